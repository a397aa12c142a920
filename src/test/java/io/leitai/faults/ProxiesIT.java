package io.leitai.faults;

import static io.leitai.faults.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leitai.web.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of docs/deploy really run, before three nodes. Where the machine lacks the program a line says so. */
class ProxiesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final String CONTEST = "weixian-8";
    private static final String API = "/api/v1/contests/" + CONTEST;
    private static final long PATIENCE_SECONDS = 30;
    private static final int COME_BACK = 1012;
    private static final int MOST_BYTES = 50 * 1024 * 1024;

    /** Of one address at one node, by people who are not signed in. */
    private static final int REQUESTS_PER_SECOND = 20;

    @TempDir
    static Path folder;

    private static Machines machines;
    private static TestCertificate certificate;
    private static SSLContext trusted;
    private final List<ReverseProxy> running = new ArrayList<>();

    /** The one that is asked. */
    private ReverseProxy proxy;

    private HttpClient http;

    @BeforeAll
    static void startNodes() throws Exception {
        if (List.of(ReverseProxy.Program.values()).stream().allMatch(program -> program.path() == null)) return;
        certificate = TestCertificate.make(folder, "EC", "localhost");
        trusted = TestCertificate.trusting(Files.writeString(folder.resolve("own.pem"), certificate.certificatePem()));
        machines = new Machines(folder, NAMES.toArray(String[]::new));
        machines.options("--proxies", "127.0.0.1", "--requests-per-second", "" + REQUESTS_PER_SECOND);
        for (String name : NAMES) machines.start(name).base();
        NodeProcess first = machines.nodes().getFirst();
        machines.allHear();
        assertThat(first.post(NodeProcess.ORGANISER, "/api/v1/contests", Contests.plan(CONTEST))
                        .statusCode())
                .isEqualTo(201);
        assertThat(first.post(NodeProcess.ORGANISER, API + "/commands", "{\"id\":\"open\",\"do\":\"open\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stopNodes() {
        if (machines != null) machines.close();
    }

    @AfterEach
    void stopProxy() {
        running.forEach(ReverseProxy::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leitai.service", "leitai-node.service"})
    void systemd_takes_the_units(String unit) throws Exception {
        Path analyze = Path.of("/usr/bin/systemd-analyze");
        if (!Files.isExecutable(analyze) || !Files.isExecutable(Path.of("/usr/bin/java"))) {
            System.out.println("Skipped: this machine has no systemd-analyze, or no /usr/bin/java");
            abort("no systemd");
        }
        Path file = Path.of("docs", "deploy", unit).toAbsolutePath();
        Process check = new ProcessBuilder(analyze.toString(), "verify", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes());
        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain(unit);
    }

    /** Before the three nodes as they are now. */
    private void start(ReverseProxy.Program program) throws Exception {
        if (program.path() == null) {
            System.out.println("Skipped: this machine has no " + program);
            abort("no " + program);
        }
        proxy = new ReverseProxy(program, folder, certificate, addresses());
        String verdict = proxy.verdict();
        if (verdict.contains("Permission denied")) {
            System.out.println("Skipped: " + program + " does not run for this user");
            abort(verdict);
        }
        assertThat(verdict).startsWith("0 ").doesNotContain("[WARNING]", "[warn]");
        proxy.start();
        running.add(proxy);
        http = client("127.0.0.1");
        await(() -> get("/").statusCode() == 200, "the first page");
    }

    private static List<String> addresses() {
        return NAMES.stream()
                .map(name -> machines.node(name).base().substring("http://".length()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void people_come_by_https_and_nobody_else_sees_what_is_for_the_watch(ReverseProxy.Program program)
            throws Exception {
        start(program);

        HttpResponse<String> page = get("/");
        assertThat(page.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        HttpResponse<String> plain = http.send(
                HttpRequest.newBuilder(URI.create(proxy.plainBase() + "/c/" + CONTEST + "/hall?x=1"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(plain.statusCode()).isEqualTo(308);
        assertThat(plain.headers().firstValue("Location").orElse(""))
                .startsWith("https://localhost")
                .endsWith("/c/" + CONTEST + "/hall?x=1");

        for (String path : List.of("/health", "/metrics", "/%6detrics")) {
            HttpResponse<String> hidden = get(path);
            assertThat(hidden.statusCode()).as(path).isIn(401, 404);
            assertThat(hidden.body()).as(path).doesNotContain("leitai_", "\"up\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_signs_in_at_one_node_is_known_at_all(ReverseProxy.Program program) throws Exception {
        start(program);
        String judge = program == ReverseProxy.Program.HAPROXY ? "j1" : "j2";
        String code = JSON.readTree(post(
                                API + "/tokens",
                                "{\"role\":\"judge\",\"who\":\"" + judge + "\"}",
                                "Authorization",
                                organiser())
                        .body())
                .at("/tokens/0")
                .asText();

        HttpResponse<String> seated = post(
                "/api/v1/redeem",
                "{\"code\":\"" + code + "\"}",
                "Origin",
                proxy.base(),
                "Content-Type",
                "application/json");

        assertThat(seated.statusCode()).as(seated.body()).isEqualTo(200);
        String cookie = seated.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("__Host-")
                .containsIgnoringCase("; Secure")
                .containsIgnoringCase("; HttpOnly");
        String held = cookie.replaceFirst(";.*", "");
        for (int n = 0; n < 2 * NAMES.size(); n++)
            assertThat(get(API + "/views/judge/" + judge, "Cookie", held).statusCode())
                    .isEqualTo(200);
        assertThat(post("/api/v1/redeem", "{\"code\":\"" + code + "\"}", "Origin", "https://elsewhere.example")
                        .statusCode())
                .as("another site's page")
                .isEqualTo(403);
    }

    /** Both at once: it takes its time. */
    @Test
    void a_screen_stays_connected_while_nothing_happens() throws Exception {
        List<Watcher> screens = new ArrayList<>();
        for (ReverseProxy.Program program : ReverseProxy.Program.values()) {
            if (program.path() == null) continue;
            start(program);
            screens.addAll(screens(2 * NAMES.size()));
            assertThat(refusedTo("https://elsewhere.example")).isEqualTo(403);
        }

        // longer than a proxy waits for a word
        TimeUnit.SECONDS.sleep(2 * ReverseProxy.PATIENCE_SECONDS);

        assertThat(screens).allSatisfy(screen -> assertThat(screen.isOpen()).isTrue());
        if (proxy != null) give("still-there");
        for (Watcher screen : screens) screen.awaits("still-there");
    }

    @ParameterizedTest
    @EnumSource
    void a_film_of_fifty_megabytes_comes_through(ReverseProxy.Program program) throws Exception {
        start(program);
        byte[] film = new byte[MOST_BYTES];
        System.arraycopy("\0\0\0\u0018ftypisom".getBytes(StandardCharsets.ISO_8859_1), 0, film, 0, 12);

        HttpResponse<String> taken = http.send(
                request(API + "/exhibits?presenter=p1&title=film", "Authorization", organiser())
                        .POST(BodyPublishers.ofByteArray(film))
                        .build(),
                BodyHandlers.ofString());

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    }

    @ParameterizedTest
    @EnumSource
    void every_visitor_is_counted_by_himself_whatever_he_writes_into_the_headers(ReverseProxy.Program program)
            throws Exception {
        start(program);
        HttpClient greedy = client("127.0.0.5");
        HttpClient neighbour = client("127.0.0.6");

        List<Integer> answers = new ArrayList<>();
        for (int n = 0; n < 9 * NAMES.size() * REQUESTS_PER_SECOND && !answers.contains(429); n++)
            answers.add(greedy.send(
                            request("/api/v1/contests", "X-Forwarded-For", "198.51.100." + n % 250)
                                    .GET()
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode());

        assertThat(answers).contains(429);
        assertThat(neighbour
                        .send(request("/api/v1/contests").GET().build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void a_node_is_killed_and_its_screens_and_judges_find_the_others(ReverseProxy.Program program) throws Exception {
        start(program);
        List<Watcher> screens = screens(2 * NAMES.size());
        NodeProcess host = machines.node(host());

        host.kill();
        give("after-the-kill-" + program);

        await(() -> screens.stream().anyMatch(screen -> !screen.isOpen()), "whoever was connected to it is told");
        for (Watcher screen : screens) (screen.isOpen() ? screen : screen()).awaits("after-the-kill-" + program);
        assertThat(screens).anyMatch(Watcher::isOpen);
        for (int n = 0; n < 30; n++)
            assertThat(get("/api/v1/contests", "Authorization", organiser()).statusCode())
                    .isEqualTo(200);
        startAgain(host.name);
    }

    @ParameterizedTest
    @EnumSource
    void a_node_is_stopped_for_an_upgrade_and_nobody_meets_an_error(ReverseProxy.Program program) throws Exception {
        start(program);
        List<Watcher> screens = screens(2 * NAMES.size());
        NodeProcess host = machines.node(host());
        Thread stopping = Thread.ofVirtual().start(host::stop);

        Map<String, Long> answers = new TreeMap<>();
        for (int after = 0; after < 100; after += stopping.isAlive() ? 0 : 1) {
            String answer = "page "
                    + get("/api/v1/contests", "Authorization", organiser()).statusCode();
            answers.merge(answer, 1L, Long::sum);
            TimeUnit.MILLISECONDS.sleep(10);
        }

        assertThat(answers).containsOnlyKeys("page 200");
        give("after-the-stop-" + program);
        for (Watcher screen : screens) {
            if (!screen.isOpen())
                assertThat(screen.closed()).as("told to come back at once").isEqualTo(COME_BACK);
            (screen.isOpen() ? screen : screen()).awaits("after-the-stop-" + program);
        }
        assertThat(screens).anyMatch(screen -> !screen.isOpen()).anyMatch(Watcher::isOpen);
        startAgain(host.name);
    }

    /** At another port: the next proxy finds it there. */
    private static void startAgain(String name) throws Exception {
        machines.start(name).base();
        machines.allHear();
    }

    private static String host() {
        return machines.ask("SELECT node FROM host WHERE contest = '" + CONTEST + "'")
                .replaceAll("-.*", "");
    }

    /** As a phone does: again and again by its id, until there is a receipt. */
    private void give(String notice) throws Exception {
        String command = "{\"id\":\"" + notice + "\",\"do\":\"postNotice\",\"text\":\"" + notice + "\"}";
        await(
                () -> post(API + "/commands", command, "Authorization", organiser())
                                .statusCode()
                        == 200,
                "a receipt");
    }

    private static String organiser() {
        return "Bearer " + NodeProcess.ORGANISER;
    }

    private static HttpClient client(String from) throws IOException {
        return HttpClient.newBuilder()
                .sslContext(trusted)
                .localAddress(InetAddress.getByName(from))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(proxy.base() + path)).timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return http.send(request(path, headers).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return http.send(
                request(path, headers).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private List<Watcher> screens(int number) throws Exception {
        List<Watcher> screens = new ArrayList<>();
        for (int n = 0; n < number; n++) screens.add(screen());
        return screens;
    }

    private Watcher screen() throws Exception {
        Watcher screen = socket(proxy.base());
        screen.awaits("notice");
        return screen;
    }

    private Watcher socket(String origin) throws Exception {
        return Watcher.open(
                http.newWebSocketBuilder().header("Origin", origin),
                proxy.base(),
                "contest=" + CONTEST + "&view=notice");
    }

    private int refusedTo(String origin) throws Exception {
        try {
            socket(origin);
            return 101;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused)
                return refused.getResponse().statusCode();
            throw e;
        }
    }
}
