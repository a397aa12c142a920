package io.leitai.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** One sheet of a judge that is in force. @param marks complete */
public record GivenSheet(String presenter, int turn, Map<String, BigDecimal> marks, Instant at, JudgeSheet.Way way) {
    /** Given in time by the judge. */
    public GivenSheet(String presenter, int turn, Map<String, BigDecimal> marks, Instant at) {
        this(presenter, turn, marks, at, JudgeSheet.Way.GIVEN);
    }
}
