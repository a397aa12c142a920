package io.leitai.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.web.socket.RawSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In real time, and so half a minute long. */
class StalledScreenIT {
    private static final String C = "small-1";

    @TempDir
    Path data;

    @Test
    void a_screen_that_nobody_reads_is_let_go_within_half_a_minute_and_counted_and_others_stay() throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            server.post(RunningServer.ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
            try (Phone reads = server.phone("contest=" + C + "&view=stage");
                    RawSocket stalled = RawSocket.openSlow(server.port(), "/live?contest=" + C + "&view=notice")) {
                long began = System.nanoTime();
                assertThat(value(server, "leitai_sockets")).isEqualTo(2);
                assertThat(value(server, "leitai_stalled_total")).isZero();
                // a ping each ten seconds, which its Java answers for the one and nobody for the other
                while (value(server, "leitai_stalled_total") == 0)
                    assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(35));
                assertThat(value(server, "leitai_stalled_total")).isEqualTo(1);
                assertThat(value(server, "leitai_sockets")).isEqualTo(1);
                server.must(RunningServer.ORGANISER, C, "c1", "'do':'open'");
                reads.hearFrame("stage", stage -> stage.get("state").asText().equals("waiting"));
            }
        }
    }

    private static double value(RunningServer server, String name) {
        return PrometheusText.parse(server.get("/metrics").body()).value(name);
    }
}
