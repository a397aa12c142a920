package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.contest.Turn;
import io.leitai.scoring.Result;
import io.leitai.scoring.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A result unfolded for people. Whoever makes one decides that its audience may see it.
 *
 * @param turns what each turn held so far came to, where the plan has several; else empty
 * @param items what was given off the stage, in the plan's order
 * @param total null where there is none
 * @param rank among all revealed results, this one with them; null without a total
 * @param previousRank before the newest reveal; null for who is new
 */
record ResultPart(
        List<PanelPart> panels,
        List<TurnPart> turns,
        List<ItemPart> items,
        BigDecimal deducted,
        BigDecimal total,
        Integer rank,
        Integer previousRank,
        boolean corrected) {

    /**
     * @param across mean, sum or median
     * @param counted how many judges' totals made the score; 0 where each criterion is for itself
     * @param judges null where single marks are not shown
     * @param votes how many of the public voted; null for judges
     * @param criteria where each is put together for itself; else empty
     */
    record PanelPart(
            String id,
            String name,
            String across,
            BigDecimal shown,
            int counted,
            List<JudgePart> judges,
            Integer votes,
            List<CriterionPart> criteria,
            Map<String, String> en) {}

    /** @param n the judge's number; null, as the name, where anonymous @param use counted, droppedHighest or droppedLowest */
    record JudgePart(Integer n, String name, BigDecimal total, String use, Map<String, String> en) {}

    /** @param judges null where single marks are not shown */
    record CriterionPart(
            String id, String name, BigDecimal shown, int counted, List<JudgePart> judges, Map<String, String> en) {}

    /** @param turn which of the plan's, from 1 @param counts whether the total has it */
    record TurnPart(int turn, BigDecimal shown, boolean counts) {}

    /**
     * @param use added, factor, carried or overtime
     * @param perTurn whether it was given for this turn; else once for all
     * @param points as given: seconds for overtime
     * @param worth what they do to the total; for a factor the factor
     */
    record ItemPart(
            String id,
            String name,
            String use,
            boolean perTurn,
            BigDecimal points,
            BigDecimal worth,
            Map<String, String> en) {}

    static ResultPart of(Contest contest, Turn turn, Result result, Plan.Marks shown) {
        TallyParts parts = result.tally() == null ? null : new TallyParts(contest, turn.round(), result.tally(), shown);
        boolean revealed = turn.isRevealed();
        return new ResultPart(
                parts == null ? PlainParts.panels(contest, result, shown) : parts.panels(),
                parts == null ? List.of() : parts.turns(),
                parts == null ? List.of() : parts.items(),
                result.deducted(),
                result.total(),
                rank(revealed ? contest.standings() : contest.standingsWith(turn), turn.presenter()),
                rank(revealed ? contest.standingsBefore() : contest.standings(), turn.presenter()),
                turn.corrected());
    }

    private static Integer rank(List<Standing> standings, String presenter) {
        return standings.stream()
                .filter(standing -> standing.presenter().equals(presenter))
                .map(Standing::rank)
                .findFirst()
                .orElse(null);
    }
}
