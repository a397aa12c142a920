package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.ledger.Accounts;
import io.leitai.ledger.Blobs;
import io.leitai.ledger.Drafts;
import io.leitai.ledger.Hooks;
import io.leitai.ledger.Ledger;
import io.leitai.ledger.Seats;
import io.leitai.ledger.Store;
import io.leitai.view.ViewName;
import io.leitai.web.account.Accounting;
import io.leitai.web.account.Inviting;
import io.leitai.web.account.OwnAccount;
import io.leitai.web.account.SecondFactor;
import io.leitai.web.fanout.FanOut;
import io.leitai.web.guard.Https;
import io.leitai.web.guard.Settings;
import io.leitai.web.hook.AllowedHosts;
import io.leitai.web.hook.Postman;
import io.leitai.web.signin.Keys;
import io.leitai.web.signin.KnownSeats;
import io.leitai.web.signin.Links;
import io.leitai.web.signin.Redeeming;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.StaffSessions;
import io.leitai.web.tls.CertificateFiles;
import io.leitai.web.tls.CertificateUnusable;
import io.leitai.web.tls.ToHttps;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server: routes, limits and Vert.x's defaults set right. */
public final class Server {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    /** A hall that comes back after a restart comes at once. */
    private static final int ACCEPT_BACKLOG = 4096;

    private final Vertx vertx;
    private final Router router;
    private final Presence presence = new Presence();
    private final Doors doors;
    private final Cluster cluster;
    private final SignIn signIn;
    private final StaffSessions staff;
    private final Sockets sockets;
    private final Https https;
    private final Metrics metrics;
    private final ExhibitsApi exhibits;
    private CertificateFiles certificates;
    private String deployment;
    private volatile boolean leaving;
    private String redirecting;

    /** @param organiserToken null: there is none @param settings who may come in @param series the seasons */
    public Server(
            Vertx vertx,
            Cluster cluster,
            Store store,
            Links links,
            Keys keys,
            String organiserToken,
            Settings settings,
            SeriesFolder series) {
        this.vertx = vertx;
        Ledger ledger = store.ledger();
        Accounts accounts = store.accounts();
        Blobs blobs = store.blobs();
        Seats seats = new KnownSeats(store.seats());
        String version = Assets.version();
        this.cluster = cluster;
        https = settings.https();
        doors = new Doors(settings);
        staff = new StaffSessions(vertx, store.signIns());
        signIn = new SignIn(vertx, cluster, seats, staff, links, keys, organiserToken, doors.rates());
        metrics = new Metrics();
        Commands commands = new Commands(cluster, metrics.receipts());
        PresenceFrames presenceFrames = new PresenceFrames(vertx, cluster, presence);
        FanOut fanOut = new FanOut((contest, view, watcher) -> view.equals(PresenceFrames.VIEW)
                ? presenceFrames.watch(contest, watcher)
                : cluster.watch(contest, ViewName.parse(view).orElseThrow(), watcher));
        sockets = new Sockets(vertx, cluster, signIn, doors, fanOut, presence, commands, metrics, version);
        metrics.bind(fanOut, sockets, presence, cluster);
        metrics.transport(vertx);
        cluster.onSeats(sockets::dropUnseated);

        router = Router.router(vertx);
        doors.mount(router);
        new PlannedElsewhere(cluster).mount(router);
        router.head().handler(Server::asGet);
        router.get("/health").handler(this::health);
        router.get("/metrics").handler(ctx -> metrics(ctx, metrics));
        router.get("/openapi.json")
                .handler(ctx -> ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .sendFile("openapi.json"));
        router.get("/live").handler(sockets::upgrade);
        Redeeming redeeming = new Redeeming(vertx, cluster, seats, signIn);
        new SeatsApi(vertx, cluster, seats, signIn, redeeming, commands, doors).mount(router);
        SecondFactor second = new SecondFactor(accounts, keys, InstantSource.system());
        Accounting accounting = new Accounting(vertx, accounts, staff, links, keys, second);
        new SignInApi(cluster, signIn, accounting, doors).mount(router);
        new AccountApi(cluster, signIn, new OwnAccount(vertx, accounts, staff, second), doors).mount(router);
        Inviting inviting = new Inviting(accounts, staff);
        new AccountsApi(vertx, cluster, signIn, inviting, commands, doors).mount(router);
        new Api(vertx, cluster, seats, signIn, doors, fanOut, presence, presenceFrames, commands).mount(router);
        new NodesApi(cluster, signIn, doors).mount(router);
        new GraphicsPackage(version).mount(router);
        new Scoreboard(cluster, fanOut, presence, doors.connections()).mount(router);
        new LedgerDownload(vertx, cluster, ledger, signIn).mount(router);
        new Photos(vertx, cluster, blobs, signIn).mount(router);
        exhibits = new ExhibitsApi(
                vertx,
                cluster,
                blobs,
                store.uploads(),
                signIn,
                settings.limits().materialBytes());
        exhibits.mount(router);
        new Receipts(vertx, cluster, ledger, signIn).mount(router);
        new FairnessReports(vertx, cluster, signIn).mount(router);
        new Explanations(vertx, cluster, signIn).mount(router);
        SeriesApi seriesApi = new SeriesApi(new SeriesDesk(cluster, series));
        seriesApi.mount(router);
        new Pages(cluster, ledger, signIn, presenceFrames, seriesApi, new Html(doors.pages()), version).mount(router);
        router.route().last().handler(ctx -> Problem.send(ctx, 404, Refusal.of(Code.NOT_FOUND)));
        // a body whose pieces can't be told apart fails under the status as it stood before
        router.errorHandler(200, ctx -> Problem.send(ctx, 400, Refusal.of(Code.MALFORMED, "HTTP")));
        router.errorHandler(400, ctx -> Problem.send(ctx, 400, Refusal.of(Code.MALFORMED, "URL")));
        router.errorHandler(404, ctx -> Problem.send(ctx, 404, Refusal.of(Code.NOT_FOUND)));
        router.errorHandler(
                405,
                ctx -> Problem.send(
                        ctx, 405, Refusal.of(Code.MALFORMED, ctx.request().method())));
        router.errorHandler(413, ctx -> Problem.send(ctx, 413, Refusal.of(Code.TOO_LARGE)));
        router.errorHandler(500, ctx -> {
            if (ctx.response().closed() || ctx.failure() instanceof IOException) return; // the reader went away
            LOG.error("{} {} failed", ctx.request().method(), ctx.request().path(), ctx.failure());
            Problem.send(ctx, 500, Refusal.of(Code.SERVER_FAULT));
        });
    }

    /** 503: whoever sends people here had better send them to another machine. */
    private void health(RoutingContext ctx) {
        String status = leaving ? "leaving" : cluster.isCutOff() ? "cut off" : cluster.isDrained() ? "drained" : "up";
        Api.json(ctx, status.equals("up") ? 200 : 503, Map.of("status", status));
    }

    /**
     * Listens on an event loop for each core, two at least: sockets are spread over them.
     *
     * @return the port. Fails where the address can't be had, and with {@link CertificateUnusable}.
     */
    public Future<Integer> listen(String host, int port) {
        try {
            if (https.isOurs()) secure();
        } catch (CertificateUnusable e) {
            return Future.failedFuture(e);
        }
        int loops = Runtime.getRuntime().availableProcessors();
        AtomicInteger listening = new AtomicInteger();
        // below 0: any free port, the same for all
        int wanted = port == 0 ? -1 : port;
        Supplier<Deployable> listener = () -> new Listener(wanted, host, router, certificates, listening);
        return vertx.deployVerticle(listener, new DeploymentOptions().setInstances(loops))
                .onSuccess(id -> deployment = id)
                .compose(id -> redirect(host, listening.get()))
                .map(id -> listening.get());
    }

    private void secure() throws CertificateUnusable {
        certificates = CertificateFiles.open(
                vertx, InstantSource.system(), https.certificate(), https.key(), doors.patience());
        metrics.certificate(certificates);
    }

    /** @param securePort where people are told to go */
    private Future<Void> redirect(String host, int securePort) {
        if (!https.isOurs() || https.redirectPort() == 0) return Future.succeededFuture();
        Handler<HttpServerRequest> handler = new ToHttps(securePort);
        return vertx.deployVerticle(new Listener(https.redirectPort(), host, handler, null, new AtomicInteger()))
                .onSuccess(id -> redirecting = id)
                .mapEmpty();
    }

    /** Lets organisers say who is told of results. @param postman stays the caller's to close */
    public void webhooks(Hooks hooks, Postman postman, AllowedHosts hosts) {
        new WebhooksApi(cluster, signIn, hooks, postman, hosts).mount(router);
    }

    /** Lets organisers write plans. */
    public void plans(Drafts drafts) {
        new PlanDesk(cluster, signIn, doors.rates(), drafts, InstantSource.system()).mount(router);
    }

    /** Takes in the files that plans promise and that lie beside them, in {@code config/contests/ID/}, and uploads that were whole at the end of a server. */
    public void takeListedFiles() {
        exhibits.takeListed();
    }

    /** What is mounted: for who checks that it is described. */
    Router router() {
        return router;
    }

    /** Null where https is not ours. */
    CertificateFiles certificates() {
        return certificates;
    }

    /** Of all contests. From any thread. */
    public int openSockets() {
        return sockets.count();
    }

    public Presence presence() {
        return presence;
    }

    /** From now on {@code /health} says so: whoever divides connections among servers sends no more here. */
    public void leaving() {
        leaving = true;
    }

    public Future<Void> close() {
        staff.close();
        if (certificates != null) certificates.close();
        exhibits.close();
        return sockets.close()
                .eventually(() -> redirecting == null ? Future.succeededFuture() : vertx.undeploy(redirecting))
                .eventually(() -> vertx.undeploy(deployment));
    }

    private final class Listener extends VerticleBase {
        private final int wanted;
        private final String host;
        private final Handler<HttpServerRequest> handler;
        private final CertificateFiles certificates;
        private final AtomicInteger listening;

        /** @param certificates null: plain */
        Listener(
                int wanted,
                String host,
                Handler<HttpServerRequest> handler,
                CertificateFiles certificates,
                AtomicInteger listening) {
            this.wanted = wanted;
            this.host = host;
            this.handler = handler;
            this.certificates = certificates;
            this.listening = listening;
        }

        @Override
        public Future<?> start() {
            HttpServerOptions options = doors.limit(new HttpServerOptions())
                    .setCompressionSupported(true)
                    .setHttp2ClearTextEnabled(false)
                    // our own sockets deflate a frame once for all
                    .setPerMessageWebSocketCompressionSupported(false)
                    .setPerFrameWebSocketCompressionSupported(false)
                    .setAcceptBacklog(ACCEPT_BACKLOG)
                    .setReuseAddress(true)
                    .setTcpNoDelay(true);
            return vertx.createHttpServer(certificates == null ? options : certificates.secure(options))
                    .connectionHandler(doors::connected)
                    .invalidRequestHandler(Doors::unreadable)
                    .requestHandler(handler)
                    .listen(wanted, host)
                    .onSuccess(server -> {
                        listening.set(server.actualPort());
                        if (certificates != null) certificates.keepUp(server);
                    });
        }
    }

    /** A HEAD is its GET without the body, which the response leaves out by itself; a stream of events has no such thing. */
    private static void asGet(RoutingContext ctx) {
        if (ctx.request().path().endsWith("/events")
                || ctx.request().path().endsWith("/scoreboard/changes")
                || ctx.request().path().equals("/live")) ctx.next();
        else ctx.reroute(HttpMethod.GET, ctx.request().uri());
    }

    private void metrics(RoutingContext ctx, Metrics metrics) {
        signIn.who(ctx.request()).onSuccess(who -> {
            Actor actor = who.actor("", null);
            boolean token = actor != null && actor.role() == Role.ORGANISER;
            if (token || Doors.visitor(ctx).local())
                ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                        .end(metrics.scrape());
            else Problem.send(ctx, who.isSignedIn() ? 403 : 401, Refusal.of(Code.NO_RIGHT));
        });
    }
}
