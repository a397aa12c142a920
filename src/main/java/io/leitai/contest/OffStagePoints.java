package io.leitai.contest;

import java.math.BigDecimal;

/** Points given off the stage. @param round which of the plan's turns; 1 for what is given once for all */
public record OffStagePoints(String presenter, String component, int round, BigDecimal points) {}
