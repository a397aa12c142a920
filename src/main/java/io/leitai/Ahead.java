package io.leitai;

import io.leitai.ledger.Store;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;

/**
 * What every server needs whatever its command line and its configuration say, made ready on threads of its own while these are
 * read: people wait for the first page.
 */
final class Ahead {
    private final CompletableFuture<Void> log = new CompletableFuture<>();
    private final CompletableFuture<Vertx> vertx = new CompletableFuture<>();

    private Ahead() {}

    /** Returns at once. */
    static Ahead start() {
        // Netty's flight recorder events, on by default, bring the recorder into the first request's way
        if (System.getProperty("io.netty.jfr.enabled") == null) System.setProperty("io.netty.jfr.enabled", "false");
        Ahead ahead = new Ahead();
        Thread.ofPlatform().name("ahead").daemon().start(ahead::make);
        return ahead;
    }

    private void make() {
        try {
            // first and alone: whoever asks for a logger meanwhile would get a stand-in
            LoggerFactory.getILoggerFactory();
            log.complete(null);
            Thread.ofPlatform().name("ahead-store").daemon().start(Store::makeReady);
            vertx.complete(Vertx.vertx(new VertxOptions().setPreferNativeTransport(true)));
        } catch (RuntimeException | Error e) {
            log.complete(null);
            vertx.completeExceptionally(e);
        }
    }

    /** Waits until there is a log. */
    void log() {
        log.join();
    }

    /** For one machine; whoever takes it closes it. */
    CompletableFuture<Vertx> vertx() {
        return vertx;
    }

    /** For a server that is one of several, and has a Vert.x of its own. */
    void closeVertx() {
        vertx.thenAccept(Vertx::close);
    }
}
