package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.cluster.Frame;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.ledger.Seats;
import io.leitai.live.Answer;
import io.leitai.view.ViewName;
import io.leitai.web.fanout.FanOut;
import io.leitai.web.guard.Connections;
import io.leitai.web.guard.Pace;
import io.leitai.web.guard.Secret;
import io.leitai.web.signin.SecondLook;
import io.leitai.web.signin.Secrets;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.leitai.wire.Json;
import io.leitai.wire.Malformed;
import io.leitai.wire.Requests;
import io.leitai.wire.Up;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code /api/v1}: what `docs/protocol.md` lists under HTTP. */
final class Api {

    private final Vertx vertx;
    private final Cluster cluster;
    private final Seats seats;
    private final SignIn signIn;
    private final Posts posts;
    private final Connections connections;
    private final FanOut fanOut;
    private final Presence people;
    private final PresenceFrames presence;
    private final Commands commands;
    private final PlanFiles plans;

    Api(
            Vertx vertx,
            Cluster cluster,
            Seats seats,
            SignIn signIn,
            Doors doors,
            FanOut fanOut,
            Presence people,
            PresenceFrames presence,
            Commands commands) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.seats = seats;
        this.signIn = signIn;
        this.posts = new Posts(signIn, doors.rates());
        this.connections = doors.connections();
        this.fanOut = fanOut;
        this.people = people;
        this.presence = presence;
        this.commands = commands;
        this.plans = new PlanFiles(vertx, cluster, commands);
    }

    void mount(Router router) {
        router.get("/api/v1/contests").handler(this::contests);
        posts.file(router, "/api/v1/contests", Api::mayPlan, plans::create);
        posts.file(router, "/api/v1/contests/:contest/rules", Api::mayPlan, plans::proposeRules);
        posts.json(router, "/api/v1/contests/:contest/tokens", this::mint);
        posts.json(router, "/api/v1/contests/:contest/commands", this::command);
        new ActionsApi(vertx, cluster, signIn, commands).mount(router, posts);
        posts.json(router, "/api/v1/contests/:contest/notices", this::notice);
        // a view's name may hold a slash, as in judge/j1
        router.getWithRegex("/api/v1/contests/(?<contest>[^/]+)/views/(?<view>.+?)(?<events>/events)?")
                .handler(this::view);
    }

    /** Answers with JSON. */
    static void json(RoutingContext ctx, int status, Object value) {
        ctx.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Json.text(value));
    }

    private void contests(RoutingContext ctx) {
        json(
                ctx,
                200,
                Map.of(
                        "contests",
                        cluster.contests().stream()
                                .map(c -> new ContestLine(c.id(), c.title(), c.state(), c.rehearsal()))
                                .toList()));
    }

    private record ContestLine(String id, String title, String state, boolean rehearsal) {}

    /** Who could neither plan a contest nor propose rules is told so before a whole file is read. */
    static void mayPlan(RoutingContext ctx) {
        Who who = ctx.get(Posts.WHO);
        boolean may =
                who.seats().stream().anyMatch(seat -> seat.role() == Role.ORGANISER || seat.role() == Role.SUPERVISOR);
        if (may) ctx.next();
        else Problem.send(ctx, 403, Refusal.of(Code.NO_RIGHT));
    }

    /** The acting seat in the contest of the path; null where the request was answered with an error. */
    static Actor actor(RoutingContext ctx, Who who, String contest) {
        Actor actor = who.actor(contest, ctx.request().getParam("as"));
        if (actor == null) Problem.send(ctx, 403, Refusal.of(Code.NO_RIGHT));
        return actor;
    }

    /** Goes on where nothing has to be shown once more before this command. */
    static void afterLook(RoutingContext ctx, SecondLook look, Command command, Runnable then) {
        Answering.then(ctx, look.passes(command), passes -> {
            if (passes) then.run();
            else Problem.send(ctx, 403, Refusal.of(Code.SECOND_LOOK));
        });
    }

    private void mint(RoutingContext ctx, Who who) {
        String contest = ctx.pathParam("contest");
        Actor actor = actor(ctx, who, contest);
        if (actor == null) return;
        Requests.Mint mint;
        try {
            mint = Requests.mint(Posts.text(ctx));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
            return;
        }
        Command command = new Command.MintSeats(mint.role(), mint.who());
        afterLook(
                ctx,
                signIn.secondLook(who, contest, actor),
                command,
                () -> Answering.then(
                        ctx,
                        commands.give(vertx.getOrCreateContext(), contest, actor, new Up.Do(newId(), command)),
                        answer -> {
                            if (answer instanceof Answer.Receipt) keep(ctx, contest, mint);
                            else Commands.respond(ctx, answer, 201);
                        }));
    }

    /** The ledger has it; now the secrets' hashes are stored, and the secrets given out this once. */
    private void keep(RoutingContext ctx, String contest, Requests.Mint mint) {
        List<String> tokens = new ArrayList<>();
        List<Seats.Seat> minted = new ArrayList<>();
        Contest now = cluster.contest(contest).orElseThrow();
        for (String who : mint.who()) {
            tokens.add(Secrets.make());
            minted.add(new Seats.Seat(contest, mint.role(), who)
                    .as(now.seat(mint.role(), who).epoch(), ""));
        }
        Answering.then(
                ctx,
                vertx.executeBlocking(
                        () -> {
                            seats.mintAll(
                                    minted, tokens.stream().map(Secrets::hash).toList(), Instant.now());
                            return tokens;
                        },
                        false),
                kept -> json(ctx, 201, Map.of("tokens", kept)));
    }

    private void command(RoutingContext ctx, Who who) {
        String contest = ctx.pathParam("contest");
        Actor actor = actor(ctx, who, contest);
        if (actor == null) return;
        try {
            if (!(Up.read(Posts.text(ctx)) instanceof Up.Do command)) {
                Problem.send(ctx, 400, Refusal.of(Code.MALFORMED, "do"));
                return;
            }
            SecondLook look = signIn.secondLook(who, contest, actor);
            afterLook(ctx, look, command.command(), () -> give(ctx, contest, actor, command));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
        }
    }

    private void give(RoutingContext ctx, String contest, Actor actor, Up.Do command) {
        Answering.then(
                ctx,
                commands.give(vertx.getOrCreateContext(), contest, actor, command),
                answer -> Commands.respond(ctx, answer, 200));
    }

    private void notice(RoutingContext ctx, Who who) {
        String contest = ctx.pathParam("contest");
        Actor actor = actor(ctx, who, contest);
        if (actor == null) return;
        try {
            String text = Requests.notice(Posts.text(ctx));
            Answering.then(
                    ctx,
                    commands.give(
                            vertx.getOrCreateContext(),
                            contest,
                            actor,
                            new Up.Do(newId(), new Command.PostNotice(text))),
                    answer -> Commands.respond(ctx, answer, 201));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
        }
    }

    private void view(RoutingContext ctx) {
        String contest = ctx.pathParam("contest");
        String name = ctx.pathParam("view");
        boolean events = ctx.pathParam("events") != null;
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            Actor actor = who.actor(contest, ctx.request().getParam("as"));
            if (name.equals(PresenceFrames.VIEW)) {
                if (FindView.mayWatchPresence(ctx, actor, who)) sendBody(ctx, presence.now(contest));
                return;
            }
            ViewName view = FindView.find(ctx, cluster, contest, name, actor, who);
            if (view == null) return;
            if (events) events(ctx, contest, view, actor, who);
            else cluster.frame(contest, view).ifPresent(frame -> sendBody(ctx, frame));
        });
    }

    private void events(RoutingContext ctx, String contest, ViewName view, Actor actor, Who who) {
        Secret secret = who.isSignedIn() ? Doors.secret(ctx.request(), who) : null;
        Runnable gone = connections.line(Doors.visitor(ctx), secret, who.pace() == Pace.OWNER);
        if (gone == null) Doors.tooMany(ctx, Doors.FULL);
        else EventStream.open(ctx, contest, view, fanOut, actor, people, signIn.held(who, contest, actor), gone);
    }

    private static void sendBody(RoutingContext ctx, Frame frame) {
        String etag = "\"" + frame.term() + "-" + frame.rev() + "\"";
        var response =
                ctx.response().putHeader(HttpHeaders.ETAG, etag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        String have = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (have != null && (have.equals("*") || have.contains(etag))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(frame.body());
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
