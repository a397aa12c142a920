package io.leitai.web.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leitai.ledger.Seats;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers for a few seconds whose a token or a session is, so that a hall whose phones come back at once doesn't ask the
 * store for each. Whether a seat may still be sat on, its contest says anew at each request, so what is revoked is never let
 * in from memory. Nodes that share a store hear of each other's sessions that ended after {@link #LIVES} at the latest.
 */
public final class KnownSeats implements Seats {
    static final Duration LIVES = Duration.ofSeconds(10);
    private static final int MOST = 50_000;

    private final Seats store;
    private final Cache<ByteBuffer, List<Seat>> sessions = forAWhile();
    private final Cache<ByteBuffer, Seat> tokens = forAWhile();

    public KnownSeats(Seats store) {
        this.store = store;
    }

    @Override
    public void mint(Seat seat, byte[] tokenHash, Instant at) {
        mintAll(List.of(seat), List.of(tokenHash), at);
    }

    @Override
    public void mintAll(List<Seat> seats, List<byte[]> tokenHashes, Instant at) {
        try {
            store.mintAll(seats, tokenHashes, at);
        } finally {
            tokens.invalidateAll(tokenHashes.stream().map(ByteBuffer::wrap).toList());
        }
    }

    /** One that opens nothing is not remembered: whoever makes tokens up would fill the memory with them. */
    @Override
    public Optional<Seat> byToken(byte[] tokenHash) {
        return Optional.ofNullable(tokens.get(
                ByteBuffer.wrap(tokenHash), hash -> store.byToken(tokenHash).orElse(null)));
    }

    @Override
    public void keep(List<Code> codes, List<byte[]> codeHashes, Instant at) {
        store.keep(codes, codeHashes, at);
    }

    @Override
    public Optional<Code> byCode(byte[] codeHash) {
        return store.byCode(codeHash);
    }

    @Override
    public boolean use(byte[] codeHash, Instant at) {
        return store.use(codeHash, at);
    }

    @Override
    public void sit(byte[] sessionHash, Seat seat, Instant at) {
        try {
            store.sit(sessionHash, seat, at);
        } finally {
            sessions.invalidate(ByteBuffer.wrap(sessionHash));
        }
    }

    @Override
    public void rename(byte[] sessionHash, byte[] newHash) {
        try {
            store.rename(sessionHash, newHash);
        } finally {
            sessions.invalidateAll(List.of(ByteBuffer.wrap(sessionHash), ByteBuffer.wrap(newHash)));
        }
    }

    @Override
    public List<Seat> ofSession(byte[] sessionHash, Instant now) {
        List<Seat> known = sessions.get(ByteBuffer.wrap(sessionHash), hash -> {
            List<Seat> seats = store.ofSession(sessionHash, now);
            return seats.isEmpty() ? null : seats;
        });
        return known == null ? List.of() : known;
    }

    @Override
    public void end(byte[] sessionHash) {
        try {
            store.end(sessionHash);
        } finally {
            sessions.invalidate(ByteBuffer.wrap(sessionHash));
        }
    }

    private static <V> Cache<ByteBuffer, V> forAWhile() {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIVES).build();
    }
}
