package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.PhaseClock;
import io.leitai.contest.Plan;
import io.leitai.contest.SecondCount;
import io.leitai.contest.Turn;
import io.leitai.fairness.Outliers;
import io.leitai.scoring.Component;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Sheet;
import io.leitai.scoring.Tally;
import io.leitai.scoring.TieRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a supervisor is to have seen before a result is let out. Advice, but for the recount: where that differs, nothing is certified. */
final class GateChecks {
    private GateChecks() {}

    /**
     * @param points off-stage points that the plan requires and nobody has given
     * @param ties who would have the same total
     * @param tieRule what would tell them apart ({@code criterion}, {@code lots} …); null: they share the rank
     * @param overtime phases that took longer than allowed
     * @param outliers marks far from the panel's
     */
    record Checks(
            List<PointsLine> points,
            List<TieLine> ties,
            String tieRule,
            List<OvertimeLine> overtime,
            List<OutlierLine> outliers,
            RecountPart recount) {}

    record PointsLine(String id, String name, Map<String, String> en) {}

    record TieLine(String presenter, String name, BigDecimal total, Map<String, String> en) {}

    record OvertimeLine(String phase, String name, long overtimeMs, Map<String, String> en) {}

    /** @param criterion empty: the judge's total */
    record OutlierLine(
            String judge,
            int n,
            String name,
            String criterion,
            String criterionName,
            BigDecimal mark,
            BigDecimal median,
            Map<String, String> en) {}

    /** @param differences one clause each, with both figures */
    record RecountPart(boolean agrees, List<String> differences) {}

    static Checks of(Contest contest, Turn turn) {
        List<Tally> tallies = contest.talliesWith(turn);
        Tally tally = tallies.stream()
                .filter(t -> t.presenter().equals(turn.presenter()))
                .findFirst()
                .orElseThrow();
        List<TieLine> ties = ties(contest, tallies, tally);
        List<String> differences = new SecondCount(contest).differences(turn);
        return new Checks(
                points(contest, turn, tally),
                ties,
                ties.isEmpty() ? null : rule(contest, tally),
                overtime(contest, turn),
                outliers(contest, turn),
                new RecountPart(differences.isEmpty(), differences));
    }

    private static List<PointsLine> points(Contest contest, Turn turn, Tally tally) {
        List<Tally.Item> given =
                new ArrayList<>(tally.turns().get(turn.round() - 1).items());
        given.addAll(tally.items());
        return contest.plan().rules().how().components().stream()
                .filter(Component::required)
                .filter(c ->
                        given.stream().noneMatch(item -> item.component().id().equals(c.id())))
                .map(c -> new PointsLine(c.id(), c.name(), c.en()))
                .toList();
    }

    private static List<TieLine> ties(Contest contest, List<Tally> tallies, Tally tally) {
        if (tally.total() == null) return List.of();
        return tallies.stream()
                .filter(t -> t != tally && t.total() != null && t.total().compareTo(tally.total()) == 0)
                .map(t -> {
                    Plan.Presenter presenter = contest.presenter(t.presenter()).orElseThrow();
                    return new TieLine(presenter.id(), presenter.name(), t.total(), presenter.en());
                })
                .toList();
    }

    private static String rule(Contest contest, Tally tally) {
        if (tally.decided().isEmpty()) return null;
        List<TieRule> chain = contest.plan().rules().how().ties();
        return Parts.camelCase(chain.get(tally.decided().getLast().rule()).by());
    }

    private static List<OvertimeLine> overtime(Contest contest, Turn turn) {
        return turn.clocks().stream()
                .filter(clock -> clock.isDone() && clock.overtime().isPositive())
                .map(clock -> line(Parts.phase(contest, clock.phase()), clock))
                .toList();
    }

    private static OvertimeLine line(Plan.Phase phase, PhaseClock clock) {
        return new OvertimeLine(phase.id(), phase.name(), clock.overtime().toMillis(), phase.en());
    }

    private static List<OutlierLine> outliers(Contest contest, Turn turn) {
        List<Sheet> sheets = contest.plan().judges().stream()
                .filter(judge ->
                        turn.sheets().of(judge.id()).filter(s -> s.isGiven()).isPresent())
                .map(judge -> new Sheet(
                        judge.id(),
                        judge.panel(),
                        turn.sheets().of(judge.id()).orElseThrow().given().marks()))
                .toList();
        return Outliers.of(contest.plan().rules(), sheets, contest.plan().outlier()).stream()
                .map(outlier -> {
                    Plan.Judge judge = contest.judge(outlier.judge()).orElseThrow();
                    return new OutlierLine(
                            judge.id(),
                            contest.judgeNumber(judge.id()),
                            judge.name(),
                            outlier.criterion(),
                            criterionName(contest, outlier.criterion()),
                            outlier.mark(),
                            outlier.median(),
                            judge.en());
                })
                .toList();
    }

    private static String criterionName(Contest contest, String id) {
        return contest.plan().rules().criteria().stream()
                .filter(c -> c.id().equals(id))
                .map(Criterion::name)
                .findFirst()
                .orElse("");
    }
}
