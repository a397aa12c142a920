package io.leitai.web.fanout;

import io.leitai.cluster.Frame;
import io.leitai.web.socket.Handshake;
import io.leitai.web.socket.Prepared;
import io.leitai.web.socket.Takeover;
import io.leitai.web.socket.WebSocket;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Frames to real sockets, each of which watches the views that its path names: {@code /hall/board}. Says back what it hears. */
final class FanOutServer implements AutoCloseable {
    private static final String CONTEST = "weixian-8";

    private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    private final Map<String, Consumer<Frame>> watchers = new ConcurrentHashMap<>();
    private final FanOut fanOut = new FanOut((contest, view, watcher) -> {
        watchers.put(view, watcher);
        return () -> {};
    });
    private final Vertx vertx;
    private final HttpServer http;

    /** @param epoll Linux's own way, else Java's */
    FanOutServer(boolean epoll) {
        vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(epoll));
        http = vertx.createHttpServer()
                .requestHandler(this::open)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return http.actualPort();
    }

    /** The next socket that has joined its views; waits for it. */
    WebSocket opened() throws InterruptedException {
        return opened.take();
    }

    /** To a view that somebody has joined. */
    void publish(String view, int rev, String text) {
        Buffer message = Buffer.buffer(text);
        watchers.get(view).accept(new Frame(CONTEST, view, 1, rev, message, message));
    }

    private void open(HttpServerRequest request) {
        Handshake handshake = Handshake.of(request.headers(), true);
        WebSocket socket = new WebSocket(handshake, 1024);
        Viewer viewer = new Viewer(new Way(socket));
        socket.listener(new Ears(socket, viewer));
        Takeover.take(request, handshake, socket);
        for (String view : request.path().substring(1).split("/"))
            fanOut.join(socket.eventLoop(), viewer, CONTEST, view);
        opened.add(socket);
    }

    private record Way(WebSocket socket) implements Line {
        @Override
        public void send(Published frame) {
            socket.send(frame.message());
        }

        @Override
        public boolean isFull() {
            return socket.isFull();
        }
    }

    private record Ears(WebSocket socket, Viewer viewer) implements WebSocket.Listener {
        @Override
        public void text(String message) {
            socket.send(new Prepared(message.getBytes()));
        }

        @Override
        public void binary() {}

        @Override
        public void alive() {}

        @Override
        public void filled() {
            viewer.filled();
        }

        @Override
        public void drained() {
            viewer.drained();
        }

        @Override
        public void gone() {}
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
