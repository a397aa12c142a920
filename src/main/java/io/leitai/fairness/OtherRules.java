package io.leitai.fairness;

import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.PanelMethod.Across;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The same rules but for one thing; empty where that would change nothing. */
final class OtherRules {
    private OtherRules() {}

    static Optional<Rules> withoutTrimming(Rules rules) {
        return changed(rules, panel -> with(panel, panel.weight(), 0, 0, panel.method()));
    }

    /**
     * Each panel's weight is their mean, so that sums stay as great as they were. A mean without an end is cut at 34
     * digits: far below what any rounding of a plan sees.
     */
    static Optional<Rules> equalPanels(Rules rules) {
        BigDecimal sum = rules.panels().stream().map(Panel::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean shares = rules.how().combine() == Method.Combine.SHARE;
        BigDecimal each = shares
                ? BigDecimal.ONE
                : sum.divide(BigDecimal.valueOf(rules.panels().size()), MathContext.DECIMAL128);
        BigDecimal first = rules.panels().getFirst().weight();
        if (rules.panels().stream().allMatch(panel -> panel.weight().compareTo(first) == 0)) return Optional.empty();
        return changed(rules, panel -> with(panel, each, panel.dropHighest(), panel.dropLowest(), panel.method()));
    }

    static Optional<Rules> across(Rules rules, Across from, Across to) {
        return changed(rules, panel -> panel.how().across() == from ? across(panel, to) : panel);
    }

    private static Panel across(Panel panel, Across across) {
        PanelMethod how = panel.how();
        return with(
                panel,
                panel.weight(),
                panel.dropHighest(),
                panel.dropLowest(),
                new PanelMethod(
                        across, how.criteria(), how.missing(), how.excused(), how.quorum(), how.places(), how.vote()));
    }

    private static Panel with(Panel panel, BigDecimal weight, int highest, int lowest, PanelMethod method) {
        return new Panel(panel.id(), panel.name(), weight, highest, lowest, panel.en(), method);
    }

    private static Optional<Rules> changed(Rules rules, UnaryOperator<Panel> change) {
        var panels = rules.panels().stream().map(change).toList();
        return panels.equals(rules.panels())
                ? Optional.empty()
                : Optional.of(new Rules(rules.criteria(), panels, rules.total(), rules.method()));
    }
}
