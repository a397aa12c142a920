package io.leitai.contest;

import static io.leitai.contest.Decision.accept;
import static io.leitai.contest.Decision.refuse;
import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.CEREMONY_NOT_OPEN;
import static io.leitai.contest.Refusal.Code.CEREMONY_OPEN;
import static io.leitai.contest.Refusal.Code.CEREMONY_OVER;
import static io.leitai.contest.Refusal.Code.CORRECTED_SINCE;
import static io.leitai.contest.Refusal.Code.NOTHING_TO_REVEAL;
import static io.leitai.contest.Refusal.Code.NO_CEREMONY;
import static io.leitai.contest.Refusal.Code.PRESENTER_WITHDRAWN;
import static io.leitai.contest.Refusal.Code.RECOUNT_DIFFERS;
import static io.leitai.contest.Refusal.Code.STILL_WAITING;
import static io.leitai.contest.Refusal.when;

import io.leitai.contest.Turn.Status;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Result;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Scoring;
import io.leitai.scoring.Standing;
import io.leitai.scoring.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ceremony: results are certified one by one and kept, then revealed from the last place to the first. The first ones
 * fall side by side, in an order that the plan alone makes: one that followed the figures would tell them.
 */
final class Ceremonies {
    private Ceremonies() {}

    /** Certified, left the stage, and nobody but the gate has seen it. */
    static boolean isSealed(Contest contest, Turn turn) {
        boolean left = contest.turns().ceremony() != null || !Known.isOnStage(contest, turn.presenter(), turn.number());
        return mayLeave(contest, turn) && left;
    }

    /** Whether the turn makes room for the next without a reveal. */
    static boolean mayLeave(Contest contest, Turn turn) {
        return contest.plan().isCeremony() && turn.is(Status.CERTIFIED);
    }

    /** The contest with the running order as it is once a certified turn has left the stage. */
    static Contest left(Contest contest) {
        if (contest.turns().ceremony() != null) return contest;
        RunningOrder order = contest.order();
        int turns = contest.plan().rules().how().turns().count();
        return contest.onStage()
                .filter(turn -> mayLeave(contest, turn))
                .map(turn -> contest.with(order.revealed(turn.presenter(), order.held(turn.presenter()) + 1 < turns)))
                .orElse(contest);
    }

    /** Whether something is certified that only a ceremony can reveal. */
    static boolean isAhead(Contest contest) {
        return contest.turns().everybodys().stream()
                .anyMatch(turn -> mayLeave(contest, turn) && !isWithdrawn(contest, turn.presenter()));
    }

    static Optional<Refusal> stillWaiting(Contest contest) {
        List<String> names = left(contest).runningOrder().stream()
                .filter(s -> s.status() == PresenterStatus.WAITING)
                .map(s -> Known.name(contest, s.presenter()))
                .toList();
        return when(!names.isEmpty(), STILL_WAITING, String.join("、", names));
    }

    static Decision open(Contest contest) {
        return when(!contest.plan().isCeremony(), NO_CEREMONY)
                .or(() -> when(contest.turns().ceremony() != null, CEREMONY_OPEN))
                .or(() -> Queue.stageTaken(contest))
                .or(() -> stillWaiting(contest))
                .or(() -> when(!isAhead(contest), NOTHING_TO_REVEAL))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> opened(contest));
    }

    static Decision next(Contest contest) {
        if (contest.turns().ceremony() == null) return refuse(CEREMONY_NOT_OPEN);
        return upcoming(contest)
                .<Decision>map(step -> accept(event(contest, step)))
                .orElseGet(() -> refuse(CEREMONY_OVER));
    }

    /** All presses up to the next place. */
    static Decision whole(Contest contest) {
        if (contest.turns().ceremony() == null) return refuse(CEREMONY_NOT_OPEN);
        List<Event> events = new ArrayList<>();
        Contest now = contest;
        while (events.isEmpty() || !(events.getLast() instanceof Event.ResultRevealed)) {
            Optional<CeremonyStep> step = upcoming(now);
            if (step.isEmpty()) return refuse(CEREMONY_OVER);
            events.add(event(now, step.get()));
            now = now.evolve(events.getLast(), Instant.EPOCH);
        }
        return new Decision.Accepted(events);
    }

    static Decision back(Contest contest) {
        Ceremony ceremony = contest.turns().ceremony();
        if (ceremony == null) return refuse(CEREMONY_NOT_OPEN);
        if (ceremony.past().isEmpty()) return accept(new Event.CeremonyTakenBack());
        return unless(settled(contest, ceremony), () -> takenBack(contest, ceremony));
    }

    /** What the next press does; empty where there is none. */
    static Optional<CeremonyStep> upcoming(Contest contest) {
        Ceremony ceremony = contest.turns().ceremony();
        List<String> left = ceremony == null ? List.of() : ceremony.left(contest.turns());
        if (left.isEmpty()) return Optional.empty();
        List<String> on = ceremony.called().stream().filter(left::contains).toList();
        if (on.isEmpty()) {
            boolean finale = left.size() <= ceremony.finalists();
            return Optional.of(
                    new CeremonyStep(finale ? inOrderOfTurns(contest, left) : List.of(left.getFirst()), null, null));
        }
        return on.stream()
                .map(p -> new CeremonyStep(List.of(), p, nextStep(contest, p)))
                .min(Comparator.<CeremonyStep>comparingInt(s -> urgency(contest, s.step()))
                        // only the places themselves go by rank
                        .thenComparing(
                                s -> s.step().kind() == RevealStep.Kind.PLACE ? left.indexOf(s.presenter()) : 0));
    }

    private static RevealStep nextStep(Contest contest, String presenter) {
        Turn turn = contest.turnOf(presenter).orElseThrow();
        return RevealSteps.of(contest, turn).get(turn.step());
    }

    /** Small first: the same figure of each before the next figure of any. */
    private static int urgency(Contest contest, RevealStep step) {
        int kind = step.kind().ordinal();
        return switch (step.kind()) {
            case MARK, MARKS, STRUCK, CRITERION, PANEL ->
                (panelsBefore(contest, step.about()) * RevealStep.Kind.values().length + kind) * 1000 + step.at();
            case TURN -> 1_000_000_000;
            case ITEM -> 1_100_000_000 + step.at();
            case DEDUCTED -> 1_200_000_000;
            case TOTAL -> 1_300_000_000;
            case PLACE -> 1_400_000_000;
        };
    }

    private static int panelsBefore(Contest contest, String panel) {
        List<String> sorted = contest.plan().rules().panels().stream()
                .sorted(Comparator.comparing(Panel::weight))
                .map(Panel::id)
                .toList();
        return sorted.indexOf(panel);
    }

    private static Event event(Contest contest, CeremonyStep step) {
        if (step.presenter() == null) return new Event.CeremonyCalled(step.calls());
        Turn turn = contest.turnOf(step.presenter()).orElseThrow();
        int to = turn.step() + 1;
        return to < RevealSteps.of(contest, turn).size()
                ? new Event.RevealStepped(turn.presenter(), turn.number(), to)
                : new Event.ResultRevealed(turn.presenter(), turn.number(), ranks(contest, turn.presenter(), true));
    }

    private static Event takenBack(Contest contest, Ceremony ceremony) {
        String presenter = ceremony.last().presenter();
        if (presenter == null) return new Event.CeremonyCallTakenBack();
        Turn turn = contest.turnOf(presenter).orElseThrow();
        return turn.isRevealed()
                ? new Event.RevealTakenBack(
                        presenter,
                        turn.number(),
                        RevealSteps.of(contest, turn).size() - 1,
                        ranks(contest, presenter, false))
                : new Event.RevealStepped(presenter, turn.number(), turn.step() - 1);
    }

    /** Those on the board, with or without this presenter; null where totals alone make them. */
    private static List<Standing> ranks(Contest contest, String presenter, boolean with) {
        if (contest.plan().rules().isPlain()) return null;
        return contest.turns().ceremony().standings().stream()
                .filter(s -> s.presenter().equals(presenter)
                        ? with
                        : contest.turnOf(s.presenter()).filter(Turn::isRevealed).isPresent())
                .toList();
    }

    /** What was put right in public is not taken back. */
    private static Optional<Refusal> settled(Contest contest, Ceremony ceremony) {
        if (contest.turns().isCeremonyGoing()) return Optional.empty();
        Optional<String> withdrawn =
                ceremony.order().stream().filter(p -> isWithdrawn(contest, p)).findFirst();
        Optional<String> corrected = contest.turns().revealedTurns().stream()
                .filter(Turn::corrected)
                .map(Turn::presenter)
                .findFirst()
                .or(() -> contest.corrections().stream()
                        .filter(c -> c.state() == Correction.State.PROPOSED)
                        .map(c -> c.proposed().presenter())
                        .findFirst());
        return withdrawn
                .map(p -> Refusal.of(PRESENTER_WITHDRAWN, Known.name(contest, p)))
                .or(() -> corrected.map(p -> Refusal.of(CORRECTED_SINCE, Known.name(contest, p))));
    }

    /** All is reckoned anew: what the desk did since a certification counts, and by places everybody counts for everybody. */
    private static Decision opened(Contest contest) {
        Contest left = left(contest);
        Contest begun = left.with(left.turns().with(Ceremony.begun(List.of(), List.of(), 0), null));
        List<Event.TurnResult> results = results(begun);
        for (Event.TurnResult each : results) {
            Turn turn = begun.turns().of(each.presenter(), each.turn()).orElseThrow();
            Optional<Refusal> awaited = Certification.awaited(begun, turn, each.result());
            if (awaited.isPresent()) return new Decision.Refused(awaited.get());
        }
        List<Standing> standings = standings(begun, results);
        Event.CeremonyOpened opened = new Event.CeremonyOpened(
                results, standings, order(begun, results, standings), finalists(contest, standings));
        List<String> differences = new SecondCount(contest.evolve(opened, Instant.EPOCH)).differences(opened);
        return unless(when(!differences.isEmpty(), RECOUNT_DIFFERS, String.join("; ", differences)), () -> opened);
    }

    private static List<Event.TurnResult> results(Contest begun) {
        Rules rules = begun.plan().rules();
        Map<String, Tally> tallies = new HashMap<>();
        if (!rules.isPlain()) Reckoning.ofAll(begun).forEach(tally -> tallies.put(tally.presenter(), tally));
        List<Event.TurnResult> results = new ArrayList<>();
        for (Plan.Presenter presenter : begun.plan().presenters()) {
            Turn turn = begun.turnOf(presenter.id()).filter(begun::counts).orElse(null);
            if (turn == null || isWithdrawn(begun, presenter.id())) continue;
            Tally tally = tallies.get(presenter.id());
            Result result = rules.isPlain()
                    ? Certification.result(begun, turn)
                    : new Result(
                            tally.total(), List.of(), Scoring.deducted(rules, Deducting.points(begun, turn)), tally);
            results.add(new Event.TurnResult(presenter.id(), turn.number(), result));
        }
        return results;
    }

    private static List<Standing> standings(Contest begun, List<Event.TurnResult> results) {
        if (!begun.plan().rules().isPlain()) return Reckoning.standings(Reckoning.ofAll(begun));
        return Standing.rank(results.stream()
                .filter(r -> r.result().total() != null)
                .map(r -> new Standing.Total(r.presenter(), r.result().total()))
                .toList());
    }

    private static List<String> order(Contest begun, List<Event.TurnResult> results, List<Standing> standings) {
        Map<String, Integer> ranks = new HashMap<>();
        standings.forEach(s -> ranks.put(s.presenter(), s.rank()));
        List<String> all = results.stream().map(Event.TurnResult::presenter).toList();
        return inOrderOfTurns(begun, all).stream()
                .sorted(Comparator.comparing(
                        (String p) -> ranks.getOrDefault(p, Integer.MAX_VALUE), Comparator.reverseOrder()))
                .toList();
    }

    private static List<String> inOrderOfTurns(Contest contest, List<String> presenters) {
        return contest.order().order().stream().filter(presenters::contains).toList();
    }

    /** Who shares the last of the places side by side is among them; where that is too many, there are none. */
    private static int finalists(Contest contest, List<Standing> standings) {
        int wanted = Math.min(contest.plan().finale(), standings.size());
        if (wanted < 2) return 0;
        List<Integer> ranks = standings.stream().map(Standing::rank).sorted().toList();
        int last = ranks.get(wanted - 1);
        int all = (int) ranks.stream().filter(rank -> rank <= last).count();
        return all > Plan.Show.MOST_FINALISTS ? 0 : all;
    }

    private static boolean isWithdrawn(Contest contest, String presenter) {
        return contest.order().status(presenter) == PresenterStatus.WITHDRAWN;
    }
}
