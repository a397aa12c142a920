package io.leitai.web;

import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.web.guard.Rates;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Staff;
import io.leitai.web.signin.Who;
import io.leitai.wire.Malformed;
import io.leitai.wire.Requests;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** What comes with a body: who sends it is known before it is read. */
final class Posts {
    /** Under which a request keeps its {@link Who}. */
    static final String WHO = "who";

    private static final long CODE_MAX_BYTES = 4 * 1024;
    private static final long MESSAGE_MAX_BYTES = 64 * 1024;
    private static final long FILE_MAX_BYTES = 1024 * 1024;
    /** A file within JSON, whose quotes and line ends take two bytes, and as much again beside it. */
    private static final long LONG_MAX_BYTES = 4 * 1024 * 1024;

    private final SignIn signIn;
    private final Rates rates;

    Posts(SignIn signIn, Rates rates) {
        this.signIn = signIn;
        this.rates = rates;
    }

    /** A file of somebody's who is signed in, and who may. */
    void file(Router router, String path, Handler<RoutingContext> may, BiConsumer<RoutingContext, Who> then) {
        inTurn(router, path, this::signedIn, may, ContentTypes::file, body(FILE_MAX_BYTES));
        router.post(path).handler(ctx -> then.accept(ctx, ctx.get(WHO)));
    }

    /** A long message, of somebody's who is signed in, and who may. */
    void longJson(Router router, String path, Handler<RoutingContext> may, BiConsumer<RoutingContext, Who> then) {
        inTurn(router, path, this::signedIn, may, ContentTypes::json, body(LONG_MAX_BYTES));
        router.post(path).handler(ctx -> then.accept(ctx, ctx.get(WHO)));
    }

    /** A message of somebody's who is signed in. */
    void json(Router router, String path, BiConsumer<RoutingContext, Who> then) {
        inTurn(router, path, this::signedIn, ContentTypes::json, body(MESSAGE_MAX_BYTES));
        router.post(path).handler(ctx -> then.accept(ctx, ctx.get(WHO)));
    }

    /** A message of somebody's who signed in with an account. */
    void ofStaff(Router router, String path, BiConsumer<RoutingContext, Staff> then) {
        inTurn(router, path, this::signedInWithAccount, ContentTypes::json, body(CODE_MAX_BYTES));
        router.post(path).handler(ctx -> then.accept(ctx, ctx.<Who>get(WHO).staff()));
    }

    /** A short message of anybody's. */
    void anybodys(Router router, String path, Handler<RoutingContext> then) {
        inTurn(router, path, ContentTypes::json, body(CODE_MAX_BYTES), then);
    }

    /** The body; empty where there is none. */
    static byte[] bytes(RoutingContext ctx) {
        return ctx.body().buffer() == null ? new byte[0] : ctx.body().buffer().getBytes();
    }

    /** The body as strict UTF-8. */
    static String text(RoutingContext ctx) throws Malformed {
        byte[] bytes = bytes(ctx);
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

    /** A route for each: within one, a body can't be read after anything of our own. */
    @SafeVarargs
    private static void inTurn(Router router, String path, Handler<RoutingContext>... handlers) {
        for (Handler<RoutingContext> handler : handlers) router.post(path).handler(handler);
    }

    private static BodyHandler body(long maxBytes) {
        return BodyHandler.create(false).setBodyLimit(maxBytes);
    }

    /** Goes on where somebody is known, and not too fast; before the body is read, so that a stranger's fills no memory. */
    private void signedIn(RoutingContext ctx) {
        known(ctx, Who::isSignedIn);
    }

    private void signedInWithAccount(RoutingContext ctx) {
        known(ctx, who -> who.staff() != null);
    }

    private void known(RoutingContext ctx, Predicate<Who> enough) {
        ctx.request().pause();
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            ctx.request().resume();
            if (!enough.test(who)) {
                Problem.send(ctx, 401, Refusal.of(Code.NOT_SIGNED_IN));
                return;
            }
            Duration wait = Rates.take(rates.vouch(Doors.secret(ctx.request(), who), who.pace()));
            if (!wait.isZero()) {
                Doors.tooMany(ctx, wait);
                return;
            }
            ctx.put(WHO, who);
            ctx.next();
        });
    }
}
