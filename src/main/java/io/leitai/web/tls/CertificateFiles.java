package io.leitai.web.tls;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate that is shown to browsers. New files are taken up while the server runs, for connections that come from then
 * on; files that are no good change nothing and are told of once. They are looked at again and again, since a change of a
 * link's target, which is how such files are renewed, comes through no watch on the link's folder.
 */
public final class CertificateFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateFiles.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofDays(14);
    private static final Duration REMIND_EVERY = Duration.ofDays(1);

    private final Vertx vertx;
    private final InstantSource clock;
    private final Path certificateFile;
    private final Path keyFile;
    private final Duration patience;
    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();
    private final long timer;
    private Pem seen;
    private String complaint;
    private Instant reminded = Instant.MIN;
    private volatile Certificate used;

    private CertificateFiles(Vertx vertx, InstantSource clock, Path certificateFile, Path keyFile, Duration patience)
            throws CertificateUnusable {
        this.vertx = vertx;
        this.patience = patience;
        this.clock = clock;
        this.certificateFile = certificateFile;
        this.keyFile = keyFile;
        this.seen = Pem.read(certificateFile, keyFile);
        this.used = Certificate.of(vertx, seen);
        remind();
        this.timer = vertx.setPeriodic(LOOK_EVERY.toMillis(), again -> look());
    }

    /**
     * @param patience how long a peer may take to agree upon keys
     * @throws CertificateUnusable at the start there is none before to go on with
     */
    public static CertificateFiles open(
            Vertx vertx, InstantSource clock, Path certificateFile, Path keyFile, Duration patience)
            throws CertificateUnusable {
        return new CertificateFiles(vertx, clock, certificateFile, keyFile, patience);
    }

    /** A server's options, for https with the certificate of now. */
    public HttpServerOptions secure(HttpServerOptions options) {
        return options.setSsl(true)
                .setKeyCertOptions(used.pem())
                .setSslHandshakeTimeout(patience.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    /** This server shows later ones too. */
    public void keepUp(HttpServer server) {
        servers.add(server);
    }

    /** When the one that is shown runs out. */
    public Instant until() {
        return used.until();
    }

    /** Done when what the files hold now is shown, or was found to be no good. */
    public Future<Void> look() {
        return vertx.executeBlocking(this::changed).compose(this::show);
    }

    @Override
    public void close() {
        vertx.cancelTimer(timer);
    }

    /** Null where the files hold nothing new that is good. */
    private synchronized Certificate changed() {
        remind();
        try {
            Pem now = Pem.read(certificateFile, keyFile);
            if (now.isSameAs(seen)) return null;
            seen = now;
            Certificate found = Certificate.of(vertx, now);
            if (found.isOver(clock.instant()))
                throw new CertificateUnusable("the one in " + certificateFile + " ran out at " + found.until());
            complaint = null;
            return found;
        } catch (CertificateUnusable e) {
            if (!e.getMessage().equals(complaint))
                LOG.warn("The certificate before stays in use, until {}: {}", used.until(), e.getMessage());
            complaint = e.getMessage();
            return null;
        }
    }

    private Future<Void> show(Certificate found) {
        if (found == null) return Future.succeededFuture();
        List<Future<Boolean>> all = new ArrayList<>();
        ServerSSLOptions options = new ServerSSLOptions()
                .setKeyCertOptions(found.pem())
                .setSslHandshakeTimeout(patience.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        for (HttpServer server : servers) all.add(server.updateSSLOptions(options, true));
        return Future.join(all)
                .onSuccess(done -> {
                    used = found;
                    LOG.info("A new certificate is in use: {}, until {}", found.subject(), found.until());
                })
                .onFailure(e -> LOG.error("The certificate in {} can't be used", certificateFile, e))
                .mapEmpty();
    }

    /** A certificate that runs out on the day of the contest shuts every phone out. */
    private void remind() {
        Instant now = clock.instant();
        if (now.isBefore(used.from())) {
            if (isDue(now)) LOG.warn("The certificate in {} counts from {} on only", certificateFile, used.from());
        } else if (used.isOver(now)) {
            if (isDue(now))
                LOG.error("The certificate in {} ran out at {}: browsers refuse it", certificateFile, used.until());
        } else if (used.isOver(now.plus(SOON))) {
            if (isDue(now)) LOG.warn("The certificate in {} runs out at {}", certificateFile, used.until());
        }
    }

    private boolean isDue(Instant now) {
        if (!reminded.equals(Instant.MIN) && now.isBefore(reminded.plus(REMIND_EVERY))) return false;
        reminded = now;
        return true;
    }
}
