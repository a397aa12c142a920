package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.ledger.Blobs;
import io.leitai.prepare.Kind;
import io.leitai.web.signin.SignIn;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** {@code …/photos}: photographs of paper sheets, which show marks: for the desk alone, and never told to a director or a screen. */
final class Photos {
    private static final long MOST_BYTES = 6L * 1024 * 1024;
    private static final Set<Role> DESK = Set.of(Role.ORGANISER, Role.CLERK, Role.SUPERVISOR);

    private final Vertx vertx;
    private final Cluster cluster;
    private final Blobs blobs;
    private final SignIn signIn;

    Photos(Vertx vertx, Cluster cluster, Blobs blobs, SignIn signIn) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.blobs = blobs;
        this.signIn = signIn;
    }

    void mount(Router router) {
        // called a form, the picture would be taken apart
        String photos = "/api/v1/contests/:contest/photos";
        router.post(photos).handler(ContentTypes::file);
        // before the body is read, so that a stranger's fills no memory
        router.post(photos).handler(ctx -> atTheDesk(ctx, (desk, contest) -> desk.next()));
        router.post(photos).handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES));
        router.post(photos).handler(ctx -> keep(ctx, ctx.pathParam("contest")));
        router.get("/api/v1/contests/:contest/photos/:photo").handler(ctx -> atTheDesk(ctx, this::show));
    }

    private void atTheDesk(RoutingContext ctx, BiConsumer<RoutingContext, String> then) {
        String contest = ctx.pathParam("contest");
        ctx.request().pause();
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            Actor actor = who.actor(contest, ctx.request().getParam("as"));
            ctx.request().resume();
            if (actor == null || !DESK.contains(actor.role())) Problem.noRight(ctx, who.isSignedIn());
            else if (cluster.contest(contest).isEmpty()) Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
            else then.accept(ctx, contest);
        });
    }

    private void keep(RoutingContext ctx, String contest) {
        byte[] bytes =
                Optional.ofNullable(ctx.body().buffer()).map(b -> b.getBytes()).orElse(new byte[0]);
        Kind kind = Kind.of(bytes);
        if (kind == null || kind.pictureType() == null) {
            Problem.send(ctx, 415, Refusal.of(Code.NO_PICTURE));
            return;
        }
        Answering.then(
                ctx,
                vertx.executeBlocking(
                        () -> blobs.put(contest, new Blobs.Blob(kind.pictureType(), bytes), Instant.now()), false),
                photo -> Api.json(ctx, 201, Map.of("photo", photo)));
    }

    private void show(RoutingContext ctx, String contest) {
        Answering.then(
                ctx,
                vertx.executeBlocking(() -> blobs.get(contest, ctx.pathParam("photo")), false),
                found -> found.ifPresentOrElse(
                        blob -> ctx.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, blob.type())
                                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                                .putHeader("X-Content-Type-Options", "nosniff")
                                .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                                .end(io.vertx.core.buffer.Buffer.buffer(blob.bytes())),
                        () -> Problem.send(ctx, 404, Refusal.of(Code.NOT_FOUND))));
    }
}
