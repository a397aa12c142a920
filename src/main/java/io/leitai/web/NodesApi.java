package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Role;
import io.leitai.web.signin.SignIn;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Which machines there are and what each hosts: for organisers. */
final class NodesApi {
    private final Cluster cluster;
    private final SignIn signIn;

    NodesApi(Cluster cluster, SignIn signIn) {
        this.cluster = cluster;
        this.signIn = signIn;
    }

    void mount(Router router) {
        router.get("/api/v1/nodes").handler(this::nodes);
    }

    private void nodes(RoutingContext ctx) {
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            Actor actor = who.actor("", null);
            if (actor == null || actor.role() != Role.ORGANISER) Problem.noRight(ctx, who.isSignedIn());
            else Api.json(ctx, 200, Map.of("nodes", cluster.nodes()));
        });
    }
}
