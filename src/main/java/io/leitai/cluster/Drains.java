package io.leitai.cluster;

import io.leitai.cluster.Cluster.Drain;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties a node of contests for as long as somebody wants, such as before an upgrade; it goes on serving people. */
final class Drains {
    private static final Logger LOG = LoggerFactory.getLogger(Drains.class);

    /** Who asked hears then how far it is; it goes on by itself. */
    private static final long ANSWER_WITHIN_MS = 10_000;

    private final Vertx vertx;
    private final String own;
    private final Hosting hosting;
    private final Nodes nodes;
    private final Moves moves;
    private final Runnable say;

    /** @param say tells the other nodes at once how this one stands */
    Drains(Vertx vertx, String own, Hosting hosting, Nodes nodes, Moves moves, Runnable say) {
        this.vertx = vertx;
        this.own = own;
        this.hosting = hosting;
        this.nodes = nodes;
        this.moves = moves;
        this.say = say;
    }

    /** From now on other nodes' wishes are heard. */
    void listen() {
        vertx.eventBus()
                .<JsonObject>consumer(
                        Post.address("drain", own),
                        message -> here(Post.wantsDrained(message.body()))
                                .thenAccept(drain -> message.reply(drain.name())));
    }

    /** @param drained whether the node shall have no contests, or may take some again */
    CompletableFuture<Drain> wish(String node, boolean drained) {
        Nodes.Word to = nodes.named(node).orElse(null);
        if (to == null) return CompletableFuture.completedFuture(Drain.NO_SUCH_NODE);
        return to.process().equals(own) ? here(drained) : ask(to.process(), drained);
    }

    /** What could not be given away at the first try is tried again. */
    void goOn() {
        if (hosting.isDrained()) moves.giveAllAway();
    }

    private CompletableFuture<Drain> here(boolean drained) {
        if (!drained) {
            if (hosting.drain(false)) LOG.info("This node takes contests again");
            say.run();
            return CompletableFuture.completedFuture(Drain.DONE);
        }
        if (!nodes.hasOtherTaker()) return CompletableFuture.completedFuture(Drain.NO_OTHER_NODE);
        if (hosting.drain(true)) LOG.info("This node is drained: it gives its contests to others and takes none");
        say.run();
        return moves.giveAllAway()
                .thenApply(given -> hosting.hostsNone() ? Drain.DONE : Drain.UNDER_WAY)
                .completeOnTimeout(Drain.UNDER_WAY, ANSWER_WITHIN_MS, TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Drain> ask(String process, boolean drained) {
        return vertx.eventBus()
                .<String>request(
                        Post.address("drain", process),
                        Post.drain(drained),
                        new DeliveryOptions().setSendTimeout(ANSWER_WITHIN_MS + 1_000))
                .map(reply -> Drain.valueOf(reply.body()))
                .otherwise(failed -> {
                    LOG.warn("Node {} was not reached, to drain it: {}", process, failed.getMessage());
                    return Drain.NO_SUCH_NODE;
                })
                .toCompletionStage()
                .toCompletableFuture();
    }
}
