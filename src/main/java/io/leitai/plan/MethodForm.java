package io.leitai.plan;

import io.leitai.scoring.Component;
import io.leitai.scoring.Method;
import io.leitai.scoring.Method.Combine;
import io.leitai.scoring.Method.Order;
import io.leitai.scoring.Method.Turns;
import io.leitai.scoring.Method.Winner;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rounding;
import java.util.List;

/** How marks become totals, beyond criteria, panels and the total's rounding. */
final class MethodForm {
    private final Problems problems;
    private final CriteriaForm.Read criteria;
    private final List<Panel> panels;

    MethodForm(Problems problems, CriteriaForm.Read criteria, List<Panel> panels) {
        this.problems = problems;
        this.criteria = criteria;
        this.panels = panels;
    }

    static Order order(Fields plan) {
        return plan.optional("order", Allowed.oneOf(Order.class), Order.JUDGES_FIRST);
    }

    /** @param phases of a turn */
    Method read(Fields plan, Order order, Fields rounding, List<String> phases) {
        Winner winner = plan.optional("winner", Allowed.oneOf(Winner.class), Winner.HIGHEST);
        List<Component> components = new ComponentForm(problems, phases).read(plan);
        Method.Steps steps = steps(rounding, order, components);
        rankSums(plan, winner);
        return new Method(
                order,
                plan.optional("combine", Allowed.oneOf(Combine.class), Combine.SHARE),
                winner,
                steps,
                turns(plan),
                components,
                new TiesForm(problems, criteria, panels, components).read(plan),
                criteria.groups());
    }

    private Method.Steps steps(Fields rounding, Order order, List<Component> components) {
        if (order == Order.CRITERIA_FIRST) onlyWith(rounding, "judge", "order: judgesFirst");
        else onlyWith(rounding, "criterion", "order: criteriaFirst");
        if (components.stream().noneMatch(c -> c.use() == Component.Use.FACTOR))
            onlyWith(rounding, "factor", "use: factor");
        return new Method.Steps(
                step(rounding, "judge"),
                step(rounding, "across"),
                step(rounding, "criterion"),
                step(rounding, "panel"),
                step(rounding, "factor"));
    }

    private void onlyWith(Fields rounding, String step, String needed) {
        if (rounding.has(step))
            problems.add(
                    rounding.at(step),
                    "rounding 的 %s 只能和 %s 一起用：这场比赛没有这一步。".formatted(step, needed),
                    "rounding's %s goes with %s only: this contest has no such step.".formatted(step, needed));
    }

    private static Rounding step(Fields rounding, String step) {
        return rounding.has(step) ? RulesForm.rounding(rounding.under(step, "digits", "mode"), Rounding.DEFAULT) : null;
    }

    private void rankSums(Fields plan, Winner winner) {
        boolean rankSums = panels.stream()
                .map(panel -> panel.how().places())
                .anyMatch(places -> places != null && places.points().isEmpty());
        if (rankSums && winner == Winner.HIGHEST)
            problems.add(
                    plan.at(plan.has("winner") ? "winner" : "panels"),
                    "places 没有 points 就是名次相加，最小的最好：要写 winner: lowest。",
                    "places without points adds places up, and the lowest is the best: write winner: lowest.");
    }

    private Turns turns(Fields plan) {
        Fields turns = plan.under("turns", "count", "best", "absent");
        int count = turns.optional("count", Allowed.whole(1, Limits.TURNS), 1);
        int best = turns.optional("best", Allowed.whole(1, Limits.TURNS), 0);
        if (best > count)
            problems.add(
                    turns.at("best"),
                    "一共 %d 轮，取不了最好的 %d 轮。".formatted(count, best),
                    "Of %d turns the best %d can't be taken.".formatted(count, best));
        return new Turns(
                count, best, turns.optional("absent", Allowed.oneOf(Turns.Absent.class), Turns.Absent.LEAVE_OUT));
    }
}
