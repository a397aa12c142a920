package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Plan;
import io.leitai.web.signin.SignIn;
import io.leitai.wire.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/** Where plans are written: for who may make contests. */
final class PlanPages {
    private final Cluster cluster;
    private final SignIn signIn;
    private final Pages pages;

    PlanPages(Cluster cluster, SignIn signIn, Pages pages) {
        this.cluster = cluster;
        this.signIn = signIn;
        this.pages = pages;
    }

    void mount(Router router) {
        router.get("/plans").handler(this::plans);
    }

    /** A contest whose plan another may begin as. */
    private record ContestPart(String id, String title, Map<String, String> en) {
        static ContestPart of(Plan plan) {
            return new ContestPart(plan.id(), plan.title(), plan.en());
        }
    }

    private void plans(RoutingContext ctx) {
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            Actor by = AccountsApi.organiser(who);
            if (by == null) {
                if (who.isSignedIn()) pages.noRight(ctx);
                else ctx.redirect(AccountPages.way(ctx));
                return;
            }
            List<ContestPart> contests = cluster.contests().stream()
                    .flatMap(line -> cluster.contest(line.id()).stream())
                    .map(contest -> ContestPart.of(contest.plan()))
                    .toList();
            pages.plain(ctx, "plans", Json.text(Map.of("contests", contests)), by);
        });
    }
}
