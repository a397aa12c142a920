package io.leitai.web.signin;

import io.leitai.ledger.Seats.Seat;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** What the start prints: a rehearsal's codes, each of which opens its seat over and over, and the one for the first account. */
public final class Links {
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();
    private final AtomicReference<String> setUp = new AtomicReference<>();

    /** The code for a seat. */
    public String make(Seat seat) {
        String code = Secrets.make();
        seats.put(code, seat);
        return code;
    }

    /** The code for the first account: it works once, on this machine, until the server stops. */
    public String makeSetUp() {
        String code = Secrets.make();
        setUp.set(code);
        return code;
    }

    public boolean opensSetUp(String code) {
        String made = setUp.get();
        return made != null && MessageDigest.isEqual(Secrets.hash(made), Secrets.hash(code));
    }

    /** Uses it up; of two who come at once, one is told true. */
    public boolean takeSetUp(String code) {
        String made = setUp.get();
        return opensSetUp(code) && setUp.compareAndSet(made, null);
    }

    Optional<Seat> open(String code) {
        return Optional.ofNullable(seats.get(code));
    }
}
