package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Result;
import io.leitai.view.ResultPart.JudgePart;
import io.leitai.view.ResultPart.PanelPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The parts of a result by plain rules: each panel's judges' totals. */
final class PlainParts {
    private PlainParts() {}

    static List<PanelPart> panels(Contest contest, Result result, Plan.Marks shown) {
        List<PanelPart> parts = new ArrayList<>();
        for (Result.PanelScore score : result.panels()) {
            Panel panel = panel(contest, score.panel());
            int counted = (int) score.sheets().stream()
                    .filter(sheet -> sheet.use() == Result.Use.COUNTED)
                    .count();
            List<JudgePart> judges = score.sheets().stream()
                    .map(sheet -> judge(contest, sheet.judge(), sheet.total(), sheet.use()))
                    .toList();
            parts.add(new PanelPart(
                    panel.id(),
                    panel.name(),
                    Parts.lowerCase(panel.how().across()),
                    score.shown(),
                    counted,
                    asShown(judges, shown),
                    null,
                    null,
                    List.of(),
                    panel.en()));
        }
        return parts;
    }

    static Panel panel(Contest contest, String id) {
        return contest.plan().rules().panels().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static JudgePart judge(Contest contest, String id, BigDecimal total, Result.Use use) {
        Plan.Judge judge = contest.judge(id).orElseThrow();
        return new JudgePart(contest.judgeNumber(id), judge.name(), total, Parts.camelCase(use), judge.en());
    }

    /** Null where single marks are not shown; without names, lowest first, where they are anonymous. */
    static List<JudgePart> asShown(List<JudgePart> judges, Plan.Marks shown) {
        return switch (shown) {
            case TOTALS -> null;
            case ANONYMOUS ->
                judges.stream()
                        .sorted(Comparator.comparing(JudgePart::total))
                        .map(judge -> new JudgePart(null, null, judge.total(), judge.use(), Map.of()))
                        .toList();
            case NAMED -> judges;
        };
    }
}
