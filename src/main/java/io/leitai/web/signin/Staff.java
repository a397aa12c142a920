package io.leitai.web.signin;

import io.leitai.ledger.Seats.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Somebody who signed in with an account.
 *
 * @param session the hash of the browser's session, in hex
 * @param account the account's id
 * @param name what the ledger calls the person
 * @param shown the person's name
 * @param seats what the account may act as
 * @param looked when the person last showed the password or the one-time password
 */
public record Staff(
        String session, String account, String name, String shown, List<Seat> seats, Instant at, Instant looked) {
    /** So long after it a second look is not asked for again. */
    public static final Duration LOOK_LASTS = Duration.ofMinutes(5);

    public boolean looksFresh(Instant now) {
        return now.isBefore(looked.plus(LOOK_LASTS));
    }
}
