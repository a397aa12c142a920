package io.leitai.cluster;

import io.leitai.contest.Contest;
import io.leitai.live.Live;
import io.leitai.live.LiveContests;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives contests from node to node on purpose: the host lets go and gives the lease back, the other one takes it at once. Where
 * that one does not, any node does by itself.
 */
final class Moves {
    private static final Logger LOG = LoggerFactory.getLogger(Moves.class);
    private static final long ANSWER_WITHIN_MS = 5_000;

    private final Vertx vertx;
    private final String own;
    private final Hosting hosting;
    private final Nodes nodes;
    private final LiveContests live;

    Moves(Vertx vertx, String own, Hosting hosting, Nodes nodes, LiveContests live) {
        this.vertx = vertx;
        this.own = own;
        this.hosting = hosting;
        this.nodes = nodes;
        this.live = live;
    }

    /** From now on other nodes' wishes are heard. */
    void listen() {
        vertx.eventBus()
                .<JsonObject>consumer(
                        Post.address("give", own),
                        message -> give(
                                        message.body().getString("contest"),
                                        message.body().getString("to"))
                                .thenAccept(message::reply));
        vertx.eventBus()
                .<JsonObject>consumer(
                        Post.address("take", own),
                        message -> take(message.body().getString("contest")).thenAccept(message::reply));
    }

    /** @param host the node whose lease of it runs */
    CompletableFuture<Cluster.Move> move(String contest, String node, Optional<String> host) {
        Nodes.Word to =
                nodes.named(node).filter(word -> nodes.isTaker(word.process())).orElse(null);
        if (to == null) return CompletableFuture.completedFuture(Cluster.Move.NO_SUCH_NODE);
        if (host.isEmpty()) return CompletableFuture.completedFuture(Cluster.Move.NO_HOST);
        if (host.get().equals(to.process())) return CompletableFuture.completedFuture(Cluster.Move.DONE);
        return (host.get().equals(own) ? give(contest, to.process()) : ask("give", host.get(), contest, to.process()))
                .thenApply(done -> done ? Cluster.Move.DONE : Cluster.Move.FAILED);
    }

    /** Who wished it may not have heard yet that this node is drained. */
    private CompletableFuture<Boolean> take(String contest) {
        return hosting.isLeaving() ? CompletableFuture.completedFuture(false) : hosting.take(contest);
    }

    /** Gives all away, to those who have least. Done when each was tried. */
    CompletableFuture<Void> giveAllAway() {
        List<String> takers =
                nodes.takers().stream().filter(taker -> !taker.equals(own)).toList();
        List<CompletableFuture<Boolean>> given = new ArrayList<>();
        for (Live.Running running : live.all()) {
            if (takers.isEmpty()) hosting.giveUp(running.id());
            else given.add(give(running.id(), takers.get(given.size() % takers.size())));
        }
        return CompletableFuture.allOf(given.toArray(CompletableFuture[]::new));
    }

    /** Gives all away, and waits for it. */
    void drain(Duration most) {
        try {
            giveAllAway().get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            LOG.warn("Not every contest was seen to have another host; each is taken up by itself", e);
        }
    }

    /**
     * Gives one contest to a node that has two fewer, so that they spread again over a node that came back. Only one that is not
     * open: a stage is not moved for that.
     */
    void spread() {
        List<Nodes.Word> present = nodes.present();
        Nodes.Word least = present.stream()
                .filter(word -> nodes.isTaker(word.process()))
                .findFirst()
                .orElse(null);
        List<Live.Running> here = live.all();
        if (least == null || hosting.isLeaving() || hosting.isCutOff() || here.size() < least.hosts() + 2) return;
        here.stream()
                .filter(running -> running.contest().state() != Contest.State.OPEN)
                .findFirst()
                .ifPresent(running -> give(running.id(), least.process()));
    }

    /** True once the other node hosts it. */
    private CompletableFuture<Boolean> give(String contest, String to) {
        return CompletableFuture.supplyAsync(() -> hosting.giveUp(contest))
                .thenCompose(mine -> mine ? ask("take", to, contest, to) : CompletableFuture.completedFuture(false))
                // what is asked here goes the new way at once
                .whenComplete((done, failed) -> hosting.look(false));
    }

    private CompletableFuture<Boolean> ask(String what, String node, String contest, String to) {
        return vertx.eventBus()
                .<Boolean>request(
                        Post.address(what, node),
                        Post.wish(contest, to),
                        new DeliveryOptions().setSendTimeout(ANSWER_WITHIN_MS))
                .map(reply -> reply.body())
                .otherwise(failed -> {
                    LOG.warn("Node {} did not {} {}: {}", node, what, contest, failed.getMessage());
                    return false;
                })
                .toCompletionStage()
                .toCompletableFuture();
    }
}
