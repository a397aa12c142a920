package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.cluster.Frame;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.ledger.Seats;
import io.leitai.live.Answer;
import io.leitai.view.ViewName;
import io.leitai.web.fanout.FanOut;
import io.leitai.wire.Json;
import io.leitai.wire.Malformed;
import io.leitai.wire.Requests;
import io.leitai.wire.Up;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** {@code /api/v1}: what `docs/protocol.md` lists under HTTP. */
final class Api {
    private static final long COMMAND_MAX_BYTES = 64 * 1024;
    private static final long PLAN_MAX_BYTES = 1024 * 1024;

    private final Vertx vertx;
    private final Cluster cluster;
    private final Seats seats;
    private final SignIn signIn;
    private final Origins origins;
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
            Origins origins,
            FanOut fanOut,
            Presence people,
            PresenceFrames presence,
            Commands commands) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.seats = seats;
        this.signIn = signIn;
        this.origins = origins;
        this.fanOut = fanOut;
        this.people = people;
        this.presence = presence;
        this.commands = commands;
        this.plans = new PlanFiles(vertx, cluster, commands);
    }

    void mount(Router router) {
        router.get("/api/v1/contests").handler(this::contests);
        router.post("/api/v1/contests").handler(Api::noForm);
        router.post("/api/v1/contests/:contest/rules").handler(Api::noForm);
        router.post("/api/v1/contests").handler(body(PLAN_MAX_BYTES)).handler(ctx -> signedIn(ctx, plans::create));
        router.post("/api/v1/contests/:contest/rules")
                .handler(body(PLAN_MAX_BYTES))
                .handler(ctx -> signedIn(ctx, plans::proposeRules));
        router.post("/api/v1/contests/:contest/tokens")
                .handler(body(COMMAND_MAX_BYTES))
                .handler(ctx -> signedIn(ctx, this::mint));
        router.post("/api/v1/contests/:contest/commands")
                .handler(body(COMMAND_MAX_BYTES))
                .handler(ctx -> signedIn(ctx, this::command));
        router.post("/api/v1/contests/:contest/notices")
                .handler(body(COMMAND_MAX_BYTES))
                .handler(ctx -> signedIn(ctx, this::notice));
        router.post("/api/v1/redeem").handler(body(COMMAND_MAX_BYTES)).handler(this::redeem);
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

    /** What sends a file without saying what it is often calls it a form; a percent sign in it would be taken for a code. */
    static void noForm(RoutingContext ctx) {
        ctx.request().headers().remove(HttpHeaders.CONTENT_TYPE);
        ctx.next();
    }

    private static BodyHandler body(long maxBytes) {
        return BodyHandler.create(false).setBodyLimit(maxBytes);
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

    /** Goes on with who sent the request; a stranger gets 401, another site's page 403. */
    private void signedIn(RoutingContext ctx, BiConsumer<RoutingContext, Who> then) {
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            if (!who.isSignedIn()) Problem.send(ctx, 401, Refusal.of(Code.NOT_SIGNED_IN));
            else if (who.byCookie() && !origins.allows(ctx.request()))
                Problem.send(ctx, 403, Refusal.of(Code.NO_RIGHT));
            else then.accept(ctx, who);
        });
    }

    /** The acting seat in the contest of the path; null where the request was answered with an error. */
    static Actor actor(RoutingContext ctx, Who who, String contest) {
        Actor actor = who.actor(contest, ctx.request().getParam("as"));
        if (actor == null) Problem.send(ctx, 403, Refusal.of(Code.NO_RIGHT));
        return actor;
    }

    private void mint(RoutingContext ctx, Who who) {
        String contest = ctx.pathParam("contest");
        Actor actor = actor(ctx, who, contest);
        if (actor == null) return;
        Requests.Mint mint;
        try {
            mint = Requests.mint(text(ctx));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
            return;
        }
        Answering.then(
                ctx,
                commands.give(
                        vertx.getOrCreateContext(),
                        contest,
                        actor,
                        new Up.Do(newId(), new Command.MintSeats(mint.role(), mint.who()))),
                answer -> {
                    if (answer instanceof Answer.Receipt) keep(ctx, contest, mint);
                    else Commands.respond(ctx, answer, 201);
                });
    }

    /** The ledger has it; now the secrets' hashes are stored, and the secrets given out this once. */
    private void keep(RoutingContext ctx, String contest, Requests.Mint mint) {
        List<String> tokens = new ArrayList<>();
        List<Seats.Seat> minted = new ArrayList<>();
        for (String who : mint.who()) {
            tokens.add(Secrets.make());
            minted.add(new Seats.Seat(contest, mint.role(), who));
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
            if (!(Up.read(text(ctx)) instanceof Up.Do command)) {
                Problem.send(ctx, 400, Refusal.of(Code.MALFORMED, "do"));
                return;
            }
            Answering.then(
                    ctx,
                    commands.give(vertx.getOrCreateContext(), contest, actor, command),
                    answer -> Commands.respond(ctx, answer, 200));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
        }
    }

    private void notice(RoutingContext ctx, Who who) {
        String contest = ctx.pathParam("contest");
        Actor actor = actor(ctx, who, contest);
        if (actor == null) return;
        try {
            String text = Requests.notice(text(ctx));
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

    private void redeem(RoutingContext ctx) {
        if (!origins.allows(ctx.request())) {
            Problem.send(ctx, 403, Refusal.of(Code.NO_RIGHT));
            return;
        }
        String code;
        try {
            code = Requests.code(text(ctx));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
            return;
        }
        Answering.then(
                ctx,
                signIn.redeem(ctx.request(), code),
                seat -> seat.ifPresentOrElse(
                        found -> json(ctx, 200, Map.of("to", Page.of(found, cluster))),
                        () -> Problem.send(ctx, 403, Refusal.of(Code.CODE_UNKNOWN))));
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
            if (events) EventStream.open(ctx, contest, view, fanOut, actor, people);
            else cluster.frame(contest, view).ifPresent(frame -> sendBody(ctx, frame));
        });
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

    /** The body as strict UTF-8. */
    private static String text(RoutingContext ctx) throws Malformed {
        byte[] bytes =
                Optional.ofNullable(ctx.body().buffer()).map(b -> b.getBytes()).orElse(new byte[0]);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Requests.notUtf8();
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
