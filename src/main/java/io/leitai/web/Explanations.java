package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Contest;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Turn;
import io.leitai.scoring.Tally;
import io.leitai.tabulate.Explanation;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.leitai.wire.Json;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code GET …/explanation}: every total unfolded into the steps that made it. What is revealed, for those who may open
 * {@link Page#CONSOLE}; with {@code scope=gate} the locked turn on stage too, for those of {@link Page#GATE}.
 */
final class Explanations {
    private final Cluster cluster;
    private final SignIn signIn;
    private final WorkerExecutor worker;

    private record Answer(List<Presenter> presenters) {}

    private record Presenter(String presenter, String name, int rank, BigDecimal total, List<Explanation.Line> lines) {}

    Explanations(Vertx vertx, Cluster cluster, SignIn signIn) {
        this.cluster = cluster;
        this.signIn = signIn;
        this.worker = vertx.createSharedWorkerExecutor("explanations", 1);
    }

    void mount(Router router) {
        router.get("/api/v1/contests/:contest/explanation")
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
        boolean gate = "gate".equals(ctx.request().getParam("scope"));
        if (!(gate ? Page.GATE : Page.CONSOLE).isFor(actor)) {
            Problem.send(ctx, who.isSignedIn() ? 403 : 401, Refusal.of(Code.NO_RIGHT));
            return;
        }
        Answering.then(
                ctx,
                worker.executeBlocking(() -> Buffer.buffer(Json.bytes(answer(contest.get(), gate))), false),
                body -> ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(body));
    }

    private static Answer answer(Contest contest, boolean gate) {
        Optional<Turn> turn = contest.onStage().filter(t -> gate && t.isLocked() && !t.isRevealed());
        List<Tally> tallies = turn.map(contest::talliesWith).orElseGet(contest::tallies).stream()
                .filter(tally -> contest.hasRevealed(tally.presenter())
                        || turn.filter(t -> t.presenter().equals(tally.presenter()))
                                .isPresent())
                .toList();
        Map<String, Tally> byPresenter = tallies.stream().collect(Collectors.toMap(Tally::presenter, tally -> tally));
        return new Answer(Explanation.each(contest.plan(), tallies).stream()
                .map(unfolded -> {
                    Tally tally = byPresenter.get(unfolded.presenter());
                    String name = contest.presenter(unfolded.presenter())
                            .orElseThrow()
                            .name();
                    return new Presenter(unfolded.presenter(), name, tally.rank(), tally.total(), unfolded.lines());
                })
                .toList());
    }
}
