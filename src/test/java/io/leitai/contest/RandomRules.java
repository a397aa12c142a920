package io.leitai.contest;

import io.leitai.scoring.Component;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Method;
import io.leitai.scoring.Method.Turns.Absent;
import io.leitai.scoring.Panel;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.PanelMethod.Across;
import io.leitai.scoring.PanelMethod.From;
import io.leitai.scoring.PanelMethod.Missing;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import io.leitai.scoring.TieRule;
import io.leitai.scoring.TieRule.By;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules of every kind that do not contradict each other. */
final class RandomRules {
    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.HALF_UP,
            RoundingMode.HALF_EVEN,
            RoundingMode.HALF_DOWN,
            RoundingMode.DOWN,
            RoundingMode.UP,
            RoundingMode.CEILING,
            RoundingMode.FLOOR);

    private final Dice dice;
    private final Map<String, List<String>> judges = new TreeMap<>();
    private List<Method.Group> groups = List.of();

    RandomRules(Dice dice) {
        this.dice = dice;
    }

    /** Panel's id to the ids of its judges, of the rules that were made. */
    Map<String, List<String>> judges() {
        return judges;
    }

    Rules rules() {
        List<Criterion> criteria = criteria();
        boolean judgesFirst = dice.chance(50);
        List<Panel> panels = panels(criteria);
        List<Component> components = components();
        int turns = dice.chance(50) ? 1 : dice.between(1, 3);
        Method method = new Method(
                judgesFirst ? Method.Order.JUDGES_FIRST : Method.Order.CRITERIA_FIRST,
                dice.any(Method.Combine.values()),
                dice.any(Method.Winner.values()),
                steps(judgesFirst, components),
                new Method.Turns(turns, dice.upTo(turns), dice.chance(25) ? Absent.WAIT : Absent.LEAVE_OUT),
                components,
                ties(criteria, panels, components),
                groups);
        return new Rules(criteria, panels, rounding(), method);
    }

    /** Nothing beyond criteria, panels and one rounding. */
    Rules plain() {
        List<Criterion> criteria = criteria();
        List<Panel> panels = panels(criteria).stream()
                .map(p -> new Panel(p.id(), p.id(), p.weight(), p.dropHighest(), p.dropLowest()))
                .toList();
        return new Rules(criteria, panels, rounding());
    }

    /** Perhaps some of them in a group; perhaps only places. */
    private List<Criterion> criteria() {
        if (dice.chance(15)) {
            BigDecimal one = BigDecimal.ONE;
            return List.of(new Criterion("x", "x", one, dice.number("2", "3", "6"), one, one));
        }
        if (dice.chance(25)) groups = List.of(new Method.Group("g", "g", Map.of(), dice.number("1", "2", "0.5")));
        List<Criterion> criteria = new ArrayList<>();
        for (String id : List.of("x", "y", "z").subList(0, dice.between(1, 3))) {
            boolean part = !groups.isEmpty()
                    && (criteria.isEmpty() || criteria.getLast().group() != null && dice.chance(60));
            BigDecimal own = dice.number("1", "1", "1", "2", "0.5", "1.33", "0.07");
            criteria.add(new Criterion(
                    id,
                    id,
                    dice.number("-1", "0", "0", "1", "1"),
                    dice.number("2", "3", "5", "10"),
                    dice.number("1", "1", "0.5"),
                    part ? own.multiply(groups.getFirst().weight()) : own,
                    Map.of(),
                    part ? "g" : null));
        }
        return criteria;
    }

    private List<Panel> panels(List<Criterion> criteria) {
        List<Panel> panels = new ArrayList<>();
        int count = dice.chance(40) ? 1 : dice.between(1, 3);
        boolean vote = dice.chance(30);
        for (String id : List.of("p", "q", "r").subList(0, count)) {
            List<String> members = new ArrayList<>();
            for (int seat = dice.between(1, 6); seat > 0; seat--) members.add(id + seat);
            boolean votes = vote && panels.size() == count - 1;
            if (!votes) judges.put(id, members);
            boolean drops = dice.chance(50);
            panels.add(new Panel(
                    id,
                    id,
                    dice.number("1", "1", "2", "0.3", "60"),
                    drops ? dice.upTo(3) : 0,
                    drops ? dice.upTo(3) : 0,
                    Map.of(),
                    votes ? voteMethod(criteria) : panelMethod(criteria, members.size())));
        }
        return panels;
    }

    private PanelMethod voteMethod(List<Criterion> criteria) {
        Across across = dice.any(Across.values());
        return new PanelMethod(
                across,
                List.of(dice.any(criteria).id()),
                Missing.LEAVE_OUT,
                Missing.LEAVE_OUT,
                dice.chance(60) ? 1 : (across == Across.SUM ? 0 : 1) + dice.upTo(3),
                null,
                true);
    }

    private PanelMethod panelMethod(List<Criterion> criteria, int members) {
        if (dice.chance(20)) return PanelMethod.PLAIN;
        Across across = dice.any(Across.values());
        List<String> marked = new ArrayList<>();
        if (dice.chance(40)) for (Criterion criterion : criteria) if (dice.chance(60)) marked.add(criterion.id());
        int least = across == Across.SUM ? 0 : 1;
        return new PanelMethod(
                across,
                marked,
                dice.chance(10) ? Missing.WAIT : dice.chance(50) ? Missing.LEAVE_OUT : Missing.PANEL_MEAN,
                dice.chance(50) ? Missing.LEAVE_OUT : Missing.PANEL_MEAN,
                dice.chance(60) ? 1 : dice.between(least, members),
                dice.chance(40) ? places(criteria, marked) : null);
    }

    private PanelMethod.Places places(List<Criterion> criteria, List<String> marked) {
        List<Criterion> of = criteria.stream()
                .filter(c -> marked.isEmpty() || marked.contains(c.id()))
                .toList();
        Criterion only = of.getFirst();
        boolean canBeRanks = of.size() == 1
                && only.min().signum() > 0
                && only.step().compareTo(BigDecimal.ONE) == 0
                && only.weight().compareTo(BigDecimal.ONE) == 0;
        List<BigDecimal> points = new ArrayList<>();
        for (int place = dice.upTo(4); place > 0; place--)
            points.add(dice.chance(80) ? BigDecimal.valueOf(place * 2L) : dice.number("12", "-1", "0", "2.5"));
        return new PanelMethod.Places(
                canBeRanks && dice.chance(70) ? From.RANKS : From.MARKS, points, dice.any(PanelMethod.Shared.values()));
    }

    private List<Component> components() {
        List<Component> components = new ArrayList<>();
        if (dice.chance(40)) return components;
        for (String id : List.of("k", "l", "m", "n").subList(0, dice.upTo(4))) {
            Component.Use use = dice.any(Component.Use.values());
            if (use == Component.Use.OVERTIME) {
                components.add(overtime(id));
                continue;
            }
            components.add(new Component(
                    id,
                    id,
                    use,
                    use == Component.Use.FACTOR ? BigDecimal.ONE : dice.number("1", "1", "0.5", "-2"),
                    use != Component.Use.CARRIED && dice.chance(50),
                    dice.chance(30),
                    null,
                    null,
                    Map.of()));
        }
        return components;
    }

    private Component overtime(String id) {
        Component.Overtime rule = new Component.Overtime(
                "scoring",
                Duration.ofSeconds(dice.upTo(2)),
                Duration.ofSeconds(dice.between(1, 3)),
                dice.number("1", "0.5", "0.3"),
                dice.chance(50) ? null : dice.number("1", "2"));
        return new Component(id, id, Component.Use.OVERTIME, BigDecimal.ONE, true, false, null, null, Map.of(), rule);
    }

    private Method.Steps steps(boolean judgesFirst, List<Component> components) {
        boolean factors = components.stream().anyMatch(c -> c.use() == Component.Use.FACTOR);
        return new Method.Steps(
                judgesFirst ? perhapsRounded() : null,
                perhapsRounded(),
                judgesFirst ? null : perhapsRounded(),
                perhapsRounded(),
                factors ? perhapsRounded() : null);
    }

    private Rounding perhapsRounded() {
        return dice.chance(30) ? rounding() : null;
    }

    private Rounding rounding() {
        return new Rounding(dice.upTo(3), dice.any(MODES));
    }

    private List<TieRule> ties(List<Criterion> criteria, List<Panel> panels, List<Component> components) {
        List<TieRule> ties = new ArrayList<>();
        for (int count = dice.upTo(5); count > 0; count--) {
            By by = dice.any(By.values());
            if (by == By.COMPONENT && components.isEmpty()) continue;
            boolean last = by == By.ORDER || by == By.LOTS;
            String criterion = switch (by) {
                case CRITERION ->
                    !groups.isEmpty() && dice.chance(50)
                            ? "g"
                            : dice.any(criteria).id();
                case MEAN, MEDIAN, HIGHEST, LOWEST, JUDGES, PLACES ->
                    dice.chance(40) ? dice.any(criteria).id() : "";
                default -> "";
            };
            ties.add(new TieRule(
                    by,
                    panel(by, panels),
                    criterion,
                    by == By.COMPONENT ? dice.any(components).id() : "",
                    !last && dice.chance(30),
                    by == By.LOTS ? "种子 " + dice.upTo(99) : ""));
            if (last) break;
        }
        return ties;
    }

    private String panel(By by, List<Panel> panels) {
        List<Panel> listed =
                panels.stream().filter(panel -> !panel.how().vote()).toList();
        return switch (by) {
            case PANEL -> dice.any(panels).id();
            case CRITERION -> dice.chance(40) ? dice.any(panels).id() : "";
            case MEAN, MEDIAN, HIGHEST, LOWEST, JUDGES, PLACES, GIVERS, POINTS ->
                !listed.isEmpty() && dice.chance(40) ? dice.any(listed).id() : "";
            default -> "";
        };
    }
}
