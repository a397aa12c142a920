package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.web.signin.SignIn;
import io.leitai.wire.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The pages of accounts: signing in, the own account, everybody's. */
final class AccountPages {
    private final Cluster cluster;
    private final SignIn signIn;
    private final Pages pages;

    AccountPages(Cluster cluster, SignIn signIn, Pages pages) {
        this.cluster = cluster;
        this.signIn = signIn;
        this.pages = pages;
    }

    void mount(Router router) {
        // three ways in are one page, which reads its own address
        for (String way : List.of("/signin", "/setup", "/invite"))
            router.get(way).handler(ctx -> pages.plain(ctx, "signin", null));
        router.get("/account").handler(this::own);
        router.get("/accounts").handler(this::all);
    }

    /** Where somebody signs in who wanted to see this page, and comes back to it. */
    static String way(RoutingContext ctx) {
        return "/signin?to=" + URLEncoder.encode(ctx.request().uri(), StandardCharsets.UTF_8);
    }

    private void own(RoutingContext ctx) {
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            if (who.staff() == null) ctx.redirect(way(ctx));
            else pages.plain(ctx, "account", null);
        });
    }

    /** What the roles of a contest's people are chosen from. */
    private record ContestPart(
            String id, String title, Map<String, String> en, List<Named> presenters, List<Named> venues) {
        static ContestPart of(Contest contest) {
            Plan plan = contest.plan();
            return new ContestPart(
                    plan.id(),
                    plan.title(),
                    plan.en(),
                    plan.presenters().stream()
                            .map(p -> new Named(p.id(), p.name()))
                            .toList(),
                    plan.venues().stream().map(v -> new Named(v.id(), v.name())).toList());
        }
    }

    private record Named(String id, String name) {}

    private void all(RoutingContext ctx) {
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            if (AccountsApi.organiser(who) == null) {
                if (who.isSignedIn() || who.staff() != null) pages.noRight(ctx);
                else ctx.redirect(way(ctx));
                return;
            }
            List<ContestPart> contests = cluster.contests().stream()
                    .flatMap(line -> cluster.contest(line.id()).stream())
                    .map(ContestPart::of)
                    .toList();
            pages.plain(ctx, "accounts", Json.text(Map.of("contests", contests)));
        });
    }
}
