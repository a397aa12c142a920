package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Contest;
import io.leitai.contest.Exhibit;
import io.leitai.contest.Plan;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.ledger.Blobs;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exhibits' files by the SHA-256 of their bytes, for whoever knows it: nobody guesses one, and views tell it to those who may have
 * the file. Only what is an exhibit now: the same store has photographs of marks.
 */
final class ShownFiles {
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private final Vertx vertx;
    private final Cluster cluster;
    private final Blobs blobs;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** @param changes when this was true, as {@link Contest#exhibitChanges} counts */
    private record Known(int changes, int presenters, Set<String> files) {}

    ShownFiles(Vertx vertx, Cluster cluster, Blobs blobs) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.blobs = blobs;
    }

    void send(RoutingContext ctx) {
        String contest = ctx.pathParam("contest");
        String name = ctx.pathParam("file");
        if (isShown(contest, name)) {
            sendStored(ctx, contest, name);
            return;
        }
        // the contest's host may have told a screen of it before this machine has read it
        Answering.then(
                ctx, Future.fromCompletionStage(cluster.upToDate(contest), vertx.getOrCreateContext()), known -> {
                    if (isShown(contest, name)) sendStored(ctx, contest, name);
                    else Problem.send(ctx, 404, Refusal.of(Code.NOT_FOUND));
                });
    }

    private boolean isShown(String contest, String name) {
        return cluster.contest(contest).filter(now -> files(now).contains(name)).isPresent();
    }

    private void sendStored(RoutingContext ctx, String contest, String name) {
        Answering.then(
                ctx,
                vertx.executeBlocking(() -> blobs.open(contest, name), false),
                stored -> stored.ifPresentOrElse(
                        file -> send(ctx, name, file), () -> Problem.send(ctx, 404, Refusal.of(Code.NOT_FOUND))));
    }

    private static void send(RoutingContext ctx, String name, Blobs.Stored file) {
        String etag = "\"" + name + "\"";
        HttpServerResponse response = ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, IMMUTABLE)
                .putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .putHeader(
                        HttpHeaders.CONTENT_ENCODING,
                        HttpHeaders.IDENTITY); // packed already; and a range counts these bytes
        String have = ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (have != null && (have.equals("*") || have.contains(etag))) {
            response.setStatusCode(304).end();
            return;
        }
        String ifRange = ctx.request().getHeader("If-Range");
        String asked = ifRange == null || ifRange.equals(etag) ? ctx.request().getHeader("Range") : null;
        ByteRange range = ByteRange.of(asked, file.size());
        if (range == null) {
            response.sendFile(file.file().toString());
        } else if (range.isEmpty()) {
            response.putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
            Problem.send(ctx, 416, Refusal.of(Code.MALFORMED, "Range"));
        } else {
            response.setStatusCode(206)
                    .putHeader(
                            HttpHeaders.CONTENT_RANGE,
                            "bytes " + range.from() + "-" + (range.to() - 1) + "/" + file.size())
                    .sendFile(file.file().toString(), range.from(), range.to() - range.from());
        }
    }

    private Set<String> files(Contest contest) {
        Plan plan = contest.plan();
        Known now = known.get(plan.id());
        if (now == null
                || now.changes != contest.exhibitChanges()
                || now.presenters != plan.presenters().size()) {
            now = new Known(
                    contest.exhibitChanges(),
                    plan.presenters().size(),
                    plan.presenters().stream()
                            .flatMap(p -> contest.exhibits(p.id()).stream())
                            .flatMap(ShownFiles::names)
                            .collect(Collectors.toUnmodifiableSet()));
            known.put(plan.id(), now);
        }
        return now.files;
    }

    private static Stream<String> names(Exhibit exhibit) {
        return switch (exhibit) {
            case Exhibit.Pictures e ->
                e.pages().stream().map(page -> page.file().sha256());
            case Exhibit.Video e -> Stream.of(e.file().sha256());
            case Exhibit.Figures e -> Stream.empty();
            case Exhibit.Awaited e -> Stream.empty();
        };
    }
}
