package io.leitai.web;

import io.leitai.view.ViewName;
import io.leitai.view.ViewName.Topic;
import io.vertx.core.http.HttpMethod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Everything that a running server answers to a GET, found in its own router: what somebody mounts later is asked as well. */
final class WaysOut {
    private final RunningServer server;
    private final String contest;
    private final Map<Topic, String> whose;

    /** @param whose for each topic that has one for each of many: whose is asked */
    WaysOut(RunningServer server, String contest, Map<Topic, String> whose) {
        this.server = server;
        this.contest = contest;
        this.whose = whose;
    }

    /** All that ends. */
    List<String> paths() {
        return Stream.concat(
                        mounted().filter(path -> !isStream(path) && !path.equals("/live")),
                        Stream.of(
                                scoreboard() + "?lang=en",
                                scoreboard() + ".csv?bom&lang=en",
                                "/c/" + contest + "/hall?lang=en",
                                "/c/" + contest + "/overlay?lang=en"))
                .toList();
    }

    /** All that goes on, as far as it is public. */
    List<String> streams() {
        List<String> refused = Arrays.stream(Topic.values())
                .filter(topic -> !view(topic).isPublic())
                .map(topic -> path(view(topic)) + "/events")
                .toList();
        return mounted()
                .filter(WaysOut::isStream)
                .filter(path -> !refused.contains(path))
                .toList();
    }

    /** What a socket without a seat may ask for. */
    List<ViewName> publicViews() {
        return Arrays.stream(Topic.values())
                .map(this::view)
                .filter(ViewName::isPublic)
                .toList();
    }

    String path(ViewName view) {
        return "/api/v1/contests/" + contest + "/views/" + view;
    }

    String scoreboard() {
        return "/api/v1/contests/" + contest + "/scoreboard";
    }

    /** Status, headers and unpacked body. @param token null: nobody's */
    String ask(String path, String token, boolean packed) {
        var request = server.request(path).GET();
        if (token != null) request.header("Authorization", "Bearer " + token);
        if (packed) request.header("Accept-Encoding", "gzip").header("Accept", "text/csv");
        try {
            var answer = server.http().send(request.build(), BodyHandlers.ofByteArray());
            int status = answer.statusCode();
            if (status == 429 || status >= 500) throw new AssertionError(path + ": " + status);
            String packing = answer.headers().firstValue("Content-Encoding").orElse("");
            String body = packing.equals("gzip")
                    ? text(new GZIPInputStream(new ByteArrayInputStream(answer.body())))
                    : new String(answer.body(), StandardCharsets.UTF_8);
            return status + " " + answer.headers().map() + " " + body;
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static boolean isStream(String path) {
        return path.endsWith("/events") || path.endsWith("/changes");
    }

    private Stream<String> mounted() {
        return server.server().router().getRoutes().stream()
                .filter(route -> route.methods() != null && route.methods().contains(HttpMethod.GET))
                .map(route -> route.getPath() != null ? route.getPath() : route.getName())
                // the pages' and the graphics' own files: the same for every contest
                .filter(path -> !path.startsWith("/assets/") && !path.startsWith("/graphics/"))
                .flatMap(this::filledIn)
                .distinct();
    }

    private Stream<String> filledIn(String path) {
        if (path.contains("(?<view>"))
            return Arrays.stream(Topic.values())
                    .map(this::view)
                    .flatMap(view -> Stream.of(path(view), path(view) + "/events"));
        if (path.contains("(?<page>"))
            return Arrays.stream(Page.values()).map(page -> "/c/" + contest + "/" + page.wireName() + of(page));
        if (path.contains("(?<paper>"))
            return Stream.of("sheets", "order", "seats").map(paper -> "/c/" + contest + "/paper/" + paper);
        String filled = path.replace(":contest", contest)
                .replace(":file", "0".repeat(64))
                .replaceAll(":[a-z]+", "none");
        if (filled.contains("(") || filled.contains("*")) throw new AssertionError("how is this asked: " + path);
        return Stream.of(filled);
    }

    private ViewName view(Topic topic) {
        return new ViewName(topic, whose.getOrDefault(topic, ""));
    }

    private String of(Page page) {
        return page.views("").stream()
                .filter(view -> view.endsWith("/"))
                .map(view -> "/" + whose.get(Topic.valueOf(view.replace("/", "").toUpperCase(Locale.ROOT))))
                .findFirst()
                .orElse("");
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
