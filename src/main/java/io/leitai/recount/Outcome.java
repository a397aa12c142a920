package io.leitai.recount;

import java.math.BigDecimal;
import java.util.List;

/**
 * What came out for one presenter.
 *
 * @param rank from 1, equal ranks leave a gap; null without a total
 * @param exact the total before it is rounded; null without a total
 * @param total as the plan rounds it; null without a total
 * @param why empty with a total
 * @param scores each panel's in each turn in which anybody marked, where there is one
 * @param figures each panel's for each criterion in each turn in which anybody marked, where there is one
 */
public record Outcome(
        String presenter,
        Integer rank,
        Ratio exact,
        BigDecimal total,
        List<Reason> why,
        List<Score> scores,
        List<Figure> figures) {

    /** @param exact before the panel's weight */
    public record Score(int turn, String panel, Ratio exact) {}

    /**
     * @param exact before the criterion's weight
     * @param rounded as RESULT.csv has it
     */
    public record Figure(int turn, String panel, String criterion, Ratio exact, BigDecimal rounded) {}
}
