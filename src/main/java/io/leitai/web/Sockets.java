package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.ScreenName;
import io.leitai.view.ViewName;
import io.leitai.web.fanout.FanOut;
import io.leitai.web.guard.Pace;
import io.leitai.web.guard.Secret;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.leitai.web.socket.CloseCode;
import io.leitai.web.socket.Handshake;
import io.leitai.web.socket.Takeover;
import io.leitai.web.socket.WebSocket;
import io.leitai.wire.Up;
import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** {@code GET /live}: who may open a socket on what, told before the upgrade. */
final class Sockets {
    private static final int MESSAGE_MAX_BYTES = 16 * 1024;
    private static final int MAX_VIEWS = 16;
    private static final int VERSION_MAX = 40;
    private static final long FAREWELL_MS = 2_000;
    /** Pages that hang on a wall or stand on the stage: the console counts them. */
    private static final Set<String> SCREENS = Set.of("hall", "screen", "venue", "timer", "lectern", "overlay");

    private final Vertx vertx;
    private final Cluster cluster;
    private final SignIn signIn;
    private final Doors doors;
    private final FanOut fanOut;
    private final Presence presence;
    private final Commands commands;
    private final Metrics metrics;
    private final String version;
    private final Map<EventLoop, Crowd> crowds = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong stalled = new AtomicLong();

    Sockets(
            Vertx vertx,
            Cluster cluster,
            SignIn signIn,
            Doors doors,
            FanOut fanOut,
            Presence presence,
            Commands commands,
            Metrics metrics,
            String version) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.signIn = signIn;
        this.doors = doors;
        this.fanOut = fanOut;
        this.presence = presence;
        this.commands = commands;
        this.metrics = metrics;
        this.version = version;
    }

    int count() {
        return open.get();
    }

    /** Those that were dropped because nobody read them any more. */
    long stalled() {
        return stalled.get();
    }

    void upgrade(RoutingContext ctx) {
        var request = ctx.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                || request.version() != HttpVersion.HTTP_1_1) {
            ctx.response().putHeader(HttpHeaders.UPGRADE, "websocket");
            Problem.send(ctx, 426, Refusal.of(Code.MALFORMED, "Upgrade: websocket"));
            return;
        }
        if (!Handshake.isOurVersion(request.headers())) {
            ctx.response().putHeader("Sec-WebSocket-Version", "13");
            Problem.send(ctx, 426, Refusal.of(Code.MALFORMED, "Sec-WebSocket-Version"));
            return;
        }
        Handshake handshake = Handshake.of(request.headers(), "true".equals(request.getParam("contextTakeover")));
        if (handshake == null) {
            Problem.send(ctx, 400, Refusal.of(Code.MALFORMED, "Sec-WebSocket-Key"));
            return;
        }
        if (!doors.origins().allows(request, Doors.visitor(ctx))) {
            Problem.send(ctx, 403, Refusal.of(Code.NO_RIGHT));
            return;
        }
        request.pause();
        signIn.who(request).onComplete(signed -> {
            Who who = signed.succeeded() ? signed.result() : Who.NOBODY;
            LiveSocket.Asked asked = asked(ctx, who);
            if (asked == null) request.resume();
            else admit(ctx, handshake, asked, who);
        });
    }

    /** Says farewell to all. Done when they are gone, or have had their time. */
    Future<Void> close() {
        // where other nodes are, they serve already: whoever is sent away is to come back at once
        int farewell = cluster.nodes().isEmpty() ? CloseCode.GOING_AWAY : CloseCode.MOVED;
        Promise<Void> done = Promise.promise();
        vertx.setTimer(FAREWELL_MS, late -> done.tryComplete());
        AtomicInteger left = new AtomicInteger(1);
        Runnable one = () -> {
            if (left.decrementAndGet() == 0) done.tryComplete();
        };
        crowds.forEach((eventLoop, crowd) -> {
            left.incrementAndGet();
            eventLoop.execute(() -> {
                crowd.stop();
                for (LiveSocket socket : crowd.sockets()) {
                    left.incrementAndGet();
                    socket.close(farewell, "the server stops").addListener(gone -> one.run());
                }
                one.run();
            });
        });
        one.run();
        return done.future();
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
        List<String> views = new ArrayList<>(names.size());
        for (String name : names) {
            if (name.equals(PresenceFrames.VIEW)) {
                if (!FindView.mayWatchPresence(ctx, actor, who)) return null;
                views.add(PresenceFrames.VIEW);
                continue;
            }
            ViewName view = FindView.find(ctx, cluster, contest, name, actor, who);
            if (view == null) return null;
            views.add(view.toString());
        }
        String page = ctx.request().getParam("page", "");
        String pageVersion = ctx.request().getParam("v", "");
        String screen = screen(page, ctx.request().getParam("screen", ""), views);
        return new LiveSocket.Asked(
                contest,
                views.stream().distinct().toList(),
                actor,
                signIn.held(who, contest, actor),
                signIn.secondLook(who, contest, actor),
                SCREENS.contains(page) ? page : "",
                screen,
                screen.isEmpty() ? "" : Doors.visitor(ctx).address().getHostAddress(),
                Language.of(ctx.request()),
                pageVersion.length() > VERSION_MAX ? "" : pageVersion,
                !pageVersion.isEmpty() && !pageVersion.equals(version));
    }

    /** Under which name a page is a screen; empty: it is none. */
    private static String screen(String page, String name, List<String> views) {
        return switch (page) {
            case "hall", "overlay" -> page;
            case "venue" -> ScreenName.ofVenue(venue(views));
            case "screen" -> ScreenName.fits(name) ? name : "";
            default -> "";
        };
    }

    /** A venue's screen tells whose it is by what it watches. */
    private static String venue(List<String> views) {
        return views.stream()
                .filter(view -> view.startsWith("venue/"))
                .map(view -> view.substring("venue/".length()))
                .findFirst()
                .orElse("");
    }

    /** Closes those whose seat is somebody else's now, on this machine at once; elsewhere each notices within a second. */
    void dropUnseated() {
        crowds.forEach(
                (eventLoop, crowd) -> eventLoop.execute(() -> crowd.sockets().forEach(LiveSocket::closeUnlessSeated)));
    }

    private void admit(RoutingContext ctx, Handshake handshake, LiveSocket.Asked asked, Who who) {
        Secret secret = who.isSignedIn() ? Doors.secret(ctx.request(), who) : null;
        Runnable gone = doors.connections().line(Doors.visitor(ctx), secret, who.pace() == Pace.OWNER);
        if (gone == null) {
            ctx.request().resume();
            Doors.tooMany(ctx, Doors.FULL);
            return;
        }
        SocketLimits limits = secret == null
                ? SocketLimits.ofViewer(gone)
                : SocketLimits.ofSeat(doors.rates().vouch(secret, who.pace()), who.pace(), gone);
        open(ctx, handshake, asked, limits);
    }

    private void open(RoutingContext ctx, Handshake handshake, LiveSocket.Asked asked, SocketLimits limits) {
        EventLoop eventLoop = Takeover.eventLoop(ctx.request());
        Crowd crowd = crowds.computeIfAbsent(
                eventLoop,
                loop -> new Crowd(
                        loop,
                        gone -> left(loop, gone),
                        this::told,
                        this::stocked,
                        this::shown,
                        metrics.loopLag(),
                        stalled,
                        cluster::asOf));
        WebSocket socket = new WebSocket(handshake, MESSAGE_MAX_BYTES);
        LiveSocket live = new LiveSocket(socket, asked, commands, limits, crowd);
        crowd.add(live);
        open.incrementAndGet();
        presence.came(asked.contest(), asked.actor(), asked.page(), Instant.now());
        presence.isOf(asked.contest(), asked.actor(), asked.version());
        presence.screens(asked.contest()).came(live, asked.screen(), asked.page(), asked.address(), Instant.now());
        if (!Takeover.take(ctx.request(), handshake, socket)) crowd.left(live);
        if (!crowd.has(live)) return;
        live.opened();
        for (String view : asked.views()) fanOut.join(eventLoop, live.viewer(), asked.contest(), view);
    }

    private void told(LiveSocket.Asked asked, Up.Health health) {
        presence.told(asked.contest(), asked.actor(), health);
    }

    private void stocked(LiveSocket live, Up.Material material) {
        LiveSocket.Asked asked = live.asked();
        if (asked.page().isEmpty()) return;
        presence.stocked(
                asked.contest(),
                live,
                new Presence.Stock(asked.page(), venue(asked.views()), material.have(), material.of()));
    }

    private void shown(LiveSocket live, Up.Screen screen) {
        presence.screens(live.asked().contest()).told(live, screen);
    }

    private void left(EventLoop eventLoop, LiveSocket live) {
        open.decrementAndGet();
        live.limits().gone().run();
        fanOut.leave(eventLoop, live.viewer());
        LiveSocket.Asked asked = live.asked();
        presence.emptied(asked.contest(), live);
        presence.screens(asked.contest()).went(live, Instant.now());
        presence.went(asked.contest(), asked.actor(), asked.page(), Instant.now());
    }
}
