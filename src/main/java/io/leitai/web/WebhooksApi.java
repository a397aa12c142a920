package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.ledger.Hooks;
import io.leitai.ledger.Hooks.Hook;
import io.leitai.web.hook.AllowedHosts;
import io.leitai.web.hook.Postman;
import io.leitai.web.signin.SignIn;
import io.leitai.wire.Malformed;
import io.leitai.wire.Requests;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** {@code …/webhooks}: the organiser says who is told of a contest's results. */
final class WebhooksApi {
    private static final String PATH = "/api/v1/contests/:contest/webhooks";
    private static final int MOST = 10;
    private static final int MESSAGES_SHOWN = 10;
    private static final long BODY_MAX_BYTES = 8 * 1024;
    private static final int URL_MAX = 2048;

    private final Cluster cluster;
    private final SignIn signIn;
    private final Hooks hooks;
    private final Postman postman;
    private final AllowedHosts allowed;

    WebhooksApi(Cluster cluster, SignIn signIn, Hooks hooks, Postman postman, AllowedHosts allowed) {
        this.cluster = cluster;
        this.signIn = signIn;
        this.hooks = hooks;
        this.postman = postman;
        this.allowed = allowed;
    }

    void mount(Router router) {
        router.get(PATH).handler(ctx -> organiser(ctx, this::list));
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(BODY_MAX_BYTES))
                .handler(ctx -> organiser(ctx, this::add));
        router.delete(PATH + "/:webhook")
                .handler(ctx -> organiser(
                        ctx,
                        c -> one(c, hook -> {
                            hooks.remove(hook.id());
                            return null;
                        })));
        router.post(PATH + "/:webhook/test")
                .handler(ctx -> organiser(
                        ctx,
                        c -> one(c, hook -> {
                            postman.test(hook);
                            return null;
                        })));
        router.post(PATH + "/:webhook/resume")
                .handler(ctx -> organiser(
                        ctx,
                        c -> one(c, hook -> {
                            postman.resume(hook);
                            return null;
                        })));
    }

    /** @param due when it is sent next, or was sent last @param answer what came of the newest attempt */
    private record MessageLine(String id, Instant at, Hooks.State state, int attempts, Instant due, String answer) {}

    /** @param stopped why nothing is sent any more: gone, no-answer; null while it goes on */
    private record Line(String id, String url, Instant at, String stopped, List<MessageLine> messages) {}

    private void list(RoutingContext ctx) {
        String contest = ctx.pathParam("contest");
        blocking(
                ctx,
                () -> hooks.all().stream()
                        .filter(hook -> hook.contest().equals(contest))
                        .map(this::line)
                        .toList(),
                lines -> Api.json(ctx, 200, Map.of("webhooks", lines, "hosts", allowed.names())));
    }

    private Line line(Hook hook) {
        return new Line(
                hook.id(),
                hook.url(),
                hook.at(),
                hook.stopped().isEmpty() ? null : hook.stopped(),
                hooks.messages(hook.id(), MESSAGES_SHOWN).stream()
                        .map(m -> new MessageLine(m.id(), m.at(), m.state(), m.attempts(), m.due(), m.answer()))
                        .toList());
    }

    private void add(RoutingContext ctx) {
        String contest = ctx.pathParam("contest");
        String url;
        try {
            url = Requests.url(Optional.ofNullable(ctx.body().buffer())
                    .map(bytes -> bytes.toString(StandardCharsets.UTF_8))
                    .orElse(""));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
            return;
        }
        URI uri = url.length() > URL_MAX ? null : AllowedHosts.parse(url);
        if (uri == null) Problem.send(ctx, 400, Refusal.of(Code.MALFORMED, "url"));
        else if (!allowed.allow(uri)) Problem.send(ctx, 409, Refusal.of(Code.WEBHOOK_HOST, uri.getHost()));
        else
            blocking(
                    ctx,
                    () -> hooks.all().stream()
                                            .filter(hook -> hook.contest().equals(contest))
                                            .count()
                                    < MOST
                            ? Optional.of(postman.add(contest, url))
                            : Optional.<Postman.Added>empty(),
                    added -> added.ifPresentOrElse(
                            a -> Api.json(ctx, 201, Map.of("id", a.hook().id(), "url", url, "secret", a.secret())),
                            () -> Problem.send(ctx, 409, Refusal.of(Code.WEBHOOKS_FULL, MOST))));
    }

    private interface Act {
        Void with(Hook hook);
    }

    /** Does something with the webhook of the path; 204. */
    private void one(RoutingContext ctx, Act act) {
        String contest = ctx.pathParam("contest");
        blocking(
                ctx,
                () -> {
                    Optional<Hook> hook = hooks.hook(ctx.pathParam("webhook"))
                            .filter(found -> found.contest().equals(contest));
                    hook.ifPresent(act::with);
                    return hook.isPresent();
                },
                found -> {
                    if (found) ctx.response().setStatusCode(204).end();
                    else Problem.send(ctx, 404, Refusal.of(Code.NOT_FOUND));
                });
    }

    private static <T> void blocking(RoutingContext ctx, Callable<T> work, Consumer<T> then) {
        Answering.then(ctx, ctx.vertx().executeBlocking(work, false), then);
    }

    private void organiser(RoutingContext ctx, Consumer<RoutingContext> then) {
        String contest = ctx.pathParam("contest");
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            if (!who.isSignedIn()) Problem.send(ctx, 401, Refusal.of(Code.NOT_SIGNED_IN));
            else {
                Actor actor = Api.actor(ctx, who, contest);
                if (actor == null) return;
                if (actor.role() != Role.ORGANISER) Problem.send(ctx, 403, Refusal.of(Code.NO_RIGHT));
                else if (cluster.contest(contest).isEmpty()) Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
                else then.accept(ctx);
            }
        });
    }
}
