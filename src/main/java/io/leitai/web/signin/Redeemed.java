package io.leitai.web.signin;

import io.leitai.contest.Refusal;
import io.leitai.contest.SeatAsk;
import io.leitai.ledger.Seats.Seat;

/** What came of a code. */
public sealed interface Redeemed {
    /** @param cookie the session's new secret; null where this browser sat there already */
    record Seated(Seat seat, String cookie) implements Redeemed {}

    /** The seat is taken: the desk has to nod. The same code, sent again by the same browser, tells whether it did. */
    record Waits(String contest, SeatAsk ask) implements Redeemed {}

    /** @param status as HTTP says it */
    record Refused(int status, Refusal refusal) implements Redeemed {}

    static Redeemed refused(int status, Refusal.Code code, Object... about) {
        return new Refused(status, Refusal.of(code, about));
    }
}
