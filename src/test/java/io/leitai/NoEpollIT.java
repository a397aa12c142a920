package io.leitai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine on which Netty's own library can't be loaded: another system, another C library, a /tmp that runs nothing. */
class NoEpollIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dio.netty.transport.noNative=true",
                "-Dio.netty.transport.noNative=true -Dio.netty.noUnsafe=true",
                "-Dleitai.nothing=true"
            })
    void websockets_get_what_is_new_with_and_without_it(String ofJava) throws Exception {
        boolean without = ofJava.contains("noNative");
        try (ServerProcess server = ServerProcess.serve(folder, List.of(ofJava.split(" ")), "--sample")) {
            String transport = server.get("/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("leitai_native_transport "))
                    .findFirst()
                    .orElseThrow();
            if (without) assertThat(transport).endsWith(" 0.0");
            var screen = new Screen();
            URI live = URI.create(server.base().replace("http", "ws") + "/live?contest=weixian-8&view=notice");
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(live, screen)
                    .join();
            assertThat(screen.next()).contains("\"view\":\"notice\"").doesNotContain("大会休息");
            server.post(ServerProcess.ORGANISER, "/api/v1/contests/weixian-8/notices", "{\"text\":\"大会休息\"}");
            assertThat(screen.next()).contains("大会休息");
            socket.abort();
        }
    }

    private static final class Screen implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder half = new StringBuilder();

        String next() throws InterruptedException {
            String next = heard.poll(10, TimeUnit.SECONDS);
            if (next == null) throw new AssertionError("nothing came");
            return next;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            half.append(data);
            if (last) {
                heard.add(half.toString());
                half.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
