package io.leitai.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.leitai.cluster.Cluster;
import io.leitai.cluster.Frame;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.tabulate.CsvText;
import io.leitai.view.ViewName;
import io.leitai.view.ViewName.Topic;
import io.leitai.web.fanout.FanOut;
import io.leitai.web.guard.Connections;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code …/scoreboard}: everybody with what is revealed, for a station's own graphics; as JSON, as CSV, and as it changes. Public,
 * and open to pages of any origin: it holds nothing that a hall does not show.
 */
final class Scoreboard {
    private static final ViewName VIEW = ViewName.of(Topic.SCOREBOARD);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a spreadsheet program needs to see that this is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> COLUMNS =
            List.of("rank", "presenter", "name", "unit", "title", "total", "place", "state");
    private static final Set<String> NAMES = Set.of("name", "unit", "title");

    private final Cluster cluster;
    private final FanOut fanOut;
    private final Presence presence;
    private final Connections connections;

    Scoreboard(Cluster cluster, FanOut fanOut, Presence presence, Connections connections) {
        this.cluster = cluster;
        this.fanOut = fanOut;
        this.presence = presence;
        this.connections = connections;
    }

    void mount(Router router) {
        router.get("/api/v1/contests/:contest/scoreboard").handler(ctx -> send(ctx, prefersCsv(ctx)));
        router.get("/api/v1/contests/:contest/scoreboard.csv").handler(ctx -> send(ctx, true));
        router.get("/api/v1/contests/:contest/scoreboard/events")
                .handler(ctx ->
                        stream(ctx, EventStream.Form.EVENTS, ctx.request().getHeader("Last-Event-ID")));
        router.get("/api/v1/contests/:contest/scoreboard/changes")
                .handler(
                        ctx -> stream(ctx, EventStream.Form.LINES, ctx.request().getParam("since_token")));
    }

    private void send(RoutingContext ctx, boolean csv) {
        Frame frame = frame(ctx);
        if (frame == null) return;
        String language = Language.of(ctx.request());
        boolean mark = csv && ctx.request().params().contains("bom");
        String form = csv ? "-csv-" + language + (mark ? "-bom" : "") : "";
        String etag = "\"" + frame.term() + "-" + frame.rev() + form + "\"";
        var response = ctx.response()
                .putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        String have = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (have != null && (have.equals("*") || have.contains(etag)))
            response.setStatusCode(304).end();
        else if (csv)
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8; header=present")
                    .end((mark ? BYTE_ORDER_MARK : "") + csv(frame, language));
        else response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(frame.body());
    }

    private void stream(RoutingContext ctx, EventStream.Form form, String since) {
        if (frame(ctx) == null) return;
        Runnable gone = connections.line(Doors.visitor(ctx), null, false);
        if (gone == null) Doors.tooMany(ctx, Doors.FULL);
        else
            EventStream.open(
                    ctx, ctx.pathParam("contest"), VIEW, form, since, fanOut, null, presence, () -> true, gone);
    }

    /** Null where the request was answered with an error. */
    private Frame frame(RoutingContext ctx) {
        ctx.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        Optional<Frame> frame = cluster.frame(ctx.pathParam("contest"), VIEW);
        if (frame.isEmpty()) Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
        return frame.orElse(null);
    }

    /** Whether CSV stands before JSON in what the reader accepts. */
    private static boolean prefersCsv(RoutingContext ctx) {
        String accept = ctx.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null) return false;
        int csv = accept.toLowerCase(Locale.ROOT).indexOf("text/csv");
        int json = accept.toLowerCase(Locale.ROOT).indexOf("application/json");
        return csv >= 0 && (json < 0 || csv < json);
    }

    private static String csv(Frame frame, String language) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            for (JsonNode row : JSON.readTree(frame.body().getBytes()).get("rows"))
                csv.writeRecord(COLUMNS.stream()
                        .map(column -> cell(row, column, language))
                        .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(JsonNode row, String column, String language) {
        JsonNode english = row.at("/en/" + column);
        JsonNode value = language.equals("en") && !english.isMissingNode() ? english : row.get(column);
        String text = value == null || value.isNull() ? "" : value.asText();
        return NAMES.contains(column) ? CsvText.of(text) : text;
    }
}
