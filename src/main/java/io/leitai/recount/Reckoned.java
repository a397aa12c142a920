package io.leitai.recount;

import java.math.BigDecimal;
import java.util.List;

/**
 * One presenter before there are ranks.
 *
 * @param turns all of them
 * @param counting those of them that count; empty without a total
 * @param own the exact total before anything was carried over; null without a total
 * @param exact the exact total; null without one
 * @param total as rounded; null without one
 * @param why empty with a total
 */
record Reckoned(
        String presenter,
        List<TurnScore> turns,
        List<TurnScore> counting,
        Ratio own,
        Ratio exact,
        BigDecimal total,
        List<Reason> why) {

    boolean hasTotal() {
        return total != null;
    }
}
