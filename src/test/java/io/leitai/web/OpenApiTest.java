package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.leitai.web.account.Authenticator;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** `openapi.json` against the server that serves it: everything mounted is described, and every answer is as described. */
class OpenApiTest {
    private static final String C = "small-1";
    private static final List<String> DESCRIBED =
            List.of("/api/", "/health", "/metrics", "/openapi.json", "/live", "/graphics/");
    /** A call's token that is an account's cookie begins so. */
    private static final String COOKIE = "leitai-account=";

    private static final String GOOD = "three hens under the old tree";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "options");

    @TempDir
    Path data;

    private RunningServer server;
    private JsonNode spec;
    private String webhook;
    private String photo;
    private String j1;
    private String clerk;

    /** A request that succeeds. @param body null: none */
    private record Call(String token, String path, byte[] body) {
        static Call get(String token, String path) {
            return new Call(token, path, null);
        }

        static Call of(String token, String path, String body) {
            return new Call(token, path, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void start() throws Exception {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        spec = json(server.get("/openapi.json").body());
        j1 = server.mint(C, "judge", "j1");
        clerk = server.mint(C, "clerk", "feng");
        server.must(ORGANISER, C, "o", "'do':'open'");
        webhook = json(server.post(
                                ORGANISER, "/api/v1/contests/" + C + "/webhooks", "{\"url\":\"http://127.0.0.1:9/\"}")
                        .body())
                .get("id")
                .asText();
        photo = json(send("post", Call.of(clerk, "/api/v1/contests/" + C + "/photos", ""), picture())
                        .body())
                .path("photo")
                .asText("none");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everything_that_is_mounted_is_described_and_nothing_else() {
        Set<String> mounted = new TreeSet<>();
        server.server().router().getRoutes().forEach(route -> {
            String path = route.getPath() != null ? route.getPath() : route.getName();
            if (path == null || route.methods() == null || DESCRIBED.stream().noneMatch(path::startsWith)) return;
            route.methods()
                    .forEach(method -> operations(path)
                            .forEach(template -> mounted.add(method.name().toLowerCase(Locale.ROOT) + " " + template)));
        });
        assertThat(mounted).isEqualTo(new TreeSet<>(operations().keySet()));
    }

    /** As in the description: {@code :contest} is {@code {contest}}, and the one pattern is two paths. */
    private static List<String> operations(String path) {
        if (path.contains("(?<view>"))
            return List.of("/api/v1/contests/{contest}/views/{view}", "/api/v1/contests/{contest}/views/{view}/events");
        return List.of(path.replaceAll(":([a-z]+)", "{$1}").replaceAll("/\\*?$", "/{file}"));
    }

    @TestFactory
    Stream<DynamicTest> every_answer_is_as_described() {
        Map<String, Call> calls = calls();
        return operations().entrySet().stream()
                .filter(operation -> !operation.getKey().equals("get /live")) // a socket: ContractTest
                .map(operation -> dynamicTest(operation.getKey(), () -> {
                    Call call = calls.get(operation.getKey());
                    assertThat(call).as("a call of " + operation.getKey()).isNotNull();
                    String method = operation.getKey().split(" ")[0];
                    check(operation.getValue(), send(method, call, call.body()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> without_a_seat_what_needs_one_is_refused_as_described() {
        Map<String, Call> calls = calls();
        return operations().entrySet().stream()
                .filter(operation -> operation.getValue().has("security"))
                .map(operation -> dynamicTest(operation.getKey(), () -> {
                    Call call = calls.get(operation.getKey());
                    String method = operation.getKey().split(" ")[0];
                    var answer = send(method, new Call(null, call.path(), call.body()), call.body());
                    assertThat(answer.statusCode()).isEqualTo(401);
                    check(operation.getValue(), answer);
                }));
    }

    @Test
    void every_reference_leads_somewhere() {
        List<JsonNode> references = new ArrayList<>(spec.findValues("$ref"));
        assertThat(references).hasSizeGreaterThan(30);
        for (JsonNode reference : references)
            assertThat(spec.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
    }

    /** One call for each operation, that the server takes. */
    private Map<String, Call> calls() {
        String contest = "/api/v1/contests/" + C;
        String c = "/api/v1/contests/{contest}";
        Map<String, Call> calls = new LinkedHashMap<>();
        for (String path : List.of("/health", "/metrics", "/openapi.json", "/api/v1/contests", "/api/v1/series"))
            calls.put("get " + path, Call.get(null, path));
        calls.put(
                "post /api/v1/contests",
                Call.of(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST.replace(C, "b")));
        calls.put(
                "post " + c + "/tokens", Call.of(ORGANISER, contest + "/tokens", "{\"role\":\"clerk\",\"who\":\"x\"}"));
        calls.put("post " + c + "/slips", Call.of(ORGANISER, contest + "/slips", "{\"role\":\"judge\"}"));
        calls.put("post " + c + "/spares", Call.of(clerk, contest + "/spares", "{\"count\":2}"));
        calls.put("post " + c + "/digits", Call.of(clerk, contest + "/digits", "{\"role\":\"judge\",\"who\":\"j2\"}"));
        calls.put(
                "post " + c + "/commands",
                Call.of(ORGANISER, contest + "/commands", "{\"id\":\"c1\",\"do\":\"callNext\"}"));
        calls.put("post " + c + "/actions/{action}", Call.of(ORGANISER, contest + "/actions/next", "{\"sure\":true}"));
        calls.put("post " + c + "/notices", Call.of(ORGANISER, contest + "/notices", "{\"text\":\"请就座\"}"));
        calls.put(
                "post " + c + "/rules",
                Call.of(ORGANISER, contest + "/rules?reason=x", RunningServer.SMALLEST.replace("max: 50", "max: 60")));
        calls.put("get " + c + "/views/{view}", Call.get(null, contest + "/views/hall"));
        calls.put("get " + c + "/views/{view}/events", Call.get(null, contest + "/views/hall/events"));
        calls.put("get /api/v1/nodes", Call.get(ORGANISER, "/api/v1/nodes"));
        calls.put("post " + c + "/host", Call.of(ORGANISER, contest + "/host", "{\"node\":\"b\"}"));
        for (String wish : new String[] {"drain", "undrain"})
            calls.put("post /api/v1/nodes/{node}/" + wish, Call.of(ORGANISER, "/api/v1/nodes/b/" + wish, "{}"));
        for (String path : List.of("/fairness", "/explanation", "/ledger", "/webhooks"))
            calls.put("get " + c + path, Call.get(ORGANISER, contest + path));
        calls.put("get " + c + "/receipts", Call.get(j1, contest + "/receipts"));
        calls.put("post " + c + "/photos", new Call(clerk, contest + "/photos", picture()));
        calls.put("get " + c + "/photos/{photo}", Call.get(clerk, contest + "/photos/" + photo));
        calls.put("post " + c + "/exhibits", new Call(clerk, contest + "/exhibits?presenter=p1&title=x", picture()));
        ofUploads(calls);
        calls.put("get " + c + "/exhibits/files/{file}", Call.get(null, contest + "/exhibits/files/none"));
        for (String path : List.of("/scoreboard", "/scoreboard.csv", "/scoreboard/events", "/scoreboard/changes"))
            calls.put("get " + c + path, Call.get(null, contest + path));
        calls.put(
                "post " + c + "/webhooks",
                Call.of(ORGANISER, contest + "/webhooks", "{\"url\":\"http://127.0.0.1:9/\"}"));
        calls.put("delete " + c + "/webhooks/{webhook}", Call.get(ORGANISER, contest + "/webhooks/" + webhook));
        for (String what : List.of("test", "resume"))
            calls.put(
                    "post " + c + "/webhooks/{webhook}/" + what,
                    Call.of(ORGANISER, contest + "/webhooks/" + webhook + "/" + what, ""));
        calls.put("post /api/v1/redeem", Call.of(null, "/api/v1/redeem", "{\"code\":\"" + j1 + "\"}"));
        calls.put("get /api/v1/series/{series}", Call.get(null, "/api/v1/series/none"));
        calls.put("get /graphics/leitai-graphics.zip", Call.get(null, "/graphics/leitai-graphics.zip"));
        calls.put("get /graphics/{file}", Call.get(null, "/graphics/clock.html"));
        ofPlans(calls);
        ofAccounts(calls);
        return calls;
    }

    private void ofUploads(Map<String, Call> calls) {
        String uploads = "/api/v1/contests/{contest}/exhibits/uploads";
        calls.put("options " + uploads, Call.get(null, "/api/v1/contests/" + C + "/exhibits/uploads"));
        calls.put(
                "post " + uploads,
                new Call(clerk, "/api/v1/contests/" + C + "/exhibits/uploads?presenter=p1&title=a", new byte[0]));
        calls.put("get " + uploads + "/{upload}", Call.get(clerk, begun()));
        calls.put("patch " + uploads + "/{upload}", Call.of(clerk, begun(), "%PDF-1.7\n"));
        calls.put("post " + uploads + "/{upload}", Call.of(clerk, begun(), ""));
        calls.put("delete " + uploads + "/{upload}", Call.get(clerk, begun()));
    }

    /** The path of an upload of nine bytes. */
    private String begun() {
        return new TusClient(server, C, clerk)
                .begin("presenter=p1&title=a", 9, null)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private void ofPlans(Map<String, Call> calls) {
        String plans = "/api/v1/plans";
        String kept = plans + "/"
                + json(server.post(ORGANISER, plans, RunningServer.SMALLEST).body())
                        .get("id")
                        .asText();
        calls.put("get " + plans, Call.get(ORGANISER, plans));
        calls.put("post " + plans, Call.of(ORGANISER, plans + "?sample=smallest", ""));
        calls.put("post " + plans + "/check", Call.of(ORGANISER, plans + "/check", "id: [x]\ntitle: a\n"));
        calls.put(
                "post " + plans + "/edit",
                Call.of(
                        ORGANISER,
                        plans + "/edit",
                        "{\"text\":\"id: a\",\"edits\":[{\"do\":\"put\",\"path\":[\"id\"],\"value\":\"b\"}]}"));
        calls.put("get " + plans + "/{draft}", Call.get(ORGANISER, kept));
        calls.put("post " + plans + "/{draft}", Call.of(ORGANISER, kept, "id: a"));
        calls.put("delete " + plans + "/{draft}", Call.get(ORGANISER, kept));
        calls.put("get /api/v1/contests/{contest}/plan", Call.get(ORGANISER, "/api/v1/contests/" + C + "/plan"));
    }

    private void ofAccounts(Map<String, Call> calls) {
        String own = "/api/v1/account";
        String all = "/api/v1/accounts";
        StaffBrowser zhou = member("zhou-min");
        StaffBrowser wu = member("wu-gang");
        StaffBrowser han = member("han-mei");
        JsonNode offer = json(zhou.post(own + "/totp", "{}").body());
        String digits = new Authenticator(offer.get("secret").asText()).shows();
        JsonNode wus = json(wu.post(own + "/totp", "{}").body());
        wu.post(own + "/totp/on", totp(wus, new Authenticator(wus.get("secret").asText()).shows()));
        calls.put(
                "post /api/v1/setup",
                Call.of(
                        null,
                        "/api/v1/setup",
                        "{\"code\":\"" + server.links().makeSetUp()
                                + "\",\"name\":\"qian\",\"shown\":\"钱\",\"password\":\"" + GOOD + "\"}"));
        calls.put(
                "post /api/v1/signin",
                Call.of(null, "/api/v1/signin", "{\"name\":\"han-mei\",\"password\":\"" + GOOD + "\"}"));
        calls.put(
                "post /api/v1/invitation",
                Call.of(null, "/api/v1/invitation", "{\"code\":\"" + invitation("sun-li") + "\"}"));
        calls.put("get " + own, Call.get(zhou.session(), own));
        calls.put("post " + own + "/look", Call.of(zhou.session(), own + "/look", "{\"password\":\"" + GOOD + "\"}"));
        calls.put(
                "post " + own + "/password",
                Call.of(han.session(), own + "/password", "{\"old\":\"" + GOOD + "\",\"password\":\"" + GOOD + "!\"}"));
        calls.put("post " + own + "/totp", Call.of(zhou.session(), own + "/totp", "{}"));
        calls.put("post " + own + "/totp/on", Call.of(zhou.session(), own + "/totp/on", totp(offer, digits)));
        calls.put("post " + own + "/totp/off", Call.of(zhou.session(), own + "/totp/off", "{}"));
        calls.put("post " + own + "/recovery", Call.of(wu.session(), own + "/recovery", "{}"));
        calls.put("post " + own + "/signout", Call.of(han.session(), own + "/signout", "{}"));
        calls.put("get " + all, Call.get(ORGANISER, all));
        calls.put("post " + all, Call.of(ORGANISER, all, "{\"name\":\"new\",\"shown\":\"新人\"}"));
        for (String what : List.of("invite", "disable", "enable"))
            calls.put(
                    "post " + all + "/{account}/" + what,
                    Call.of(ORGANISER, all + "/" + id("sun-li") + "/" + what, "{}"));
        calls.put(
                "post " + all + "/{account}/roles",
                Call.of(
                        ORGANISER,
                        all + "/" + id("sun-li") + "/roles",
                        "{\"roles\":[{\"contest\":\"small-1\",\"role\":\"clerk\"}]}"));
    }

    private static String totp(JsonNode offer, String digits) {
        return "{\"draft\":\"" + offer.get("draft").asText() + "\",\"code\":\"" + digits + "\"}";
    }

    private String invitation(String name) {
        var made = server.post(ORGANISER, "/api/v1/accounts", "{\"name\":\"" + name + "\",\"shown\":\"x\"}");
        return json(made.body()).get("link").asText().split("#")[1];
    }

    private StaffBrowser member(String name) {
        StaffBrowser browser = new StaffBrowser(server);
        assertThat(browser.accept(invitation(name), GOOD).statusCode()).isEqualTo(200);
        return browser;
    }

    private String id(String name) {
        for (JsonNode one : json(server.get("/api/v1/accounts", "Authorization", "Bearer " + ORGANISER)
                        .body())
                .get("accounts"))
            if (one.get("name").asText().equals(name)) return one.get("id").asText();
        throw new AssertionError(name);
    }

    private void check(JsonNode operation, HttpResponse<String> answer) {
        JsonNode described = operation.get("responses").get(String.valueOf(answer.statusCode()));
        assertThat(described).as(answer.statusCode() + " " + answer.body()).isNotNull();
        if (described.has("$ref"))
            described = spec.at(described.get("$ref").asText().substring(1));
        JsonNode content = described.get("content");
        if (content == null) return;
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        assertThat(content.has(type)).as(type + " of " + content).isTrue();
        if (!type.matches("application/(problem\\+)?json") || !content.get(type).has("schema")) return;
        ObjectNode schema = content.get(type).get("schema").deepCopy();
        schema.set("components", spec.get("components"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json(answer.body())))
                .as(answer.body())
                .isEmpty();
    }

    /** "get /path" to the operation. */
    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        for (var path : spec.get("paths").properties())
            for (var operation : path.getValue().properties())
                if (METHODS.contains(operation.getKey()))
                    operations.put(operation.getKey() + " " + path.getKey(), operation.getValue());
        return operations;
    }

    private HttpResponse<String> send(String method, Call call, byte[] body) throws Exception {
        var request = server.request(call.path())
                .method(
                        method.toUpperCase(Locale.ROOT),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (call.token() != null && call.token().startsWith(COOKIE))
            request.header("Cookie", call.token()).header("X-Leitai", "1").header("Content-Type", "application/json");
        else if (call.token() != null) request.header("Authorization", "Bearer " + call.token());
        if (call.path().contains("/exhibits/uploads"))
            request.headers("Tus-Resumable", "1.0.0", "Upload-Length", "9", "Upload-Offset", "0")
                    .headers("Content-Type", "application/offset+octet-stream", "X-HTTP-Method-Override", "DELETE");
        if (call.path().endsWith("/events") || call.path().endsWith("/changes")) {
            // a stream has no end: its head is what is described
            HttpResponse<java.io.InputStream> answer =
                    server.http().send(request.build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return new Head(answer);
        }
        return server.send(request);
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            javax.imageio.ImageIO.write(
                    new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** An answer of which only the head was read. */
    private record Head(HttpResponse<?> of) implements HttpResponse<String> {
        @Override
        public int statusCode() {
            return of.statusCode();
        }

        @Override
        public java.net.http.HttpRequest request() {
            return of.request();
        }

        @Override
        public java.util.Optional<HttpResponse<String>> previousResponse() {
            return java.util.Optional.empty();
        }

        @Override
        public java.net.http.HttpHeaders headers() {
            return of.headers();
        }

        @Override
        public String body() {
            return "";
        }

        @Override
        public java.util.Optional<javax.net.ssl.SSLSession> sslSession() {
            return java.util.Optional.empty();
        }

        @Override
        public java.net.URI uri() {
            return of.uri();
        }

        @Override
        public java.net.http.HttpClient.Version version() {
            return of.version();
        }
    }
}
