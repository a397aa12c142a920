package io.leitai.contest;

import java.time.Duration;
import java.time.Instant;

/**
 * When what was to happen: the running order laid out from the plan's start, each turn as long as its phases and the change
 * to the next.
 *
 * @param due when the turn on stage is to be over; with nobody on stage, when the next is to be called
 * @param rest the length of the phases that the turn on stage has yet to start
 * @param end when the last turn is to be over
 */
public record Timetable(Instant due, Duration rest, Instant end) {

    /** Null before the contest opens and after it closes, and where nothing says when it was to start. */
    static Timetable of(Contest contest) {
        Instant start = start(contest);
        if (contest.state() != Contest.State.OPEN || start == null) return null;
        Plan plan = contest.plan();
        Duration turn = plan.turn().stream().map(Plan.Phase::length).reduce(plan.changeover(), Duration::plus);
        int rounds = plan.rules().how().turns().count();
        long slots = contest.runningOrder().stream().filter(s -> s.place() > 0).count();
        long all = slots * rounds;
        Turn now = contest.onStage().filter(t -> !contest.counts(t)).orElse(null);
        long over = now == null ? heldTurns(contest) : heldTurns(contest) + 1;
        // the change to the next is no part of a turn
        Duration before = turn.multipliedBy(over);
        Instant due = start.plus(now == null ? before : before.minus(plan.changeover()));
        Duration rest = now == null
                ? Duration.ZERO
                : plan.turn().stream()
                        .filter(p -> !now.isLocked() && now.clock(p.id()).isEmpty())
                        .map(Plan.Phase::length)
                        .reduce(Duration.ZERO, Duration::plus);
        return new Timetable(due, rest, start.plus(turn.multipliedBy(all)).minus(plan.changeover()));
    }

    private static long heldTurns(Contest contest) {
        return contest.turns().everybodys().stream()
                .filter(contest::counts)
                .filter(t -> contest.order().status(t.presenter()) != PresenterStatus.WITHDRAWN)
                .count();
    }

    /** On the day of the opening; where the plan names no time of day, the first call was on time. */
    private static Instant start(Contest contest) {
        Timing timing = contest.house().timing();
        Plan plan = contest.plan();
        if (plan.show() == null || plan.show().starts() == null) return timing.firstCalledAt();
        if (timing.openedAt() == null) return null;
        return timing.openedAt()
                .atZone(plan.timezone())
                .with(plan.show().starts())
                .toInstant();
    }
}
