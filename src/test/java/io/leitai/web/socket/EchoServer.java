package io.leitai.web.socket;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;

/** Says back what it hears, on the way that every socket takes. */
final class EchoServer implements AutoCloseable {
    static final int MOST_BYTES = 16 * 1024;

    private final Vertx vertx;
    private final HttpServer http;

    /** @param epoll Linux's own way, else Java's */
    EchoServer(boolean epoll) {
        vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(epoll));
        http = vertx.createHttpServer()
                .requestHandler(EchoServer::open)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return http.actualPort();
    }

    boolean isNative() {
        return vertx.isNativeTransportEnabled();
    }

    private static void open(HttpServerRequest request) {
        Handshake handshake = Handshake.of(request.headers(), "true".equals(request.getParam("contextTakeover")));
        if (handshake == null) {
            request.response().setStatusCode(400).end();
            return;
        }
        WebSocket socket = new WebSocket(handshake, MOST_BYTES);
        socket.listener(new Echo(socket));
        Takeover.take(request, handshake, socket);
    }

    private record Echo(WebSocket socket) implements WebSocket.Listener {
        @Override
        public void text(String message) {
            socket.send(new Prepared(message.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void binary() {
            text("binary");
        }

        @Override
        public void alive() {}

        @Override
        public void filled() {}

        @Override
        public void drained() {}

        @Override
        public void gone() {}
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
