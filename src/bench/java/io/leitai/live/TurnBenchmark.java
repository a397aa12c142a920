package io.leitai.live;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One command more in a turn of so many judges of whom half have given: decided, and what the contest is after it. Read the
 * percentile p0.50.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class TurnBenchmark {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @Param({"10", "100", "1000", "20000"})
    public int judges;

    private Contest contest;
    private int next;

    @Setup
    public void play() {
        contest = Crowd.scoring("bench", 10, judges, NOW);
        for (int j = 1; j <= judges / 2; j++) contest = after(Crowd.judge(j), Crowd.mark(1, j * 7));
    }

    /** A judge's mark: the first of half the judges, and a new one of the others. */
    @Benchmark
    public Contest mark() {
        int n = next++;
        return after(Crowd.judge(n % judges + 1), Crowd.mark(1, n * 7));
    }

    /** The same by ten of the judges again and again: as deep a tree, of which the processor's cache holds what is asked for. */
    @Benchmark
    public Contest markOfTen() {
        int n = next++;
        return after(Crowd.judge(n % 10 * (judges / 10) + 1), Crowd.mark(1, n * 7));
    }

    /** Of a public in which nobody voted yet. */
    @Benchmark
    public Contest vote() {
        int n = next++;
        return after(Crowd.voter(n), Crowd.vote(1, n * 7));
    }

    private Contest after(Actor actor, Command command) {
        return Crowd.after(contest, actor, command, NOW);
    }
}
