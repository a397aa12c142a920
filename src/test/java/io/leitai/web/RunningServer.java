package io.leitai.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leitai.cluster.SingleNode;
import io.leitai.ledger.Store;
import io.leitai.live.LiveContests;
import io.leitai.web.guard.Settings;
import io.leitai.web.hook.AllowedHosts;
import io.leitai.web.hook.Backoff;
import io.leitai.web.hook.Postman;
import io.leitai.web.signin.Keys;
import io.leitai.web.signin.Links;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** A real server on a free port of this machine, with a real store. */
public final class RunningServer implements AutoCloseable {
    public static final String ORGANISER = "the-organisers-own-token";
    public static final ObjectMapper JSON = new ObjectMapper();

    /** The smallest plan that the contract names, with two judges and two presenters. */
    public static final String SMALLEST = """
            id: small-1
            title: 小擂台
            timezone: Asia/Shanghai
            presenters:
              - {id: p1, name: 李娜, unit: 县林业局}
              - {id: p2, name: 王芳, unit: 柳河镇}
            criteria:
              - {id: problems, name: 晒问题, max: 50, step: 0.5}
              - {id: results, name: 比成效, max: 50, step: 0.5}
            panels:
              - id: main
                judges:
                  - {id: j1, name: 陈砚秋}
                  - {id: j2, name: 马宗岳}
            turn:
              - {phase: present, for: 8m}
              - {phase: scoring, for: 90s}
            """;

    private static final Settings STANDARD = Settings.standard().withOrigins(List.of("https://tv.example"));
    /** A test does not wait as long as a station does: four attempts. */
    private static final Backoff BACKOFF =
            new Backoff(List.of(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(50)));

    private final Store store;
    private final LiveContests live;
    private final SingleNode cluster;
    private final Vertx vertx;
    private final Server server;
    private final Postman postman;
    private final int port;
    private final Links links = new Links();
    private final String host;
    private final boolean secure;
    private final HttpClient http;

    public RunningServer(Path data) {
        this(data, 0);
    }

    /** @param wanted the port of a server that ran on these data before; 0: any that is free */
    public RunningServer(Path data, int wanted) {
        this(data, wanted, SeriesFolder.standard(), STANDARD);
    }

    /** @param settings who may come in */
    public RunningServer(Path data, Settings settings) {
        this(data, 0, SeriesFolder.standard(), settings);
    }

    public RunningServer(Path data, SeriesFolder series) {
        this(data, 0, series, STANDARD);
    }

    /** On another of this machine's addresses. */
    static RunningServer listeningOn(String host, Path data) {
        return new RunningServer(data, 0, SeriesFolder.standard(), STANDARD, host);
    }

    private RunningServer(Path data, int wanted, SeriesFolder series, Settings settings) {
        this(data, wanted, series, settings, "127.0.0.1");
    }

    private RunningServer(Path data, int wanted, SeriesFolder series, Settings settings, String host) {
        this.host = host;
        secure = settings.https().isOurs();
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
        if (secure) client.sslContext(TestCertificate.trusting(settings.https().certificate()));
        http = client.build();
        store = Store.open(data);
        live = LiveContests.open(store.ledger(), InstantSource.system(), new SecureRandom());
        cluster = new SingleNode(live, 10);
        vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        server = new Server(vertx, cluster, store, links, Keys.passing(), ORGANISER, settings, series);
        AllowedHosts hosts = new AllowedHosts(List.of("127.0.0.1"));
        postman = new Postman(cluster, store.hooks(), hosts, BACKOFF, InstantSource.system());
        server.plans(store.drafts());
        server.webhooks(store.hooks(), postman, hosts);
        port = server.listen(host, wanted)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    Server server() {
        return server;
    }

    /** What the start prints. */
    public Links links() {
        return links;
    }

    public Store store() {
        return store;
    }

    public int port() {
        return port;
    }

    public String base() {
        return (secure ? "https://" : "http://") + host + ":" + port;
    }

    public HttpClient http() {
        return http;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String token, String path, String body, String... headers) {
        var request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        if (token != null) request.header("Authorization", "Bearer " + token);
        return send(request);
    }

    /** A command of somebody's. */
    public HttpResponse<String> give(String token, String contest, String json) {
        return post(token, "/api/v1/contests/" + contest + "/commands", json.replace('\'', '"'));
    }

    /** A command that has to be accepted. */
    public JsonNode must(String token, String contest, String id, String json) {
        var answer = give(token, contest, "{'id':'" + id + "'," + json + "}");
        if (answer.statusCode() != 200)
            throw new AssertionError(json + ": " + answer.statusCode() + " " + answer.body());
        return json(answer.body()).get("receipt");
    }

    public JsonNode view(String contest, String view) {
        return json(get("/api/v1/contests/" + contest + "/views/" + view).body());
    }

    /** The same for somebody who is signed in. */
    public JsonNode view(String contest, String view, String token) {
        String path = "/api/v1/contests/" + contest + "/views/" + view;
        return json(get(path, "Authorization", "Bearer " + token).body());
    }

    /** A token for a seat. */
    public String mint(String contest, String role, String who) {
        var answer = post(
                ORGANISER,
                "/api/v1/contests/" + contest + "/tokens",
                "{\"role\":\"" + role + "\",\"who\":\"" + who + "\"}");
        if (answer.statusCode() != 201) throw new AssertionError(answer.statusCode() + " " + answer.body());
        return json(answer.body()).get("tokens").get(0).asText();
    }

    public Phone phone(String query, String... headers) {
        return Phone.open(
                http, URI.create((secure ? "wss" : "ws") + "://127.0.0.1:" + port + "/live?" + query), headers);
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(10));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    @Override
    public void close() {
        postman.close();
        server.close().toCompletionStage().toCompletableFuture().join();
        live.close();
        cluster.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        store.close();
    }
}
