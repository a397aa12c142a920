package io.leitai.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** One sheet of a judge that is in force. @param marks complete */
public record GivenSheet(String presenter, int turn, Map<String, BigDecimal> marks, Instant at) {}
