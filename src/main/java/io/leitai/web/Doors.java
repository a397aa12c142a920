package io.leitai.web;

import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.web.guard.Connections;
import io.leitai.web.guard.Limits;
import io.leitai.web.guard.Origins;
import io.leitai.web.guard.PageHeaders;
import io.leitai.web.guard.Patience;
import io.leitai.web.guard.Rates;
import io.leitai.web.guard.Secret;
import io.leitai.web.guard.Settings;
import io.leitai.web.guard.Visitor;
import io.leitai.web.signin.SessionCookie;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.leitai.web.socket.Takeover;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;

/** What every connection and every request passes first. `docs/security.md` says why. */
final class Doors {
    private static final String VISITOR = "visitor";
    /** When to try again where there are enough lines open. */
    static final Duration FULL = Duration.ofSeconds(5);

    private static final String HTTP_DECODER = "httpDecoder";

    private final Settings settings;
    private final Origins origins;
    private final PageHeaders pages;
    private final Rates rates;
    private final Connections connections;

    Doors(Settings settings) {
        this.settings = settings;
        this.origins = new Origins(settings.origins());
        this.pages = new PageHeaders(settings.embedders(), settings.https().hstsDays());
        this.rates = new Rates(settings.limits().requestsPerSecond());
        this.connections = new Connections(settings.proxies(), settings.limits().connectionsPerAddress());
    }

    Origins origins() {
        return origins;
    }

    PageHeaders pages() {
        return pages;
    }

    Rates rates() {
        return rates;
    }

    Connections connections() {
        return connections;
    }

    /** Where the request comes from. */
    static Visitor visitor(RoutingContext ctx) {
        return ctx.get(VISITOR);
    }

    void mount(Router router) {
        router.route().handler(this::enter);
    }

    /** Sizes and times that the web server itself holds. */
    HttpServerOptions limit(HttpServerOptions options) {
        return options.setIdleTimeout((int) settings.limits().quiet().toSeconds())
                .setMaxInitialLineLength(Limits.URL_MAX_BYTES)
                .setMaxHeaderSize(Limits.HEADERS_MAX_BYTES);
    }

    /** How long we wait for the first word of a connection. */
    Duration patience() {
        return settings.limits().head();
    }

    /** On the connection's event loop, before its first byte. */
    void connected(HttpConnection connection) {
        Channel channel = Takeover.channel(connection);
        channel.pipeline().addBefore(HTTP_DECODER, Patience.class.getName(), new Patience(settings.limits()));
        InetAddress peer =
                Visitor.literal(connection.remoteAddress().hostAddress()).orElseGet(InetAddress::getLoopbackAddress);
        Runnable gone = connections.connect(peer);
        if (gone == null) channel.close();
        else channel.closeFuture().addListener(closed -> gone.run());
    }

    private void enter(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        Visitor visitor = settings.proxies().visitor(request);
        ctx.put(VISITOR, visitor);
        pages.ofAnything(ctx.response().headers(), visitor);
        if (visitor.secure()) SessionCookie.dropPlain(request);
        if (isAmbiguous(request)) {
            unreadable(request);
            return;
        }
        awaitBody(request);
        if (!isRead(request.method())) {
            if (SignIn.bearer(request) == null && !mayChange(request, visitor)) {
                Problem.send(ctx, 403, Refusal.of(Code.NO_RIGHT));
                return;
            }
        } else if (bodyBytes(request) != 0) {
            refuseBody(ctx);
            return;
        }
        Duration wait = isFile(request.path()) ? Duration.ZERO : rates.take(visitor, SignIn.secrets(request));
        if (wait.isZero()) ctx.next();
        else tooMany(ctx, wait);
    }

    /** What comes with an account's cookie has to say where it comes from: silence is not enough. */
    private boolean mayChange(HttpServerRequest request, Visitor visitor) {
        return origins.allows(request, visitor)
                && (SessionCookie.ACCOUNT.of(request) == null || Origins.isNamed(request));
    }

    /** What a server in front may have read in another way, and an address whose parameters nobody can read. */
    private static boolean isAmbiguous(HttpServerRequest request) {
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) return true;
        try {
            request.params();
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** What the decoder could make nothing of, or not before its limit. */
    static void unreadable(HttpServerRequest request) {
        Throwable why = request.decoderResult().cause(); // null where we ourselves made nothing of it
        int status =
                why instanceof TooLongHttpLineException ? 414 : why instanceof TooLongHttpHeaderException ? 431 : 400;
        Refusal refusal = status == 400 ? Refusal.of(Code.MALFORMED, "HTTP") : Refusal.of(Code.TOO_LARGE);
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(Problem.text(status, refusal.code().wireName(), refusal.say("zh"), Map.of()))
                .onComplete(said -> request.connection().close());
    }

    /** 429, and when to come again. */
    static void tooMany(RoutingContext ctx, Duration wait) {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        ctx.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        Problem.send(ctx, 429, Refusal.of(Code.TOO_MANY));
    }

    /** By what we know who sends the request, who is somebody. */
    static Secret secret(HttpServerRequest request, Who who) {
        return Secret.of(SignIn.secret(request, who));
    }

    /** Nothing here reads the body of a question, and an endless one must not be read for nothing. */
    private static void refuseBody(RoutingContext ctx) {
        ctx.response().putHeader(HttpHeaders.CONNECTION, "close");
        ctx.addEndHandler(said -> ctx.request().connection().close());
        Problem.send(ctx, 400, Refusal.of(Code.MALFORMED, ctx.request().method() + " body"));
    }

    private static void awaitBody(HttpServerRequest request) {
        Channel channel = Takeover.channel(request.connection());
        if (!(channel.pipeline().get(Patience.class.getName()) instanceof Patience patience)) return;
        patience.headCame(bodyBytes(request));
        if (bodyBytes(request) != 0) request.end().onComplete(whole -> patience.nothingMore());
    }

    /** -1: of unknown length. */
    private static long bodyBytes(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) return -1;
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static boolean isRead(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
    }

    /** Files of the pages: a page loads dozens at once, and each costs next to nothing. */
    private static boolean isFile(String path) {
        return path != null && path.startsWith("/assets/");
    }
}
