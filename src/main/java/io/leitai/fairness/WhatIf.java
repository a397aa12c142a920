package io.leitai.fairness;

import io.leitai.scoring.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What would have come out otherwise, reckoned as exactly as the result itself.
 *
 * @param judge the one who is left out; null for the other kinds
 * @param winners ids of those of rank 1
 * @param winnerChanges whether they are others than in fact, or fewer or more of them
 * @param moved who has another rank than in fact
 * @param ranks of the report's presenters, in the report's order; null for who has no total
 * @param totals in the same order
 */
public record WhatIf(
        Kind kind,
        String judge,
        List<String> winners,
        boolean winnerChanges,
        List<Move> moved,
        List<Integer> ranks,
        List<BigDecimal> totals) {

    public enum Kind {
        /** Without one judge. */
        WITHOUT_JUDGE,
        /** Nothing dropped, high or low. */
        WITHOUT_TRIMMING,
        /** All panels of the same weight. */
        EQUAL_PANELS,
        /** The median wherever the plan has the mean. */
        MEDIAN,
        /** The mean wherever the plan has the median. */
        MEAN,
        /** Every judge excused from presenters of the judge's own unit. */
        OWN_UNIT_EXCUSED
    }

    /** @param from the rank in fact; null for none, as for {@code to} */
    public record Move(String presenter, Integer from, Integer to) {}

    /** @param actual the report's presenters in the report's order, as they are ranked in fact */
    static WhatIf of(Kind kind, String judge, List<Tally> actual, List<Tally> otherwise) {
        Map<String, Tally> byId = otherwise.stream().collect(Collectors.toMap(Tally::presenter, Function.identity()));
        List<Move> moved = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        List<BigDecimal> totals = new ArrayList<>();
        for (Tally was : actual) {
            Tally is = byId.get(was.presenter());
            ranks.add(rank(is));
            totals.add(is.total());
            if (was.rank() != is.rank()) moved.add(new Move(was.presenter(), rank(was), rank(is)));
        }
        List<String> winners = winners(otherwise);
        return new WhatIf(kind, judge, winners, !winners.equals(winners(actual)), moved, ranks, totals);
    }

    static Integer rank(Tally tally) {
        return tally.rank() == 0 ? null : (Integer) tally.rank();
    }

    private static List<String> winners(List<Tally> tallies) {
        return tallies.stream()
                .filter(tally -> tally.rank() == 1)
                .map(Tally::presenter)
                .toList();
    }
}
