package io.leitai.cluster;

import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.live.Crowd;
import io.leitai.view.ViewName;
import io.leitai.view.Views;
import io.leitai.web.socket.Prepared;
import java.time.Instant;
import java.util.List;
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
 * What one change of a view costs once for all its viewers: the view made of the contest, and the bytes that go to every
 * socket. Half the presenters are revealed, and the next one is being marked.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(1)
public class FrameBenchmark {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @Param({"stage", "board", "hall", "console"})
    public String view;

    @Param({"10", "30"})
    public int presenters;

    @Param({"11", "500"})
    public int judges;

    private ViewName name;
    private Contest contest;
    private Record made;

    @Setup
    public void play() {
        contest = Crowd.scoring("bench", presenters, judges, NOW);
        for (int p = 1; p <= presenters / 2; p++) {
            mark(p, judges);
            for (Command c : List.of(
                    new Command.EndPhase(),
                    new Command.Lock(),
                    new Command.Certify(),
                    new Command.Reveal(),
                    new Command.CallNext(),
                    new Command.StartPhase("scoring"))) contest = Crowd.after(contest, Crowd.DIRECTOR, c, NOW);
        }
        mark(presenters / 2 + 1, judges / 2);
        name = ViewName.parse(view).orElseThrow();
        made = body();
    }

    private void mark(int presenter, int upTo) {
        for (int j = 1; j <= upTo; j++)
            contest = Crowd.after(contest, Crowd.judge(j), Crowd.mark(presenter, j * 7), NOW);
        if (upTo == judges) contest = Crowd.after(contest, Crowd.voter(1), Crowd.vote(presenter, 70), NOW);
    }

    @Benchmark
    public Record body() {
        return Views.of(contest, name).orElseThrow();
    }

    @Benchmark
    public Prepared frame() {
        return new Prepared(
                Picture.encode("bench", name, 1, 1, NOW, made).message().getBytes());
    }
}
