package io.leitai.scoring;

import io.leitai.scoring.Tally.Item;
import io.leitai.scoring.Tally.Lack;
import io.leitai.scoring.Tally.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A whole contest's totals and ranks from all its marks at once, exactly: fractions until a rounding that the rules name. */
public final class Tabulation {
    private final Rules rules;
    private final Method how;
    private final MarkTable table;
    private final PanelScoring panels;

    private Tabulation(Rules rules, MarkTable table) {
        this.rules = rules;
        this.how = rules.how();
        this.table = table;
        this.panels = new PanelScoring(rules, table);
    }

    /** One for each presenter: those with a total by rank, then by the plan's order; then those without. */
    public static List<Tally> of(Rules rules, MarkTable table) {
        Tabulation tabulation = new Tabulation(rules, table);
        List<Tally> all = table.presenters().stream().map(tabulation::tally).toList();
        List<Tally> ranked = new Ranking(rules, table, all).ranked();
        return Stream.concat(ranked.stream(), all.stream().filter(tally -> tally.total() == null))
                .toList();
    }

    private Tally tally(String presenter) {
        List<Tally.Turn> turns = new ArrayList<>();
        for (int turn = 1; turn <= how.turns().count(); turn++) turns.add(turn(presenter, turn));
        List<Item> items = new ArrayList<>();
        Lack lack = items(presenter, 1, false, items);
        Lack turnLack = chooseTurns(presenter, turns);
        lack = turnLack == null ? lack : turnLack;
        if (lack != null) return new Tally(presenter, 0, null, null, null, turns, items, List.of(), lack);
        Fraction sum = Fraction.sum(
                turns.stream().filter(Tally.Turn::counts).map(Tally.Turn::score).toList());
        Fraction own = withItems(sum, items);
        Fraction exact = own.plus(counted(items, Component.Use.CARRIED));
        return new Tally(presenter, 0, exact.round(rules.total()), exact, own, turns, items, List.of(), null);
    }

    private Tally.Turn turn(String presenter, int turn) {
        List<Tally.PanelScore> scores = new ArrayList<>();
        Fraction weighted = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        Lack lack = null;
        for (Panel panel : rules.panels()) {
            Tally.PanelScore score = panels.score(panel, presenter, turn);
            scores.add(score);
            Fraction weight = Fraction.of(panel.weight());
            weights = weights.plus(weight);
            if (score.score() != null) weighted = weighted.plus(score.score().times(weight));
            else if (panel.weight().signum() != 0 && lack == null) lack = score.lack();
        }
        List<Item> items = new ArrayList<>();
        Lack noPoints = items(presenter, turn, true, items);
        Fraction combined = switch (how.combine()) {
            case SHARE -> lack == null ? weighted.dividedBy(weights) : null;
            case SUM -> lack == null ? weighted : null;
        };
        if (lack == null) lack = noPoints;
        BigDecimal deducted = table.of(presenter, turn).deducted();
        Fraction score = lack == null ? withItems(combined, items).plus(Fraction.of(against(deducted))) : null;
        return new Tally.Turn(turn, scores, combined, items, deducted, score, false, lack);
    }

    /** The components of a turn, or of the contest, with what stands for points that are not there. */
    private Lack items(String presenter, int turn, boolean perTurn, List<Item> items) {
        Lack lack = null;
        for (Component component : how.components()) {
            if (component.perTurn() != perTurn) continue;
            BigDecimal points = table.of(presenter, turn).points(component.id());
            if (points == null && component.required()) lack = new Lack(Why.NO_POINTS, component.id());
            else items.add(item(component, points == null ? component.insteadOfNone() : points));
        }
        return lack;
    }

    private Item item(Component component, BigDecimal points) {
        BigDecimal counted = component.use() == Component.Use.OVERTIME
                ? against(component.overtime().cost(points))
                : points.multiply(component.weight());
        return new Item(component, points, counted);
    }

    /** What is to be added for points that go against the presenter. */
    private BigDecimal against(BigDecimal points) {
        return how.winner() == Method.Winner.HIGHEST ? points.negate() : points;
    }

    /** Times the factors, rounded where the rules say so; plus what is added. */
    private Fraction withItems(Fraction score, List<Item> items) {
        boolean factors = false;
        Fraction product = score;
        for (Item item : items)
            if (item.component().use() == Component.Use.FACTOR) {
                product = product.times(Fraction.of(item.counted()));
                factors = true;
            }
        if (factors) product = product.roundedTo(how.steps().factor());
        return product.plus(counted(items, Component.Use.ADDED)).plus(counted(items, Component.Use.OVERTIME));
    }

    private static Fraction counted(List<Item> items, Component.Use use) {
        return Fraction.sum(items.stream()
                .filter(item -> item.component().use() == use)
                .map(item -> Fraction.of(item.counted()))
                .toList());
    }

    /** Marks the turns that make the total. @return what keeps them from it, or null */
    private Lack chooseTurns(String presenter, List<Tally.Turn> turns) {
        List<Tally.Turn> scored =
                turns.stream().filter(turn -> turn.score() != null).toList();
        for (Tally.Turn turn : turns)
            if (turn.score() == null && !isLeftOut(presenter, turn))
                return turns.size() == 1 ? turn.lack() : new Lack(Why.NO_TURN, "" + turn.turn());
        if (scored.isEmpty()) return turns.getFirst().lack();
        int best = how.turns().best() == 0 ? turns.size() : how.turns().best();
        scored.stream()
                .sorted(bestFirst(Comparator.comparing(Tally.Turn::score)))
                .limit(best)
                .toList()
                .forEach(turn -> turns.set(turn.turn() - 1, turn.counted()));
        return null;
    }

    private boolean isLeftOut(String presenter, Tally.Turn turn) {
        return how.turns().absent() == Method.Turns.Absent.LEAVE_OUT
                && !table.of(presenter, turn.turn()).isHeld();
    }

    private <T> Comparator<T> bestFirst(Comparator<T> ascending) {
        return how.winner() == Method.Winner.HIGHEST ? ascending.reversed() : ascending;
    }
}
