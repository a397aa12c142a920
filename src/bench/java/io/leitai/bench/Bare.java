package io.leitai.bench;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** The smallest web server that Vert.x makes, beside which {@code src/bench/start.py} times the start. The port is its argument. */
public final class Bare {
    private Bare() {}

    public static void main(String[] args) {
        Vertx vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.get("/").handler(context -> context.end("here"));
        vertx.createHttpServer().requestHandler(router).listen(Integer.parseInt(args[0]), "127.0.0.1");
    }
}
