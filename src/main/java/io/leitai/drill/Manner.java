package io.leitai.drill;

import io.leitai.contest.Plan;
import java.time.Duration;

/**
 * How a rehearsal is played.
 *
 * @param speed so many times as fast as the plan; 0: as short as a demonstration
 * @param audience how many vote where the plan has a public vote
 * @param trouble percent of what phones send and hear that is late, and of it that is lost and sent again
 */
public record Manner(int speed, int audience, int trouble) {
    private static final Duration PRESENT = Duration.ofSeconds(28);
    private static final Duration QUESTIONS = Duration.ofSeconds(8);
    private static final Duration SCORING = Duration.ofSeconds(14);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final long TICK_MS = 200;
    private static final long FASTEST_TICK_MS = 20;
    /** As many as a small hall, so that a vote is seen to come in. */
    private static final int SOME = 200;

    /** A whole contest in some minutes. */
    public static Manner shortened() {
        return new Manner(0, SOME, 0);
    }

    public static Manner timesAsFast(int speed, int audience, int trouble) {
        return new Manner(speed, audience, trouble);
    }

    /** How long a phase is to be. */
    Duration length(Plan.Phase phase) {
        if (speed > 0) {
            Duration faster = phase.length().dividedBy(speed);
            return faster.compareTo(SHORTEST) < 0 ? SHORTEST : Duration.ofSeconds(faster.toSeconds());
        }
        if (phase.isScoring()) return SCORING;
        return phase.parts().isEmpty() ? QUESTIONS : PRESENT;
    }

    /** A moment of the show. */
    Duration moment(Duration usual) {
        return speed > 1 ? usual.dividedBy(speed) : usual;
    }

    long tickMs() {
        return speed > 1 ? Math.max(FASTEST_TICK_MS, TICK_MS / speed) : TICK_MS;
    }
}
