package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One thing that judges mark.
 *
 * @param min least mark, inclusive, in points
 * @param max greatest mark, inclusive, in points
 * @param step every mark is {@code min} plus a whole number of steps
 * @param weight what a mark is multiplied with before a judge's marks are summed; 1 where the plan names none
 * @param en the English for text fields (key: the field's name), for display only: no part of {@link Rules#hash()}
 * @param group the id of the group that it is a part of ({@link Method#groups()}), whose weight {@code weight} has in it
 *     already; null: none
 */
public record Criterion(
        String id,
        String name,
        BigDecimal min,
        BigDecimal max,
        BigDecimal step,
        BigDecimal weight,
        Map<String, String> en,
        String group) {
    public Criterion {
        en = en == null ? Map.of() : Map.copyOf(en);
    }

    /** In no group. */
    public Criterion(
            String id,
            String name,
            BigDecimal min,
            BigDecimal max,
            BigDecimal step,
            BigDecimal weight,
            Map<String, String> en) {
        this(id, name, min, max, step, weight, en, null);
    }

    /** Without English, in no group. */
    public Criterion(String id, String name, BigDecimal min, BigDecimal max, BigDecimal step, BigDecimal weight) {
        this(id, name, min, max, step, weight, Map.of());
    }
}
