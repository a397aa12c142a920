package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.scoring.Result;
import io.leitai.scoring.Standing;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A result unfolded for people. Whoever makes one decides that its audience may see it.
 *
 * @param total null where there is none
 * @param rank among all revealed results, this one with them; null without a total
 * @param previousRank before the newest reveal; null for who is new
 */
record ResultPart(
        List<PanelPart> panels,
        BigDecimal deducted,
        BigDecimal total,
        Integer rank,
        Integer previousRank,
        boolean corrected) {

    /** @param counted how many judges' totals made the score @param judges null where single marks are not shown */
    record PanelPart(
            String id, String name, BigDecimal shown, int counted, List<JudgePart> judges, Map<String, String> en) {}

    /** @param n the judge's number; null, as the name, where anonymous @param use counted, droppedHighest or droppedLowest */
    record JudgePart(Integer n, String name, BigDecimal total, String use, Map<String, String> en) {}

    static ResultPart of(Contest contest, String presenter, Result result, boolean corrected, Plan.Marks shown) {
        return new ResultPart(
                result.panels().stream()
                        .map(panel -> panel(contest, panel, shown))
                        .toList(),
                result.deducted(),
                result.total(),
                rank(contest, presenter, result),
                contest.standingsBefore().stream()
                        .filter(standing -> standing.presenter().equals(presenter))
                        .map(Standing::rank)
                        .findFirst()
                        .orElse(null),
                corrected);
    }

    private static Integer rank(Contest contest, String presenter, Result result) {
        if (result.total() == null) return null;
        return 1
                + (int) contest.standings().stream()
                        .filter(standing -> !standing.presenter().equals(presenter))
                        .filter(standing -> standing.total().compareTo(result.total()) > 0)
                        .count();
    }

    private static PanelPart panel(Contest contest, Result.PanelScore panel, Plan.Marks shown) {
        var rules = contest.plan().rules().panels().stream()
                .filter(p -> p.id().equals(panel.panel()))
                .findFirst()
                .orElseThrow();
        int counted = (int) panel.sheets().stream()
                .filter(sheet -> sheet.use() == Result.Use.COUNTED)
                .count();
        return new PanelPart(
                panel.panel(), rules.name(), panel.shown(), counted, judges(contest, panel, shown), rules.en());
    }

    private static List<JudgePart> judges(Contest contest, Result.PanelScore panel, Plan.Marks shown) {
        return switch (shown) {
            case TOTALS -> null;
            case ANONYMOUS ->
                panel.sheets().stream()
                        .sorted(Comparator.comparing(Result.JudgeTotal::total))
                        .map(sheet -> new JudgePart(null, null, sheet.total(), Parts.camelCase(sheet.use()), Map.of()))
                        .toList();
            case NAMED ->
                panel.sheets().stream()
                        .map(sheet -> {
                            Plan.Judge judge = contest.judge(sheet.judge()).orElseThrow();
                            return new JudgePart(
                                    contest.judgeNumber(judge.id()),
                                    judge.name(),
                                    sheet.total(),
                                    Parts.camelCase(sheet.use()),
                                    judge.en());
                        })
                        .toList();
        };
    }
}
