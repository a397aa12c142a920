package io.leitai.cluster;

import io.leitai.live.Answer;
import io.leitai.live.Live;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of commands to their contests' hosts. The bus may lose one: it goes again, by its id, until there is an answer. */
final class Errands {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final JsonObject MOVED = new JsonObject().put("is", "moved");
    private static final long ONE_TRY_MS = 1_500;
    private static final long TRY_AGAIN_AFTER_MS = 100;

    /** Longer than a lease, so that a command outlives the loss of its host. */
    private static final long GIVE_UP_AFTER_MS = 6_000;

    private final Vertx vertx;
    private final String own;
    private final Predicate<String> hostsHere;
    private final Function<String, Optional<String>> hostOf;
    private final Predicate<String> isKnown;
    private final Live live;

    Errands(
            Vertx vertx,
            String own,
            Predicate<String> hostsHere,
            Function<String, Optional<String>> hostOf,
            Predicate<String> isKnown,
            Live live) {
        this.vertx = vertx;
        this.own = own;
        this.hostsHere = hostsHere;
        this.hostOf = hostOf;
        this.isKnown = isKnown;
        this.live = live;
    }

    /** From now on other nodes' commands are taken. */
    void listen() {
        vertx.eventBus().<Buffer>consumer(ClusteredNode.address("command", own), this::command);
        vertx.eventBus().<Buffer>consumer(ClusteredNode.address("plan", own), this::plan);
    }

    private void command(Message<Buffer> message) {
        Post.Asked asked = Post.asked(message.body());
        if (hostsHere.test(asked.contest()))
            reply(message, live.submit(asked.contest(), asked.id(), asked.actor(), asked.command()));
        else message.reply(MOVED);
    }

    private void plan(Message<Buffer> message) {
        Post.Planned planned = Post.planned(message.body());
        reply(message, live.plan(planned.id(), planned.actor(), planned.plan(), planned.rehearsal()));
    }

    private static void reply(Message<Buffer> message, CompletableFuture<Answer> answer) {
        answer.thenAccept(a -> message.reply(Post.pack(a)));
    }

    CompletableFuture<Answer> submit(Post.Asked asked) {
        if (hostsHere.test(asked.contest()))
            return live.submit(asked.contest(), asked.id(), asked.actor(), asked.command());
        return new Errand(
                        asked.contest(),
                        asked.id(),
                        "command",
                        Post.pack(asked),
                        () -> hostsHere.test(asked.contest())
                                ? live.submit(asked.contest(), asked.id(), asked.actor(), asked.command())
                                : null,
                        () -> hostOf.apply(asked.contest()))
                .go();
    }

    /** @param nodes who has least to do first */
    CompletableFuture<Answer> plan(Post.Planned planned, List<Nodes.Word> nodes) {
        String contest = planned.plan().id();
        String least = nodes.isEmpty() ? own : nodes.getFirst().node();
        return new Errand(
                        contest,
                        planned.id(),
                        "plan",
                        Post.pack(planned),
                        () -> {
                            String target = hostOf.apply(contest).orElse(least);
                            return target.equals(own)
                                    ? live.plan(planned.id(), planned.actor(), planned.plan(), planned.rehearsal())
                                    : null;
                        },
                        () -> Optional.of(hostOf.apply(contest).orElse(least)))
                .go();
    }

    private final class Errand {
        private final String contest;
        private final String id;
        private final String what;
        private final Buffer bytes;
        private final Supplier<CompletableFuture<Answer>> here;
        private final Supplier<Optional<String>> target;
        private final long beganMs = nowMs();
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();

        /** @param here gives the answer where the contest is hosted here, else null */
        Errand(
                String contest,
                String id,
                String what,
                Buffer bytes,
                Supplier<CompletableFuture<Answer>> here,
                Supplier<Optional<String>> target) {
            this.contest = contest;
            this.id = id;
            this.what = what;
            this.bytes = bytes;
            this.here = here;
            this.target = target;
        }

        CompletableFuture<Answer> go() {
            CompletableFuture<Answer> mine = here.get();
            if (mine != null) {
                mine.thenAccept(answer::complete);
                return answer;
            }
            String node = target.get().orElse(null);
            if (node != null && !node.equals(own)) ask(node).onComplete(reply -> heard(node, reply));
            else if (what.equals("command") && !isKnown.test(contest)) answer.complete(new Answer.Unknown(id));
            else again();
            return answer;
        }

        private Future<Message<JsonObject>> ask(String node) {
            return vertx.eventBus()
                    .request(
                            ClusteredNode.address(what, node), bytes, new DeliveryOptions().setSendTimeout(ONE_TRY_MS));
        }

        private void heard(String node, io.vertx.core.AsyncResult<Message<JsonObject>> reply) {
            if (reply.failed()) {
                LOG.debug(
                        "Node {} did not answer {}: {}", node, id, reply.cause().getMessage());
                again();
                return;
            }
            JsonObject said = reply.result().body();
            if (said.getString("is").equals("moved")) {
                again();
                return;
            }
            Answer heard = Post.answer(said);
            boolean moved = !target.get().filter(node::equals).isPresent();
            if (heard instanceof Answer.TryAgain && moved || heard instanceof Answer.Unknown && isKnown.test(contest))
                again();
            else answer.complete(heard);
        }

        private void again() {
            if (nowMs() - beganMs > GIVE_UP_AFTER_MS) answer.complete(new Answer.TryAgain(id, Answer.Reason.NOT_SAVED));
            else vertx.setTimer(TRY_AGAIN_AFTER_MS, timer -> go());
        }
    }

    private static long nowMs() {
        return System.nanoTime() / 1_000_000;
    }
}
