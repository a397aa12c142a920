package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.leitai.wire.Malformed;
import io.leitai.wire.Requests;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Which machines there are and what each hosts, and giving a contest from one to another: for organisers. */
final class NodesApi {
    private final Cluster cluster;
    private final SignIn signIn;
    private final Posts posts;

    NodesApi(Cluster cluster, SignIn signIn, Doors doors) {
        this.cluster = cluster;
        this.signIn = signIn;
        this.posts = new Posts(signIn, doors.rates());
    }

    void mount(Router router) {
        router.get("/api/v1/nodes").handler(this::nodes);
        posts.json(router, "/api/v1/contests/:contest/host", this::move);
    }

    private void nodes(RoutingContext ctx) {
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            if (isOrganiser(ctx, who, "")) Api.json(ctx, 200, Map.of("nodes", cluster.nodes()));
        });
    }

    private void move(RoutingContext ctx, Who who) {
        String contest = ctx.pathParam("contest");
        if (!isOrganiser(ctx, who, contest)) return;
        if (cluster.contest(contest).isEmpty()) {
            Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
            return;
        }
        String node;
        try {
            node = Requests.host(Posts.text(ctx));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
            return;
        }
        Answering.then(ctx, Future.fromCompletionStage(cluster.move(contest, node)), move -> {
            switch (move) {
                case DONE -> Api.json(ctx, 200, Map.of("node", node));
                case NO_SUCH_NODE -> Problem.send(ctx, 404, Refusal.of(Code.NO_SUCH_NODE, node));
                case NO_HOST, FAILED -> Problem.send(ctx, 503, Refusal.of(Code.NOT_MOVED, node));
            }
        });
    }

    private static boolean isOrganiser(RoutingContext ctx, Who who, String contest) {
        Actor actor = who.actor(contest, null);
        if (actor != null && actor.role() == Role.ORGANISER) return true;
        Problem.noRight(ctx, who.isSignedIn());
        return false;
    }
}
