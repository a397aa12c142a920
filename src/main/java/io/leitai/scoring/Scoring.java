package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From sheets to a result, exactly: fractions until the rounding that the rules name. */
public final class Scoring {
    private Scoring() {}

    /**
     * Each judge's total; the mean of those that count in each panel ({@link Trimming}); the panels by their shares;
     * less the deductions; rounded once. A total below zero stays below zero: a floor would be a rule that no plan has
     * stated, and would put presenters level who are not.
     *
     * @param sheets complete sheets only; a missing or excused judge has none
     * @param deductions points to take off, none negative
     * @return total null where a panel that has weight has no sheet, or no panel has weight
     * @throws IllegalArgumentException where a sheet is for no panel of the rules, is incomplete, or is a judge's
     *     second, or a deduction is negative
     */
    public static Result score(Rules rules, List<Sheet> sheets, List<BigDecimal> deductions) {
        Map<String, List<Sheet>> byPanel = byPanel(rules, sheets);
        BigDecimal deducted = sum(deductions);
        List<Result.PanelScore> panels = new ArrayList<>();
        Fraction weighted = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        boolean complete = true;
        for (Panel panel : rules.panels()) {
            List<Result.JudgeTotal> totals = totals(rules, panel, byPanel.get(panel.id()));
            Fraction weight = Fraction.of(panel.weight());
            weights = weights.plus(weight);
            if (totals.isEmpty()) {
                panels.add(new Result.PanelScore(panel.id(), null, null, totals));
                complete &= panel.weight().signum() == 0;
            } else {
                Fraction score = mean(totals);
                panels.add(new Result.PanelScore(panel.id(), score.toString(), score.round(rules.total()), totals));
                weighted = weighted.plus(score.times(weight));
            }
        }
        BigDecimal total = complete && !weights.equals(Fraction.ZERO)
                ? weighted.dividedBy(weights).minus(Fraction.of(deducted)).round(rules.total())
                : null;
        return new Result(total, panels, deducted(rules, deductions));
    }

    /**
     * Their sum, with at least the total's digits.
     *
     * @throws IllegalArgumentException where one is negative
     */
    public static BigDecimal deducted(Rules rules, List<BigDecimal> deductions) {
        return atLeastDigits(sum(deductions), rules.total().digits());
    }

    private static Map<String, List<Sheet>> byPanel(Rules rules, List<Sheet> sheets) {
        Map<String, List<Sheet>> byPanel = new LinkedHashMap<>();
        for (Panel panel : rules.panels()) byPanel.put(panel.id(), new ArrayList<>());
        Set<String> judges = new HashSet<>();
        for (Sheet sheet : sheets) {
            List<Sheet> panel = byPanel.get(sheet.panel());
            if (panel == null) throw new IllegalArgumentException("no panel " + sheet.panel());
            if (!judges.add(sheet.judge())) throw new IllegalArgumentException("two sheets of " + sheet.judge());
            panel.add(sheet);
        }
        return byPanel;
    }

    private static List<Result.JudgeTotal> totals(Rules rules, Panel panel, List<Sheet> sheets) {
        List<BigDecimal> totals =
                sheets.stream().map(sheet -> rules.judgeTotal(sheet.marks())).toList();
        List<Result.Use> uses = Trimming.uses(panel, totals);
        List<Result.JudgeTotal> judges = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++)
            judges.add(new Result.JudgeTotal(sheets.get(i).judge(), totals.get(i), uses.get(i)));
        return judges;
    }

    private static Fraction mean(List<Result.JudgeTotal> totals) {
        List<BigDecimal> counted = totals.stream()
                .filter(judge -> judge.use() == Result.Use.COUNTED)
                .map(Result.JudgeTotal::total)
                .toList();
        BigDecimal sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Fraction.of(sum).dividedBy(Fraction.of(counted.size()));
    }

    private static BigDecimal sum(List<BigDecimal> deductions) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal points : deductions) {
            if (points.signum() < 0) throw new IllegalArgumentException("a deduction of " + points);
            sum = sum.add(points);
        }
        return Rules.plain(sum);
    }

    /** 0.5 as 0.50 beside a total of two digits, and 0.125 as it is: a deduction is never rounded. */
    private static BigDecimal atLeastDigits(BigDecimal value, int digits) {
        return value.scale() < digits ? value.setScale(digits) : value;
    }
}
