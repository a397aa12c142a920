package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Decision;
import io.leitai.contest.Exhibit;
import io.leitai.contest.PlainText;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.ledger.Blobs;
import io.leitai.ledger.Uploads;
import io.leitai.prepare.Preparer;
import io.leitai.web.ExhibitUploads.State;
import io.leitai.web.ExhibitUploads.Upload;
import io.leitai.web.ExhibitUploads.Wanted;
import io.leitai.web.signin.SignIn;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** {@code …/exhibits}: presenters' files in, and what was made of them out to the screens. */
final class ExhibitsApi {
    static final long MOST_BYTES = 50L * 1024 * 1024;
    /** At a time on this node; each is a file that grows on the disk, and nothing in memory. */
    private static final int MOST_AT_ONCE = 40;

    private static final int LONGEST_TITLE = 60;
    private static final Duration SWEEP = Duration.ofMinutes(30);
    private static final Set<Role> BRINGERS = Set.of(Role.ORGANISER, Role.DIRECTOR, Role.CLERK, Role.PRESENTER);

    private final Vertx vertx;
    private final Cluster cluster;
    private final Blobs blobs;
    private final SignIn signIn;
    private final ExhibitUploads uploads;
    private final WholeUploads whole;
    private final ResumableUploads resumable;
    private final ShownFiles files;
    private long sweeping = -1;
    private final AtomicInteger coming = new AtomicInteger();

    /** @param mostOfContest of bytes that all files of a contest may take */
    ExhibitsApi(Vertx vertx, Cluster cluster, Blobs blobs, Uploads store, SignIn signIn, long mostOfContest) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.blobs = blobs;
        this.signIn = signIn;
        this.uploads = new ExhibitUploads(vertx, cluster, blobs, new Preparer(Exhibit.Pictures.MOST));
        this.whole = new WholeUploads(vertx, store, uploads);
        this.resumable = new ResumableUploads(vertx, blobs, store, whole, mostOfContest);
        this.files = new ShownFiles(vertx, cluster, blobs);
    }

    void mount(Router router) {
        String exhibits = "/api/v1/contests/:contest/exhibits";
        String upload = exhibits + "/uploads/:upload";
        router.post(exhibits).handler(reading(this::take));
        router.options(exhibits + "/uploads").handler(ResumableUploads::options);
        router.post(exhibits + "/uploads")
                .handler(reading((ctx, actor) -> wanted(ctx, actor).ifPresent(wanted -> resumable.begin(ctx, wanted))));
        router.get(upload).handler(ctx -> bringing(ctx, this::tell));
        router.patch(upload).handler(reading(resumable::goOn));
        router.delete(upload).handler(ctx -> bringing(ctx, resumable::drop));
        router.post(upload).handler(reading(this::asSaid));
        router.get(exhibits + "/files/:file").handler(files::send);
    }

    /** With a body that is not read before it is known who sends it. */
    private Handler<RoutingContext> reading(BiConsumer<RoutingContext, Actor> then) {
        return ctx -> {
            ctx.request().pause();
            bringing(ctx, then);
        };
    }

    /** Where something on the way lets no other method through. */
    private void asSaid(RoutingContext ctx, Actor actor) {
        switch (ctx.request().getHeader("X-HTTP-Method-Override")) {
            case "PATCH" -> resumable.goOn(ctx, actor);
            case "DELETE" -> resumable.drop(ctx, actor);
            case null, default -> refuse(ctx, 400, Refusal.of(Code.MALFORMED, "X-HTTP-Method-Override"));
        }
    }

    /** Those that plans promise and that lie beside them, and those that were whole when their server ended; by and by, behind. */
    void takeListed() {
        vertx.executeBlocking(
                () -> {
                    new ListedFiles(cluster, blobs, uploads).take();
                    whole.takeUp();
                    return null;
                },
                false);
        sweeping = vertx.setPeriodic(
                SWEEP.toMillis(),
                each -> vertx.executeBlocking(
                        () -> {
                            whole.takeUp();
                            return null;
                        },
                        false));
    }

    void close() {
        if (sweeping >= 0) vertx.cancelTimer(sweeping);
        uploads.close();
    }

    private void bringing(RoutingContext ctx, BiConsumer<RoutingContext, Actor> then) {
        String contest = ctx.pathParam("contest");
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            Actor actor = who.actor(contest, ctx.request().getParam("as"));
            if (!who.isSignedIn()) refuse(ctx, 401, Refusal.of(Code.NOT_SIGNED_IN));
            else if (actor == null || !BRINGERS.contains(actor.role())) refuse(ctx, 403, Refusal.of(Code.NO_RIGHT));
            else then.accept(ctx, actor);
        });
    }

    /** What the request wants to bring; told before fifty megabytes have come, not after. Empty: it was refused. */
    private Optional<Wanted> wanted(RoutingContext ctx, Actor actor) {
        String id = ctx.pathParam("contest");
        Contest contest = cluster.contest(id).orElse(null);
        if (contest == null) {
            refuse(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
            return Optional.empty();
        }
        String presenter = ctx.request().getParam("presenter", "");
        String exhibit = ctx.request().getParam("exhibit");
        Wanted wanted = new Wanted(id, actor, presenter, exhibit, title(ctx, contest, presenter, exhibit));
        if (!PlainText.isName(wanted.title())) {
            refuse(ctx, 400, Refusal.of(Code.NOT_PLAIN, "title"));
            return Optional.empty();
        }
        Exhibit sketch = new Exhibit.Awaited(exhibit == null ? "new" : exhibit, wanted.title(), Map.of(), "");
        if (contest.decide(actor, new Command.AddExhibit(presenter, sketch), Instant.now())
                instanceof Decision.Refused refused) {
            refuse(ctx, refused.refusal().code() == Code.NO_RIGHT ? 403 : 409, refused.refusal());
            return Optional.empty();
        }
        return Optional.of(wanted);
    }

    private void take(RoutingContext ctx, Actor actor) {
        Wanted wanted = wanted(ctx, actor).orElse(null);
        if (wanted == null) return;
        Answering.blocking(ctx, () -> resumable.hasRoom(wanted.contest(), 0), hasRoom -> {
            if (hasRoom) receive(ctx, wanted);
            else refuse(ctx, 507, resumable.full());
        });
    }

    private void receive(RoutingContext ctx, Wanted wanted) {
        if (coming.incrementAndGet() > MOST_AT_ONCE) {
            coming.decrementAndGet();
            refuse(ctx, 503, Refusal.of(Code.BUSY));
            return;
        }
        IncomingFile.whole(vertx, blobs)
                .receive(ctx.request())
                .onComplete(done -> coming.decrementAndGet())
                .onSuccess(file -> uploads.take(wanted, file)
                        .ifPresentOrElse(
                                upload -> Api.json(ctx, 202, Map.of("upload", upload)),
                                () -> refuse(ctx, 503, Refusal.of(Code.BUSY))))
                .onFailure(why -> {
                    if (why instanceof IncomingFile.Unwanted unwanted) refuse(ctx, unwanted.status, unwanted.refusal);
                    else if (!ctx.response().closed()) ctx.fail(why);
                });
    }

    private static String title(RoutingContext ctx, Contest contest, String presenter, String exhibit) {
        String given = ctx.request().getParam("title", "").strip();
        if (given.isEmpty() && exhibit != null)
            given = contest.exhibits(presenter).stream()
                    .filter(e -> e.id().equals(exhibit))
                    .map(Exhibit::title)
                    .findFirst()
                    .orElse("");
        int length = given.codePointCount(0, given.length());
        return length <= LONGEST_TITLE ? given : given.substring(0, given.offsetByCodePoints(0, LONGEST_TITLE));
    }

    private void tell(RoutingContext ctx, Actor actor) {
        uploads.of(ctx.pathParam("upload"))
                .filter(upload -> upload.contest().equals(ctx.pathParam("contest")))
                .ifPresentOrElse(
                        upload -> tell(ctx, upload),
                        () -> resumable.tell(ctx, actor, () -> Problem.send(ctx, 404, Refusal.of(Code.UPLOAD_OVER))));
    }

    private static void tell(RoutingContext ctx, Upload upload) {
        switch (upload.state()) {
            case PREPARING -> tell(ctx, upload.state());
            case READY, REFUSED -> tell(ctx, upload.refusal());
        }
    }

    static void tell(RoutingContext ctx, State state) {
        Api.json(ctx, 200, Map.of("state", state.name().toLowerCase(Locale.ROOT)));
    }

    /** How it ended. @param why null: it is an exhibit */
    static void tell(RoutingContext ctx, Refusal why) {
        if (why == null) tell(ctx, State.READY);
        else
            Api.json(
                    ctx,
                    200,
                    Map.of(
                            "state",
                            "refused",
                            "code",
                            why.code().wireName(),
                            "say",
                            why.say(Language.of(ctx.request()))));
    }

    /** What is still to come is not read. */
    static void refuse(RoutingContext ctx, int status, Refusal refusal) {
        if (!ctx.request().isEnded()) {
            ctx.response().putHeader(HttpHeaders.CONNECTION, "close");
            ctx.addEndHandler(said -> ctx.request().connection().close());
        }
        Problem.send(ctx, status, refusal);
    }
}
