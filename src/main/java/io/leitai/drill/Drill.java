package io.leitai.drill;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays every contest that was planned as a rehearsal, and no other: a director who runs it faster than
 * the plan, the judges, and the public where it votes. Whoever takes the direction over, or a judge's seat, plays it from then on.
 */
public final class Drill implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Drill.class);

    /** A person who left so long ago does not come back: the drill plays the part again. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Tells when a person was last seen on a seat: {@code now} where one sits there, null where none ever did. */
    public interface Seated {
        Instant lastSeen(String contest, Actor actor, Instant now);
    }

    private record Cast(SimulatedDirector director, SimulatedJudges judges, SimulatedAudience audience) {}

    private final Cluster cluster;
    private final Seated seated;
    private final InstantSource clock;
    private final Manner manner;
    private final Instant startedAt;
    private final Map<String, Cast> casts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread t = new Thread(work, "drill");
        t.setDaemon(true);
        return t;
    });

    private Drill(Cluster cluster, Seated seated, InstantSource clock, Manner manner) {
        this.cluster = cluster;
        this.seated = seated;
        this.clock = clock;
        this.manner = manner;
        this.startedAt = clock.instant();
    }

    public static Drill start(Cluster cluster, Seated seated, Manner manner) {
        Drill drill = new Drill(cluster, seated, InstantSource.system(), manner);
        drill.thread.scheduleWithFixedDelay(drill::tick, manner.tickMs(), manner.tickMs(), TimeUnit.MILLISECONDS);
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
            Stage desk =
                    new Stage(cluster, id, new Line(0, new Random(), thread)); // the director's desk hangs on a cable
            Stage phones = new Stage(cluster, id, new Line(manner.trouble(), new Random(), thread));
            return new Cast(
                    new SimulatedDirector(desk, manner),
                    new SimulatedJudges(phones),
                    new SimulatedAudience(phones, manner.audience()));
        });
        Instant now = clock.instant();
        Set<String> persons = contest.plan().judges().stream()
                .map(Plan.Judge::id)
                .filter(judge -> isTaken(contest, SimulatedJudges.actor(judge), now, null))
                .collect(Collectors.toSet());
        Actor holder = contest.direction();
        boolean personDirects =
                holder != null && !holder.equals(SimulatedDirector.ACTOR) && isTaken(contest, holder, now, startedAt);
        if (!personDirects) cast.director().play(contest, now, !persons.isEmpty());
        cast.judges().play(contest, now, persons);
        cast.audience().play(contest, now);
    }

    /** @param otherwise what counts as last seen where nobody was seen: after a restart people need a moment to return */
    private boolean isTaken(Contest contest, Actor actor, Instant now, Instant otherwise) {
        Instant seen = seated.lastSeen(contest.plan().id(), actor, now);
        if (seen == null) seen = otherwise;
        return seen != null && seen.plus(PATIENCE).isAfter(now);
    }
}
