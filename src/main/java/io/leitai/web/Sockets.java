package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.view.ViewName;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@code GET /live}: who may open a socket on what, told before the upgrade. */
final class Sockets {
    private static final long TICK_MS = 2_000;
    private static final int MAX_VIEWS = 16;
    /** Pages that hang on a wall or stand on the stage: the console counts them. */
    private static final Set<String> SCREENS = Set.of("hall", "venue", "timer");

    private final Vertx vertx;
    private final Cluster cluster;
    private final SignIn signIn;
    private final Origins origins;
    private final FanOut fanOut;
    private final Presence presence;
    private final PresenceFrames presenceFrames;
    private final Commands commands;
    private final String version;
    private final Map<LiveSocket, Context> open = new ConcurrentHashMap<>();

    Sockets(
            Vertx vertx,
            Cluster cluster,
            SignIn signIn,
            Origins origins,
            FanOut fanOut,
            Presence presence,
            PresenceFrames presenceFrames,
            String version) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.signIn = signIn;
        this.origins = origins;
        this.fanOut = fanOut;
        this.presence = presence;
        this.presenceFrames = presenceFrames;
        this.commands = new Commands(cluster);
        this.version = version;
        vertx.setPeriodic(TICK_MS, tick -> {
            long now = System.currentTimeMillis();
            open.forEach((socket, context) -> context.runOnContext(go -> socket.tick(now)));
        });
    }

    int count() {
        return open.size();
    }

    void upgrade(RoutingContext ctx) {
        var request = ctx.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            ctx.response().putHeader(HttpHeaders.UPGRADE, "websocket");
            Problem.send(ctx, 426, Refusal.of(Code.MALFORMED, "Upgrade: websocket"));
            return;
        }
        if (!origins.allows(request)) {
            Problem.send(ctx, 403, Refusal.of(Code.NO_RIGHT));
            return;
        }
        request.pause();
        signIn.who(request).onComplete(signed -> {
            Who who = signed.succeeded() ? signed.result() : Who.NOBODY;
            LiveSocket.Asked asked = asked(ctx, who);
            if (asked == null) {
                request.resume();
                return;
            }
            request.toWebSocket().onSuccess(socket -> opened(socket, asked));
        });
    }

    /** Null where the request was answered with an error. */
    private LiveSocket.Asked asked(RoutingContext ctx, Who who) {
        String contest = ctx.request().getParam("contest");
        List<String> names = ctx.request().params().getAll("view");
        if (contest == null || names.isEmpty() || names.size() > MAX_VIEWS) {
            Problem.send(ctx, 400, Refusal.of(Code.MALFORMED, contest == null ? "contest" : "view"));
            return null;
        }
        String as = ctx.request().getParam("as");
        Actor actor = who.actor(contest, as);
        boolean wrongToken = SignIn.bearer(ctx.request()) != null && !who.isSignedIn();
        if (wrongToken || as != null && actor == null) {
            Problem.send(ctx, who.isSignedIn() ? 403 : 401, Refusal.of(Code.NO_RIGHT));
            return null;
        }
        List<ViewName> views = new ArrayList<>();
        boolean withPresence = false;
        for (String name : names) {
            if (name.equals(PresenceFrames.VIEW)) {
                if (!FindView.mayWatchPresence(ctx, actor, who)) return null;
                withPresence = true;
                continue;
            }
            ViewName view = FindView.find(ctx, cluster, contest, name, actor, who);
            if (view == null) return null;
            views.add(view);
        }
        String page = ctx.request().getParam("page", "");
        String pageVersion = ctx.request().getParam("v");
        return new LiveSocket.Asked(
                contest,
                views,
                withPresence,
                actor,
                SCREENS.contains(page) ? page : "",
                Language.of(ctx.request()),
                pageVersion != null && !pageVersion.equals(version));
    }

    private void opened(ServerWebSocket socket, LiveSocket.Asked asked) {
        Context context = vertx.getOrCreateContext();
        LiveSocket live = new LiveSocket(socket, context, asked, commands);
        open.put(live, context);
        presence.came(asked.contest(), asked.actor(), asked.page(), Instant.now());
        socket.closeHandler(closed -> {
            open.remove(live);
            asked.views().forEach(view -> fanOut.leave(live.viewer(), asked.contest(), view));
            if (asked.presence()) presenceFrames.leave(live.viewer(), asked.contest());
            presence.went(asked.contest(), asked.actor(), asked.page(), Instant.now());
        });
        asked.views().forEach(view -> fanOut.join(live.viewer(), asked.contest(), view));
        if (asked.presence()) presenceFrames.join(live.viewer(), asked.contest());
    }
}
