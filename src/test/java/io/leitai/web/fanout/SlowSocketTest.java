package io.leitai.web.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leitai.cluster.Frame;
import io.leitai.web.socket.Handshake;
import io.leitai.web.socket.Prepared;
import io.leitai.web.socket.RawSocket;
import io.leitai.web.socket.Takeover;
import io.leitai.web.socket.WebSocket;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does not read, on real sockets. */
class SlowSocketTest {
    private static final int PING = 9;
    private static final int TEXT = 1;

    private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    private final FanOut fanOut = new FanOut((contest, view, watcher) -> {
        publish = watcher;
        return () -> {};
    });
    private volatile Consumer<Frame> publish;
    private Vertx vertx;
    private HttpServer server;

    private void start(boolean epoll) {
        vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(epoll));
        server = vertx.createHttpServer()
                .requestHandler(this::open)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void open(HttpServerRequest request) {
        WebSocket socket = new WebSocket(false, 1024);
        Viewing line = new Viewing(socket);
        Viewer viewer = new Viewer(line);
        socket.listener(new Ears(socket, viewer));
        Takeover.take(request, Handshake.of(request.headers()), socket);
        fanOut.join(socket.eventLoop(), viewer, "weixian-8", "hall");
        opened.add(socket);
    }

    private record Viewing(WebSocket socket) implements Line {
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

    private static Frame frame(int rev, int size) {
        Buffer message = Buffer.buffer(rev + " " + "*".repeat(size));
        return new Frame("weixian-8", "hall", 1, rev, message, message);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_slow_viewer_misses_frames_but_never_the_last_one(boolean epoll) throws Exception {
        start(epoll);
        try (RawSocket slow = RawSocket.openSlow(server.actualPort(), "/");
                RawSocket quick = RawSocket.openSlow(server.actualPort(), "/")) {
            opened.take();
            opened.take();
            for (int rev = 1; rev <= 300; rev++) {
                publish.accept(frame(rev, 20_000));
                for (int got = 0; got < rev; ) got = rev(quick.read());
            }
            List<Integer> revs = new ArrayList<>();
            do revs.add(rev(slow.read()));
            while (revs.getLast() < 300);
            assertThat(revs).isSorted().doesNotHaveDuplicates().hasSizeLessThan(30);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_many_pings_that_nobody_waits_for_the_last_one_is_answered(boolean epoll) throws Exception {
        start(epoll);
        try (RawSocket rude = RawSocket.openSlow(server.actualPort(), "/")) {
            WebSocket socket = opened.take();
            byte[] filler = RawSocket.frame(true, 0, PING, new byte[125]);
            while (!socket.eventLoop().submit(socket::isFull).get()) rude.send(filler);
            // beside the reading: where the server reads no more, a sender waits until its answers are fetched
            FutureTask<Void> sending = new FutureTask<>(() -> {
                for (int n = 0; n < 100; n++) rude.send(filler);
                rude.send(RawSocket.frame(true, 0, PING, "last".getBytes()));
                return null;
            });
            Thread.ofVirtual().start(sending);
            while (!rude.read().text().equals("last")) {
                // an earlier one
            }
            sending.get();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_asks_and_asks_and_reads_no_answer_is_let_go(boolean epoll) throws Exception {
        start(epoll);
        try (RawSocket rude = RawSocket.openSlow(server.actualPort(), "/")) {
            byte[] question = RawSocket.frame(true, 0, TEXT, new byte[1000]);
            assertThatThrownBy(() -> {
                        for (int n = 0; n < 10_000; n++) rude.send(question);
                    })
                    .isInstanceOf(IOException.class);
            assertThat(opened.take().closed().await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_dropped_socket_is_reset_and_nothing_of_it_is_left(boolean epoll) throws Exception {
        start(epoll);
        try (RawSocket stalled = RawSocket.openSlow(server.actualPort(), "/")) {
            WebSocket socket = opened.take();
            for (int rev = 1; rev <= 50; rev++) publish.accept(frame(rev, 20_000));
            socket.eventLoop().submit(socket::drop).await();
            assertThat(socket.closed().await(5, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> {
                        while (stalled.read() != null) {}
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("reset");
        }
    }

    private static int rev(RawSocket.Frame frame) {
        return Integer.parseInt(frame.text().split(" ")[0]);
    }
}
