package io.leitai.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {
    private static final String AGREED = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

    private static EchoServer server;

    @BeforeAll
    static void start() {
        server = new EchoServer(true);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_key_of_rfc_6455_gets_the_answer_of_rfc_6455() throws Exception {
        try (RawSocket raw = RawSocket.open(server.port(), "")) {
            assertThat(raw.status()).isEqualTo("101");
            assertThat(raw.header("Sec-WebSocket-Accept")).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
            assertThat(raw.header("Sec-WebSocket-Extensions")).isNull();
            assertThat(raw.header("Sec-WebSocket-Protocol")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate",
                "permessage-deflate; client_max_window_bits",
                "permessage-deflate; client_max_window_bits=10; server_no_context_takeover",
                "permessage-deflate; client_no_context_takeover",
                "Permessage-Deflate;Client_Max_Window_Bits=\"15\"",
                "x-webkit-deflate-frame, permessage-deflate",
                "permessage-deflate; server_max_window_bits=10, permessage-deflate",
                "permessage-deflate; unknown=1, permessage-deflate; client_max_window_bits"
            })
    void an_offer_that_we_can_keep_is_taken_without_any_memory_between_messages(String offer) throws Exception {
        try (RawSocket raw = RawSocket.open(server.port(), offer)) {
            assertThat(raw.header("Sec-WebSocket-Extensions")).isEqualTo(AGREED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate",
                "permessage-deflate; client_max_window_bits",
                "permessage-deflate; client_no_context_takeover",
                "permessage-deflate; server_max_window_bits=10, permessage-deflate"
            })
    void whoever_asks_for_it_keeps_the_message_before(String offer) throws Exception {
        try (RawSocket raw =
                RawSocket.open(server.port(), "/?contextTakeover=true", RawSocket.opening(offer), new byte[0])) {
            assertThat(raw.header("Sec-WebSocket-Extensions"))
                    .isEqualTo("permessage-deflate; client_no_context_takeover");
        }
    }

    @Test
    void an_offer_to_keep_nothing_goes_before_that() throws Exception {
        String headers = RawSocket.opening("permessage-deflate; server_no_context_takeover");
        try (RawSocket raw = RawSocket.open(server.port(), "/?contextTakeover=true", headers, new byte[0])) {
            assertThat(raw.header("Sec-WebSocket-Extensions")).isEqualTo(AGREED);
        }
    }

    @Test
    void the_window_that_we_have_is_named_where_it_was_asked_for() throws Exception {
        try (RawSocket raw = RawSocket.open(server.port(), "permessage-deflate; server_max_window_bits=15")) {
            assertThat(raw.header("Sec-WebSocket-Extensions")).isEqualTo(AGREED + "; server_max_window_bits=15");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-webkit-deflate-frame",
                "permessage-deflate; server_max_window_bits=10",
                "permessage-deflate; server_max_window_bits",
                "permessage-deflate; client_max_window_bits=7",
                "permessage-deflate; client_max_window_bits=16",
                "permessage-deflate; client_no_context_takeover=1",
                "permessage-deflate; server_no_context_takeover; server_no_context_takeover",
                "permessage-deflate; unknown",
                "permessage-bzip2, , ;"
            })
    void an_offer_that_we_can_not_keep_is_left(String offer) throws Exception {
        try (RawSocket raw = RawSocket.open(server.port(), offer)) {
            assertThat(raw.status()).isEqualTo("101");
            assertThat(raw.header("Sec-WebSocket-Extensions")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Connection: keep-alive, Upgrade, Connection: keep-alive",
        "'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n', ''",
        "dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZQ==",
        "dGhlIHNhbXBsZSBub25jZQ==, not base 64",
        "'Upgrade: websocket', 'Content-Length: 5\r\nUpgrade: websocket'",
        "'Upgrade: websocket', 'Transfer-Encoding: chunked\r\nUpgrade: websocket'"
    })
    void an_improper_opening_is_refused(String proper, String improper) throws Exception {
        String headers = RawSocket.opening("").replace(proper.trim(), improper.trim());
        try (RawSocket raw = RawSocket.open(server.port(), "/", headers, new byte[0])) {
            assertThat(raw.status()).isEqualTo("400");
        }
    }

    @Test
    void what_a_hasty_client_sends_behind_its_request_is_heard() throws Exception {
        byte[] hasty = RawSocket.frame(true, 0, FrameHead.TEXT, "hasty".getBytes(StandardCharsets.UTF_8));
        try (RawSocket raw = RawSocket.open(server.port(), "/", RawSocket.opening(""), hasty)) {
            assertThat(raw.status()).isEqualTo("101");
            assertThat(raw.read().text()).isEqualTo("hasty");
        }
    }

    @Test
    void epoll_is_there_where_these_tests_run_on_linux() {
        boolean linux = System.getProperty("os.name").equals("Linux");
        assertThat(server.isNative()).isEqualTo(linux);
    }
}
