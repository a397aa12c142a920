package io.leitai.contest;

import java.time.Instant;

/**
 * What a judge told the desk, and what the desk said.
 *
 * @param number from 1 in each contest
 * @param text may be empty
 * @param answer null before
 * @param clerk who answered; null before
 * @param answeredAt null before
 */
public record ReportedProblem(
        int number, String judge, Kind kind, String text, Instant at, String answer, String clerk, Instant answeredAt) {
    /** What most often goes wrong. */
    public enum Kind {
        /** The phone, its battery, its screen. */
        PHONE,
        NETWORK,
        /** What was given is not what was meant. */
        WRONG_MARK,
        /** Nothing to be heard or seen from the judge's seat. */
        SIGHT_OR_SOUND,
        /** The judge should be excused (回避). */
        CONFLICT,
        /** The judge must leave. */
        LEAVING,
        OTHER
    }

    public boolean isOpen() {
        return answer == null;
    }

    ReportedProblem answered(String by, String text, Instant when) {
        return new ReportedProblem(number, judge, kind, this.text, at, text, by, when);
    }
}
