package io.leitai.web;

import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.BiConsumer;

/**
 * Presenters' files by tus 1.0.0 (core, creation, termination, expiration): a line that breaks in the middle of fifty megabytes costs what
 * was on its way, and no more.
 */
final class ResumableUploads {
    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String TUS = "Tus-Resumable";
    private static final String BODY = "application/offset+octet-stream";

    private final ExhibitParts parts;
    private final ExhibitUploads uploads;

    ResumableUploads(ExhibitParts parts, ExhibitUploads uploads) {
        this.parts = parts;
        this.uploads = uploads;
    }

    /** A place for a file whose size is named. */
    void begin(RoutingContext ctx, ExhibitUploads.Wanted wanted) {
        long length = number(ctx, LENGTH);
        if (length <= 0) {
            refuse(ctx, 400, Refusal.of(Code.MALFORMED, LENGTH));
            return;
        }
        if (length > ExhibitsApi.MOST_BYTES) {
            GrowingFile.Unwanted no = GrowingFile.Unwanted.tooLarge();
            refuse(ctx, no.status, no.refusal);
            return;
        }
        parts.begin(wanted, length, Instant.now())
                .onFailure(why -> fail(ctx, why))
                .onSuccess(part -> told(ctx, part)
                        .setStatusCode(201)
                        .putHeader(HttpHeaders.LOCATION, ctx.request().path() + "/" + part.id())
                        .end());
    }

    /** How far it is; whatever still comes of it on another line comes in vain from now on. */
    void tell(RoutingContext ctx, Actor actor) {
        with(ctx, actor, (part, offset) -> told(ctx, part).setStatusCode(204).end());
    }

    void goOn(RoutingContext ctx, Actor actor) {
        long offset = number(ctx, OFFSET);
        String type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (!BODY.equals(type)) refuse(ctx, 415, Refusal.of(Code.MALFORMED, "Content-Type"));
        else if (offset < 0) refuse(ctx, 400, Refusal.of(Code.MALFORMED, OFFSET));
        else
            with(ctx, actor, (part, there) -> {
                if (there == offset) take(ctx, part);
                else {
                    told(ctx, part);
                    refuse(ctx, 409, Refusal.of(Code.MALFORMED, OFFSET));
                }
            });
    }

    void drop(RoutingContext ctx, Actor actor) {
        with(ctx, actor, (part, offset) -> {
            parts.drop(part);
            ctx.response().putHeader(TUS, VERSION).setStatusCode(204).end();
        });
    }

    private void take(RoutingContext ctx, ExhibitParts.Part part) {
        part.file()
                .append(ctx.request())
                .onFailure(why -> {
                    if (why instanceof GrowingFile.Unwanted) parts.drop(part);
                    fail(ctx, why);
                })
                .onSuccess(size -> {
                    if (size == part.length()) whole(ctx, part);
                    else told(ctx, part).setStatusCode(204).end();
                });
    }

    /** Checked and prepared like every other; asked for under the same id. */
    private void whole(RoutingContext ctx, ExhibitParts.Part part) {
        if (!part.file().isOfAKind()) {
            parts.drop(part);
            fail(ctx, GrowingFile.wrongType());
        } else if (uploads.take(part.id(), part.wanted(), part.file().path())) {
            parts.handOver(part);
            told(ctx, part).setStatusCode(204).end();
        } else refuse(ctx, 503, Refusal.of(Code.BUSY)); // an empty PATCH asks once more
    }

    private void with(RoutingContext ctx, Actor actor, BiConsumer<ExhibitParts.Part, Long> then) {
        if (!VERSION.equals(ctx.request().getHeader(TUS))) {
            ctx.response().putHeader("Tus-Version", VERSION);
            refuse(ctx, 412, Refusal.of(Code.MALFORMED, TUS));
            return;
        }
        parts.of(ctx.pathParam("part"), ctx.pathParam("contest"), actor, Instant.now())
                .ifPresentOrElse(
                        part -> part.file()
                                .stop()
                                .onFailure(ctx::fail)
                                .onSuccess(offset -> then.accept(part, offset)),
                        () -> refuse(ctx, 404, Refusal.of(Code.NOT_FOUND)));
    }

    private static HttpServerResponse told(RoutingContext ctx, ExhibitParts.Part part) {
        return ctx.response()
                .putHeader(TUS, VERSION)
                .putHeader(OFFSET, String.valueOf(part.file().size()))
                .putHeader(LENGTH, String.valueOf(part.length()))
                .putHeader(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(part.until().atOffset(ZoneOffset.UTC)))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** @return -1 where there is none, or none that a file can have */
    private static long number(RoutingContext ctx, String header) {
        String text = ctx.request().getHeader(header);
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static void fail(RoutingContext ctx, Throwable why) {
        if (why instanceof GrowingFile.Unwanted unwanted) refuse(ctx, unwanted.status, unwanted.refusal);
        else if (!ctx.response().closed()) ctx.fail(why);
    }

    private static void refuse(RoutingContext ctx, int status, Refusal refusal) {
        ctx.response().putHeader(TUS, VERSION);
        ExhibitsApi.refuse(ctx, status, refusal);
    }
}
