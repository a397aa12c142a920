package io.leitai.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;

/** A bare Vert.x websocket server that says again what it hears: the peer of crowds.py. */
public final class Echo extends AbstractVerticle {
    private static final int ACCEPT_BACKLOG = 4096;

    private final String host;
    private final int port;

    private Echo(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** @param args host and port */
    public static void main(String[] args) {
        Vertx.vertx(new VertxOptions().setPreferNativeTransport(true))
                .deployVerticle(
                        () -> new Echo(args[0], Integer.parseInt(args[1])), new DeploymentOptions().setInstances(2))
                .onFailure(e -> System.exit(1));
    }

    @Override
    public void start() {
        vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(ACCEPT_BACKLOG))
                .webSocketHandler(socket -> socket.textMessageHandler(socket::writeTextMessage))
                .listen(port, host);
    }
}
