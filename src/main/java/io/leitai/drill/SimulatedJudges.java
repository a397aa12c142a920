package io.leitai.drill;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.PhaseClock;
import io.leitai.contest.Plan;
import io.leitai.contest.Role;
import io.leitai.contest.Turn;
import io.leitai.live.Answer;
import io.leitai.scoring.Criterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** The judges whose seats no person has taken: each marks some seconds into the scoring, in a manner of their own. */
final class SimulatedJudges {
    private static final Duration SOONEST = Duration.ofMillis(1500);
    private static final Duration LATEST = Duration.ofSeconds(30);

    private final Stage stage;
    private final Map<String, CompletableFuture<Answer>> pending = new HashMap<>();

    SimulatedJudges(Stage stage) {
        this.stage = stage;
    }

    static Actor actor(String judge) {
        return new Actor(judge, Role.JUDGE);
    }

    /** @param persons judges whose seats people have taken */
    void play(Contest contest, Instant now, Set<String> persons) {
        Turn turn = contest.onStage().orElse(null);
        if (turn == null || turn.isLocked()) return;
        PhaseClock clock = turn.clock().filter(PhaseClock::isRunning).orElse(null);
        if (clock == null || !isTimeToMark(contest, clock)) return;
        Duration passed = clock.allowed().minus(Duration.between(now, clock.endsAt()));
        for (Plan.Judge judge : contest.plan().judges()) {
            boolean done = turn.sheets()
                            .of(judge.id())
                            .filter(sheet -> sheet.isGiven())
                            .isPresent()
                    || contest.excused(turn).contains(judge.id());
            if (done || persons.contains(judge.id())) continue;
            RandomGenerator mood = mood(contest, turn, judge);
            if (passed.compareTo(delay(clock, mood)) < 0) continue;
            CompletableFuture<Answer> answer = pending.get(judge.id());
            if (answer != null && !answer.isDone()) continue;
            pending.put(
                    judge.id(),
                    stage.give(
                            actor(judge.id()),
                            new Command.GiveMarks(
                                    turn.presenter(), turn.number(), marks(contest, turn, judge), false, null)));
        }
    }

    /** In the scoring phase; where a plan has none, in any. */
    static boolean isTimeToMark(Contest contest, PhaseClock clock) {
        boolean hasScoring = contest.plan().turn().stream().anyMatch(Plan.Phase::isScoring);
        return !hasScoring || clock.phase().equals(Plan.Phase.SCORING);
    }

    private static Duration delay(PhaseClock clock, RandomGenerator mood) {
        Duration last = clock.allowed().multipliedBy(3).dividedBy(4);
        Duration soonest = last.compareTo(SOONEST) < 0 ? Duration.ZERO : SOONEST;
        Duration span = (last.compareTo(LATEST) < 0 ? last : LATEST).minus(soonest);
        return soonest.plus(Duration.ofMillis((long) (mood.nextDouble() * Math.max(0, span.toMillis()))));
    }

    /** The same judge marks the same turn the same, whenever asked: so a retry is no second opinion. */
    private static RandomGenerator mood(Contest contest, Turn turn, Plan.Judge judge) {
        return random(contest.plan().id(), turn.presenter(), turn.number(), judge.id());
    }

    /** Java's Random is much alike for seeds that are alike; this one is not. */
    private static RandomGenerator random(Object... seed) {
        return new SplittableRandom(Objects.hash(seed) * 0x9E3779B97F4A7C15L);
    }

    private static Map<String, BigDecimal> marks(Contest contest, Turn turn, Plan.Judge judge) {
        double quality = random(contest.plan().id(), turn.presenter()).nextDouble();
        double leniency = random(judge.id()).nextGaussian() * 0.012;
        RandomGenerator mood = mood(contest, turn, judge);
        mood.nextDouble();
        Map<String, BigDecimal> marks = new LinkedHashMap<>();
        for (Criterion criterion : contest.criteriaOf(judge.id())) {
            double share = 0.86 + 0.09 * quality + leniency + 0.02 * mood.nextGaussian();
            marks.put(criterion.id(), onStep(criterion, Math.max(0, Math.min(1, share))));
        }
        return marks;
    }

    /** @param share of the way from the minimum to the maximum */
    static BigDecimal onStep(Criterion criterion, double share) {
        BigDecimal range = criterion.max().subtract(criterion.min());
        BigDecimal steps = range.multiply(BigDecimal.valueOf(share)).divide(criterion.step(), 0, RoundingMode.HALF_UP);
        BigDecimal mark = criterion.min().add(steps.multiply(criterion.step()));
        return mark.compareTo(criterion.max()) > 0 ? criterion.max() : mark;
    }
}
