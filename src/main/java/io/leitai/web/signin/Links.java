package io.leitai.web.signin;

import io.leitai.ledger.Seats.Seat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A rehearsal's printed links: codes that open a seat, over and over, until the server stops. */
public final class Links {
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();

    /** The code for a seat. */
    public String make(Seat seat) {
        String code = Secrets.make();
        seats.put(code, seat);
        return code;
    }

    Optional<Seat> open(String code) {
        return Optional.ofNullable(seats.get(code));
    }
}
