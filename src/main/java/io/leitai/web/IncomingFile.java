package io.leitai.web;

import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.ledger.Blobs;
import io.leitai.prepare.Kind;
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
    private static final long LEFT_BYTES = 512L * 1024 * 1024;

    private final Vertx vertx;
    private final Blobs blobs;
    private final long most;
    private final Promise<Path> done = Promise.promise();
    private Buffer head = Buffer.buffer();
    private long size;
    private Path path;
    private AsyncFile file;

    IncomingFile(Vertx vertx, Blobs blobs, long most) {
        this.vertx = vertx;
        this.blobs = blobs;
        this.most = most;
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
    }

    /** @param request paused. The file is then the caller's; where this fails there is none. */
    Future<Path> receive(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (length.length() > 18 || Long.parseLong(length) > most))
            return Future.failedFuture(tooLarge());
        vertx.executeBlocking(this::place, false)
                .compose(at -> {
                    path = at;
                    return vertx.fileSystem().open(at.toString(), new OpenOptions().setWrite(true));
                })
                .onFailure(done::tryFail)
                .onSuccess(opened -> {
                    file = opened;
                    file.exceptionHandler(this::fail);
                    request.exceptionHandler(this::fail);
                    request.handler(bytes -> come(request, bytes));
                    request.endHandler(end -> whole());
                    request.resume();
                });
        return done.future();
    }

    private Path place() throws IOException, Unwanted {
        Path incoming = blobs.incoming();
        if (Files.getFileStore(incoming).getUsableSpace() < LEFT_BYTES + most)
            throw new Unwanted(507, Refusal.of(Code.DISK_FULL));
        return Files.createTempFile(incoming, "upload.", ".part");
    }

    private void come(HttpServerRequest request, Buffer bytes) {
        if (done.future().isComplete()) return;
        size += bytes.length();
        if (size > most) {
            stop(request, tooLarge());
            return;
        }
        if (head != null) {
            head.appendBuffer(bytes);
            if (head.length() >= Kind.HEAD_BYTES) {
                if (Kind.of(head.getBytes(0, Kind.HEAD_BYTES)) == null) {
                    stop(request, wrongType());
                    return;
                }
                head = null;
            }
        }
        file.write(bytes);
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(drained -> request.resume());
        }
    }

    private void whole() {
        if (done.future().isComplete()) return;
        if (head != null && Kind.of(head.getBytes()) == null) fail(wrongType());
        else file.close().onFailure(this::fail).onSuccess(closed -> done.tryComplete(path));
    }

    private void stop(HttpServerRequest request, Unwanted why) {
        request.pause();
        fail(why);
    }

    private void fail(Throwable why) {
        if (!done.tryFail(why)) return;
        file.close().onComplete(closed -> vertx.fileSystem().delete(path.toString()));
    }

    private static Unwanted tooLarge() {
        return new Unwanted(413, Refusal.of(Code.FILE_TOO_LARGE, ExhibitsApi.MOST_BYTES / (1024 * 1024)));
    }

    private static Unwanted wrongType() {
        return new Unwanted(415, Refusal.of(Code.FILE_TYPE));
    }
}
