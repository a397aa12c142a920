package io.leitai.recount;

import java.math.BigDecimal;
import java.util.List;

/**
 * What came out for one presenter.
 *
 * @param rank from 1, equal ranks leave a gap; null without a total
 * @param exact the total before it is rounded; null without a total
 * @param own the same before anything was carried over
 * @param total as the plan rounds it; null without a total
 * @param why empty with a total
 * @param turns those that have a score
 * @param scores each panel's in each turn, where there is one
 * @param figures each panel's for each criterion in each turn, where there is one
 */
public record Outcome(
        String presenter,
        Integer rank,
        Ratio exact,
        Ratio own,
        BigDecimal total,
        List<Reason> why,
        List<Turn> turns,
        List<Score> scores,
        List<Figure> figures) {

    /**
     * @param exact after factors and additions
     * @param counts whether the total has it
     */
    public record Turn(int turn, Ratio exact, boolean counts) {}

    /** @param exact before the panel's weight */
    public record Score(int turn, String panel, Ratio exact) {}

    /**
     * @param exact before the criterion's weight
     * @param rounded as RESULT.csv has it
     */
    public record Figure(int turn, String panel, String criterion, Ratio exact, BigDecimal rounded) {}
}
