package io.leitai.contest;

import io.leitai.recount.Outcome;
import io.leitai.recount.Papers;
import io.leitai.recount.Prizes;
import io.leitai.recount.Recount;
import io.leitai.recount.Scheme;
import io.leitai.scoring.Component;
import io.leitai.scoring.Result;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A contest reckoned a second time by {@code recount}. Filled with what was given, as a {@code MarkTable} is, but not from one, so that a slip there shows
 * too; then held against what {@code scoring} made of it.
 */
public final class Recounting {
    private final Rules rules;
    private final List<String> presenters;
    private final Map<String, List<String>> judges;
    private final Set<String> once;
    private final List<Papers.Mark> marks = new ArrayList<>();
    private final List<Papers.Excuse> excuses = new ArrayList<>();
    private final List<Papers.Vote> votes = new ArrayList<>();
    private final List<Papers.Points> points = new ArrayList<>();
    private final List<Papers.Deduction> deductions = new ArrayList<>();

    /** @param presenters ids, in the plan's order @param judges panel's id to the ids of its judges, in the plan's order */
    public Recounting(Rules rules, List<String> presenters, Map<String, List<String>> judges) {
        this.rules = rules;
        this.presenters = List.copyOf(presenters);
        this.judges = Map.copyOf(judges);
        this.once = rules.how().components().stream()
                .filter(component -> !component.perTurn())
                .map(Component::id)
                .collect(Collectors.toSet());
    }

    /** Each mark once. @param turn from 1 */
    public void give(String presenter, int turn, String judge, String criterion, BigDecimal mark) {
        marks.add(new Papers.Mark(presenter, turn, judge, criterion, mark));
    }

    public void excuse(String presenter, int turn, String judge) {
        excuses.add(new Papers.Excuse(presenter, turn, judge));
    }

    /** One voter's mark. */
    public void vote(String presenter, int turn, BigDecimal mark) {
        votes.add(new Papers.Vote(presenter, turn, mark));
    }

    /** Each once. @param turn of no meaning for what is given once for all @param value for overtime: seconds over the time allowed */
    public void points(String presenter, int turn, String component, BigDecimal value) {
        points.add(new Papers.Points(presenter, once.contains(component) ? Papers.ONCE : turn, component, value));
    }

    /** One deduction at the desk. @param value in points, above 0 */
    public void deduct(String presenter, int turn, BigDecimal value) {
        deductions.add(new Papers.Deduction(presenter, turn, value));
    }

    /** One for each presenter, in the plan's order. */
    public List<Outcome> outcomes() {
        return Recount.of(
                RecountedRules.of(rules, judges), new Papers(presenters, marks, excuses, votes, points, deductions));
    }

    /** Where the recount came to something else than {@code tallies}; empty where they agree. */
    public List<Difference> differences(List<Tally> tallies) {
        return differences(outcomes(), tallies);
    }

    /** The same of a result by plain rules, of which the recount was told the one turn only. */
    public List<Difference> differences(String presenter, Result plain) {
        return outcomes().stream()
                .filter(outcome -> outcome.presenter().equals(presenter))
                .flatMap(outcome -> RecountComparison.differences(plain, outcome).stream())
                .toList();
    }

    /** Who gets an award by only one of the two. */
    public List<Difference> awardDifferences(List<Plan.Award> awards, List<Event.AwardGiven> given) {
        return RecountComparison.differences(given, Prizes.given(RecountedRules.of(awards), outcomes(), winner()));
    }

    private Scheme.Winner winner() {
        return RecountedRules.of(rules, judges).winner();
    }

    /**
     * A figure that the two reckoned differently.
     *
     * @param what {@code rank}, {@code total}, {@code exact total}, {@code own total}, {@code turn 2}, {@code turn 2 counts}, {@code panel PANEL turn 2},
     *     {@code PANEL.CRITERION turn 2}; {@code presenter} where only one of them has the presenter; {@code award ID}
     * @param scoring in digits, or as n/d; empty where it has none
     * @param recount the same
     */
    public record Difference(String presenter, String what, String scoring, String recount) {
        @Override
        public String toString() {
            return presenter + " " + what + ": " + said(scoring) + " ≠ " + said(recount);
        }

        private static String said(String figure) {
            return figure.isEmpty() ? "—" : figure;
        }
    }

    public static List<Difference> differences(List<Outcome> outcomes, List<Tally> tallies) {
        List<Difference> differences = new ArrayList<>();
        Map<String, Tally> byPresenter = tallies.stream().collect(Collectors.toMap(Tally::presenter, tally -> tally));
        for (Outcome outcome : outcomes) {
            Tally tally = byPresenter.remove(outcome.presenter());
            if (tally == null)
                differences.add(new Difference(outcome.presenter(), "presenter", "", outcome.presenter()));
            else differences.addAll(RecountComparison.differences(tally, outcome));
        }
        for (String presenter : byPresenter.keySet())
            differences.add(new Difference(presenter, "presenter", presenter, ""));
        return differences;
    }
}
