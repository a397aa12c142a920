package io.leitai.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Writes from a worker thread into a response, piece by piece, and waits where the reader is slow. */
final class Download extends OutputStream {
    private static final int PIECE_BYTES = 64 * 1024;
    private static final long PATIENCE_SECONDS = 60;

    private final HttpServerResponse response;
    private final Context context = Vertx.currentContext();
    private Buffer piece = Buffer.buffer(PIECE_BYTES);

    /** Create it on the response's event loop. */
    Download(HttpServerResponse response) {
        this.response = response;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        piece.appendBytes(bytes, offset, length);
        if (piece.length() >= PIECE_BYTES) flush();
    }

    @Override
    public void flush() throws IOException {
        if (piece.length() == 0) return;
        Buffer ready = piece;
        piece = Buffer.buffer(PIECE_BYTES);
        CompletableFuture<Void> written = new CompletableFuture<>();
        context.runOnContext(
                go -> response.write(ready).onSuccess(written::complete).onFailure(written::completeExceptionally));
        try {
            written.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the reader went away", e);
        }
    }
}
