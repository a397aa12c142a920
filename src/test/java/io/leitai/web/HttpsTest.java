package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leitai.web.guard.Https;
import io.leitai.web.guard.Limits;
import io.leitai.web.guard.Settings;
import io.leitai.web.tls.CertificateFiles;
import io.leitai.web.tls.CertificateUnusable;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's own https, with real certificates and real sockets. */
class HttpsTest {
    private static final String C = "small-1";
    private static final String STAGE = "contest=" + C + "&view=stage";

    @TempDir
    static Path made;

    private static TestCertificate first;
    private static TestCertificate second;
    private static TestCertificate runOut;

    @TempDir
    Path data;

    @TempDir
    Path files;

    private RunningServer server;
    private int plainPort;

    @BeforeAll
    static void make() {
        first = TestCertificate.make(made, "EC", "first");
        second = TestCertificate.signed(made, "RSA", "second");
        runOut = TestCertificate.make(made, "EC", "run-out", "-startdate", "-10d", "-validity", "3");
    }

    @BeforeEach
    void start() throws IOException {
        write(first.certificatePem(), first.keyPem());
        try (ServerSocket free = new ServerSocket(0)) {
            plainPort = free.getLocalPort();
        }
        server = new RunningServer(data, settings());
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Settings settings() {
        Limits little = new Limits(
                5_000, 1_000, Duration.ofSeconds(4), Duration.ofSeconds(30), Duration.ofSeconds(75), 1 << 30);
        return Settings.standard()
                .withLimits(little)
                .withHttps(new Https(files.resolve("chain.pem"), files.resolve("key.pem"), plainPort, 30));
    }

    private void write(String certificate, String key) throws IOException {
        Files.writeString(files.resolve("chain.pem"), certificate);
        Files.writeString(files.resolve("key.pem"), key);
    }

    /** As the timer does. */
    private void look() {
        server.server()
                .certificates()
                .look()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @Test
    void a_judge_signs_in_scores_and_gets_the_receipt_and_the_cookie_goes_by_https_alone() {
        String code = "{\"code\":\"" + server.mint(C, "judge", "j1") + "\"}";
        HttpResponse<String> seated = server.send(server.request("/api/v1/redeem", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(code)));
        String cookie = seated.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("__Host-leitai=").contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/");
        assertThat(cookie).doesNotContainIgnoringCase("domain");
        for (String step : new String[] {"open", "callNext", "startPhase", "endPhase"})
            server.must(ORGANISER, C, step, "'do':'" + step + "'");
        String own = cookie.substring(0, cookie.indexOf(';'));
        try (Phone phone = server.phone(STAGE + "&as=judge/j1", "Cookie", own, "Origin", server.base())) {
            phone.say(
                    "{'id':'m1','do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'40','results':'41.5'}}");
            assertThat(phone.hear(m -> m.has("receipt")).at("/receipt/id").asText())
                    .isEqualTo("m1");
        }
    }

    @Test
    void a_plain_page_of_the_same_host_is_another_site() {
        assertThatThrownBy(() -> server.phone(STAGE, "Origin", "http://127.0.0.1:" + server.port()))
                .isInstanceOfSatisfying(
                        Phone.Refused.class, e -> assertThat(e.status).isEqualTo(403));
    }

    @Test
    void a_browser_that_came_by_https_is_to_come_by_it_again() {
        assertThat(server.get("/").headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=2592000");
    }

    @Test
    void a_new_certificate_is_shown_from_now_on_and_open_sockets_go_on() throws Exception {
        try (Phone phone = server.phone(STAGE)) {
            assertThat(shown()).contains("CN=first");
            write(second.certificatePem(), second.keyPem());
            look();
            assertThat(shown()).contains("CN=second");
            phone.say("{'time':1}");
            phone.hear(m -> m.has("time"));
        }
    }

    @Test
    void files_that_are_no_good_change_nothing_until_they_are() throws Exception {
        String half = second.certificatePem().substring(0, 400);
        String[][] noGood = {
            {second.certificatePem(), first.keyPem()}, // the key comes a moment later
            {half, second.keyPem()},
            {"", ""},
            {second.certificatePem(), "-----BEGIN PRIVATE KEY-----\nnonsense\n-----END PRIVATE KEY-----\n"},
            {runOut.certificatePem(), runOut.keyPem()}
        };
        for (String[] pair : noGood) {
            write(pair[0], pair[1]);
            look();
            assertThat(shown()).contains("CN=first");
        }
        Files.delete(files.resolve("key.pem"));
        look();
        assertThat(shown()).contains("CN=first");
        write(second.certificatePem(), second.keyPem());
        look();
        assertThat(shown()).contains("CN=second");
    }

    @Test
    void the_chain_goes_with_it() throws Exception {
        write(second.certificatePem(), second.keyPem());
        look();
        assertThat(chain()).hasSize(2);
    }

    @Test
    void metrics_tell_when_it_runs_out() throws Exception {
        double until = first().getNotAfter().toInstant().getEpochSecond();
        String line = server.get("/metrics")
                .body()
                .lines()
                .filter(l -> l.startsWith("leitai_certificate_until"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(line.split(" ")[1])).isEqualTo(until);
    }

    @Test
    void at_the_start_there_is_no_other_to_go_on_with() throws Exception {
        Vertx vertx = Vertx.vertx();
        for (String[] pair : new String[][] {
            {second.certificatePem(), first.keyPem(), "belongs to the first certificate"},
            {"", first.keyPem(), "holds no certificate"},
            {first.certificatePem(), "", "holds no private key"}
        }) {
            write(pair[0], pair[1]);
            Https https = settings().https();
            assertThatThrownBy(() -> CertificateFiles.open(
                            vertx, InstantSource.system(), https.certificate(), https.key(), Duration.ofSeconds(1)))
                    .isInstanceOf(CertificateUnusable.class)
                    .hasMessageContaining(pair[2])
                    .hasMessageContaining(files.toString());
        }
        vertx.close();
    }

    @Test
    void plain_http_is_told_to_come_by_https() throws Exception {
        assertThat(plain("GET /join?x=1 HTTP/1.1\r\nHost: hall.example:" + plainPort + "\r\n\r\n"))
                .startsWith("HTTP/1.1 308")
                .containsIgnoringCase("location: https://hall.example:" + server.port() + "/join?x=1\r\n");
        assertThat(plain("GET / HTTP/1.1\r\nHost: [::1]\r\n\r\n"))
                .containsIgnoringCase("location: https://[::1]:" + server.port() + "/\r\n");
    }

    @Test
    void what_is_sent_in_plain_goes_nowhere() throws Exception {
        assertThat(plain("POST /api/v1/redeem HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 426");
        assertThat(plain("GET / HTTP/1.1\r\nHost: evil.example/\\x\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(plain("GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n"))
                .doesNotContain("https://x:" + server.port() + "http");
    }

    @Test
    void old_versions_of_tls_are_refused() {
        assertThatThrownBy(() -> chain("TLSv1.1")).isInstanceOf(SSLException.class);
    }

    @Test
    void who_says_nothing_or_drips_his_greeting_is_not_waited_for() throws Exception {
        try (Socket silent = new Socket("127.0.0.1", server.port())) {
            silent.setSoTimeout(10_000);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
        try (Socket slow = new Socket("127.0.0.1", server.port())) {
            slow.setSoTimeout(20);
            // a handshake's record that announces 512 bytes
            slow.getOutputStream().write(new byte[] {22, 3, 1, 2, 0, 1, 0, 1, (byte) 252, 3, 3});
            boolean open = true;
            for (int i = 0; open && i < 1000; i++) {
                try {
                    open = slow.getInputStream().read() >= 0;
                } catch (java.net.SocketTimeoutException nothingYet) {
                    drip(slow);
                } catch (java.net.SocketException reset) {
                    open = false;
                }
            }
            assertThat(open).isFalse();
        }
    }

    private static void drip(Socket slow) {
        try {
            slow.getOutputStream().write(7);
        } catch (IOException closed) {
            // the next read says so
        }
    }

    private String plain(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", plainPort)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String shown() throws Exception {
        return first().getSubjectX500Principal().getName();
    }

    private X509Certificate first() throws Exception {
        return (X509Certificate) chain()[0];
    }

    /** What a client that trusts anybody is shown. */
    private java.security.cert.Certificate[] chain(String... versions) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", server.port())) {
            if (versions.length > 0) socket.setEnabledProtocols(versions);
            socket.startHandshake();
            return socket.getSession().getPeerCertificates();
        }
    }

    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
