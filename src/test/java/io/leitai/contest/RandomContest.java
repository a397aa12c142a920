package io.leitai.contest;

import io.leitai.contest.PaperContest.Entry;
import io.leitai.scoring.Component;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Method;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A contest by any rules that do not contradict each other, and by odd papers. The same seed makes the same. */
final class RandomContest {
    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.HALF_UP,
            RoundingMode.HALF_EVEN,
            RoundingMode.HALF_DOWN,
            RoundingMode.DOWN,
            RoundingMode.UP,
            RoundingMode.CEILING,
            RoundingMode.FLOOR);

    private final Random random;
    private final Map<String, List<String>> judges = new TreeMap<>();
    private Rules rules;

    private RandomContest(long seed) {
        random = new Random(seed);
    }

    static PaperContest of(long seed) {
        return new RandomContest(seed).contest();
    }

    private PaperContest contest() {
        List<String> presenters = List.of("a", "b", "c", "d", "e", "f").subList(0, 1 + random.nextInt(6));
        List<Criterion> criteria = criteria();
        boolean judgesFirst = random.nextBoolean();
        List<Panel> panels = panels(criteria);
        List<Component> components = components();
        int turns = chance(50) ? 1 : 1 + random.nextInt(3);
        Method method = new Method(
                judgesFirst ? Method.Order.JUDGES_FIRST : Method.Order.CRITERIA_FIRST,
                any(Method.Combine.values()),
                any(Method.Winner.values()),
                steps(judgesFirst, components),
                new Method.Turns(turns, random.nextInt(turns + 1), any(Method.Turns.Absent.values())),
                components,
                ties(criteria, panels, components));
        rules = new Rules(criteria, panels, rounding(), method);
        return new PaperContest(rules, presenters, judges, entries(presenters));
    }

    private List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        for (String id : List.of("x", "y", "z").subList(0, 1 + random.nextInt(3)))
            criteria.add(new Criterion(
                    id,
                    id,
                    number("-1", "0", "0", "1", "1"),
                    number("2", "3", "5", "10"),
                    number("1", "1", "0.5"),
                    number("1", "1", "1", "2", "0.5", "1.33", "0.07")));
        return criteria;
    }

    private List<Panel> panels(List<Criterion> criteria) {
        List<Panel> panels = new ArrayList<>();
        for (String id : List.of("p", "q", "r").subList(0, chance(40) ? 1 : 1 + random.nextInt(3))) {
            List<String> members = new ArrayList<>();
            for (int seat = 1 + random.nextInt(6); seat > 0; seat--) members.add(id + seat);
            judges.put(id, members);
            boolean drops = chance(50);
            panels.add(new Panel(
                    id,
                    id,
                    number("1", "1", "2", "0.3", "60"),
                    drops ? random.nextInt(4) : 0,
                    drops ? random.nextInt(4) : 0,
                    Map.of(),
                    panelMethod(criteria, members.size())));
        }
        return panels;
    }

    private PanelMethod panelMethod(List<Criterion> criteria, int members) {
        if (chance(20)) return PanelMethod.PLAIN;
        Across across = any(Across.values());
        List<String> marked = new ArrayList<>();
        if (chance(40)) for (Criterion criterion : criteria) if (chance(60)) marked.add(criterion.id());
        int least = across == Across.SUM ? 0 : 1;
        return new PanelMethod(
                across,
                marked,
                any(Missing.values()),
                chance(50) ? Missing.LEAVE_OUT : Missing.PANEL_MEAN,
                chance(60) ? 1 : least + random.nextInt(members + 1 - least),
                chance(40) ? places(criteria, marked) : null);
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
        for (int place = random.nextInt(5); place > 0; place--)
            points.add(chance(80) ? BigDecimal.valueOf(place * 2L) : number("12", "-1", "0", "2.5"));
        return new PanelMethod.Places(
                canBeRanks && chance(70) ? From.RANKS : From.MARKS, points, any(PanelMethod.Shared.values()));
    }

    private List<Component> components() {
        List<Component> components = new ArrayList<>();
        if (chance(40)) return components;
        for (String id : List.of("k", "l", "m", "n").subList(0, random.nextInt(5))) {
            Component.Use use = any(Component.Use.values());
            components.add(new Component(
                    id,
                    id,
                    use,
                    use == Component.Use.FACTOR ? BigDecimal.ONE : number("1", "1", "0.5", "-2"),
                    use != Component.Use.CARRIED && random.nextBoolean(),
                    chance(30),
                    null,
                    null,
                    Map.of()));
        }
        return components;
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
        return chance(30) ? rounding() : null;
    }

    private Rounding rounding() {
        return new Rounding(random.nextInt(4), MODES.get(random.nextInt(MODES.size())));
    }

    private List<TieRule> ties(List<Criterion> criteria, List<Panel> panels, List<Component> components) {
        List<TieRule> ties = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            By by = any(By.values());
            if (by == By.COMPONENT && components.isEmpty()) continue;
            if (by == By.ORDER || by == By.LOTS) {
                ties.add(new TieRule(by, "", "", "", false, by == By.LOTS ? "种子 " + random.nextInt(100) : ""));
                break;
            }
            ties.add(
                    switch (by) {
                        case PANEL -> new TieRule(by, any(panels).id(), "", "", chance(30), "");
                        case CRITERION ->
                            new TieRule(by, perhapsPanel(panels), any(criteria).id(), "", chance(30), "");
                        case COMPONENT ->
                            new TieRule(by, "", "", any(components).id(), chance(30), "");
                        case OWN, TURNS -> new TieRule(by, "", "", "", chance(30), "");
                        case GIVERS, POINTS -> new TieRule(by, perhapsPanel(panels), "", "", chance(30), "");
                        default ->
                            new TieRule(
                                    by,
                                    perhapsPanel(panels),
                                    chance(40) ? any(criteria).id() : "",
                                    "",
                                    chance(30),
                                    "");
                    });
        }
        return ties;
    }

    private String perhapsPanel(List<Panel> panels) {
        return chance(40) ? any(panels).id() : "";
    }

    /** In one contest nearly all is there, in another hardly anything; in one all marks are alike. */
    private List<Entry> entries(List<String> presenters) {
        List<Entry> entries = new ArrayList<>();
        int away = chance(30) ? random.nextInt(101) : 5;
        int missing = chance(50) ? random.nextInt(60) : 3;
        int excused = chance(30) ? random.nextInt(101) : 5;
        int pointless = chance(50) ? random.nextInt(101) : 10;
        int kinds = chance(30) ? 1 : 1 + random.nextInt(20);
        for (String presenter : presenters) {
            for (int turn = 1; turn <= rules.how().turns().count(); turn++) {
                if (!chance(away))
                    for (Panel panel : rules.panels()) marks(entries, panel, presenter, turn, missing, excused, kinds);
                for (Component component : rules.how().components())
                    if ((component.perTurn() || turn == 1) && !chance(pointless))
                        entries.add(new PaperContest.Points(
                                presenter, turn, component.id(), number("0", "1", "1", "2", "-1", "0.5", "3.1")));
            }
        }
        return entries;
    }

    private void marks(
            List<Entry> entries, Panel panel, String presenter, int turn, int missing, int excused, int kinds) {
        for (String judge : judges.get(panel.id()))
            if (chance(excused)) entries.add(new PaperContest.Excuse(presenter, turn, judge));
            else if (!chance(missing))
                for (Criterion criterion : rules.markedBy(panel))
                    if (!chance(missing / 3))
                        entries.add(
                                new PaperContest.Mark(presenter, turn, judge, criterion.id(), mark(criterion, kinds)));
    }

    private BigDecimal mark(Criterion criterion, int kinds) {
        int steps = criterion
                .max()
                .subtract(criterion.min())
                .divide(criterion.step(), RoundingMode.DOWN)
                .intValueExact();
        int step = random.nextInt(Math.min(kinds, steps + 1));
        return criterion.min().add(criterion.step().multiply(BigDecimal.valueOf(step)));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private BigDecimal number(String... texts) {
        return new BigDecimal(any(texts));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
