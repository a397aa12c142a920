package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station's system is told of every change of the scoreboard, signed, until it has heard it. */
class WebhooksTest {
    private static final String C = "small-1";
    private static final String HOOKS = "/api/v1/contests/" + C + "/webhooks";

    @TempDir
    Path data;

    private RunningServer server;
    private HttpServer station;

    private record Heard(String id, String timestamp, String signature, String body) {
        JsonNode json() {
            return RunningServer.json(body);
        }
    }

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    /** What the station answers next; 204 where nothing is left. */
    private final Deque<Integer> answers = new ArrayDeque<>();

    @BeforeEach
    void start() throws IOException {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        station = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        station.createContext("/", this::hear);
        station.start();
    }

    @AfterEach
    void stop() {
        server.close();
        station.stop(0);
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Integer answer;
        synchronized (answers) {
            answer = answers.poll();
        }
        if (answer != null && answer == 302) exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
        exchange.close();
        var headers = exchange.getRequestHeaders();
        heard.add(new Heard(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                body));
    }

    @Test
    void a_new_webhook_hears_the_present_scoreboard_and_each_change_signed_with_its_secret() throws Exception {
        JsonNode hook = add();
        Heard first = next();
        assertThat(first.json().get("type").asText()).isEqualTo("scoreboard.changed");
        assertThat(first.json().at("/data/scoreboard/rows")).hasSize(2);
        assertThat(first.signature()).isEqualTo(signature(hook.get("secret").asText(), first));
        server.must(ORGANISER, C, "open", "'do':'open'");
        Heard second = next();
        assertThat(second.json().at("/data/scoreboard/contest/state").asText()).isEqualTo("open");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.signature()).isEqualTo(signature(hook.get("secret").asText(), second));
        assertThat(second.json().at("/data/token").asText()).matches("\\d+-\\d+");
    }

    @Test
    void the_secret_is_shown_once() throws Exception {
        String secret = add().get("secret").asText();
        assertThat(secret).startsWith("whsec_");
        next();
        assertThat(list().toString()).doesNotContain(secret, "secret");
    }

    @Test
    void what_was_not_heard_is_sent_again_under_its_id() throws Exception {
        answers.add(500);
        answers.add(302);
        add();
        Heard first = next();
        assertThat(next().id()).isEqualTo(first.id());
        Heard third = next();
        assertThat(third.id()).isEqualTo(first.id());
        assertThat(third.body()).isEqualTo(first.body());
        JsonNode message = eventually(m -> m.at("/messages/0/state").asText().equals("delivered"))
                .at("/messages/0");
        assertThat(message.get("attempts").asInt()).isEqualTo(3);
        assertThat(message.get("answer").asText()).isEqualTo("204");
    }

    @Test
    void who_never_answers_is_given_up_and_can_be_resumed() throws Exception {
        for (int i = 0; i < 4; i++) answers.add(503);
        String id = add().get("id").asText();
        JsonNode given = eventually(hook -> hook.get("stopped").asText().equals("no-answer"));
        assertThat(given.at("/messages/0/state").asText()).isEqualTo("dead");
        assertThat(given.at("/messages/0/attempts").asInt()).isEqualTo(4);
        heard.clear();
        assertThat(post("/" + id + "/test").statusCode()).isEqualTo(204);
        assertThat(post("/" + id + "/resume").statusCode()).isEqualTo(204);
        assertThat(next().json().get("type").asText()).isEqualTo("webhook.test");
    }

    @Test
    void who_says_that_he_is_gone_is_left_alone() throws Exception {
        answers.add(410);
        add();
        assertThat(eventually(hook -> hook.get("stopped").asText().equals("gone"))
                        .at("/messages/0/attempts")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_restart_goes_on_with_what_was_not_heard_and_tells_what_changed_meanwhile() throws Exception {
        add();
        next();
        eventually(hook -> hook.at("/messages/0/state").asText().equals("delivered"));
        int port = station.getAddress().getPort();
        station.stop(0);
        server.must(ORGANISER, C, "open", "'do':'open'");
        eventually(hook -> hook.get("messages").size() == 2);
        server.close();
        station = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        station.createContext("/", this::hear);
        station.start();
        server = new RunningServer(data);
        post("/" + list().get(0).get("id").asText() + "/resume"); // given up or not by then
        server.must(ORGANISER, C, "call", "'do':'callNext'");
        assertThat(until(h ->
                        h.json().at("/data/scoreboard/rows/0/state").asText().equals("onStage")))
                .isNotNull();
    }

    @Test
    void only_an_organiser_adds_them_and_only_for_hosts_that_are_named() {
        String director = server.mint(C, "director", "zhang");
        String body = "{\"url\":\"http://127.0.0.1:1/\"}";
        assertThat(server.post(null, HOOKS, body).statusCode()).isEqualTo(401);
        assertThat(server.post(director, HOOKS, body).statusCode()).isEqualTo(403);
        var elsewhere = server.post(ORGANISER, HOOKS, "{\"url\":\"http://169.254.169.254/latest/meta-data\"}");
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        assertThat(json(elsewhere.body()).get("detail").asText()).contains("webhook-hosts");
        assertThat(server.post(ORGANISER, HOOKS, "{\"url\":\"file:///etc/passwd\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post(ORGANISER, HOOKS, "{}").statusCode()).isEqualTo(400);
        assertThat(server.post(ORGANISER, "/api/v1/contests/none/webhooks", body)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_webhook_that_is_removed_hears_nothing_more() throws Exception {
        String id = add().get("id").asText();
        next();
        var removed = server.send(server.request(HOOKS + "/" + id, "Authorization", "Bearer " + ORGANISER)
                .DELETE());
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(list()).isEmpty();
        assertThat(post("/" + id + "/test").statusCode()).isEqualTo(404);
        String other = add().get("id").asText();
        server.must(ORGANISER, C, "open", "'do':'open'");
        until(h -> h.json().at("/data/scoreboard/contest/state").asText().equals("open"));
        assertThat(list().findValuesAsText("id")).contains(other).doesNotContain(id);
    }

    private JsonNode add() {
        String url = "http://127.0.0.1:" + station.getAddress().getPort() + "/in";
        var answer = server.post(ORGANISER, HOOKS, "{\"url\":\"" + url + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer.body());
    }

    private HttpResponse<String> post(String path) {
        return server.send(server.request(HOOKS + path, "Authorization", "Bearer " + ORGANISER)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private JsonNode list() {
        return json(server.get(HOOKS, "Authorization", "Bearer " + ORGANISER).body())
                .get("webhooks");
    }

    /** The only webhook, once it is so. */
    private JsonNode eventually(Predicate<JsonNode> is) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            JsonNode hook = list().get(0);
            if (is.test(hook)) return hook;
            TimeUnit.MILLISECONDS.sleep(25);
        }
        throw new AssertionError(list().toPrettyString());
    }

    private Heard next() throws InterruptedException {
        Heard next = heard.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("nothing was heard").isNotNull();
        return next;
    }

    private Heard until(Predicate<Heard> is) throws InterruptedException {
        Heard one = next();
        while (!is.test(one)) one = next();
        return one;
    }

    private static String signature(String secret, Heard heard) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        byte[] signed = (heard.id() + "." + heard.timestamp() + "." + heard.body()).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    }
}
