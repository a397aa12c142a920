package io.leitai.browser;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.leitai.web.RunningServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A judge's browser opens somebody else's page. On another port of the same host the browser sends the judge's cookie along, for
 * cookies know no ports: there the server's own look at the origin is all that stands between. On another host's name it does not.
 */
class OtherSitesInTheBrowserIT extends InTheBrowser {
    private static final String C = "small-1";
    private static final String MARK =
            "{\\\"id\\\":\\\"evil-1\\\",\\\"do\\\":\\\"giveMarks\\\",\\\"presenter\\\":\\\"p1\\\",\\\"turn\\\":1,"
                    + "\\\"marks\\\":{\\\"problems\\\":\\\"0\\\",\\\"results\\\":\\\"0\\\"}}";

    @TempDir
    Path data;

    private RunningServer server;
    private HttpServer other;
    private Device judge;

    @BeforeEach
    void start() throws IOException {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        for (String step : List.of("open", "callNext", "startPhase"))
            server.must(ORGANISER, C, step, "'do':'" + step + "'");
        judge = chromium.screen("zh-CN", 390, 844);
        judge.open(server.base() + "/join#" + server.mint(C, "judge", "j1"));
        judge.page().waitForURL("**/judge/j1**");
        judge.isLive();
        other = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        other.createContext("/", exchange -> {
            byte[] page = "<!doctype html><title>evil</title><body>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(page);
            }
        });
        other.start();
    }

    @AfterEach
    void stop() {
        judge.close();
        other.stop(0);
        server.close();
    }

    private void visits(String host) {
        judge.open("http://" + host + ":" + other.getAddress().getPort() + "/");
    }

    private Object evil(String script) {
        return judge.page()
                .evaluate(
                        "(base) => { const ws = base.replace('http', 'ws'); const mark = \"" + MARK + "\"; " + script
                                + " }",
                        server.base());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void its_page_opens_no_socket_in_the_judges_name(String host) {
        visits(host);
        for (String view : List.of("judge/j1&as=judge/j1", "stage"))
            assertThat(
                            evil(
                                    "return new Promise((done) => { const socket = new WebSocket(`${ws}/live?contest=small-1&view="
                                            + view
                                            + "`); socket.onopen = () => done('open'); socket.onerror = () => done('refused'); });"))
                    .as(view)
                    .isEqualTo("refused");
        assertThat(ledger()).doesNotContain("evil-1");
    }

    @Test
    void the_same_socket_opens_from_the_judges_own_page() {
        assertThat(evil(
                        "return new Promise((done) => { const socket = new WebSocket(`${ws}/live?contest=small-1&view=judge/j1&as=judge/j1`);"
                                + " socket.onopen = () => done('open'); socket.onerror = () => done('refused'); });"))
                .isEqualTo("open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void its_page_sends_nothing_in_the_judges_name(String host) {
        visits(host);
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded"))
            evil(
                    "return fetch(`${base}/api/v1/contests/small-1/commands`, { method: 'POST', mode: 'no-cors', credentials: 'include',"
                            + " headers: { 'Content-Type': '" + type
                            + "' }, body: mark }).then(() => 'sent', () => 'sent');");
        assertThat(
                        evil(
                                "return fetch(`${base}/api/v1/contests/small-1/commands`, { method: 'POST', credentials: 'include',"
                                        + " headers: { 'Content-Type': 'application/json' }, body: mark }).then(() => 'answered', () => 'refused');"))
                .isEqualTo("refused");
        assertThat(ledger()).doesNotContain("evil-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void its_form_is_refused(String host) {
        visits(host);
        var answer = judge.page()
                .waitForResponse(
                        "**/commands",
                        () -> evil(
                                "const form = document.createElement('form'); form.method = 'post'; form.enctype = 'text/plain';"
                                        + " form.action = `${base}/api/v1/contests/small-1/commands`; const field = document.createElement('input');"
                                        + " field.name = mark.slice(0, -1) + ',\"x\":\"'; field.value = '\"}'; form.append(field); document.body.append(form); form.submit();"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(ledger()).doesNotContain("evil-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void its_page_reads_and_frames_nothing_of_the_judges(String host) {
        visits(host);
        assertThat(evil("return fetch(`${base}/api/v1/contests/small-1/views/judge/j1`, { credentials: 'include' })"
                        + ".then((answer) => answer.text(), () => 'refused');"))
                .isEqualTo("refused");
        assertThat(evil("return new Promise((done) => { const script = document.createElement('script');"
                        + " script.src = `${base}/api/v1/contests/small-1/views/judge/j1`; script.onload = () => done('loaded');"
                        + " script.onerror = () => done('refused'); document.body.append(script); });"))
                .isEqualTo("refused");
        var framed = judge.page()
                .waitForResponse(
                        "**/judge/j1",
                        () -> evil(
                                "const frame = document.createElement('iframe'); frame.src = `${base}/c/small-1/judge/j1`; document.body.append(frame);"));
        assertThat(framed.headerValue("content-security-policy")).contains("frame-ancestors 'none'");
        judge.page().waitForTimeout(0);
        assertThat(judge.page().frames())
                .filteredOn(frame -> frame != judge.page().mainFrame())
                .noneMatch(frame -> frame.content().contains("leitai-judge"));
    }

    private String ledger() {
        return server.get("/api/v1/contests/" + C + "/ledger", "Authorization", "Bearer " + ORGANISER)
                .body();
    }
}
