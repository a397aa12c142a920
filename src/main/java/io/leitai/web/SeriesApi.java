package io.leitai.web;

import io.leitai.scoring.series.Doubt;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/** {@code /api/v1/series}: standings over several contests, for everybody. */
final class SeriesApi {
    private final SeriesDesk desk;

    SeriesApi(SeriesDesk desk) {
        this.desk = desk;
    }

    void mount(Router router) {
        router.get("/api/v1/series")
                .handler(ctx -> Answering.then(ctx, lines(ctx), lines -> Api.json(ctx, 200, Map.of("series", lines))));
        router.get("/api/v1/series/:series")
                .handler(ctx -> Answering.then(ctx, answer(ctx), answer -> send(ctx, answer)));
    }

    Future<List<SeriesDesk.Line>> lines(RoutingContext ctx) {
        return ctx.vertx().executeBlocking(desk::list, false);
    }

    /** What the path and the query ask for. */
    Future<SeriesDesk.Answer> answer(RoutingContext ctx) {
        String id = ctx.pathParam("series");
        boolean rehearsal = "true".equals(ctx.request().getParam("rehearsal"));
        String asOf = stated(ctx, "as-of");
        String quarter = stated(ctx, "quarter");
        return ctx.vertx().executeBlocking(() -> desk.answer(id, rehearsal, asOf, quarter), false);
    }

    private static String stated(RoutingContext ctx, String name) {
        String value = ctx.request().getParam(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private static void send(RoutingContext ctx, SeriesDesk.Answer answer) {
        switch (answer) {
            case SeriesDesk.Refused no -> {
                String language = Language.of(ctx.request());
                Problem.send(
                        ctx,
                        no.status(),
                        no.code(),
                        no.say(language),
                        no.doubts().isEmpty() ? Map.of() : Map.of("doubts", told(no.doubts(), language)));
            }
            case SeriesDesk.Shown shown -> send(ctx, shown);
        }
    }

    private static void send(RoutingContext ctx, SeriesDesk.Shown shown) {
        var response = ctx.response()
                .putHeader(HttpHeaders.ETAG, shown.etag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        String have = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (have != null && (have.equals("*") || have.contains(shown.etag())))
            response.setStatusCode(304).end();
        else response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(Buffer.buffer(shown.json()));
    }

    private static List<Map<String, String>> told(List<Doubt> doubts, String language) {
        return doubts.stream()
                .map(doubt -> Map.of(
                        "contest",
                        doubt.contest(),
                        "presenter",
                        doubt.presenter(),
                        "say",
                        language.equals("en") ? doubt.en() : doubt.zh()))
                .toList();
    }
}
