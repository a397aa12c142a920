package io.leitai.scoring;

import java.math.BigDecimal;

/**
 * One thing that judges mark.
 *
 * @param min least mark, inclusive, in points
 * @param max greatest mark, inclusive, in points
 * @param step every mark is {@code min} plus a whole number of steps
 * @param weight what a mark is multiplied with before a judge's marks are summed; 1 where the plan names none
 */
public record Criterion(String id, String name, BigDecimal min, BigDecimal max, BigDecimal step, BigDecimal weight) {}
