package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.cluster.Cluster.Drain;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which machines there are and what each hosts, giving a contest from one to another, and emptying one: for organisers. */
final class NodesApi {
    private static final Logger LOG = LoggerFactory.getLogger(NodesApi.class);

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
        posts.json(router, "/api/v1/nodes/:node/drain", (ctx, who) -> drain(ctx, who, true));
        posts.json(router, "/api/v1/nodes/:node/undrain", (ctx, who) -> drain(ctx, who, false));
    }

    /**
     * @param node its host, or who was it last; null: nobody
     * @param leased whether that one's lease runs
     * @param asOf what this node shows of it is as old as that; null: it is the newest
     */
    private record HostedPart(
            String id, String title, String state, String node, long term, boolean leased, Instant asOf) {}

    private void nodes(RoutingContext ctx) {
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            if (!isOrganiser(ctx, who, "")) return;
            Map<String, Cluster.Summary> contests =
                    cluster.contests().stream().collect(Collectors.toMap(Cluster.Summary::id, Function.identity()));
            List<HostedPart> hosted = cluster.hosted().stream()
                    .filter(one -> contests.containsKey(one.contest()))
                    .map(one -> hosted(contests.get(one.contest()), one))
                    .toList();
            Api.json(ctx, 200, Map.of("nodes", cluster.nodes(), "contests", hosted));
        });
    }

    private HostedPart hosted(Cluster.Summary contest, Cluster.Hosted by) {
        return new HostedPart(
                contest.id(),
                contest.title(),
                contest.state(),
                by.node(),
                by.term(),
                by.leased(),
                cluster.asOf(contest.id()).orElse(null));
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

    private void drain(RoutingContext ctx, Who who, boolean drained) {
        if (!isOrganiser(ctx, who, "")) return;
        String node = ctx.pathParam("node");
        Future<Drain> wished = Future.fromCompletionStage(drained ? cluster.drain(node) : cluster.undrain(node));
        Answering.then(ctx, wished, drain -> {
            switch (drain) {
                case DONE, UNDER_WAY -> {
                    // a name that is a node's: nothing else gets into the log
                    LOG.info("Node {} {}, as an organiser wished", node, drained ? "is drained" : "takes contests");
                    Api.json(ctx, 200, Map.of("node", node, "done", drain == Drain.DONE));
                }
                case NO_SUCH_NODE -> Problem.send(ctx, 404, Refusal.of(Code.NO_SUCH_NODE, node));
                case NO_OTHER_NODE -> Problem.send(ctx, 409, Refusal.of(Code.NO_OTHER_NODE, node));
            }
        });
    }

    private static boolean isOrganiser(RoutingContext ctx, Who who, String contest) {
        if (who.seats().stream()
                .anyMatch(seat -> seat.role() == Role.ORGANISER
                        && (seat.contest().isEmpty() || seat.contest().equals(contest)))) return true;
        Problem.noRight(ctx, who.isSignedIn());
        return false;
    }
}
