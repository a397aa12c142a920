package io.leitai.drill;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Exhibit;
import io.leitai.contest.PhaseClock;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import io.leitai.contest.Scene;
import io.leitai.contest.ShownExhibit;
import io.leitai.contest.Turn;
import io.leitai.live.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Directs a rehearsal in shortened time while no person does. It keeps nothing but when it saw the contest
 * change, so after a restart it goes on from wherever the contest stands.
 */
final class SimulatedDirector {
    static final Actor ACTOR = new Actor("drill", Role.DIRECTOR);

    private static final Duration BREATH = Duration.ofMillis(2500);
    /** As long as the marks of a panel take to turn over on the hall's screen. */
    private static final Duration STEP_SHOWN = Duration.ofMillis(3000);
    /** Until the hall has clapped. */
    private static final Duration REVEAL_SHOWN = Duration.ofSeconds(6);

    private static final Duration STANDINGS_SHOWN = Duration.ofSeconds(6);
    /** A person types slower than we do. */
    private static final Duration MORE_TIME = Duration.ofSeconds(20);

    private static final Duration LONGEST_SCORING = Duration.ofSeconds(120);
    private static final Duration RUNNING_LATE = Duration.ofSeconds(3);

    private final Stage stage;
    private final Manner manner;
    private CompletableFuture<Answer> pending = CompletableFuture.completedFuture(null);
    private Contest seen;
    private Instant changedAt = Instant.EPOCH;

    SimulatedDirector(Stage stage, Manner manner) {
        this.stage = stage;
        this.manner = manner;
    }

    /** @param personMarks whether a person sits in a judge's seat */
    void play(Contest contest, Instant now, boolean personMarks) {
        boolean over = contest.state() == Contest.State.CLOSED && contest.scene() == Scene.FLOW;
        if (over || !pending.isDone()) return;
        if (isAnotherMoment(contest)) changedAt = now;
        seen = contest;
        Command step = !ACTOR.equals(contest.direction())
                ? new Command.TakeDirection()
                : step(contest, now, Duration.between(changedAt, now), personMarks);
        if (step != null) pending = stage.give(ACTOR, step);
    }

    /** Whether the flow moved; marks that come in do not count. */
    private boolean isAnotherMoment(Contest contest) {
        if (seen == null || seen.state() != contest.state() || seen.scene() != contest.scene()) return true;
        if (!seen.ceremony().equals(contest.ceremony())) return true;
        Turn before = seen.onStage().orElse(null);
        Turn after = contest.onStage().orElse(null);
        if (before == null || after == null) return before != after;
        return !before.presenter().equals(after.presenter())
                || before.number() != after.number()
                || before.status() != after.status()
                || before.step() != after.step()
                || before.clocks().size() != after.clocks().size();
    }

    /** The next command, or null: not yet. */
    private Command step(Contest contest, Instant now, Duration passed, boolean personMarks) {
        return switch (contest.state()) {
            case PLANNED -> prepare(contest, passed);
            case OPEN ->
                contest.plan().isCeremony() && isBetween(contest)
                        ? between(contest, passed)
                        : contest.onStage()
                                .map(turn -> turn(contest, turn, now, passed, personMarks))
                                .orElseGet(() -> after(BREATH, passed, new Command.CallNext()));
            case CLOSED -> contest.scene() == Scene.FLOW ? null : new Command.ShowScene(Scene.FLOW);
        };
    }

    /** With results kept for the end, a certified turn makes room for the next. */
    private static boolean isBetween(Contest contest) {
        return contest.ceremony().isPresent()
                || contest.onStage()
                        .filter(turn -> turn.is(Turn.Status.CERTIFIED))
                        .isPresent();
    }

    private Command between(Contest contest, Duration passed) {
        Duration pause = contest.ceremony().isPresent() ? STEP_SHOWN : BREATH;
        if (contest.scene() != Scene.FLOW) return new Command.ShowScene(Scene.FLOW);
        return after(pause, passed, contest.nextStep().orElseThrow().command());
    }

    private Command prepare(Contest contest, Duration passed) {
        for (Plan.Phase phase : contest.plan().turn())
            if (phase.length().compareTo(manner.length(phase)) > 0)
                return new Command.SetPhaseLength(phase.id(), manner.length(phase));
        if (contest.drawSeed() == null)
            return new Command.DrawLots(contest.plan().id());
        return after(BREATH, passed, new Command.Open());
    }

    private Command turn(Contest contest, Turn turn, Instant now, Duration passed, boolean personMarks) {
        return switch (turn.status()) {
            case CALLED ->
                contest.scene() == Scene.FLOW
                        ? after(BREATH, passed, new Command.StartPhase(null))
                        : new Command.ShowScene(Scene.FLOW);
            case RUNNING -> running(contest, turn, now, personMarks);
            case PAUSED -> null;
            case ENDED ->
                turn.clocks().size() < contest.plan().turn().size()
                        ? after(BREATH, passed, new Command.StartPhase(null))
                        : after(BREATH, passed, new Command.Lock());
            case LOCKED -> turn.sheets().reopened().isEmpty() ? after(BREATH, passed, new Command.Certify()) : null;
            case CERTIFIED -> after(turn.step() == 0 ? BREATH : STEP_SHOWN, passed, new Command.RevealNext());
            case REVEALED -> afterReveal(contest, passed);
        };
    }

    private Command afterReveal(Contest contest, Duration passed) {
        if (contest.scene() == Scene.FLOW) return after(REVEAL_SHOWN, passed, new Command.ShowScene(Scene.STANDINGS));
        if (passed.compareTo(manner.moment(STANDINGS_SHOWN)) < 0) return null;
        return contest.nextPresenter().isPresent() ? new Command.CallNext() : new Command.Close();
    }

    private Command running(Contest contest, Turn turn, Instant now, boolean personMarks) {
        PhaseClock clock = turn.clock().orElseThrow();
        Plan.Phase phase = contest.plan().turn().stream()
                .filter(p -> p.id().equals(clock.phase()))
                .findFirst()
                .orElseThrow();
        Duration left = Duration.between(now, clock.endsAt());
        if (phase.isScoring()) return scoring(contest, turn, clock, left, personMarks);
        Command part = part(phase, turn, clock, left);
        if (part != null) return part;
        Command page = page(contest, turn, clock, left);
        if (page != null) return page;
        // now and then somebody talks on, so that the overtime is seen too
        Duration late =
                turn.number() == 1 && isTalkative(turn.presenter()) ? manner.moment(RUNNING_LATE) : Duration.ZERO;
        return left.plus(late).isNegative() ? new Command.EndPhase() : null;
    }

    private Command scoring(Contest contest, Turn turn, PhaseClock clock, Duration left, boolean personMarks) {
        int missing = contest.nextStep().orElseThrow().missing();
        if (missing == 0 && left.compareTo(clock.allowed().minus(manner.moment(BREATH))) < 0) return new Command.Lock();
        if (!left.isNegative()) return null;
        // on a bad line marks come late, as a person's do
        boolean waits = (personMarks || manner.trouble() > 0)
                && missing > 0
                && clock.allowed().compareTo(LONGEST_SCORING) < 0;
        return waits ? new Command.AddTime(manner.moment(MORE_TIME)) : new Command.Lock();
    }

    /** The part that the presenter should be at, if it is another one. */
    private static Command part(Plan.Phase phase, Turn turn, PhaseClock clock, Duration left) {
        List<Plan.Part> parts = phase.parts();
        if (parts.isEmpty() || left.isNegative()) return null;
        long share = clock.allowed().toMillis() / parts.size();
        int at = (int) Math.min(parts.size() - 1L, (clock.allowed().toMillis() - left.toMillis()) / Math.max(1, share));
        String due = parts.get(at).id();
        return due.equals(turn.part()) ? null : new Command.StartPart(due);
    }

    /** What the presenter would show by now: nothing in the first quarter, the next page after each sixth. */
    private static Command page(Contest contest, Turn turn, PhaseClock clock, Duration left) {
        if (turn.clocks().size() > 1 || left.isNegative()) return null;
        int pages = contest.exhibits(turn.presenter()).stream()
                .mapToInt(Exhibit::pageCount)
                .sum();
        long sixth = clock.allowed().toMillis() / 6;
        long due = Math.min(pages, (clock.allowed().toMillis() - left.toMillis()) / Math.max(1, sixth) - 1);
        int at = contest.shownExhibit().map(shown -> at(contest, shown)).orElse(0);
        return at < due ? new Command.TurnPage(1) : null;
    }

    /** How many pages were turned. */
    private static int at(Contest contest, ShownExhibit shown) {
        int before = 0;
        for (Exhibit exhibit : contest.exhibits(shown.presenter())) {
            if (exhibit.id().equals(shown.exhibit())) break;
            before += exhibit.pageCount();
        }
        return before + shown.page();
    }

    private static boolean isTalkative(String presenter) {
        return Math.floorMod(presenter.hashCode(), 4) == 0;
    }

    private Command after(Duration pause, Duration passed, Command command) {
        return passed.compareTo(manner.moment(pause)) < 0 ? null : command;
    }
}
