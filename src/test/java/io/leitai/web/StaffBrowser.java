package io.leitai.web;

import static io.leitai.web.RunningServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.web.signin.Secrets;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser of somebody's who has an account, or may get one: it keeps its cookies and says where its requests come from. */
final class StaffBrowser {
    private final RunningServer server;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> set = new LinkedHashMap<>();

    StaffBrowser(RunningServer server) {
        this.server = server;
    }

    HttpResponse<String> setUp(String name, String password) {
        return setUp(server.links().makeSetUp(), name, name, password);
    }

    HttpResponse<String> setUp(String link, String name, String shown, String password) {
        return post(
                "/api/v1/setup",
                "{\"code\":\"" + link + "\",\"name\":\"" + name + "\",\"shown\":\"" + shown + "\",\"password\":\""
                        + password + "\"}");
    }

    HttpResponse<String> signIn(String name, String password) {
        return post("/api/v1/signin", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    HttpResponse<String> signIn(String name, String password, String code) {
        return post(
                "/api/v1/signin",
                "{\"name\":\"" + name + "\",\"password\":\"" + password + "\",\"code\":\"" + code + "\"}");
    }

    HttpResponse<String> accept(String code, String password) {
        return post("/api/v1/invitation", "{\"code\":\"" + code + "\",\"password\":\"" + password + "\"}");
    }

    /** A new account's id. */
    String create(String name) {
        var made = post("/api/v1/accounts", "{\"name\":\"" + name + "\",\"shown\":\"" + name + "\"}");
        if (made.statusCode() != 201) throw new AssertionError(made.statusCode() + " " + made.body());
        return json(made.body()).get("id").asText();
    }

    String idOf(String name) {
        for (JsonNode one : json(get("/api/v1/accounts").body()).get("accounts"))
            if (one.get("name").asText().equals(name)) return one.get("id").asText();
        throw new AssertionError("no account " + name);
    }

    HttpResponse<String> command(String id, String what) {
        return post("/api/v1/contests/small-1/commands", ("{'id':'" + id + "'," + what + "}").replace('\'', '"'));
    }

    HttpResponse<String> get(String path) {
        return send(server.request(path).GET());
    }

    HttpResponse<String> post(String path, String body) {
        return postFrom(Map.of("Origin", server.base()), path, body);
    }

    /** As another page, or none, would have it sent. */
    HttpResponse<String> postFrom(Map<String, String> headers, String path, String body) {
        var request = server.request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!headers.containsKey("Content-Type")) request.header("Content-Type", "application/json");
        return send(request);
    }

    String cookie(String name) {
        return cookies.get(name);
    }

    /** The account's cookie, as a header has it. */
    String session() {
        return "leitai-account=" + cookie("leitai-account");
    }

    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Under which the store keeps the session. */
    byte[] sessionHash() {
        return Secrets.hash(cookie("leitai-account"));
    }

    /** As the server set it last, with all that it said of it. */
    String lastSet(String name) {
        return set.get(name);
    }

    void plant(String name, String value) {
        cookies.put(name, value);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) request.header("Cookie", cookies());
        HttpResponse<String> answer = server.send(request);
        for (String line : answer.headers().allValues("Set-Cookie")) {
            String[] pair = line.split(";")[0].split("=", 2);
            set.put(pair[0], line);
            if (pair[1].isEmpty()) cookies.remove(pair[0]);
            else cookies.put(pair[0], pair[1]);
        }
        return answer;
    }
}
