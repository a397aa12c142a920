package io.leitai.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frame by frame, on the way that the bytes really take: with Linux's epoll, where ready bytes go past the channel, and without. */
class Rfc6455Test {
    private static final byte[] STILL_THERE = RawSocket.frame(true, 0, FrameHead.PING, new byte[] {'?'});

    private static EchoServer epoll;
    private static EchoServer selectors;

    @BeforeAll
    static void start() {
        epoll = new EchoServer(true);
        selectors = new EchoServer(false);
    }

    @AfterAll
    static void stop() {
        epoll.close();
        selectors.close();
    }

    static List<Rfc6455Cases.Case> cases() {
        return Rfc6455Cases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void with_epoll(Rfc6455Cases.Case said) throws Exception {
        replies(epoll, said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void without_epoll(Rfc6455Cases.Case said) throws Exception {
        replies(selectors, said);
    }

    private static void replies(EchoServer server, Rfc6455Cases.Case said) throws Exception {
        try (RawSocket raw = RawSocket.open(server.port(), said.deflate() ? "permessage-deflate" : "")) {
            assertThat(raw.status()).isEqualTo("101");
            raw.send(said.bytes(), said.pieces());
            for (String reply : said.replies()) assertThat(heard(raw.read())).isEqualTo(reply);
            boolean over = !said.replies().isEmpty() && said.replies().getLast().startsWith("close:");
            if (over) {
                assertThat(raw.read()).as("after the close").isNull();
            } else {
                raw.send(STILL_THERE);
                assertThat(heard(raw.read())).isEqualTo("pong:3f");
            }
        }
    }

    private static String heard(RawSocket.Frame frame) throws DataFormatException {
        assertThat(frame).as("a frame, not the end").isNotNull();
        assertThat(frame.fin()).isTrue();
        if (frame.opcode() == FrameHead.TEXT && frame.rsv() == 4) return "text:" + frame.inflated();
        assertThat(frame.rsv()).isZero();
        return switch (frame.opcode()) {
            case FrameHead.TEXT -> "text:" + frame.text();
            case FrameHead.PONG -> "pong:" + HexFormat.of().formatHex(frame.payload());
            case FrameHead.CLOSE -> "close:" + frame.closeCode();
            default -> "opcode " + frame.opcode();
        };
    }
}
