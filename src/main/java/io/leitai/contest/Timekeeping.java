package io.leitai.contest;

import static io.leitai.contest.Decision.accept;
import static io.leitai.contest.Decision.refuse;
import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ALREADY_PAUSED;
import static io.leitai.contest.Refusal.Code.BAD_TIME;
import static io.leitai.contest.Refusal.Code.NOBODY_ON_STAGE;
import static io.leitai.contest.Refusal.Code.NOT_PAUSED;
import static io.leitai.contest.Refusal.Code.NO_PHASE_GOING;
import static io.leitai.contest.Refusal.Code.NO_PHASE_LEFT;
import static io.leitai.contest.Refusal.Code.NO_TIME_LEFT;
import static io.leitai.contest.Refusal.Code.PHASE_GOING;
import static io.leitai.contest.Refusal.Code.PHASE_OVER;
import static io.leitai.contest.Refusal.Code.TURN_OVER;
import static io.leitai.contest.Refusal.Code.UNKNOWN_PART;
import static io.leitai.contest.Refusal.Code.UNKNOWN_PHASE;
import static io.leitai.contest.Refusal.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The phases of the turn on stage, and their clock. */
final class Timekeeping {
    static final Duration LONGEST = Duration.ofHours(24);

    private Timekeeping() {}

    static Decision start(Contest contest, Command.StartPhase command, Instant now) {
        return onStage(
                contest,
                turn -> command.phase() == null
                        ? startNext(contest, turn, now)
                        : startNamed(contest, turn, command.phase(), now));
    }

    static Decision startPart(Contest contest, Command.StartPart command) {
        return onClock(contest, clock -> {
            Plan.Phase phase = contest.programme().phase(clock.phase()).orElseThrow();
            boolean unknown = phase.parts().stream().noneMatch(p -> p.id().equals(command.part()));
            return unless(
                    when(unknown, UNKNOWN_PART, phase.name(), command.part()),
                    () -> new Event.PartStarted(command.part()));
        });
    }

    static Decision pause(Contest contest, Instant now) {
        return onClock(
                contest,
                clock ->
                        unless(when(clock.isPaused(), ALREADY_PAUSED), () -> new Event.PhasePaused(clock.leftAt(now))));
    }

    static Decision resume(Contest contest, Instant now) {
        return onClock(
                contest,
                clock -> unless(
                        when(!clock.isPaused(), NOT_PAUSED), () -> new Event.PhaseResumed(now.plus(clock.left()))));
    }

    /** Taking goes down to no time left, never below. */
    static Decision add(Contest contest, Command.AddTime command, Instant now) {
        if (!isAmount(command.by())) return refuse(BAD_TIME);
        return onClock(contest, clock -> {
            Duration left = clock.leftAt(now);
            Duration least = left.isNegative() ? left : Duration.ZERO;
            Duration wanted = left.plus(command.by());
            Duration by = (wanted.compareTo(least) < 0 ? least : wanted).minus(left);
            return unless(
                    when(by.isZero(), NO_TIME_LEFT),
                    () -> new Event.TimeAdded(
                            by, clock.isPaused() ? null : clock.endsAt().plus(by)));
        });
    }

    static Decision end(Contest contest, Instant now) {
        return onClock(contest, clock -> accept(ended(clock, now)));
    }

    static Event.PhaseEnded ended(PhaseClock clock, Instant now) {
        return new Event.PhaseEnded(clock.phase(), clock.usedAt(now), clock.overtimeAt(now));
    }

    static Optional<Refusal> unknownPhase(Contest contest, String phase) {
        String known = contest.plan().turn().stream().map(Plan.Phase::id).collect(Collectors.joining("、"));
        return when(contest.programme().phase(phase).isEmpty(), UNKNOWN_PHASE, phase, known);
    }

    private static Decision startNext(Contest contest, Turn turn, Instant now) {
        Optional<Plan.Phase> next = Flow.nextPhase(contest.plan(), turn);
        return unless(
                going(contest, turn).or(() -> when(next.isEmpty(), NO_PHASE_LEFT)),
                () -> started(next.orElseThrow(), now));
    }

    private static Decision startNamed(Contest contest, Turn turn, String phase, Instant now) {
        return unless(
                unknownPhase(contest, phase)
                        .or(() -> going(contest, turn))
                        .or(() -> when(turn.clock(phase).isPresent(), PHASE_OVER, name(contest, phase))),
                () -> started(contest.programme().phase(phase).orElseThrow(), now));
    }

    private static Event started(Plan.Phase phase, Instant now) {
        return new Event.PhaseStarted(phase.id(), now.plus(phase.length()));
    }

    private static Optional<Refusal> going(Contest contest, Turn turn) {
        return turn.isClockGoing()
                ? turn.clock().map(c -> Refusal.of(PHASE_GOING, name(contest, c.phase())))
                : Optional.empty();
    }

    private static Decision onStage(Contest contest, Function<Turn, Decision> rule) {
        Optional<Turn> stage = contest.onStage();
        if (stage.isEmpty()) return refuse(NOBODY_ON_STAGE);
        Turn turn = stage.get();
        return turn.isLocked() ? refuse(TURN_OVER, Known.name(contest, turn.presenter())) : rule.apply(turn);
    }

    private static Decision onClock(Contest contest, Function<PhaseClock, Decision> rule) {
        return onStage(
                contest, turn -> turn.isClockGoing() ? rule.apply(turn.clock().orElseThrow()) : refuse(NO_PHASE_GOING));
    }

    private static boolean isAmount(Duration by) {
        return by != null && !by.isZero() && by.compareTo(LONGEST) <= 0 && by.compareTo(LONGEST.negated()) >= 0;
    }

    private static String name(Contest contest, String phase) {
        return contest.programme().phase(phase).map(Plan.Phase::name).orElse(phase);
    }
}
