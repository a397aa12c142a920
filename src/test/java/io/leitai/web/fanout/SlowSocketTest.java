package io.leitai.web.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leitai.web.socket.RawSocket;
import io.leitai.web.socket.WebSocket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does not read, on real sockets. */
class SlowSocketTest {
    private static final int PING = 9;
    private static final int TEXT = 1;

    private FanOutServer server;

    private void start(boolean epoll) {
        server = new FanOutServer(epoll);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void publish(int rev) {
        server.publish("hall", rev, rev + " " + "*".repeat(20_000));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_slow_viewer_misses_frames_but_never_the_last_one(boolean epoll) throws Exception {
        start(epoll);
        try (RawSocket slow = RawSocket.openSlow(server.port(), "/hall");
                RawSocket quick = RawSocket.openSlow(server.port(), "/hall")) {
            server.opened();
            server.opened();
            for (int rev = 1; rev <= 300; rev++) {
                publish(rev);
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
        try (RawSocket rude = RawSocket.openSlow(server.port(), "/hall")) {
            WebSocket socket = server.opened();
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
        try (RawSocket rude = RawSocket.openSlow(server.port(), "/hall")) {
            byte[] question = RawSocket.frame(true, 0, TEXT, new byte[1000]);
            assertThatThrownBy(() -> {
                        for (int n = 0; n < 10_000; n++) rude.send(question);
                    })
                    .isInstanceOf(IOException.class);
            assertThat(server.opened().closed().await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_dropped_socket_is_reset_and_nothing_of_it_is_left(boolean epoll) throws Exception {
        start(epoll);
        try (RawSocket stalled = RawSocket.openSlow(server.port(), "/hall")) {
            WebSocket socket = server.opened();
            for (int rev = 1; rev <= 50; rev++) publish(rev);
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
