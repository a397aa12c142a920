package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leitai.web.guard.Cidr;
import io.leitai.web.guard.Limits;
import io.leitai.web.guard.Proxies;
import io.leitai.web.guard.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every request passes first, as strangers meet it. */
class DoorsTest {
    private static final String C = "small-1";
    private static final String STAGE = "contest=" + C + "&view=stage";
    private static final String COMMANDS = "/api/v1/contests/" + C + "/commands";

    @TempDir
    Path data;

    private RunningServer server;

    private void start(Settings settings) {
        server = new RunningServer(data, settings);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Settings behind(Proxies.Speak speak, int connections, int requests) {
        List<Cidr> named = List.of(
                Cidr.parse("127.0.0.0/8").orElseThrow(),
                Cidr.parse("10.0.0.0/8").orElseThrow());
        return Settings.standard().withProxies(new Proxies(named, speak)).withLimits(Limits.of(connections, requests));
    }

    private String cookie(String role, String who) {
        String code = server.mint(C, role, who);
        HttpResponse<String> seated = server.send(
                server.request("/api/v1/redeem").POST(BodyPublishers.ofString("{\"code\":\"" + code + "\"}")));
        String cookie = seated.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        return server.send(server.request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    @Nested
    class WithNoProxyNamed {
        @BeforeEach
        void open() {
            start(Settings.standard());
        }

        @Test
        void whoever_says_to_be_a_proxy_opens_no_socket_for_another_site() {
            for (String[] headers : new String[][] {
                {"X-Forwarded-For", "192.0.2.1", "X-Forwarded-Host", "evil.example"},
                {"Forwarded", "for=192.0.2.1;host=evil.example"}
            })
                assertThatThrownBy(() -> server.phone(
                                STAGE,
                                headers[0],
                                headers[1],
                                "Origin",
                                "http://evil.example",
                                headers[headers.length - 2],
                                headers[headers.length - 1]))
                        .isInstanceOfSatisfying(
                                Phone.Refused.class, e -> assertThat(e.status).isEqualTo(403));
        }

        @Test
        void metrics_are_for_this_machine_and_not_for_whom_it_speaks() {
            assertThat(server.get("/metrics").statusCode()).isEqualTo(200);
            assertThat(server.get("/metrics", "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(401);
            assertThat(server.get("/metrics", "X-Forwarded-For", "127.0.0.1").statusCode())
                    .isEqualTo(401);
            assertThat(server.get("/metrics", "Forwarded", "for=127.0.0.1").statusCode())
                    .isEqualTo(401);
        }

        @Test
        void another_sites_page_does_nothing_in_a_judges_name() {
            String cookie = cookie("judge", "j1");
            String mark = "{\"id\":\"m1\",\"do\":\"giveMarks\",\"presenter\":\"p1\",\"turn\":1,\"marks\":{}}";
            for (String origin :
                    List.of("https://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:" + server.port()))
                assertThat(post(COMMANDS, mark, "Cookie", cookie, "Origin", origin, "Content-Type", "application/json")
                                .statusCode())
                        .as(origin)
                        .isEqualTo(403);
            assertThat(post(COMMANDS, mark, "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(post(
                                    COMMANDS,
                                    mark,
                                    "Cookie",
                                    cookie,
                                    "Origin",
                                    server.base(),
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .isEqualTo(409);
        }

        @Test
        void another_sites_page_signs_nobody_in() {
            String code = "{\"code\":\"" + server.mint(C, "judge", "j1") + "\"}";
            HttpResponse<String> answer = post("/api/v1/redeem", code, "Origin", "https://evil.example");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""})
        void a_browser_that_does_not_call_it_json_could_be_any_sites_form(String type) {
            String[] headers = type.isEmpty()
                    ? new String[] {"Cookie", cookie("judge", "j1")}
                    : new String[] {"Cookie", cookie("judge", "j1"), "Content-Type", type};
            assertThat(post(COMMANDS, "{\"id\":\"m1\",\"do\":\"open\"}", headers)
                            .statusCode())
                    .isEqualTo(415);
        }

        @ParameterizedTest
        @CsvSource({
            "application/json, 200",
            "application/json; charset=UTF-8, 200",
            "text/plain;charset=UTF-8, 200",
            "application/octet-stream, 200",
            "application/json; charset=gbk, 415",
            "application/x-www-form-urlencoded, 415",
            "application/xml, 415"
        })
        void a_script_may_call_its_json_what_its_tools_call_it(String type, int status) {
            String open = "{\"id\":\"c1\",\"do\":\"open\"}";
            assertThat(post(COMMANDS, open, "Authorization", "Bearer " + ORGANISER, "Content-Type", type)
                            .statusCode())
                    .isEqualTo(status);
        }

        @Test
        void every_answer_forbids_what_a_browser_might_guess() {
            for (String path : List.of("/", "/join", "/c/small-1/hall", "/api/v1/contests", "/nothing", "/health")) {
                var headers = server.get(path).headers();
                assertThat(headers.firstValue("X-Content-Type-Options"))
                        .as(path)
                        .hasValue("nosniff");
                assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
                assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
                assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                        .contains("default-src 'none'")
                        .doesNotContain("unsafe");
                assertThat(headers.firstValue("Strict-Transport-Security"))
                        .as("plain http")
                        .isEmpty();
            }
        }

        @Test
        void only_public_screens_can_stand_in_a_frame_and_only_in_ours() {
            assertThat(policy("/c/small-1/hall")).contains("frame-ancestors 'self'");
            for (String path : List.of("/", "/join", "/c/small-1/console", "/nothing"))
                assertThat(policy(path)).as(path).contains("frame-ancestors 'none'");
        }

        private String policy(String path) {
            return server.get(path)
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
        }

        @Test
        void what_is_too_long_is_told_so() throws IOException {
            assertThat(raw("GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .contains(" 414 ");
            assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                    .contains(" 431 ");
            assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"))
                    .startsWith("HTTP/1.1 400");
            assertThat(raw("nonsense\r\n\r\n")).contains(" 400 ");
        }

        @Test
        void a_strangers_plan_is_refused_before_it_is_read() throws IOException {
            String answer = raw("POST /api/v1/contests HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 401");
            String judge = server.mint(C, "judge", "j1");
            answer = raw("POST /api/v1/contests HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + judge
                    + "\r\nContent-Length: 1000000\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 403");
        }

        @Test
        void a_vote_that_comes_too_often_is_to_come_again_and_the_socket_stays_open() {
            String voter = server.mint(C, "audience", "zhao");
            try (Phone phone = server.phone(STAGE, "Authorization", "Bearer " + voter)) {
                for (int i = 0; i < 400; i++) phone.say("{'id':'v" + i + "','do':'open'}");
                phone.hear(m -> m.at("/refused/code").asText().equals("too-many"));
                phone.say("{'time':1}");
                phone.hear(m -> m.has("time"));
            }
            HttpResponse<String> answer = server.give(voter, C, "{'id':'v','do':'open'}");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isPositive();
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }

        @Test
        void a_viewer_who_never_stops_talking_is_shown_out() {
            try (Phone viewer = server.phone(STAGE)) {
                try {
                    for (int i = 0; i < 1000; i++) viewer.say("{'time':" + i + "}");
                } catch (RuntimeException shownOut) {
                    // it happened while we talked
                }
                assertThat(viewer.closeCode()).isEqualTo(1013);
            }
        }
    }

    @Nested
    class BehindAProxyThatIsNamed {
        @BeforeEach
        void open() {
            start(behind(Proxies.Speak.X_FORWARDED, 3, 2));
        }

        @Test
        void the_own_host_is_what_the_browser_sees() {
            String[] way = {
                "X-Forwarded-For", "192.0.2.1", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "leitai.example"
            };
            server.phone(STAGE, with(way, "Origin", "https://leitai.example")).close();
            for (String other : List.of("http://leitai.example", "https://leitai.example:8443", server.base()))
                assertThatThrownBy(() -> server.phone(STAGE, with(way, "Origin", other)))
                        .isInstanceOfSatisfying(
                                Phone.Refused.class, e -> assertThat(e.status).isEqualTo(403));
        }

        @Test
        void https_at_the_proxy_makes_the_cookie_secure_and_the_browser_stay_there() {
            String code = "{\"code\":\"" + server.mint(C, "judge", "j1") + "\"}";
            HttpResponse<String> answer =
                    post("/api/v1/redeem", code, "X-Forwarded-For", "192.0.2.1", "X-Forwarded-Proto", "https");
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }

        @Test
        void a_cookie_that_a_plain_page_could_have_set_counts_for_nothing_over_https() {
            String plain = cookie("judge", "j1");
            String judge = "/c/small-1/judge/j1";
            String[] way = {"X-Forwarded-For", "192.0.2.1", "X-Forwarded-Proto"};
            assertThat(plain).startsWith("leitai=");
            assertThat(server.get(judge, with(way, "http", "Cookie", plain)).statusCode())
                    .isEqualTo(200);
            assertThat(server.get(judge, with(way, "https", "Cookie", plain)).statusCode())
                    .isEqualTo(401);
            assertThat(server.get(judge, with(way, "https", "Cookie", "__Host-" + plain))
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void the_header_of_the_other_kind_is_anybodys_and_counts_for_nothing() {
            assertThat(server.get("/health", "Forwarded", "for=192.0.2.1;proto=https")
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }

        @Test
        void each_viewer_is_counted_by_his_own_address_and_can_not_make_up_another() {
            int refused = 0;
            for (int i = 0; i < 50; i++) // what stands before his own address is what he said himself
            if (asks("203.0.113." + i + ", 192.0.2.1") == 429) refused++;
            assertThat(refused).isGreaterThan(10);
            assertThat(asks("192.0.2.2")).isEqualTo(200);
            assertThat(asks("192.0.2.1, 10.1.2.3"))
                    .as("by way of a second proxy")
                    .isEqualTo(429);
        }

        private int asks(String forwarded) {
            return server.get("/health", "X-Forwarded-For", forwarded).statusCode();
        }

        @Test
        void one_address_opens_so_many_sockets() {
            String[] way = {"X-Forwarded-For", "192.0.2.9"};
            for (int i = 0; i < 3; i++) server.phone(STAGE, way);
            assertThatThrownBy(() -> server.phone(STAGE, way))
                    .isInstanceOfSatisfying(
                            Phone.Refused.class, e -> assertThat(e.status).isEqualTo(429));
            server.phone(STAGE, "X-Forwarded-For", "192.0.2.10").close();
        }

        private static String[] with(String[] headers, String... more) {
            String[] all = java.util.Arrays.copyOf(headers, headers.length + more.length);
            System.arraycopy(more, 0, all, headers.length, more.length);
            return all;
        }
    }

    @Nested
    class BehindAProxyThatSpeaksTheStandard {
        @BeforeEach
        void open() {
            start(behind(Proxies.Speak.FORWARDED, 100, 2));
        }

        @Test
        void its_header_counts_and_the_other_kind_does_not() {
            String hop = "for=\"[2001:db8::1]:4711\";proto=https;host=leitai.example";
            assertThat(server.get("/health", "Forwarded", hop, "X-Forwarded-Proto", "http")
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .isPresent();
            server.phone(STAGE, "Forwarded", hop, "Origin", "https://leitai.example")
                    .close();
        }
    }

    @Nested
    class WithLittlePatience {
        @BeforeEach
        void open() {
            Limits limits = new Limits(
                    5_000, 1_000, Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(75), 1 << 30);
            start(Settings.standard().withLimits(limits));
        }

        @Test
        void a_head_that_drips_is_not_waited_for() throws Exception {
            drips("GET /health HTTP/1.1\r\nHost: x\r\nX-Drip: ");
        }

        @Test
        void a_body_that_drips_is_not_waited_for() throws Exception {
            drips("POST /api/v1/redeem HTTP/1.1\r\nHost: x\r\nContent-Length: 3000\r\n\r\n{\"code\":\"");
        }

        @Test
        void a_second_head_that_drips_is_not_waited_for_either() throws Exception {
            drips("GET /health HTTP/1.1\r\nHost: x\r\n\r\nGET /health HTTP/1.1\r\nX-Drip: ");
        }

        @Test
        void a_connection_that_says_nothing_is_not_waited_for() throws Exception {
            try (Socket silent = new Socket("127.0.0.1", server.port())) {
                assertThat(rest(silent)).startsWith("HTTP/1.1 408");
            }
        }

        @Test
        void what_came_in_time_may_take_as_long_as_it_takes() {
            try (Phone viewer = server.phone(STAGE)) {
                viewer.hearFrame("stage", body -> true);
                assertThat(server.get("/health").statusCode()).isEqualTo(200);
            }
        }

        /** A byte again and again: were it waited for, this would never end. */
        private void drips(String begins) throws Exception {
            try (Socket slow = new Socket("127.0.0.1", server.port())) {
                slow.setSoTimeout(20);
                slow.getOutputStream().write(begins.getBytes(StandardCharsets.US_ASCII));
                StringBuilder heard = new StringBuilder();
                boolean open = true;
                for (int i = 0; open && i < 1000; i++) {
                    try {
                        int b = slow.getInputStream().read();
                        open = b >= 0;
                        if (open) heard.append((char) b);
                        else break;
                    } catch (java.net.SocketTimeoutException nothingYet) {
                        slow.getOutputStream().write('x');
                    } catch (java.net.SocketException reset) {
                        open = false;
                    }
                }
                assertThat(open).as("heard: " + heard).isFalse();
                assertThat(heard.toString()).contains("408 Request Timeout");
            }
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] some = new byte[4096];
            int n = socket.getInputStream().read(some);
            return n < 0 ? "" : new String(some, 0, n, StandardCharsets.UTF_8);
        }
    }

    private static String rest(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
