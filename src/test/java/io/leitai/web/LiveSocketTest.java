package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.web.socket.RawSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a socket on {@code /live} is on the wire. */
class LiveSocketTest {
    private static final String LIVE = "/live?contest=small-1&view=";

    @TempDir
    Path data;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawSocket open(String view, String headers) throws Exception {
        return RawSocket.open(server.port(), LIVE + view, headers, new byte[0]);
    }

    private static byte[] text(String json) {
        return RawSocket.frame(true, 0, 1, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_viewer_who_offers_deflate_gets_frames_deflated_each_by_itself() throws Exception {
        try (RawSocket viewer = open("notice", RawSocket.opening("permessage-deflate; client_max_window_bits"))) {
            viewer.read();
            for (String text : new String[] {"请就座。".repeat(40), "开始。".repeat(40)}) {
                server.post(ORGANISER, "/api/v1/contests/small-1/notices", "{\"text\":\"" + text + "\"}");
                RawSocket.Frame frame = viewer.read();
                assertThat(frame.rsv()).as("deflated").isEqualTo(4);
                JsonNode notice = json(frame.inflated());
                assertThat(notice.at("/body/notices/0/text").asText()).isEqualTo(text);
                assertThat(frame.payload()).hasSizeLessThan(text.getBytes(StandardCharsets.UTF_8).length / 2);
            }
        }
    }

    @Test
    void a_viewer_who_keeps_the_frame_before_gets_what_has_changed() throws Exception {
        String line = "请各单位负责人在主席台前就座，";
        try (RawSocket viewer = open("notice&contextTakeover=true", RawSocket.opening("permessage-deflate"))) {
            viewer.readText();
            server.post(ORGANISER, "/api/v1/contests/small-1/notices", "{\"text\":\"" + line.repeat(12) + "\"}");
            viewer.readText();
            for (int n = 1; n <= 3; n++) {
                String text = line.repeat(12) + n;
                server.post(ORGANISER, "/api/v1/contests/small-1/notices", "{\"text\":\"" + text + "\"}");
                RawSocket.Frame frame = viewer.read();
                JsonNode notice = json(viewer.textOf(frame));
                assertThat(notice.at("/body/notices/0/text").asText()).isEqualTo(text);
                assertThat(frame.payload()).hasSizeLessThan(100);
            }
        }
    }

    @Test
    void what_is_too_short_to_gain_by_it_is_not_deflated() throws Exception {
        try (RawSocket viewer = open("board", RawSocket.opening("permessage-deflate"))) {
            viewer.read();
            viewer.send(text("{'time':17.25}"));
            RawSocket.Frame answer = viewer.read();
            assertThat(answer.rsv()).isZero();
            assertThat(json(answer.text()).get("time").decimalValue()).isEqualByComparingTo("17.25");
        }
    }

    @Test
    void a_message_that_is_no_text_is_answered_and_the_socket_stays_open() throws Exception {
        try (RawSocket viewer = open("board", RawSocket.opening(""))) {
            viewer.read();
            viewer.send(RawSocket.frame(true, 0, 2, new byte[100]));
            assertThat(json(viewer.read().text()).at("/error/code").asText()).isEqualTo("malformed");
            viewer.send(text("{'time':1}"));
            assertThat(json(viewer.read().text()).has("time")).isTrue();
        }
    }

    @Test
    void a_view_asked_for_twice_comes_once() throws Exception {
        try (RawSocket viewer = open("board&view=board&view=stage", RawSocket.opening(""))) {
            List<String> first = List.of(
                    json(viewer.read().text()).get("view").asText(),
                    json(viewer.read().text()).get("view").asText());
            assertThat(first).containsExactlyInAnyOrder("board", "stage");
            viewer.send(text("{'time':1}"));
            assertThat(json(viewer.read().text()).has("time")).isTrue();
        }
    }

    @Test
    void an_old_versions_opening_is_told_ours() throws Exception {
        try (RawSocket old = open("board", RawSocket.opening("").replace("Version: 13", "Version: 8"))) {
            assertThat(old.status()).isEqualTo("426");
            assertThat(old.header("Sec-WebSocket-Version")).isEqualTo("13");
        }
    }

    @Test
    void an_opening_with_no_proper_key_is_refused() throws Exception {
        try (RawSocket wrong = open("board", RawSocket.opening("").replace("dGhlIHNhbXBsZSBub25jZQ==", "short"))) {
            assertThat(wrong.status()).isEqualTo("400");
        }
    }

    @Test
    void a_server_that_stops_says_so() throws Exception {
        RunningServer other = new RunningServer(data.resolve("other"));
        other.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        try (RawSocket viewer = RawSocket.open(other.port(), LIVE + "board", RawSocket.opening(""), new byte[0])) {
            viewer.read();
            Thread stopping = Thread.startVirtualThread(other::close);
            assertThat(viewer.read().closeCode()).isEqualTo(1001);
            assertThat(viewer.read()).isNull();
            viewer.close();
            stopping.join();
        }
    }
}
