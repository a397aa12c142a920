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
import io.leitai.prepare.Preparer;
import io.leitai.web.signin.SignIn;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** {@code …/exhibits}: presenters' files in, and what was made of them out to the screens. */
final class ExhibitsApi {
    static final long MOST_BYTES = 50L * 1024 * 1024;
    /** At a time on this node; each is a file that grows on the disk, and nothing in memory. */
    private static final int MOST_AT_ONCE = 40;

    private static final int LONGEST_TITLE = 60;
    private static final Set<Role> BRINGERS = Set.of(Role.ORGANISER, Role.DIRECTOR, Role.CLERK, Role.PRESENTER);

    private final Vertx vertx;
    private final Cluster cluster;
    private final Blobs blobs;
    private final SignIn signIn;
    private final Preparer preparer = new Preparer(Exhibit.Pictures.MOST);
    private final ExhibitUploads uploads;
    private final ShownFiles files;
    private final AtomicInteger coming = new AtomicInteger();

    ExhibitsApi(Vertx vertx, Cluster cluster, Blobs blobs, SignIn signIn) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.blobs = blobs;
        this.signIn = signIn;
        this.uploads = new ExhibitUploads(vertx, cluster, blobs, preparer);
        this.files = new ShownFiles(vertx, cluster, blobs);
    }

    void mount(Router router) {
        String exhibits = "/api/v1/contests/:contest/exhibits";
        router.post(exhibits).handler(ctx -> {
            ctx.request().pause();
            bringing(ctx, this::take);
        });
        router.get(exhibits + "/uploads/:upload").handler(ctx -> bringing(ctx, (upload, actor) -> tell(upload)));
        router.get(exhibits + "/files/:file").handler(files::send);
    }

    /** Those that plans promise and that lie beside them; what takes its time goes on by itself. */
    void takeListed() {
        vertx.executeBlocking(
                () -> {
                    new ListedFiles(cluster, blobs, uploads).take();
                    return null;
                },
                false);
    }

    void close() {
        preparer.close();
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

    private void take(RoutingContext ctx, Actor actor) {
        String id = ctx.pathParam("contest");
        Contest contest = cluster.contest(id).orElse(null);
        if (contest == null) {
            refuse(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
            return;
        }
        String presenter = ctx.request().getParam("presenter", "");
        String exhibit = ctx.request().getParam("exhibit");
        ExhibitUploads.Wanted wanted =
                new ExhibitUploads.Wanted(id, actor, presenter, exhibit, title(ctx, contest, presenter, exhibit));
        if (!PlainText.isName(wanted.title())) {
            refuse(ctx, 400, Refusal.of(Code.NOT_PLAIN, "title"));
            return;
        }
        // told before fifty megabytes have come, not after
        Exhibit sketch = new Exhibit.Awaited(exhibit == null ? "new" : exhibit, wanted.title(), Map.of(), "");
        if (contest.decide(actor, new Command.AddExhibit(presenter, sketch), Instant.now())
                instanceof Decision.Refused refused) {
            refuse(ctx, refused.refusal().code() == Code.NO_RIGHT ? 403 : 409, refused.refusal());
            return;
        }
        if (coming.incrementAndGet() > MOST_AT_ONCE) {
            coming.decrementAndGet();
            refuse(ctx, 503, Refusal.of(Code.BUSY));
            return;
        }
        new IncomingFile(vertx, blobs, MOST_BYTES)
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

    private void tell(RoutingContext ctx) {
        uploads.of(ctx.pathParam("upload"))
                .filter(upload -> upload.contest().equals(ctx.pathParam("contest")))
                .ifPresentOrElse(
                        upload -> Api.json(
                                ctx,
                                200,
                                upload.refusal() == null
                                        ? Map.of("state", word(upload.state()))
                                        : Map.of(
                                                "state",
                                                word(upload.state()),
                                                "code",
                                                upload.refusal().code().wireName(),
                                                "say",
                                                upload.refusal().say(Language.of(ctx.request())))),
                        () -> Problem.send(ctx, 404, Refusal.of(Code.NOT_FOUND)));
    }

    private static String word(ExhibitUploads.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** What is still to come is not read. */
    private static void refuse(RoutingContext ctx, int status, Refusal refusal) {
        if (!ctx.request().isEnded()) {
            ctx.response().putHeader(HttpHeaders.CONNECTION, "close");
            ctx.addEndHandler(said -> ctx.request().connection().close());
        }
        Problem.send(ctx, status, refusal);
    }
}
