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
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that comes in by one request or by several: as fast as the disk takes it, and never more of it in memory than a few buffers.
 * What has come when a line breaks stays.
 */
final class GrowingFile {
    /** What must be left on the disk for marks. */
    private static final long LEFT_BYTES = 512L * 1024 * 1024;

    private final Vertx vertx;
    private final Path path;
    private final long most;
    private Buffer head = Buffer.buffer();
    private long size;
    private Coming coming;

    private GrowingFile(Vertx vertx, Path path, long most) {
        this.vertx = vertx;
        this.path = path;
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

        static Unwanted tooLarge() {
            return new Unwanted(413, Refusal.of(Code.FILE_TOO_LARGE, ExhibitsApi.MOST_BYTES / (1024 * 1024)));
        }

        private static Unwanted wrongType() {
            return new Unwanted(415, Refusal.of(Code.FILE_TYPE));
        }
    }

    /** @param most so large it may be @param promised what others are still to bring */
    static Future<GrowingFile> make(Vertx vertx, Blobs blobs, long most, long promised) {
        return vertx.executeBlocking(
                () -> {
                    Path incoming = blobs.incoming();
                    if (Files.getFileStore(incoming).getUsableSpace() < LEFT_BYTES + promised + most)
                        throw new Unwanted(507, Refusal.of(Code.DISK_FULL));
                    return new GrowingFile(vertx, Files.createTempFile(incoming, "upload.", ".part"), most);
                },
                false);
    }

    Path path() {
        return path;
    }

    /** How much of it is on the disk. */
    synchronized long size() {
        return size;
    }

    /**
     * Takes a request's body behind what there is.
     *
     * @param request paused
     * @return how large the file is then. Fails where the line broke, and with {@link Unwanted}: then nothing more can come of it
     */
    synchronized Future<Long> append(HttpServerRequest request) {
        if (coming != null) return Future.failedFuture(new IllegalStateException("two at a time"));
        coming = new Coming(request);
        return coming.start();
    }

    /** Ends what is coming, as where its line is dead and its other end is back on another. @return how much has come */
    Future<Long> stop() {
        Coming now;
        synchronized (this) {
            now = coming;
        }
        if (now == null) return Future.succeededFuture(size());
        now.fail(new IOException("it comes on another line"));
        return now.over.future().map(over -> size());
    }

    Future<Void> delete() {
        return stop().compose(stopped -> vertx.fileSystem().delete(path.toString())).otherwiseEmpty();
    }

    /** One request's part of it. */
    private final class Coming {
        private final HttpServerRequest request;
        private final Promise<Long> done = Promise.promise();
        /** Once nothing more is written. */
        private final Promise<Void> over = Promise.promise();

        private AsyncFile file;
        private Throwable why;
        private long written;

        Coming(HttpServerRequest request) {
            this.request = request;
        }

        Future<Long> start() {
            request.exceptionHandler(this::fail);
            vertx.fileSystem()
                    .open(path.toString(), new OpenOptions().setWrite(true))
                    .onFailure(failed -> end(failed))
                    .onSuccess(this::opened);
            return done.future();
        }

        private void opened(AsyncFile opened) {
            synchronized (GrowingFile.this) {
                file = opened;
                if (why == null) {
                    file.setWritePos(size);
                    file.exceptionHandler(this::fail);
                    request.handler(this::come);
                    request.endHandler(end -> whole());
                    request.resume();
                    return;
                }
            }
            close();
        }

        private void come(Buffer bytes) {
            synchronized (GrowingFile.this) {
                if (why != null) return;
                if (size + written + bytes.length() > most) {
                    fail(Unwanted.tooLarge());
                    return;
                }
                if (head != null && !headFits(bytes)) {
                    fail(Unwanted.wrongType());
                    return;
                }
                written += bytes.length();
                file.write(bytes).onFailure(this::fail);
                if (!file.writeQueueFull()) return;
                request.pause();
                file.drainHandler(drained -> request.resume());
            }
        }

        /** Its first bytes say what it is, not its name. */
        private boolean headFits(Buffer bytes) {
            head.appendBuffer(bytes);
            if (head.length() < Kind.HEAD_BYTES) return true;
            boolean fits = Kind.of(head.getBytes(0, Kind.HEAD_BYTES)) != null;
            head = null;
            return fits;
        }

        private void whole() {
            synchronized (GrowingFile.this) {
                if (why != null) return;
            }
            close();
        }

        void fail(Throwable failed) {
            synchronized (GrowingFile.this) {
                if (why != null || done.future().isComplete()) return;
                why = failed;
                if (failed instanceof Unwanted) request.pause();
                if (file == null) return; // as soon as it is open
            }
            close();
        }

        /** What was given to the disk is there once it is closed. */
        private void close() {
            file.close().onComplete(closed -> end(why != null ? why : closed.cause()));
        }

        private void end(Throwable failed) {
            synchronized (GrowingFile.this) {
                size += written;
                coming = null;
            }
            over.tryComplete();
            if (failed == null) done.tryComplete(size());
            else done.tryFail(failed);
        }
    }

    /** Whether a file that is whole is of a kind that is shown, however short it is. */
    synchronized boolean isOfAKind() {
        return head == null || Kind.of(head.getBytes()) != null;
    }

    static Unwanted wrongType() {
        return Unwanted.wrongType();
    }
}
