package io.leitai.web;

import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.ledger.Blobs;
import io.leitai.ledger.Uploads;
import io.leitai.ledger.Uploads.Progress;
import io.leitai.ledger.Uploads.Upload;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Presenters' files in several requests, by tus 1.0.0: a line that breaks costs what was on its way, and no more. */
final class ResumableUploads {
    /** How long one is waited for, from its beginning on. */
    static final Duration PATIENCE = Duration.ofHours(48);
    /** Of one presenter at a time: as many as may be shown. */
    private static final int MOST_UNFINISHED = 12;
    /** At a time on this node. */
    private static final int MOST_AT_ONCE = 40;

    private final Vertx vertx;
    private final Blobs blobs;
    private final Uploads store;
    private final WholeUploads whole;
    private final long mostOfContest;
    private final Map<String, Coming> coming = new ConcurrentHashMap<>();

    /** @param over once what came of it is where it stays */
    private record Coming(IncomingFile file, Future<Boolean> over) {}

    ResumableUploads(Vertx vertx, Blobs blobs, Uploads store, WholeUploads whole, long mostOfContest) {
        this.vertx = vertx;
        this.blobs = blobs;
        this.store = store;
        this.whole = whole;
        this.mostOfContest = mostOfContest;
    }

    /** What we speak. */
    static void options(RoutingContext ctx) {
        Tus.spoken(ctx.response()).setStatusCode(204).end();
    }

    /** A place for a file whose size is named; the one that there is, where the same person began the same file before. */
    void begin(RoutingContext ctx, ExhibitUploads.Wanted wanted) {
        if (!Tus.isSpoken(ctx)) return;
        ctx.request().resume(); // a body here is nobody's
        long length = Tus.number(ctx, Tus.LENGTH);
        String sha256 = Tus.digest(ctx);
        if (length <= 0) refuse(ctx, 400, Refusal.of(Code.MALFORMED, Tus.LENGTH));
        else if (sha256 == null) refuse(ctx, 400, Refusal.of(Code.MALFORMED, Tus.DIGEST));
        else if (length > ExhibitsApi.MOST_BYTES) refuse(ctx, IncomingFile.Unwanted.tooLarge());
        else
            Answering.then(
                    ctx,
                    vertx.executeBlocking(() -> begin(wanted, length, sha256), false)
                            .onFailure(why -> fail(ctx, why))
                            .recover(why -> Future.succeededFuture(null)),
                    begun -> {
                        if (begun == null) return;
                        told(ctx, begun)
                                .setStatusCode(201)
                                .putHeader(
                                        HttpHeaders.LOCATION,
                                        "/api/v1/contests/" + wanted.contest() + "/exhibits/uploads/"
                                                + begun.upload().id())
                                .end();
                    });
    }

    private Progress begin(ExhibitUploads.Wanted wanted, long length, String sha256)
            throws IOException, IncomingFile.Unwanted {
        Instant now = Instant.now();
        Upload upload = new Upload(
                UUID.randomUUID().toString(),
                wanted.contest(),
                wanted.actor(),
                wanted.presenter(),
                wanted.exhibit() == null ? "" : wanted.exhibit(),
                wanted.title(),
                length,
                sha256,
                now.plus(PATIENCE));
        Optional<Progress> before = store.same(upload, now);
        if (before.isPresent()) return before.get();
        store.sweep(now);
        if (Files.getFileStore(blobs.incoming()).getUsableSpace() < IncomingFile.LEFT_BYTES + store.promised() + length)
            throw new IncomingFile.Unwanted(507, Refusal.of(Code.DISK_FULL));
        switch (store.begin(upload, new Uploads.Bounds(MOST_UNFINISHED, mostOfContest))) {
            case TOO_MANY -> throw new IncomingFile.Unwanted(409, Refusal.of(Code.TOO_MANY_UPLOADS, MOST_UNFINISHED));
            case TOO_MUCH -> throw new IncomingFile.Unwanted(507, full());
            case BEGUN -> {}
        }
        return new Progress(upload, 0, "");
    }

    /** Whether a file that comes at once has room. Off the event loop. */
    boolean hasRoom(String contest, long length) {
        return store.taken(contest) + length <= mostOfContest;
    }

    Refusal full() {
        return Refusal.of(Code.MATERIAL_FULL, mostOfContest / (1024 * 1024));
    }

    /** How far it is; whatever still comes of it on another line of this node comes in vain from now on. @param none where there is none */
    void tell(RoutingContext ctx, Actor actor, Runnable none) {
        found(ctx, actor, found -> {
            if (found.isEmpty()) none.run();
            else tell(ctx, found.get());
        });
    }

    private void tell(RoutingContext ctx, Progress progress) {
        told(ctx, progress);
        if (!progress.outcome().isEmpty()) {
            ExhibitsApi.tell(ctx, Outcomes.refusal(progress.outcome()));
        } else if (progress.isWhole()) {
            take(progress);
            ExhibitsApi.tell(ctx, ExhibitUploads.State.PREPARING);
        } else {
            Api.json(
                    ctx,
                    200,
                    Map.of(
                            "state", "coming",
                            "size", progress.size(),
                            "length", progress.upload().length()));
        }
    }

    /** Another part, from where we are. */
    void goOn(RoutingContext ctx, Actor actor) {
        if (!Tus.isSpoken(ctx)) return;
        long offset = Tus.number(ctx, Tus.OFFSET);
        if (!Tus.BODY.equals(ctx.request().getHeader(HttpHeaders.CONTENT_TYPE)))
            refuse(ctx, 415, Refusal.of(Code.MALFORMED, "Content-Type"));
        else if (offset < 0) refuse(ctx, 400, Refusal.of(Code.MALFORMED, Tus.OFFSET));
        else
            found(ctx, actor, found -> {
                if (found.isEmpty()) refuse(ctx, 404, Refusal.of(Code.UPLOAD_OVER));
                else if (found.get().size() != offset) conflict(ctx, found.get());
                else receive(ctx, found.get());
            });
    }

    private void receive(RoutingContext ctx, Progress from) {
        Upload upload = from.upload();
        if (coming.size() >= MOST_AT_ONCE) {
            refuse(ctx, 503, Refusal.of(Code.BUSY));
            return;
        }
        IncomingFile file = IncomingFile.part(vertx, blobs, upload.length() - from.size(), from.size() == 0);
        Future<Boolean> over =
                file.receive(ctx.request()).compose(bytes -> vertx.executeBlocking(() -> append(from, bytes), false));
        Coming now = new Coming(file, over);
        coming.put(upload.id(), now);
        over.onComplete(done -> coming.remove(upload.id(), now));
        over.compose(appended -> vertx.executeBlocking(() -> store.of(upload.id()), false)
                        .map(there -> {
                            if (there.isEmpty()) refuse(ctx, 404, Refusal.of(Code.UPLOAD_OVER));
                            else if (!appended) conflict(ctx, there.get());
                            else came(ctx, there.get());
                            return null;
                        }))
                .onFailure(why -> {
                    if (why instanceof IncomingFile.Unwanted unwanted && unwanted.status == 415) forget(upload.id());
                    fail(ctx, why);
                });
    }

    private boolean append(Progress from, Path bytes) throws IOException {
        try {
            return store.append(from.upload().id(), from.size(), bytes);
        } finally {
            Files.deleteIfExists(bytes);
        }
    }

    private void came(RoutingContext ctx, Progress progress) {
        if (progress.isWhole() && progress.outcome().isEmpty()) take(progress);
        if (ctx.response().closed()) return; // the line broke, and what came before that is here
        told(ctx, progress).setStatusCode(204).end();
    }

    private void take(Progress progress) {
        vertx.executeBlocking(
                () -> {
                    whole.take(progress);
                    return null;
                },
                false);
    }

    /** Not where it is whole and in work: it is no longer the sender's. */
    void drop(RoutingContext ctx, Actor actor) {
        if (!Tus.isSpoken(ctx)) return;
        found(ctx, actor, found -> {
            if (found.isEmpty()) refuse(ctx, 404, Refusal.of(Code.UPLOAD_OVER));
            else if (found.get().isWhole() && found.get().outcome().isEmpty()) refuse(ctx, 409, Refusal.of(Code.BUSY));
            else
                Answering.then(
                        ctx,
                        forget(found.get().upload().id()),
                        gone -> Tus.spoken(ctx.response()).setStatusCode(204).end());
        });
    }

    private Future<Void> forget(String id) {
        return vertx.executeBlocking(
                () -> {
                    store.remove(id);
                    return null;
                },
                false);
    }

    /** Whoever began it finds it again, once nothing more comes of it on another line. */
    private void found(RoutingContext ctx, Actor actor, Consumer<Optional<Progress>> then) {
        String id = ctx.pathParam("upload");
        String contest = ctx.pathParam("contest");
        Answering.then(
                ctx,
                nothingComes(id).compose(over -> vertx.executeBlocking(() -> store.of(id), false)),
                found -> then.accept(found.filter(progress -> {
                    Upload upload = progress.upload();
                    return upload.contest().equals(contest)
                            && upload.actor().equals(actor)
                            && upload.until().isAfter(Instant.now());
                })));
    }

    /** Completes on the caller's own event loop, not on that of the line that is ended. */
    private Future<Void> nothingComes(String id) {
        Coming now = coming.get(id);
        if (now == null) return Future.succeededFuture();
        Context own = vertx.getOrCreateContext();
        Promise<Void> ended = Promise.promise();
        now.over().onComplete(over -> own.runOnContext(back -> ended.complete()));
        now.file().stop();
        return ended.future();
    }

    private static void conflict(RoutingContext ctx, Progress progress) {
        told(ctx, progress);
        refuse(ctx, 409, Refusal.of(Code.UPLOAD_OFFSET, progress.size()));
    }

    private static HttpServerResponse told(RoutingContext ctx, Progress progress) {
        return Tus.told(
                ctx.response(),
                progress.size(),
                progress.upload().length(),
                progress.upload().until());
    }

    private static void fail(RoutingContext ctx, Throwable why) {
        if (why instanceof IncomingFile.Unwanted unwanted) refuse(ctx, unwanted);
        else if (!ctx.response().closed()) ctx.fail(why);
    }

    private static void refuse(RoutingContext ctx, IncomingFile.Unwanted why) {
        refuse(ctx, why.status, why.refusal);
    }

    private static void refuse(RoutingContext ctx, int status, Refusal refusal) {
        if (ctx.response().closed()) return;
        Tus.spoken(ctx.response());
        ExhibitsApi.refuse(ctx, status, refusal);
    }
}
