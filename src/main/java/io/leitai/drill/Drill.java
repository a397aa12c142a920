package io.leitai.drill;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Contest;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays every contest that was planned as a rehearsal, and no other: a director who runs it in shortened time, and the
 * judges. Whoever takes the direction over, or a judge's seat, plays it from then on.
 */
public final class Drill implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Drill.class);
    private static final long TICK_MS = 200;

    /** Tells whose seat a person has taken. */
    public interface Seated {
        boolean isTaken(String contest, Actor actor);
    }

    private record Cast(SimulatedDirector director, SimulatedJudges judges) {}

    private final Cluster cluster;
    private final Seated seated;
    private final InstantSource clock;
    private final Map<String, Cast> casts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread t = new Thread(work, "drill");
        t.setDaemon(true);
        return t;
    });

    private Drill(Cluster cluster, Seated seated, InstantSource clock) {
        this.cluster = cluster;
        this.seated = seated;
        this.clock = clock;
    }

    public static Drill start(Cluster cluster, Seated seated) {
        Drill drill = new Drill(cluster, seated, InstantSource.system());
        drill.thread.scheduleWithFixedDelay(drill::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
        return drill;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void tick() {
        try {
            for (Cluster.Summary summary : cluster.contests())
                if (summary.rehearsal() && summary.readOnly() == null)
                    cluster.contest(summary.id()).ifPresent(this::play);
        } catch (RuntimeException e) {
            LOG.error("the drill stumbled and goes on", e);
        }
    }

    private void play(Contest contest) {
        Cast cast = casts.computeIfAbsent(contest.plan().id(), id -> {
            Stage stage = new Stage(cluster, id);
            return new Cast(new SimulatedDirector(stage), new SimulatedJudges(stage));
        });
        boolean personMarks = contest.plan().judges().stream()
                .anyMatch(judge -> seated.isTaken(contest.plan().id(), SimulatedJudges.actor(judge.id())));
        cast.director().play(contest, clock.instant(), personMarks);
        cast.judges().play(contest, clock.instant(), seated);
    }
}
