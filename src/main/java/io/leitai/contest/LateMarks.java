package io.leitai.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * Marks that the phone says were made in time and that came when none were taken any more. They count for nothing until
 * they are admitted.
 *
 * @param marks complete
 * @param madeAt the phone's claim
 * @param at when they came
 * @param reason why they were admitted or refused; empty before
 */
public record LateMarks(Map<String, BigDecimal> marks, Instant madeAt, Instant at, State state, String reason) {
    /** Decided once. */
    public enum State {
        WAITING,
        ADMITTED,
        REFUSED
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    LateMarks decided(State decision, String why) {
        return new LateMarks(marks, madeAt, at, decision, why);
    }
}
