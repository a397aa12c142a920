package io.leitai.contest;

import io.leitai.scoring.Component;
import io.leitai.scoring.MarkTable;
import io.leitai.scoring.Method;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Standing;
import io.leitai.scoring.Tabulation;
import io.leitai.scoring.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules make of a whole contest, where a result needs more than its own turn's sheets. */
final class Reckoning {
    private Reckoning() {}

    /** What the stage's revealed turns and the desk hold, of those who did not withdraw. */
    static MarkTable table(Contest contest) {
        return table(
                contest,
                // ranks among a part of all would say something else than the ceremony does
                contest.turns().isCeremonyGoing()
                        ? List.of()
                        : contest.turns().everybodys().stream()
                                .filter(Turn::isRevealed)
                                .toList(),
                null);
    }

    /** By rank, as revealed; the rules' own order first, then those without a total. */
    static List<Tally> tallies(Contest contest) {
        return Tabulation.of(rules(contest), table(contest));
    }

    /** The same of all that count, revealed or not. */
    static List<Tally> ofAll(Contest contest) {
        List<Turn> turns =
                contest.turns().everybodys().stream().filter(contest::counts).toList();
        return Tabulation.of(rules(contest), table(contest, turns, null));
    }

    /** The presenter's, with this turn among those revealed, or in the place of the one of its number. */
    static Tally tally(Contest contest, Turn turn) {
        return with(contest, turn).stream()
                .filter(tally -> tally.presenter().equals(turn.presenter()))
                .findFirst()
                .orElseThrow();
    }

    /** Everybody's, the same way. */
    static List<Tally> with(Contest contest, Turn turn) {
        List<Turn> turns = new ArrayList<>();
        for (Turn other : contest.turns().everybodys())
            if (contest.counts(other) && !same(other, turn)) turns.add(other);
        turns.add(turn);
        return Tabulation.of(rules(contest), table(contest, turns, turn.presenter()));
    }

    /** The ranks as they are once this has happened; null where totals alone make them. */
    static List<Standing> standingsAfter(Contest contest, Event event) {
        return contest.plan().rules().isPlain() ? null : standings(tallies(contest.evolve(event, Instant.EPOCH)));
    }

    static List<Standing> standings(List<Tally> tallies) {
        return tallies.stream()
                .filter(tally -> tally.total() != null)
                .map(tally -> new Standing(tally.rank(), tally.presenter(), tally.total()))
                .toList();
    }

    /** As the plan states them; but while turns are still to come, one not yet held keeps nobody off the board. */
    static Rules rules(Contest contest) {
        Rules rules = contest.plan().rules();
        Method how = rules.how();
        boolean waits = how.turns().absent() == Method.Turns.Absent.WAIT;
        boolean toCome =
                contest.state() != Contest.State.CLOSED && contest.turns().ceremony() == null;
        return waits && toCome ? rules.with(how.leavingOut()) : rules;
    }

    /** @param also who counts even after a withdrawal: a result may still be corrected; null: nobody */
    private static MarkTable table(Contest contest, List<Turn> turns, String also) {
        Map<String, List<String>> judges = new HashMap<>();
        for (Plan.Judge judge : contest.plan().judges())
            judges.computeIfAbsent(judge.panel(), panel -> new ArrayList<>()).add(judge.id());
        Set<String> seen = turns.stream().map(Turn::presenter).collect(Collectors.toSet());
        List<String> presenters = contest.plan().presenters().stream()
                .map(Plan.Presenter::id)
                .filter(seen::contains)
                .filter(p -> contest.order().status(p) != PresenterStatus.WITHDRAWN || p.equals(also))
                .toList();
        MarkTable table = new MarkTable(presenters, judges);
        Set<Desk.Round> held = new HashSet<>();
        for (Turn turn : turns) {
            write(contest, turn, table);
            held.add(new Desk.Round(turn.presenter(), turn.round()));
        }
        contest.desk().points().forEach((at, points) -> {
            boolean counts = !OffStage.isPerTurn(contest, at.component()) || held.contains(at.of());
            if (counts) table.points(at.presenter(), at.round(), at.component(), points);
        });
        return table;
    }

    private static void write(Contest contest, Turn turn, MarkTable table) {
        String presenter = turn.presenter();
        turn.sheets().byJudge().forEach((judge, sheet) -> {
            if (sheet.isGiven())
                sheet.given()
                        .marks()
                        .forEach((criterion, mark) -> table.give(presenter, turn.round(), judge, criterion, mark));
        });
        for (String judge : contest.excused(turn))
            if (!turn.sheets().isGivenBy(judge)) table.excuse(presenter, turn.round(), judge);
        if (turn.votes().count() > 0)
            table.votes(presenter, turn.round(), turn.votes().all());
        for (BigDecimal points : Deducting.points(contest, turn)) table.deduct(presenter, turn.round(), points);
        for (Component component : contest.plan().rules().how().components())
            overtime(contest, turn, component)
                    .ifPresent(seconds -> table.points(presenter, turn.round(), component.id(), seconds));
    }

    /** The seconds that the phase's clock was over; empty where the desk gave others, and for other components. */
    private static Optional<BigDecimal> overtime(Contest contest, Turn turn, Component component) {
        if (component.use() != Component.Use.OVERTIME) return Optional.empty();
        Desk.At at = new Desk.At(turn.presenter(), component.id(), turn.round());
        if (contest.desk().points().containsKey(at)) return Optional.empty();
        return turn.clock(component.overtime().phase())
                .filter(PhaseClock::isDone)
                .map(clock -> BigDecimal.valueOf(clock.overtime().toMillis(), 3));
    }

    private static boolean same(Turn one, Turn other) {
        return one.number() == other.number() && one.presenter().equals(other.presenter());
    }
}
