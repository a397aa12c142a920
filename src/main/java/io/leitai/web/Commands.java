package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.live.Answer;
import io.leitai.wire.Down;
import io.leitai.wire.Up;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The way of a command from a client to its contest, and of the answer back. */
final class Commands {
    private final Cluster cluster;
    private final Timer receipts;

    /** @param receipts how long answers take */
    Commands(Cluster cluster, Timer receipts) {
        this.cluster = cluster;
        this.receipts = receipts;
    }

    /** The answer comes on the given context. */
    Future<Answer> give(Context context, String contest, Actor actor, Up.Do command) {
        return Future.fromCompletionStage(
                timed(() -> cluster.submit(contest, command.id(), actor, command.command())), context);
    }

    /** For who is told by frames what came of it. The answer comes where the executor says. */
    CompletionStage<Answer> give(Executor executor, String contest, Actor actor, Up.Do command) {
        return timed(() -> cluster.submitUnawaited(contest, command.id(), actor, command.command()))
                .thenApplyAsync(answer -> answer, executor);
    }

    private CompletableFuture<Answer> timed(Supplier<CompletableFuture<Answer>> submission) {
        long began = System.nanoTime();
        return submission
                .get()
                .whenComplete((answer, failed) -> receipts.record(System.nanoTime() - began, TimeUnit.NANOSECONDS));
    }

    /** The answer as a socket says it. */
    static Down down(Answer answer, String language) {
        return switch (answer) {
            case Answer.Receipt r -> new Down.Receipt(r.id(), r.seq(), r.hash(), r.at());
            case Answer.Refused r -> Down.Refused.of(r.id(), r.refusal(), language);
            case Answer.TryAgain t -> Down.Refused.of(t.id(), refusal(t.reason()), language);
            case Answer.Unknown u -> Down.Refused.of(u.id(), Refusal.of(Code.UNKNOWN_CONTEST), language);
        };
    }

    /** The answer as HTTP says it. @param created what to say for a receipt, 200 or 201 */
    static void respond(io.vertx.ext.web.RoutingContext ctx, Answer answer, int created) {
        switch (answer) {
            case Answer.Receipt r ->
                Api.json(ctx, created, Map.of("receipt", new Down.Receipt(r.id(), r.seq(), r.hash(), r.at())));
            case Answer.Refused r -> Problem.send(ctx, r.refusal().code() == Code.NO_RIGHT ? 403 : 409, r.refusal());
            case Answer.TryAgain t -> Problem.send(ctx, 503, refusal(t.reason()));
            case Answer.Unknown u -> Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
        }
    }

    private static Refusal refusal(Answer.Reason reason) {
        return Refusal.of(
                switch (reason) {
                    case BUSY -> Code.BUSY;
                    case NOT_SAVED -> Code.NOT_SAVED;
                    case CUT_OFF -> Code.CUT_OFF;
                    case READ_ONLY -> Code.READ_ONLY;
                });
    }
}
