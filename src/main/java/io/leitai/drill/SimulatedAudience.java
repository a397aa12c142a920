package io.leitai.drill;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.PhaseClock;
import io.leitai.contest.Role;
import io.leitai.contest.Turn;
import io.leitai.scoring.Criterion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** The public, where the plan lets it vote: everybody once a turn, most of them early in the scoring. */
final class SimulatedAudience {
    private final Stage stage;
    private final int size;
    private String turnPlayed = "";
    private int voted;

    SimulatedAudience(Stage stage, int size) {
        this.stage = stage;
        this.size = size;
    }

    void play(Contest contest, Instant now) {
        Turn turn = contest.onStage().orElse(null);
        if (size == 0 || turn == null || turn.isLocked()) return;
        Criterion criterion = contest.plan()
                .rules()
                .votePanel()
                .map(panel -> contest.plan().rules().markedBy(panel).getFirst())
                .orElse(null);
        PhaseClock clock = turn.clock().filter(PhaseClock::isRunning).orElse(null);
        if (criterion == null || clock == null || !SimulatedJudges.isTimeToMark(contest, clock)) return;
        String playing = turn.presenter() + "/" + turn.number();
        if (!playing.equals(turnPlayed)) voted = 0;
        turnPlayed = playing;
        for (int due = due(clock, now); voted < due; voted++) vote(turn, criterion, "drill-" + voted);
    }

    /** Three quarters of the time are enough for all. */
    private int due(PhaseClock clock, Instant now) {
        double passed =
                clock.allowed().minus(Duration.between(now, clock.endsAt())).toMillis();
        double share = passed / Math.max(1, clock.allowed().toMillis() * 0.75);
        return (int) (size * Math.min(1, Math.sqrt(Math.max(0, share))));
    }

    private void vote(Turn turn, Criterion criterion, String voter) {
        double share = new SplittableRandom(Objects.hash(turn.presenter(), voter) * 0x9E3779B97F4A7C15L).nextDouble();
        BigDecimal mark = SimulatedJudges.onStep(criterion, 0.5 + share / 2);
        stage.give(
                new Actor(voter, Role.AUDIENCE),
                new Command.GiveMarks(turn.presenter(), turn.number(), Map.of(criterion.id(), mark), false, null));
    }
}
