package io.leitai.contest;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of a phase that was started. Exactly one of {@code endsAt}, {@code left}, {@code endedAt} is there.
 *
 * @param phase the phase's id in the plan
 * @param allowed the length it was started with, and what was added since
 * @param endsAt while it runs: when the time is over
 * @param left while it is paused: what is left, negative in overtime
 * @param endedAt once it is over
 * @param used once it is over: how long the clock ran
 * @param overtime once it is over: how long of that was over the time allowed
 */
public record PhaseClock(
        String phase,
        Duration allowed,
        Instant endsAt,
        Duration left,
        Instant endedAt,
        Duration used,
        Duration overtime) {

    static PhaseClock started(String phase, Duration length, Instant endsAt) {
        return new PhaseClock(phase, length, endsAt, null, null, null, null);
    }

    public boolean isRunning() {
        return endsAt != null;
    }

    public boolean isPaused() {
        return left != null;
    }

    public boolean isDone() {
        return endedAt != null;
    }

    /** How much time is left at {@code now}; negative in overtime. Only before the end. */
    Duration leftAt(Instant now) {
        return isPaused() ? left : Duration.between(now, endsAt);
    }

    Duration usedAt(Instant now) {
        return allowed.minus(leftAt(now));
    }

    Duration overtimeAt(Instant now) {
        Duration over = leftAt(now).negated();
        return over.isNegative() ? Duration.ZERO : over;
    }

    /** When the time was over, or the phase was ended before; null while it is paused. */
    Instant timeOver() {
        return isDone() ? endedAt.minus(overtime) : endsAt;
    }

    PhaseClock paused(Duration newLeft) {
        return new PhaseClock(phase, allowed, null, newLeft, null, null, null);
    }

    PhaseClock resumed(Instant newEnd) {
        return new PhaseClock(phase, allowed, newEnd, null, null, null, null);
    }

    PhaseClock added(Duration by, Instant newEnd) {
        return new PhaseClock(phase, allowed.plus(by), newEnd, isPaused() ? left.plus(by) : null, null, null, null);
    }

    PhaseClock ended(Duration newUsed, Duration newOvertime, Instant at) {
        return new PhaseClock(phase, allowed, null, null, at, newUsed, newOvertime);
    }
}
