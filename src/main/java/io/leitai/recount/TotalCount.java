package io.leitai.recount;

import static io.leitai.recount.Scheme.Steps.apply;

import io.leitai.recount.PanelScore.Missing;
import io.leitai.recount.Reason.Kind;
import io.leitai.recount.Scheme.Combine;
import io.leitai.recount.Scheme.Component;
import io.leitai.recount.Scheme.Overtime;
import io.leitai.recount.Scheme.Panel;
import io.leitai.recount.Scheme.Use;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From panels' scores to a presenter's total: {@code docs/rules.md}, "From marks to a total", steps 2 to 5. */
record TotalCount(JudgesWork work) {

    Reckoned reckon(String presenter) {
        List<TurnScore> turns = new ArrayList<>();
        List<Reason> why = new ArrayList<>();
        for (int number = 1; number <= scheme().turns().count(); number++) {
            TurnScore turn = turn(presenter, number);
            turns.add(turn);
            if (turn.hasScore()) continue;
            if (work.given().marked(presenter, number)) why.addAll(turn.why());
            else if (scheme().turns().absentAwaited()) why.add(new Reason(Kind.TURN_AWAITED, number, ""));
        }
        if (why.isEmpty() && turns.stream().noneMatch(TurnScore::hasScore))
            why.add(new Reason(Kind.NOBODY_MARKED, 0, ""));
        for (Component component : scheme().components())
            if (!component.eachTurn()) why.addAll(awaited(component, presenter, Papers.ONCE));
        if (!why.isEmpty()) return new Reckoned(presenter, turns, List.of(), null, null, null, why);

        List<TurnScore> counting = counting(turns);
        Ratio own = own(presenter, counting);
        Ratio total = own;
        for (Component component : scheme().components())
            if (component.use() == Use.CARRIED) total = total.plus(points(component, presenter, Papers.ONCE));
        return new Reckoned(
                presenter,
                turns,
                counting,
                own,
                total,
                scheme().rounding().total().round(total),
                List.of());
    }

    /** Steps 2 and 3: the panels together, times the turn's factors, plus what is added in the turn. */
    private TurnScore turn(String presenter, int turn) {
        Map<String, PanelScore> panels = new LinkedHashMap<>();
        List<Reason> why = new ArrayList<>();
        for (Panel panel : scheme().panels()) {
            PanelScore score = new PanelCount(work, panel, presenter, turn).score();
            panels.put(panel.id(), score);
            if (!score.isThere()) why.add(new Reason(kind(score.why()), turn, panel.id()));
        }
        for (Component component : scheme().components())
            if (component.eachTurn()) why.addAll(awaited(component, presenter, turn));
        if (!why.isEmpty()) return new TurnScore(turn, null, panels, why);

        Ratio score = timesFactors(together(panels), presenter, turn).plus(added(presenter, turn));
        Ratio takenOff = overtime(presenter, turn).plus(work.given().deducted(presenter, turn));
        score = scheme().lowestWins() ? score.plus(takenOff) : score.minus(takenOff);
        return new TurnScore(turn, score, panels, List.of());
    }

    private static Kind kind(Missing why) {
        return switch (why) {
            case MARK -> Kind.MARK_AWAITED;
            case QUORUM -> Kind.BELOW_QUORUM;
        };
    }

    /** Step 2. */
    private Ratio together(Map<String, PanelScore> panels) {
        Ratio sum = Ratio.ZERO;
        Ratio weights = Ratio.ZERO;
        for (Panel panel : scheme().panels()) {
            sum = sum.plus(panels.get(panel.id()).score().times(panel.weight()));
            weights = weights.plus(panel.weight());
        }
        return scheme().combine() == Combine.SHARE ? sum.dividedBy(weights) : sum;
    }

    /** Step 4 with {@code turns: {best: n}}: the best so many; of equal ones the earlier. In the order of the turns. */
    private List<TurnScore> counting(List<TurnScore> turns) {
        Comparator<TurnScore> byScore = Comparator.comparing(TurnScore::score);
        return turns.stream()
                .filter(TurnScore::hasScore)
                .sorted(scheme().lowestWins() ? byScore : byScore.reversed())
                .limit(scheme().turns().best())
                .sorted(Comparator.comparing(TurnScore::turn))
                .toList();
    }

    /** Step 4. */
    private Ratio own(String presenter, List<TurnScore> counting) {
        Ratio sum = Ratio.sum(counting.stream().map(TurnScore::score).toList());
        return timesFactors(sum, presenter, Papers.ONCE).plus(added(presenter, Papers.ONCE));
    }

    /** Rounded once behind all the factors; where the plan has none there is nothing to round. */
    private Ratio timesFactors(Ratio score, String presenter, int turn) {
        List<Component> factors = given(Use.FACTOR, turn);
        Ratio product = score;
        for (Component factor : factors)
            product = product.times(
                    work.given().points(presenter, turn, factor.id()).orElse(Ratio.ONE));
        return factors.isEmpty() ? score : apply(scheme().rounding().factor(), product);
    }

    private Ratio added(String presenter, int turn) {
        Ratio sum = Ratio.ZERO;
        for (Component component : given(Use.ADDED, turn)) sum = sum.plus(points(component, presenter, turn));
        return sum;
    }

    private Ratio points(Component component, String presenter, int turn) {
        return work.given()
                .points(presenter, turn, component.id())
                .orElse(Ratio.ZERO)
                .times(component.weight());
    }

    /** "Overtime": so many points for each started piece of time beyond the grace. */
    private Ratio overtime(String presenter, int turn) {
        Ratio sum = Ratio.ZERO;
        for (Component component : given(Use.OVERTIME, turn)) {
            Overtime rule = component.overtime();
            Ratio seconds = work.given().points(presenter, turn, component.id()).orElse(Ratio.ZERO);
            if (seconds.compareTo(rule.grace()) <= 0) continue;
            Ratio started =
                    new Ratio(seconds.minus(rule.grace()).dividedBy(rule.per()).ceiling(), BigInteger.ONE);
            Ratio deduction = started.times(rule.points());
            boolean capped = rule.cap() != null && deduction.compareTo(rule.cap()) > 0;
            sum = sum.plus(capped ? rule.cap() : deduction);
        }
        return sum;
    }

    /** The components of this use that are given for a turn, or once. */
    private List<Component> given(Use use, int turn) {
        return scheme().components().stream()
                .filter(component -> component.use() == use && component.eachTurn() == (turn != Papers.ONCE))
                .toList();
    }

    private List<Reason> awaited(Component component, String presenter, int turn) {
        Optional<Ratio> points = work.given().points(presenter, turn, component.id());
        return component.required() && points.isEmpty()
                ? List.of(new Reason(Kind.POINTS_AWAITED, turn, component.id()))
                : List.of();
    }

    private Scheme scheme() {
        return work.scheme();
    }
}
