package io.leitai.drill;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.live.Answer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulated people's way to their contest: the same commands as everybody's. */
final class Stage {
    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);

    private final Cluster cluster;
    private final String contest;
    private final Line line;

    Stage(Cluster cluster, String contest, Line line) {
        this.cluster = cluster;
        this.contest = contest;
        this.line = line;
    }

    CompletableFuture<Answer> give(Actor actor, Command command) {
        String id = UUID.randomUUID().toString();
        return line.carry(() -> cluster.submit(contest, id, actor, command)).whenComplete((answer, failure) -> {
            if (failure != null) LOG.warn("drill: {} failed", command, failure);
            else if (!(answer instanceof Answer.Receipt)) LOG.debug("drill: {} {}", command, answer);
        });
    }
}
