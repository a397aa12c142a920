package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;

/** Whoever plans a contest at one machine may ask for it at another in the same moment: that one looks before it says that there is none. */
final class PlannedElsewhere implements Handler<RoutingContext> {
    private final Cluster cluster;

    PlannedElsewhere(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Before all that asks for a contest. */
    void mount(Router router) {
        router.route("/api/v1/contests/:contest/*").handler(this);
        router.route("/c/:contest/*").handler(this);
        router.route("/live").handler(this);
    }

    @Override
    public void handle(RoutingContext ctx) {
        String contest = ctx.pathParam("contest") != null
                ? ctx.pathParam("contest")
                : ctx.request().getParam("contest");
        if (contest == null || cluster.contest(contest).isPresent()) {
            ctx.next();
            return;
        }
        CompletableFuture<Void> looked = cluster.upToDate(contest);
        if (looked.isDone()) {
            ctx.next();
            return;
        }
        ctx.request().pause();
        Future.fromCompletionStage(looked, ctx.vertx().getOrCreateContext()).onComplete(done -> {
            ctx.request().resume();
            ctx.next();
        });
    }
}
