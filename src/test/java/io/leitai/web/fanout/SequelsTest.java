package io.leitai.web.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.web.socket.RawSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that are deflated as the sequels of those before them, to viewers who got those, and to others. */
class SequelsTest {
    private static final String OFFER = "permessage-deflate; client_max_window_bits";
    private static final int LAST = 400;

    /** Letters that deflate does not find again in one text; from one rev to the next one of them changes. */
    private static String text(String view, int rev) {
        return text(view, rev, 900, new Random(view.hashCode()));
    }

    /** Of which nothing is the same in the next one. */
    private static String largeText(int rev) {
        return text("large", rev, 20_000, new Random(rev));
    }

    private static String text(String view, int rev, int bytes, Random random) {
        var letters = new StringBuilder(view).append(' ').append(rev).append(' ');
        while (letters.length() < bytes) letters.append((char) ('!' + random.nextInt(90)));
        letters.setCharAt(200 + rev, '~');
        return letters.toString();
    }

    private static int rev(String text) {
        return Integer.parseInt(text.split(" ")[1]);
    }

    /** One viewer, and how much came to it. */
    private record Seen(RawSocket socket, Map<String, Integer> newest) {
        void read() throws Exception {
            String text = socket.readText();
            String view = text.split(" ")[0];
            assertThat(text).isEqualTo(view.equals("large") ? largeText(rev(text)) : text(view, rev(text)));
            assertThat(newest.merge(view, rev(text), (before, now) -> now < before ? -1 : now))
                    .as("none older than the one before")
                    .isPositive();
        }

        void say(String text) throws Exception {
            socket.send(RawSocket.frame(true, 0, 1, text.getBytes(StandardCharsets.UTF_8)));
        }

        void readUntil(String view, int rev) throws Exception {
            while (newest.getOrDefault(view, 0) < rev) read();
        }
    }

    private static Seen come(FanOutServer server, String path, String offer) throws Exception {
        RawSocket socket = RawSocket.open(server.port(), path, RawSocket.opening(offer), new byte[0]);
        server.opened();
        return new Seen(socket, new HashMap<>());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_frame_costs_whoever_has_the_one_before_what_has_changed(boolean epoll) throws Exception {
        try (FanOutServer server = new FanOutServer(epoll);
                RawSocket keeps = come(server, "/hall", OFFER).socket();
                RawSocket keepsNothing = come(server, "/hall", OFFER + "; server_no_context_takeover")
                        .socket()) {
            for (int rev = 1; rev <= 5; rev++) {
                server.publish("hall", rev, text("hall", rev));
                RawSocket.Frame alone = keepsNothing.read();
                assertThat(alone.inflated()).isEqualTo(text("hall", rev));
                RawSocket.Frame frame = keeps.read();
                assertThat(keeps.textOf(frame)).isEqualTo(text("hall", rev));
                if (rev == 1)
                    assertThat(frame.payload()).as("nothing was before").isEqualTo(alone.payload());
                else assertThat(frame.payload()).hasSizeLessThan(alone.payload().length / 20);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatever_came_between_two_frames_each_can_be_read(boolean epoll) throws Exception {
        Random random = new Random(7);
        List<Seen> seen = new ArrayList<>();
        try (FanOutServer server = new FanOutServer(epoll)) {
            seen.add(come(server, "/hall", OFFER));
            Seen both = come(server, "/hall/board", OFFER);
            seen.add(both);
            int board = 0;
            for (int rev = 1; rev <= LAST; rev++) {
                server.publish("hall", rev, text("hall", rev));
                if (random.nextInt(3) == 0) server.publish("board", board = rev, text("board", rev));
                if (rev % 100 == 0) seen.add(come(server, "/hall", OFFER));
                // answers of its own
                if (rev % 5 == 0) both.say(text("answer", rev));
                for (Seen one : seen) one.readUntil("hall", rev);
            }
            both.readUntil("board", board);
            both.readUntil("answer", LAST);
        } finally {
            for (Seen one : seen) one.socket().close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoever_missed_frames_can_read_the_next(boolean epoll) throws Exception {
        try (FanOutServer server = new FanOutServer(epoll);
                RawSocket raw = RawSocket.openSlow(server.port(), "/large/hall", OFFER)) {
            server.opened();
            Seen quick = come(server, "/large/hall", OFFER);
            for (int rev = 1; rev <= LAST; rev++) {
                server.publish("large", rev, largeText(rev));
                server.publish("hall", rev, text("hall", rev));
                quick.readUntil("large", rev);
                quick.readUntil("hall", rev);
            }
            Seen slow = new Seen(raw, new HashMap<>());
            int frames = 0;
            for (; slow.newest.getOrDefault("large", 0) < LAST; frames++) slow.read();
            slow.readUntil("hall", LAST);
            assertThat(frames).as("it missed some").isLessThan(LAST);
            quick.socket().close();
        }
    }
}
