package io.leitai.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * What one judge wrote for one turn. A draft never stands in for what was given: it lies beside it.
 *
 * @param given the complete marks in force, or null
 * @param draft newer than {@code given}, or null
 */
public record JudgeSheet(Marks given, Marks draft) {

    static final JudgeSheet EMPTY = new JudgeSheet(null, null);

    /** How marks came to be in force. */
    public enum Way {
        /** The judge gave them in time. */
        GIVEN,
        /** They came late and were admitted. */
        LATE,
        /** Two people entered them from paper. */
        PAPER
    }

    /**
     * @param marks criterion's id to mark; complete where given
     * @param at when they were recorded
     */
    public record Marks(Map<String, BigDecimal> marks, Instant at, Way way) {}

    public boolean isGiven() {
        return given != null;
    }

    JudgeSheet withGiven(Map<String, BigDecimal> marks, Instant at) {
        return withGiven(marks, at, Way.GIVEN);
    }

    JudgeSheet withGiven(Map<String, BigDecimal> marks, Instant at, Way way) {
        return new JudgeSheet(new Marks(marks, at, way), null);
    }

    JudgeSheet withDraft(Map<String, BigDecimal> marks, Instant at) {
        return new JudgeSheet(given, new Marks(marks, at, Way.GIVEN));
    }
}
