package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is nearly right is refused whole, over sockets and over requests: nothing of it is guessed, and nothing of it is kept. */
class StrictInputTest {
    private static final String C = "small-1";
    private static final String COMMANDS = "/api/v1/contests/" + C + "/commands";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'c1','do':'postNotice','text':'x','extra':1}",
                "{'id':'c1','do':'postNotice','text':'x','text':'y'}",
                "{'id':'c1','do':'postNotice','text':'\\ud83d'}",
                "{'id':'c1','do':'postNotice','text':'a\\u0000b'}",
                "{'id':'c1','do':'postNotice','text':'\\u202eb'}",
                "{'id':'c1','do':'postNotice','text':1e999999999}",
                "{'id':'c1','do':'addTime','seconds':1e999999999}",
                "{'id':'c1','do':'postNotice','text':'x'} {}",
                "{'id':'c1','do':'postNotice','text':[[[[[[[[[[[[1]]]]]]]]]]]]}"
            })
    void nothing_of_it_happens(String message) {
        String before = ledger();
        HttpResponse<String> answer = server.give(ORGANISER, C, message);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        String director = server.mint(C, "director", "zhou");
        String minted = ledger();
        try (Phone phone =
                server.phone("contest=" + C + "&view=stage&as=director/zhou", "Authorization", "Bearer " + director)) {
            phone.say(message);
            phone.hear(m -> m.has("refused") || m.has("error"));
            phone.say("{'time':1}");
            phone.hear(m -> m.has("time"));
        }
        assertThat(minted).startsWith(before);
        assertThat(ledger()).isEqualTo(minted);
    }

    @Test
    void bytes_that_are_no_utf_8_are_no_message() {
        byte[][] wrong = {
            {(byte) 0xC0, (byte) 0x80}, // NUL in two bytes
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, // half a pair
            {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, // beyond the last character
            {(byte) 0xC4, (byte) 0xE3}, // 你 in GBK
            {(byte) 0xE4, (byte) 0xBD} // cut short
        };
        for (byte[] bytes : wrong) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            byte[] body = ("{\"id\":\"c1\",\"do\":\"postNotice\",\"text\":\"" + text + "\"}")
                    .getBytes(StandardCharsets.ISO_8859_1);
            HttpResponse<String> answer = server.send(
                    server.request(COMMANDS, "Authorization", "Bearer " + ORGANISER, "Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(body)));
            assertThat(answer.statusCode()).isEqualTo(400);
        }
        assertThat(ledger()).doesNotContain("postNotice", "\uFFFD");
    }

    @Test
    void other_requests_are_read_as_strictly() {
        for (String[] one : new String[][] {
            {"/api/v1/contests/" + C + "/tokens", "{'role':'judge','who':'j1','who':'j2'}"},
            {"/api/v1/contests/" + C + "/tokens", "{'role':'audience','count':1e999999999}"},
            {"/api/v1/contests/" + C + "/tokens", "{'role':'judge','who':'j1','for':'ever'}"},
            {"/api/v1/contests/" + C + "/notices", "{'text':'\\udc00'}"},
            {"/api/v1/redeem", "{'code':['x']}"},
            {"/api/v1/redeem", "{'code':'x','code':'y'}"},
            {"/api/v1/redeem", "[".repeat(3000)}
        })
            assertThat(server.post(ORGANISER, one[0], one[1].replace('\'', '"')).statusCode())
                    .as(one[1])
                    .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/c/%00/hall",
                "/c/small-1%00/hall",
                "/c/%ff/hall",
                "/c/%zz/hall",
                "/c/../../etc/passwd",
                "/assets/x/..%2f..%2fpom.xml",
                "/assets/x/%2e%2e/%2e%2e/config/leitai.yaml",
                "/assets/x/..%5c..%5cpom.xml",
                "/assets/x//etc/passwd",
                "/assets/x/css/%00tokens.css",
                "/api/v1/contests/%2e%2e/views/board",
                "/series/..%2f..%2fleitai",
                "/live?contest=%00&view=stage",
                "/?%zz"
            })
    void an_address_that_leads_astray_leads_nowhere(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nConnection: close\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404|426) .*");
        assertThat(answer).doesNotContain("root:", "<project", "organiser-token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/redeem HTTP/1.1\r\nConnection: close\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
                "POST /api/v1/redeem HTTP/1.1\r\nConnection: close\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
                "POST /api/v1/redeem HTTP/1.1\r\nConnection: close\r\nHost: x\r\nContent-Length: -1\r\n\r\n{}",
                "POST /api/v1/redeem HTTP/1.1\r\nConnection: close\r\nHost: x\r\nContent-Length: +2\r\n\r\n{}",
                "POST /api/v1/redeem HTTP/1.1\r\nConnection: close\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\nHost: x\r\nX : y\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\nHost: x\r\n folded: y\r\nX\u0000Y: z\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\nHost: x\r\nHost: y\r\n\r\n"
            })
    void a_request_that_two_servers_could_read_in_two_ways_is_read_in_none(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer).doesNotStartWith("HTTP/1.1 2");
        assertThat(answer.split("HTTP/1\\.1 ", -1))
                .as("one answer at most: " + answer)
                .hasSizeLessThanOrEqualTo(2);
    }

    private String ledger() {
        return server.get("/api/v1/contests/" + C + "/ledger", "Authorization", "Bearer " + ORGANISER)
                .body();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_is_asked_over_http_is_answered_over_it_alone() throws IOException {
        for (List<String> line :
                List.of(List.of("TRACE / HTTP/1.1"), List.of("CONNECT x:1 HTTP/1.1"), List.of("PROPFIND / HTTP/1.1")))
            assertThat(raw(line.get(0) + "\r\nHost: x\r\nConnection: close\r\nX-Secret: s3cret\r\n\r\n"))
                    .doesNotStartWith("HTTP/1.1 2")
                    .doesNotContain("s3cret");
    }
}
