package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Contest;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.ledger.Entry;
import io.leitai.ledger.LedgerLines;
import io.leitai.ledger.LedgerReader;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code GET …/ledger}: whole for organiser and auditor; for everybody else once closed, bodies withheld as the plan says. */
final class LedgerDownload {
    private final Vertx vertx;
    private final Cluster cluster;
    private final LedgerReader ledger;
    private final SignIn signIn;

    LedgerDownload(Vertx vertx, Cluster cluster, LedgerReader ledger, SignIn signIn) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.ledger = ledger;
        this.signIn = signIn;
    }

    void mount(Router router) {
        router.get("/api/v1/contests/:contest/ledger")
                .handler(ctx -> Answering.then(ctx, signIn.who(ctx.request()), who -> send(ctx, who)));
    }

    private void send(RoutingContext ctx, Who who) {
        String id = ctx.pathParam("contest");
        Optional<Contest> contest = cluster.contest(id);
        if (contest.isEmpty()) {
            Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
            return;
        }
        Actor actor = who.actor(id, ctx.request().getParam("as"));
        boolean whole = actor != null && (actor.role() == Role.ORGANISER || actor.role() == Role.AUDITOR);
        if (!whole && contest.get().state() != Contest.State.CLOSED) {
            Problem.send(ctx, who.isSignedIn() ? 403 : 401, Refusal.of(Code.NO_RIGHT));
            return;
        }
        ctx.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-ndjson")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Predicate<Entry> withheld =
                whole ? entry -> false : Withheld.by(contest.get().plan());
        Download out = new Download(ctx.response());
        vertx.executeBlocking(
                        () -> {
                            LedgerLines.write(ledger, id, out, withheld);
                            out.flush();
                            return null;
                        },
                        false)
                .onSuccess(done -> ctx.response().end())
                // the head went out with 200: only a cut connection tells the reader that the file is not whole
                .onFailure(broken -> ctx.request().connection().close());
    }
}
