package io.leitai.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody's browser, which a balancer sends now to this node and now to that: it keeps its cookies. */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    HttpResponse<String> get(NodeProcess node, String path) throws Exception {
        return send(node, HttpRequest.newBuilder(URI.create(node.base() + path)).GET());
    }

    HttpResponse<String> post(NodeProcess node, String path, String json) throws Exception {
        return send(
                node,
                HttpRequest.newBuilder(URI.create(node.base() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(NodeProcess node, HttpRequest.Builder request) throws Exception {
        request.header("Origin", node.base()).timeout(Duration.ofSeconds(15));
        if (!cookies.isEmpty()) request.header("Cookie", cookie());
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String line : answer.headers().allValues("Set-Cookie")) {
            String[] pair = line.split(";")[0].split("=", 2);
            if (pair[1].isEmpty()) cookies.remove(pair[0]);
            else cookies.put(pair[0], pair[1]);
        }
        return answer;
    }
}
