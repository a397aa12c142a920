package io.leitai.web;

import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.wire.Json;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** Errors as RFC 9457 has them. */
final class Problem {
    private Problem() {}

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Malformed"),
            Map.entry(401, "Not signed in"),
            Map.entry(403, "No right"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Not that way"),
            Map.entry(409, "Refused"),
            Map.entry(412, "Changed meanwhile"),
            Map.entry(428, "On a condition only"),
            Map.entry(413, "Too large"),
            Map.entry(415, "Not that type"),
            Map.entry(416, "No such range"),
            Map.entry(507, "Disk full"),
            Map.entry(414, "Address too long"),
            Map.entry(426, "A websocket is wanted"),
            Map.entry(429, "Too many"),
            Map.entry(431, "Headers too long"),
            Map.entry(500, "Our fault"),
            Map.entry(503, "Busy"));

    /** The refusal's sentence in the asker's language. */
    static void send(RoutingContext ctx, int status, Refusal refusal) {
        send(ctx, status, refusal.code().wireName(), refusal.say(Language.of(ctx.request())), Map.of());
    }

    /** To whoever is not one of those who may. @param signedIn whether he is somebody at all */
    static void noRight(RoutingContext ctx, boolean signedIn) {
        if (signedIn) send(ctx, 403, Refusal.of(Code.NO_RIGHT));
        else send(ctx, 401, Refusal.of(Code.NOT_SIGNED_IN));
    }

    /** @param more further members, for instance the errors of a plan */
    static void send(RoutingContext ctx, int status, String code, String detail, Map<String, ?> more) {
        HttpServerResponse response = ctx.response();
        if (response.ended() || response.headWritten()) return;
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(text(status, code, detail, more));
    }

    /** The same as text. */
    static String text(int status, String code, String detail, Map<String, ?> more) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", TITLES.getOrDefault(status, "Error"));
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("code", code);
        problem.putAll(more);
        return Json.text(problem);
    }
}
