package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.contest.RevealStep;
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
 * @param step how many steps of its reveal are in it
 * @param done whether it is revealed
 * @param newest of these steps; null: none
 * @param stays whether the rank is among all, as in a ceremony
 */
record ResultPart(
        List<PanelPart> panels,
        List<TurnPart> turns,
        List<ItemPart> items,
        BigDecimal deducted,
        BigDecimal total,
        Integer rank,
        Integer previousRank,
        boolean corrected,
        int step,
        boolean done,
        StepPart newest,
        boolean stays) {

    /** @param kind as in {@link io.leitai.contest.RevealStep.Kind} @param about the panel, or the item @param at which of them, from 0 */
    record StepPart(String kind, String about, int at) {}

    /** How many marks are at one level. @param dropped how many of them do not count */
    record Level(BigDecimal mark, int count, int dropped) {}

    /**
     * @param across mean, sum or median
     * @param counted how many judges' totals made the score; 0 where each criterion is for itself
     * @param judges null where single marks are not shown
     * @param votes how many of the public voted; null for judges
     * @param spread how the marks are spread, lowest first, of the public and where judges are too many to name; else null
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
            List<Level> spread,
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

    /** What the hall has seen of the reveal of the turn on stage; null: nothing. */
    static ResultPart seen(Contest contest, Plan.Marks shown) {
        return contest.onStage().map(turn -> seen(contest, turn, shown)).orElse(null);
    }

    /** The same of another turn in a ceremony. */
    static ResultPart seen(Contest contest, Turn turn, Plan.Marks shown) {
        List<RevealStep> seen = contest.revealStepsSeen(turn);
        if (seen.isEmpty()) return null;
        // before the end nobody sees a rank, and making one takes long
        boolean done = turn.isRevealed();
        ResultPart whole = done
                ? of(contest, turn, turn.result(), shown)
                : of(contest, turn, turn.result(), shown, List.of(), List.of());
        ResultPart unveiled =
                new Unveiling(seen, done, shown == contest.plan().visibility().hall()).of(whole);
        return isOfAllTurns(contest) ? unveiled.ofAllTurns() : unveiled;
    }

    /** A ceremony reveals what each of several turns came to, and nothing that is of one of them alone. */
    private static boolean isOfAllTurns(Contest contest) {
        return contest.ceremony().isPresent()
                && contest.plan().rules().how().turns().count() > 1;
    }

    private ResultPart ofAllTurns() {
        return new ResultPart(
                List.of(),
                turns,
                items.stream().filter(item -> !item.perTurn()).toList(),
                null,
                total,
                rank,
                previousRank,
                corrected,
                step,
                done,
                newest,
                stays);
    }

    static ResultPart of(Contest contest, Turn turn, Result result, Plan.Marks shown) {
        return turn.isRevealed()
                ? of(contest, turn, result, shown, contest.standings(), contest.standingsBefore())
                : of(contest, turn, result, shown, contest.standingsWith(turn), contest.standings());
    }

    private static ResultPart of(
            Contest contest,
            Turn turn,
            Result result,
            Plan.Marks shown,
            List<Standing> standings,
            List<Standing> before) {
        TallyParts parts = result.tally() == null ? null : new TallyParts(contest, turn, result.tally(), shown);
        return new ResultPart(
                parts == null ? PlainParts.panels(contest, result, shown) : parts.panels(),
                parts == null ? List.of() : parts.turns(),
                parts == null ? List.of() : parts.items(),
                result.deducted(),
                result.total(),
                rank(standings, turn.presenter()),
                rank(before, turn.presenter()),
                turn.corrected(),
                contest.revealStepsSeen(turn).size(),
                turn.isRevealed(),
                null,
                contest.ceremony().isPresent());
    }

    private static Integer rank(List<Standing> standings, String presenter) {
        return standings.stream()
                .filter(standing -> standing.presenter().equals(presenter))
                .map(Standing::rank)
                .findFirst()
                .orElse(null);
    }
}
