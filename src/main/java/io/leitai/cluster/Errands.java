package io.leitai.cluster;

import io.leitai.live.Answer;
import io.leitai.live.LiveContests;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of commands to their contests' hosts. The bus may lose one, and a contest may move meanwhile: a command goes again,
 * by its id, until there is an answer or its time is over.
 */
final class Errands {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final long ONE_TRY_MS = 1_500;
    private static final long TRY_AGAIN_AFTER_MS = 50;

    /** Longer than a lease, so that a command outlives the loss of its host. */
    private static final long GIVE_UP_AFTER_MS = 6_000;

    /** As many as a host's inbox holds; who comes later is told to try again. */
    private static final int MOST_UNDER_WAY = 32_768;

    private final Vertx vertx;
    private final String own;
    private final LiveContests live;
    private final Following following;
    private final Function<String, Optional<String>> hostOf;
    private final Predicate<String> outOfReach;
    private final AtomicInteger underWay = new AtomicInteger();

    /** Those that wait for a node's answer. */
    private final Set<Errand> asking = ConcurrentHashMap.newKeySet();

    /**
     * @param hostOf the node whose lease of the contest runs
     * @param outOfReach whether nothing is to be waited for from a node
     */
    Errands(
            Vertx vertx,
            String own,
            LiveContests live,
            Following following,
            Function<String, Optional<String>> hostOf,
            Predicate<String> outOfReach) {
        this.vertx = vertx;
        this.own = own;
        this.live = live;
        this.following = following;
        this.hostOf = hostOf;
        this.outOfReach = outOfReach;
    }

    /** From now on other nodes' commands are taken. */
    void listen() {
        vertx.eventBus().<Buffer>consumer(Post.address("command", own), message -> {
            Post.Asked asked = Post.asked(message.body());
            reply(message, here(asked, asked.underMs()));
        });
        vertx.eventBus().<Buffer>consumer(Post.address("plan", own), message -> {
            Post.Planned planned = Post.planned(message.body());
            reply(message, live.plan(planned.id(), planned.actor(), planned.plan(), planned.rehearsal()));
        });
    }

    private static void reply(Message<Buffer> message, CompletableFuture<Answer> answer) {
        answer.thenAccept(a -> message.reply(Post.pack(a)));
    }

    private CompletableFuture<Answer> here(Post.Asked asked, int underMs) {
        return live.submit(asked.contest(), asked.id(), asked.actor(), asked.command(), Duration.ofMillis(underMs));
    }

    /** @param awaited whether a receipt is kept back until this node knows what it stands for */
    CompletableFuture<Answer> submit(Post.Asked asked, boolean awaited) {
        var errand = new Errand(asked.contest(), asked.id(), "command", awaited, () -> hostOf.apply(asked.contest())) {
            @Override
            CompletableFuture<Answer> here() {
                return Errands.this.here(asked, passedMs());
            }

            @Override
            Buffer bytes() {
                return Post.pack(asked.under(passedMs()));
            }
        };
        return start(errand);
    }

    /** @param taker where a contest goes that has no host yet */
    CompletableFuture<Answer> plan(Post.Planned planned, Supplier<String> taker) {
        String contest = planned.plan().id();
        var errand =
                new Errand(
                        contest,
                        planned.id(),
                        "plan",
                        true,
                        () -> hostOf.apply(contest).or(() -> Optional.of(taker.get()))) {
                    @Override
                    CompletableFuture<Answer> here() {
                        return live.plan(planned.id(), planned.actor(), planned.plan(), planned.rehearsal());
                    }

                    @Override
                    Buffer bytes() {
                        return Post.pack(planned);
                    }
                };
        return start(errand);
    }

    private CompletableFuture<Answer> start(Errand errand) {
        if (underWay.get() >= MOST_UNDER_WAY)
            return CompletableFuture.completedFuture(new Answer.TryAgain(errand.id, Answer.Reason.BUSY));
        underWay.incrementAndGet();
        errand.go();
        return errand.answer.whenComplete((answer, failed) -> {
            underWay.decrementAndGet();
            asking.remove(errand);
        });
    }

    /** From any thread: what waits for a host that is none any more goes to the new one, rather than wait for its time. */
    void routesChanged() {
        for (Errand errand : asking) vertx.runOnContext(v -> errand.goWhereItMoved());
    }

    private abstract class Errand {
        private final String contest;
        private final String id;
        private final String what;
        private final boolean awaited;
        private final Supplier<Optional<String>> target;
        private final long beganMs = nowMs();
        final CompletableFuture<Answer> answer = new CompletableFuture<>();

        /** Whom it waits for; null: nobody. */
        private volatile String asked;

        Errand(String contest, String id, String what, boolean awaited, Supplier<Optional<String>> target) {
            this.contest = contest;
            this.id = id;
            this.what = what;
            this.awaited = awaited;
            this.target = target;
        }

        /** Where the contest is hosted here. */
        abstract CompletableFuture<Answer> here();

        /** For another node. */
        abstract Buffer bytes();

        int passedMs() {
            return (int) (nowMs() - beganMs);
        }

        void go() {
            try {
                String node = target.get().orElse(null);
                if (node == null) nobody();
                else if (outOfReach.test(node)) answer.complete(new Answer.TryAgain(id, Answer.Reason.CUT_OFF));
                else if (node.equals(own)) askHere();
                else ask(node);
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }

        private void nobody() {
            if (following.contests().contains(contest)) again();
            else answer.complete(new Answer.Unknown(id));
        }

        private void askHere() {
            asked = own;
            asking.add(this);
            here().thenAccept(heard -> heard(own, heard));
        }

        private void ask(String node) {
            asked = node;
            asking.add(this);
            vertx.eventBus()
                    .<JsonObject>request(
                            Post.address(what, node), bytes(), new DeliveryOptions().setSendTimeout(ONE_TRY_MS))
                    .onSuccess(reply -> heard(node, Post.answer(reply.body())))
                    .onFailure(e -> {
                        LOG.debug("Node {} did not answer {}: {}", node, id, e.getMessage());
                        // else it has gone to another one meanwhile
                        if (node.equals(asked)) again();
                    });
        }

        void goWhereItMoved() {
            String waitsFor = asked;
            if (waitsFor == null || answer.isDone()) return;
            boolean moved = target.get().filter(now -> !now.equals(waitsFor)).isPresent();
            if (!moved && !outOfReach.test(waitsFor)) return;
            asked = null;
            go();
        }

        private void heard(String node, Answer heard) {
            switch (heard) {
                case Answer.Receipt receipt when node.equals(own) || !awaited -> answer.complete(receipt);
                // whoever gets a receipt here finds here what it stands for
                case Answer.Receipt receipt ->
                    following.reached(contest, receipt.seq()).thenRun(() -> answer.complete(receipt));
                case Answer.Refused refused -> answer.complete(refused);
                case Answer.TryAgain later -> {
                    if (later.reason() != Answer.Reason.BUSY && hasMoved(node)) again();
                    else answer.complete(later);
                }
                case Answer.Unknown unknown -> {
                    if (following.contests().contains(contest)) again();
                    else answer.complete(unknown);
                }
            }
        }

        /** Nothing is hosted there that was. */
        private boolean hasMoved(String node) {
            if (node.equals(own) && live.running(contest).isEmpty()) return true;
            return target.get().filter(now -> !now.equals(node)).isPresent();
        }

        private void again() {
            asked = null;
            if (passedMs() > GIVE_UP_AFTER_MS) answer.complete(new Answer.TryAgain(id, Answer.Reason.NOT_SAVED));
            else vertx.setTimer(TRY_AGAIN_AFTER_MS, timer -> go());
        }
    }

    private static long nowMs() {
        return System.nanoTime() / 1_000_000;
    }
}
