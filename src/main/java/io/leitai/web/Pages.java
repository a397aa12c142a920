package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.cluster.Frame;
import io.leitai.contest.Actor;
import io.leitai.contest.Contest;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.ScreenName;
import io.leitai.contest.Slot;
import io.leitai.ledger.LedgerReader;
import io.leitai.office.Paper;
import io.leitai.office.PrintJob;
import io.leitai.view.ViewName;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.leitai.wire.Json;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Pages: a shell with the first frames inlined, and the files they load. */
final class Pages {
    private final Cluster cluster;
    private final LedgerReader ledger;
    private final SignIn signIn;
    private final PresenceFrames presence;
    private final SeriesApi series;
    private final Html html;
    private final String version;
    private final Templates templates = new Templates();
    private final String dictionaries;
    private final Paper paper;

    Pages(
            Cluster cluster,
            LedgerReader ledger,
            SignIn signIn,
            PresenceFrames presence,
            SeriesApi series,
            Html html,
            String version) {
        this.cluster = cluster;
        this.ledger = ledger;
        this.signIn = signIn;
        this.presence = presence;
        this.series = series;
        this.html = html;
        this.version = version;
        this.paper = new Paper("/assets/" + version + "/css/print.css");
        this.dictionaries = Html.inScript(
                "{\"zh\":" + Assets.text("i18n/zh-CN.json") + ",\"en\":" + Assets.text("i18n/en.json") + "}");
    }

    void mount(Router router) {
        new AccountPages(cluster, signIn, this).mount(router);
        router.get("/assets/:version/*").handler(ctx -> {
            // an old page after an upgrade gets the new file, but must not keep it under the old name
            boolean current = ctx.pathParam("version").equals(version);
            if (!current)
                ctx.addHeadersEndHandler(v -> ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
            ctx.next();
        });
        router.get("/assets/:version/*")
                .handler(StaticHandler.create("webroot")
                        .setMaxAgeSeconds(TimeUnit.DAYS.toSeconds(365))
                        .setIncludeHidden(false)
                        .setDirectoryListing(false)
                        .setIndexPage("none"));
        router.get("/favicon.ico").handler(ctx -> ctx.reroute("/assets/" + version + "/icon.svg")); // paper names none
        router.get("/").handler(this::home);
        router.get("/series/:series")
                .handler(ctx -> Answering.then(ctx, series.answer(ctx), answer -> series(ctx, answer)));
        new PlanPages(cluster, signIn, this).mount(router);
        new NodePages(signIn, this).mount(router);
        router.get("/join").handler(ctx -> plain(ctx, "join", null));
        router.get("/fairness").handler(Pages::toFairness);
        router.getWithRegex("/c/(?<contest>[^/]+)/paper/(?<paper>sheets|order|seats)")
                .handler(this::paper);
        router.getWithRegex("/c/(?<contest>[^/]+)/(?<page>[a-z]+)(/(?<who>[^/]+))?")
                .handler(this::page);
    }

    /** A page that follows no contest. @param json what it starts with, or null */
    void plain(RoutingContext ctx, String page, String json) {
        plain(ctx, page, json, null);
    }

    /** @param acting as whom it is opened, or null */
    void plain(RoutingContext ctx, String page, String json, Actor acting) {
        Map<String, Object> model = model(ctx, page);
        if (acting != null) model.put("acting", Who.name(acting));
        if (json != null) model.put("data", Html.inScript(json));
        html.send(ctx, 200, templates.render("page.ftlh", model), false);
    }

    void noRight(RoutingContext ctx) {
        message(ctx, 403, Refusal.of(Code.NO_RIGHT));
    }

    private void home(RoutingContext ctx) {
        Answering.then(ctx, Future.all(signIn.who(ctx.request()), series.lines(ctx)), both -> {
            Who who = both.resultAt(0);
            List<SeriesDesk.Line> lines = both.resultAt(1);
            Map<String, Object> model = model(ctx, "home");
            model.put("data", Html.inScript(homeData(cluster.contests(), lines, who.staff() != null)));
            Actor actor = who.actor("", null);
            if (actor != null) model.put("acting", Who.name(actor));
            html.send(ctx, 200, templates.render("page.ftlh", model), false);
        });
    }

    /** What the first page starts with, as JSON. */
    static String homeData(List<Cluster.Summary> contests, List<SeriesDesk.Line> series, boolean account) {
        return Json.text(Map.of("contests", contests, "series", series, "account", account));
    }

    private void series(RoutingContext ctx, SeriesDesk.Answer answer) {
        switch (answer) {
            case SeriesDesk.Refused no -> message(ctx, no.status(), no.say(Language.of(ctx.request())));
            case SeriesDesk.Shown shown -> {
                Map<String, Object> model = model(ctx, "series");
                model.put("title", shown.title());
                model.put("data", Html.inScript(new String(shown.json(), StandardCharsets.UTF_8)));
                html.send(ctx, 200, templates.render("page.ftlh", model), false);
            }
        }
    }

    /** {@code /fairness?contest=ID} is {@code /c/ID/fairness}; without a contest there is none to show. */
    private static void toFairness(RoutingContext ctx) {
        MultiMap asked = MultiMap.caseInsensitiveMultiMap().addAll(ctx.queryParams());
        String contest = asked.get("contest");
        asked.remove("contest");
        String path = contest == null ? "/" : "/c/" + encoded(contest) + "/" + Page.FAIRNESS.wireName();
        String query = asked.entries().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        ctx.redirect(query.isEmpty() ? path : path + "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void page(RoutingContext ctx) {
        String contest = ctx.pathParam("contest");
        Optional<Page> found = List.of(Page.values()).stream()
                .filter(page -> page.wireName().equals(ctx.pathParam("page")))
                .findFirst();
        String who = ctx.pathParam("who") == null ? "" : ctx.pathParam("who");
        if (found.isEmpty() || found.get() == Page.SCREEN && !ScreenName.fits(who)) {
            notFound(ctx);
            return;
        }
        Page page = found.get();
        Answering.then(ctx, signIn.who(ctx.request()), signed -> {
            Actor actor = page.isPublic() ? null : actor(ctx, page, contest, who, signed);
            if (!page.isFor(actor, who)) {
                message(
                        ctx,
                        signed.isSignedIn() ? 403 : 401,
                        Refusal.of(signed.isSignedIn() ? Code.NO_RIGHT : Code.NOT_SIGNED_IN));
                return;
            }
            StringBuilder frames = new StringBuilder();
            for (String name : page.views(who)) {
                Optional<Frame> frame = frame(contest, name);
                if (frame.isEmpty()) {
                    notFound(ctx);
                    return;
                }
                if (!frames.isEmpty()) frames.append(',');
                frames.append(frame.get().message().toString(StandardCharsets.UTF_8));
            }
            Map<String, Object> model = model(ctx, page.wireName());
            model.put("contest", contest);
            model.put("who", who);
            model.put("acting", actor == null ? "" : Who.name(actor));
            model.put(
                    "ahead",
                    page == Page.HALL || page == Page.SCREEN || page == Page.VENUE ? keeper(contest, signed) : "");
            model.put("frames", Html.inScript(frames.toString()));
            model.put("title", title(contest));
            html.send(ctx, 200, templates.render("page.ftlh", model), page.isPublic());
        });
    }

    /** The seat that opens the page: a judge's own, else the one that the address names, else the first that fits. */
    private static Actor actor(RoutingContext ctx, Page page, String contest, String who, Who signed) {
        if (page == Page.JUDGE) return signed.actor(contest, "judge/" + who);
        String as = ctx.request().getParam("as");
        if (as != null) return signed.actor(contest, as);
        return signed.seats().stream()
                .map(seat -> signed.actor(contest, Who.name(new Actor(seat.who(), seat.role()))))
                .filter(actor -> actor != null && page.isFor(actor, who))
                .findFirst()
                .orElse(null);
    }

    /** The seat with which a screen may have presenters' material ahead; empty: it may not. */
    private static String keeper(String contest, Who signed) {
        return signed.seats().stream()
                .map(seat -> signed.actor(contest, Who.name(new Actor(seat.who(), seat.role()))))
                .filter(actor ->
                        actor != null && ViewName.of(ViewName.Topic.EXHIBITS).mayBeSeenBy(actor))
                .map(Who::name)
                .findFirst()
                .orElse("");
    }

    private Optional<Frame> frame(String contest, String view) {
        if (view.equals(PresenceFrames.VIEW)) return Optional.of(presence.now(contest));
        return ViewName.parse(view).flatMap(name -> cluster.frame(contest, name));
    }

    private void paper(RoutingContext ctx) {
        String id = ctx.pathParam("contest");
        Answering.then(ctx, signIn.who(ctx.request()), signed -> {
            if (!Page.CONSOLE.isFor(actor(ctx, Page.CONSOLE, id, "", signed))) {
                message(
                        ctx,
                        signed.isSignedIn() ? 403 : 401,
                        Refusal.of(signed.isSignedIn() ? Code.NO_RIGHT : Code.NOT_SIGNED_IN));
                return;
            }
            Contest contest = cluster.contest(id).orElse(null);
            if (contest == null) {
                notFound(ctx);
                return;
            }
            String language = Language.of(ctx.request());
            Future<String> printed = ctx.pathParam("paper").equals("seats")
                    ? ctx.vertx()
                            .executeBlocking(() -> paper.seats(contest, SeatHappenings.of(ledger, id), language), false)
                    : Future.succeededFuture(print(ctx.pathParam("paper"), contest, language));
            Answering.then(ctx, printed, page -> html.send(ctx, 200, page, false));
        });
    }

    /** Without those who withdrew: their rows would only invite a mistake. */
    private String print(String what, Contest contest, String language) {
        List<String> order = contest.runningOrder().stream()
                .filter(slot -> slot.place() > 0)
                .map(Slot::presenter)
                .toList();
        PrintJob job = new PrintJob(contest.plan(), order, contest.rehearsal());
        return what.equals("sheets") ? paper.scoreSheets(job, language) : paper.runningOrder(job, language);
    }

    private String title(String contest) {
        return cluster.contests().stream()
                .filter(c -> c.id().equals(contest))
                .map(Cluster.Summary::title)
                .collect(Collectors.joining());
    }

    private Map<String, Object> model(RoutingContext ctx, String page) {
        Map<String, Object> model = blank();
        model.put("lang", Language.of(ctx.request()).equals("en") ? "en" : "zh-CN");
        model.put("page", page);
        model.put("version", version);
        model.put("dictionaries", dictionaries);
        return model;
    }

    /** What a page's template asks for, with nothing in it. */
    static Map<String, Object> blank() {
        Map<String, Object> model = new HashMap<>();
        for (String name : List.of(
                "lang", "page", "contest", "who", "acting", "frames", "ahead", "data", "version", "dictionaries"))
            model.put(name, "");
        model.put("title", "Leitai 擂台");
        model.put("now", Json.time(Instant.now()));
        return model;
    }

    private void notFound(RoutingContext ctx) {
        message(ctx, 404, Refusal.of(Code.NOT_FOUND));
    }

    private void message(RoutingContext ctx, int status, Refusal refusal) {
        message(ctx, status, refusal.say(Language.of(ctx.request())));
    }

    private void message(RoutingContext ctx, int status, String say) {
        Map<String, Object> model = model(ctx, "home");
        model.put("say", say);
        if (status == 401) model.put("signIn", AccountPages.way(ctx));
        html.send(ctx, status, templates.render("message.ftlh", model), false);
    }
}
