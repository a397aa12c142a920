package io.leitai.contest;

import io.leitai.recount.Outcome;
import io.leitai.scoring.Component;
import io.leitai.scoring.Result;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** A live contest's figures, counted a second time by another way: nothing goes out that the two do not agree on. */
public final class SecondCount {
    private final Contest contest;
    private final Rules rules;

    public SecondCount(Contest contest) {
        this.contest = contest;
        this.rules = Reckoning.rules(contest);
    }

    /**
     * Where what the turn on stage would come to now is counted otherwise; one clause each. For the gate's eyes only. Counted at
     * each call.
     */
    public List<String> differences(Turn turn) {
        List<String> differences = new ArrayList<>(differences(turn, contest.resultNow(turn)));
        differences.addAll(rankDifferences(turn, contest.standingsWith(turn)));
        return differences;
    }

    /** Where a certification of the turn on stage says something else. */
    public List<String> differences(Event.ResultCertified certified) {
        return differences(turn(certified.presenter(), certified.turn()), certified.result());
    }

    /** The same of a correction that was confirmed, and of the ranks after it. */
    public List<String> differences(Event.ResultCorrected corrected) {
        List<String> differences =
                new ArrayList<>(differences(turn(corrected.presenter(), corrected.turn()), corrected.result()));
        differences.addAll(rankDifferences());
        return differences;
    }

    /** The same of every result that other rules made anew. */
    public List<String> differences(Event.RulesChanged changed) {
        List<String> differences = new ArrayList<>(rankDifferences());
        for (Event.TurnResult each : changed.results())
            differences.addAll(differences(turn(each.presenter(), each.turn()), each.result()));
        return differences;
    }

    /** Where the standings are not what is made of everything revealed; one clause each. */
    public List<String> rankDifferences() {
        return differences(with(null, presenter -> true), contest.ranks());
    }

    /** The same of everything that a ceremony is to reveal. @param opened has happened */
    public List<String> differences(Event.CeremonyOpened opened) {
        List<Outcome> outcomes = with(null, presenter -> true).outcomes();
        List<String> differences = new ArrayList<>(differences(outcomes, opened.standings()));
        for (Event.TurnResult each : opened.results()) {
            Outcome outcome = outcome(outcomes, each.presenter());
            BigDecimal total = outcome.total();
            if (!Objects.equals(total, each.result().total()))
                differences.add(
                        each.presenter() + " total: " + said(each.result().total()) + " ≠ " + said(total));
            if (each.result().tally() == null)
                RecountComparison.differences(each.result(), outcome)
                        .forEach(difference -> differences.add(difference.toString()));
        }
        if (!rules.isPlain())
            Recounting.differences(outcomes, Reckoning.ofAll(contest))
                    .forEach(difference -> differences.add(difference.toString()));
        return differences;
    }

    private Turn turn(String presenter, int number) {
        return contest.turns().of(presenter, number).orElseThrow();
    }

    /**
     * Where this result is not what the sheets make; one clause each, empty where both counts agree. By places everybody is
     * counted, else only the presenter: others do not change a total.
     */
    List<String> differences(Turn turn, Result result) {
        boolean byPlace = rules.panels().stream().anyMatch(panel -> panel.how().places() != null);
        Recounting recount = with(turn, presenter -> byPlace || presenter.equals(turn.presenter()));
        List<Recounting.Difference> figures = result.tally() == null
                ? recount.differences(turn.presenter(), result)
                : recount.differences(
                        byPlace
                                ? Reckoning.with(contest, turn)
                                : List.of(result.tally().alone()));
        List<String> differences = new ArrayList<>();
        figures.forEach(figure -> differences.add(figure.toString()));
        BigDecimal total = outcome(recount.outcomes(), turn.presenter()).total();
        if (result.tally() != null && !Objects.equals(total, result.total()))
            differences.add(turn.presenter() + " total: " + said(result.total()) + " ≠ " + said(total));
        return differences;
    }

    /** The same of everybody's ranks once this turn is revealed. */
    private List<String> rankDifferences(Turn turn, List<Standing> standings) {
        return differences(with(turn, presenter -> true), standings);
    }

    private static List<String> differences(Recounting recount, List<Standing> standings) {
        return differences(recount.outcomes(), standings);
    }

    private static List<String> differences(List<Outcome> outcomes, List<Standing> standings) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Standing standing : standings) ranks.put(standing.presenter(), standing.rank());
        return outcomes.stream()
                .filter(outcome -> !Objects.equals(outcome.rank(), ranks.get(outcome.presenter())))
                .map(outcome -> outcome.presenter() + " rank: " + said(ranks.get(outcome.presenter())) + " ≠ "
                        + said(outcome.rank()))
                .toList();
    }

    private static String said(Object figure) {
        return figure == null ? "—" : figure.toString();
    }

    private static Outcome outcome(List<Outcome> outcomes, String presenter) {
        return outcomes.stream()
                .filter(outcome -> outcome.presenter().equals(presenter))
                .findFirst()
                .orElseThrow();
    }

    /** @param turn that is taken for revealed; null: none @param counted whose papers are laid out */
    private Recounting with(Turn turn, Predicate<String> counted) {
        String asked = turn == null ? "" : turn.presenter();
        List<String> presenters = contest.plan().presenters().stream()
                .map(Plan.Presenter::id)
                .filter(counted)
                .filter(p -> p.equals(asked) || contest.turns().all(p).stream().anyMatch(t -> counts(t, turn)))
                .filter(p -> contest.order().status(p) != PresenterStatus.WITHDRAWN || p.equals(asked))
                .toList();
        Map<String, List<String>> judges = new HashMap<>();
        for (Plan.Judge judge : contest.plan().judges())
            judges.computeIfAbsent(judge.panel(), panel -> new ArrayList<>()).add(judge.id());
        Recounting recount = new Recounting(rules, presenters, judges);
        for (String presenter : presenters) {
            for (Turn held : contest.turns().all(presenter))
                if (counts(held, turn) && !(presenter.equals(asked) && held.number() == turn.number()))
                    lay(recount, held);
            if (presenter.equals(asked)) lay(recount, turn);
            for (Component component : rules.how().components())
                if (!component.perTurn())
                    given(presenter, component, 1)
                            .ifPresent(points -> recount.points(presenter, 1, component.id(), points));
        }
        return recount;
    }

    /** What waits for a ceremony makes no ranks yet, but it is part of its presenter's total. */
    private boolean counts(Turn held, Turn asked) {
        boolean ranks = asked == null && contest.turns().ceremony() == null;
        return ranks ? held.isRevealed() : contest.counts(held);
    }

    private void lay(Recounting recount, Turn turn) {
        String presenter = turn.presenter();
        int round = turn.round();
        for (Plan.Judge judge : contest.plan().judges()) {
            Optional<JudgeSheet> sheet = turn.sheets().of(judge.id()).filter(JudgeSheet::isGiven);
            if (sheet.isEmpty() && contest.excused(turn).contains(judge.id()))
                recount.excuse(presenter, round, judge.id());
            sheet.ifPresent(s -> s.given()
                    .marks()
                    .forEach((criterion, mark) -> recount.give(presenter, round, judge.id(), criterion, mark)));
        }
        turn.votes().byVoter().values().forEach(mark -> recount.vote(presenter, round, mark));
        for (BigDecimal points : Deducting.points(contest, turn))
            if (points.signum() > 0) recount.deduct(presenter, round, points);
        for (Component component : rules.how().components())
            if (component.perTurn())
                given(presenter, component, round)
                        .or(() -> clocked(turn, component))
                        .ifPresent(points -> recount.points(presenter, round, component.id(), points));
    }

    private Optional<BigDecimal> given(String presenter, Component component, int round) {
        return Optional.ofNullable(contest.desk().points().get(new Desk.At(presenter, component.id(), round)));
    }

    private static Optional<BigDecimal> clocked(Turn turn, Component component) {
        if (component.use() != Component.Use.OVERTIME) return Optional.empty();
        return turn.clocks().stream()
                .filter(clock -> clock.isDone()
                        && clock.phase().equals(component.overtime().phase()))
                .map(clock -> new BigDecimal(clock.overtime().toMillis()).movePointLeft(3))
                .findFirst();
    }
}
