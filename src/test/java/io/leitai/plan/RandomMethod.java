package io.leitai.plan;

import io.leitai.scoring.Component;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.PanelMethod.Across;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.TieRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rules beyond the plain ones, any that do not contradict each other; about one in three states none. */
final class RandomMethod {
    private final Random random;

    RandomMethod(Random random) {
        this.random = random;
    }

    /** A public's vote on one criterion. */
    PanelMethod vote(List<Criterion> criteria) {
        String marked = criteria.get(random.nextInt(criteria.size())).id();
        PanelMethod.Missing usual = PanelMethod.Missing.LEAVE_OUT;
        return new PanelMethod(one(Across.values()), List.of(marked), usual, usual, 1, null, true);
    }

    /** @param all whether the panel marks all criteria @param judges how many it has */
    PanelMethod panel(List<Criterion> criteria, boolean all, int judges) {
        if (random.nextInt(3) == 0) return PanelMethod.PLAIN;
        Across across = one(Across.values());
        int quorum = across == Across.SUM ? random.nextInt(judges + 1) : 1 + random.nextInt(judges);
        return new PanelMethod(
                across,
                all
                        ? List.of()
                        : List.of(criteria.get(random.nextInt(criteria.size())).id()),
                one(PanelMethod.Missing.values()),
                random.nextBoolean() ? PanelMethod.Missing.LEAVE_OUT : PanelMethod.Missing.PANEL_MEAN,
                quorum,
                random.nextBoolean() ? null : places());
    }

    private PanelMethod.Places places() {
        List<BigDecimal> points = List.of(new BigDecimal("12.5"), new BigDecimal("10"), BigDecimal.ZERO);
        return new PanelMethod.Places(
                PanelMethod.From.MARKS, points.subList(0, random.nextInt(4)), one(PanelMethod.Shared.values()));
    }

    Method method(List<Criterion> criteria, List<Panel> panels, List<Method.Group> groups, List<String> phases) {
        boolean rankSums = panels.stream()
                .map(panel -> panel.how().places())
                .anyMatch(places -> places != null && places.points().isEmpty());
        if (!rankSums && groups.isEmpty() && random.nextInt(3) == 0) return Method.PLAIN;
        Method.Order order = one(Method.Order.values());
        List<Component> components = components(phases);
        boolean judges = order == Method.Order.JUDGES_FIRST;
        boolean factor = components.stream().anyMatch(c -> c.use() == Component.Use.FACTOR);
        int count = 1 + random.nextInt(9);
        return new Method(
                order,
                one(Method.Combine.values()),
                rankSums ? Method.Winner.LOWEST : one(Method.Winner.values()),
                new Method.Steps(
                        judges ? rounding() : null,
                        rounding(),
                        judges ? null : rounding(),
                        rounding(),
                        factor ? rounding() : null),
                new Method.Turns(count, random.nextInt(count + 1), one(Method.Turns.Absent.values())),
                components,
                ties(criteria, panels, components),
                groups);
    }

    private List<Component> components(List<String> phases) {
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            Component.Use use = one(Component.Use.values());
            if (use == Component.Use.OVERTIME) {
                components.add(overtime("o" + i, phases.get(random.nextInt(phases.size()))));
                continue;
            }
            components.add(new Component(
                    "o" + i,
                    "场外 " + i,
                    use,
                    use == Component.Use.FACTOR ? BigDecimal.ONE : new BigDecimal("-0.50"),
                    use != Component.Use.CARRIED && random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean() ? null : new BigDecimal("-1.5"),
                    random.nextBoolean() ? null : new BigDecimal("100"),
                    random.nextBoolean() ? Map.of() : Map.of("name", "Off stage")));
        }
        return components;
    }

    private Component overtime(String id, String phase) {
        var overtime = new Component.Overtime(
                phase,
                Duration.ofSeconds(random.nextInt(100)),
                Duration.ofSeconds(1 + random.nextInt(100)),
                new BigDecimal("0.50"),
                random.nextBoolean() ? null : new BigDecimal("5"));
        Component.Use use = Component.Use.OVERTIME;
        return new Component(id, "超时", use, BigDecimal.ONE, true, false, null, null, Map.of(), overtime);
    }

    private List<TieRule> ties(List<Criterion> criteria, List<Panel> panels, List<Component> components) {
        List<TieRule> ties = new ArrayList<>();
        ties.add(new TieRule(
                TieRule.By.CRITERION, maybePanel(panels), criteria.getFirst().id(), "", random.nextBoolean(), ""));
        ties.add(new TieRule(TieRule.By.PANEL, panels.getLast().id(), "", "", random.nextBoolean(), ""));
        if (!components.isEmpty())
            ties.add(new TieRule(
                    TieRule.By.COMPONENT, "", "", components.getFirst().id(), random.nextBoolean(), ""));
        ties.add(new TieRule(TieRule.By.JUDGES, maybePanel(panels), "", "", random.nextBoolean(), ""));
        ties.add(new TieRule(TieRule.By.TURNS, "", "", "", random.nextBoolean(), ""));
        ties.add(new TieRule(TieRule.By.LOTS, "", "", "", false, "种子: 1"));
        return ties.subList(random.nextInt(ties.size()), ties.size());
    }

    private String maybePanel(List<Panel> panels) {
        return random.nextBoolean() ? "" : panels.getFirst().id();
    }

    private Rounding rounding() {
        return random.nextBoolean() ? null : new Rounding(random.nextInt(7), RoundingMode.HALF_EVEN);
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
