package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Contest;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.fairness.Report;
import io.leitai.view.FairnessCase;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.leitai.wire.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code GET …/fairness}: how judges judged, of what is revealed, for those who may open {@link Page#FAIRNESS}. One report is
 * reckoned at a time, on a thread of its own, and once for each state of a contest, however many ask.
 */
final class FairnessReports {
    private final Cluster cluster;
    private final SignIn signIn;
    private final WorkerExecutor worker;
    private final Map<String, Made> newest = new ConcurrentHashMap<>();

    /** @param of a contest never changes: the same object is the same state */
    private record Made(Contest of, Future<Buffer> report) {
        /** One that is under way serves for a newer state too, so that no work piles up while marks come in. */
        boolean serves(Contest now) {
            return report.isComplete() ? of == now && report.succeeded() : true;
        }
    }

    FairnessReports(Vertx vertx, Cluster cluster, SignIn signIn) {
        this.cluster = cluster;
        this.signIn = signIn;
        this.worker = vertx.createSharedWorkerExecutor("fairness", 1);
    }

    void mount(Router router) {
        router.get("/api/v1/contests/:contest/fairness")
                .handler(ctx -> Answering.then(ctx, signIn.who(ctx.request()), who -> answer(ctx, who)));
    }

    private void answer(RoutingContext ctx, Who who) {
        String id = ctx.pathParam("contest");
        Optional<Contest> contest = cluster.contest(id);
        if (contest.isEmpty()) {
            Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
            return;
        }
        Actor actor = who.actor(id, ctx.request().getParam("as"));
        if (!Page.FAIRNESS.isFor(actor)) {
            Problem.send(ctx, who.isSignedIn() ? 403 : 401, Refusal.of(Code.NO_RIGHT));
            return;
        }
        Answering.then(
                ctx,
                report(id, contest.get()),
                report -> ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(report));
    }

    private Future<Buffer> report(String id, Contest now) {
        return newest.compute(
                        id, (same, before) -> before != null && before.serves(now) ? before : new Made(now, make(now)))
                .report();
    }

    private Future<Buffer> make(Contest contest) {
        return worker.executeBlocking(() -> Buffer.buffer(Json.bytes(Report.of(FairnessCase.of(contest)))), false);
    }
}
