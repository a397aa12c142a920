package io.leitai.fairness;

import java.math.BigDecimal;

/**
 * A mark far from the panel's, to be looked at before it counts. It may be a slip, and may be a judge who saw what others did
 * not.
 *
 * @param panel its id
 * @param criterion its id; empty for the judge's total over the panel's criteria, weighted
 * @param mark as given; the total exact
 * @param median of what the panel's judges gave, exact
 * @param score the modified z-score with one digit, below 0 for a mark below the median
 */
public record Outlier(
        String panel, String judge, String criterion, BigDecimal mark, BigDecimal median, BigDecimal score) {}
