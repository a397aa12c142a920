package io.leitai.cluster;

import io.leitai.ledger.LedgerReader;
import io.leitai.ledger.LedgerReader.Head;
import io.leitai.live.Follower;
import io.leitai.live.Live;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads on in the ledgers of contests that other nodes host, so that this one knows them and can take over at once. */
final class Following implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final long LOOK_EVERY_MS = 200;

    private final LedgerReader ledger;
    private final Predicate<String> hostedHere;
    private final Map<String, Follower> followers = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().name("following").daemon().unstarted(this::run);
    private volatile List<String> contests = List.of();
    private volatile boolean closed;

    Following(LedgerReader ledger, Predicate<String> hostedHere) {
        this.ledger = ledger;
        this.hostedHere = hostedHere;
    }

    /** Returns when all was read once. @throws io.leitai.ledger.StoreAway where the store does not answer */
    void start() {
        look();
        thread.start();
    }

    /** All contests that have an entry, in the order of their planning. */
    List<String> contests() {
        return contests;
    }

    Optional<Live.Running> running(String contest) {
        return Optional.ofNullable(followers.get(contest)).flatMap(Follower::running);
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(LOOK_EVERY_MS);
                look();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debug("The ledgers could not be followed: {}", e.getMessage());
            }
        }
    }

    private void look() {
        Map<String, Head> heads = new LinkedHashMap<>();
        for (Head head : ledger.heads()) heads.put(head.contest(), head);
        contests = List.copyOf(heads.keySet());
        heads.forEach((contest, head) -> {
            if (hostedHere.test(contest)) return;
            Follower follower = followers.computeIfAbsent(contest, c -> new Follower(ledger, c));
            if (follower.seq() < head.seq()) follower.catchUp();
        });
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
