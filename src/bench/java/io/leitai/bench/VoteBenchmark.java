package io.leitai.bench;

import io.leitai.scoring.Distribution;
import io.leitai.scoring.Fraction;
import java.math.BigDecimal;
import java.util.Random;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * One vote more in a public's panel, and what a live board asks then: the trimmed mean and the median. Read the percentile
 * p0.50: on a machine that does other things besides, single calls take longer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VoteBenchmark {
    private static final int DRAWN = 4_096;

    /** How many voted already. */
    @Param({"10", "1000", "20000"})
    public int votes;

    /** Marks from 0 to 10 in steps of this: 21 of them, or 1,001. */
    @Param({"0.5", "0.01"})
    public String step;

    private final BigDecimal[] marks = new BigDecimal[DRAWN];
    private Distribution given = Distribution.EMPTY;
    private int next;

    @Setup
    public void draw() {
        Random random = new Random(votes);
        BigDecimal each = new BigDecimal(step);
        int steps = BigDecimal.TEN.divide(each).intValueExact();
        for (int i = 0; i < DRAWN; i++) marks[i] = each.multiply(BigDecimal.valueOf(random.nextInt(steps + 1)));
        for (int i = 0; i < votes; i++)
            given = given.plus(each.multiply(BigDecimal.valueOf(random.nextInt(steps + 1))));
    }

    @Benchmark
    public Distribution add() {
        return given.plus(marks[next++ & DRAWN - 1]);
    }

    @Benchmark
    public void addAndRead(Blackhole board) {
        Distribution more = given.plus(marks[next++ & DRAWN - 1]);
        int dropped = more.size() / 20;
        int left = more.size() - 2 * dropped;
        board.consume(Fraction.of(more.sumWithout(dropped, dropped)).dividedBy(Fraction.of(left)));
        board.consume(more.medianWithout(dropped, dropped));
        board.consume(more);
    }
}
