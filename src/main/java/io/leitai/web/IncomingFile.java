package io.leitai.web;

import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.ledger.Blobs;
import io.leitai.prepare.Kind;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A request's body on its way to the disk: as fast as the disk takes it, and never more of it in memory than a few buffers. */
final class IncomingFile {
    /** What must be left on the disk for marks. */
    static final long LEFT_BYTES = 512L * 1024 * 1024;

    private final Vertx vertx;
    private final Blobs blobs;
    private final long most;
    /** Whether it is one of several requests: what came before its line broke counts. */
    private final boolean part;

    private final Promise<Path> done = Promise.promise();
    /** Its first bytes, until there are enough to tell; null: they were told, or are of the middle of a file. */
    private Buffer head;

    private long size;
    private Context context;
    private Path path;
    private AsyncFile file;
    private boolean over;
    /** What the disk did not take. */
    private Throwable lost;

    private IncomingFile(Vertx vertx, Blobs blobs, long most, boolean part, boolean first) {
        this.vertx = vertx;
        this.blobs = blobs;
        this.most = most;
        this.part = part;
        this.head = first ? Buffer.buffer() : null;
    }

    /** A file that one request brings. */
    static IncomingFile whole(Vertx vertx, Blobs blobs) {
        return new IncomingFile(vertx, blobs, ExhibitsApi.MOST_BYTES, false, true);
    }

    /** @param most so much of the file is still to come @param first whether these are the file's first bytes */
    static IncomingFile part(Vertx vertx, Blobs blobs, long most, boolean first) {
        return new IncomingFile(vertx, blobs, most, true, first);
    }

    /** It is not taken. */
    static final class Unwanted extends Exception {
        final int status;
        final transient Refusal refusal;

        Unwanted(int status, Refusal refusal) {
            super(refusal.code().name(), null, false, false);
            this.status = status;
            this.refusal = refusal;
        }

        static Unwanted tooLarge() {
            return new Unwanted(413, Refusal.of(Code.FILE_TOO_LARGE, ExhibitsApi.MOST_BYTES / (1024 * 1024)));
        }

        private static Unwanted wrongType() {
            return new Unwanted(415, Refusal.of(Code.FILE_TYPE));
        }
    }

    /** @param request paused. The file is then the caller's; where this fails there is none. */
    Future<Path> receive(HttpServerRequest request) {
        context = vertx.getOrCreateContext();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (length.length() > 18 || Long.parseLong(length) > most))
            return Future.failedFuture(Unwanted.tooLarge());
        vertx.executeBlocking(this::place, false)
                .compose(at -> {
                    path = at;
                    return vertx.fileSystem().open(at.toString(), new OpenOptions().setWrite(true));
                })
                .onFailure(done::tryFail)
                .onSuccess(opened -> {
                    file = opened;
                    if (done.future().isComplete()) {
                        throwAway();
                        return;
                    }
                    file.exceptionHandler(this::fail);
                    request.exceptionHandler(this::broken);
                    request.handler(bytes -> come(request, bytes));
                    request.endHandler(end -> whole());
                    request.resume();
                });
        return done.future();
    }

    /** Ends it as a broken line does: its sender is back on another. From any thread. */
    void stop() {
        context.runOnContext(now -> {
            if (file == null) done.tryFail(new IOException("it comes on another line"));
            else broken(new IOException("it comes on another line"));
        });
    }

    private Path place() throws IOException, Unwanted {
        Path incoming = blobs.incoming();
        if (Files.getFileStore(incoming).getUsableSpace() < LEFT_BYTES + most)
            throw new Unwanted(507, Refusal.of(Code.DISK_FULL));
        return Files.createTempFile(incoming, "upload.", ".part");
    }

    private void come(HttpServerRequest request, Buffer bytes) {
        if (over) return;
        if (size + bytes.length() > most) {
            refuse(request, Unwanted.tooLarge());
            return;
        }
        if (head != null) {
            head.appendBuffer(bytes);
            if (head.length() >= Kind.HEAD_BYTES) {
                if (Kind.of(head.getBytes(0, Kind.HEAD_BYTES)) == null) {
                    refuse(request, Unwanted.wrongType());
                    return;
                }
                head = null;
            }
        }
        size += bytes.length();
        file.write(bytes).onFailure(why -> lost = why);
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(drained -> request.resume());
        }
    }

    private void whole() {
        if (over) return;
        boolean told = head == null || part && size < most; // a first part may be too short to tell by
        if (told || Kind.of(head.getBytes()) != null) keep();
        else fail(Unwanted.wrongType());
    }

    private void broken(Throwable why) {
        if (over) return;
        if (part) keep();
        else fail(why);
    }

    /** What was given to the disk is there once it is closed. */
    private void keep() {
        over = true;
        file.close().onComplete(closed -> {
            Throwable why = lost != null ? lost : closed.cause();
            if (why == null) {
                done.tryComplete(path);
            } else {
                done.tryFail(why);
                vertx.fileSystem().delete(path.toString());
            }
        });
    }

    private void refuse(HttpServerRequest request, Unwanted why) {
        request.pause();
        fail(why);
    }

    private void fail(Throwable why) {
        if (over) return;
        done.tryFail(why);
        throwAway();
    }

    private void throwAway() {
        over = true;
        file.close().onComplete(closed -> vertx.fileSystem().delete(path.toString()));
    }
}
