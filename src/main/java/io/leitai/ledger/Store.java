package io.leitai.ledger;

import java.nio.file.Path;

/** A data folder, held by this process alone. */
public final class Store implements AutoCloseable {
    private Store() {}

    /** @throws StoreUnusable where the folder can't be used, with one sentence for the person who started the server */
    public static Store open(Path data) {
        throw new UnsupportedOperationException();
    }

    public Ledger ledger() {
        throw new UnsupportedOperationException();
    }

    public Seats seats() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}

    /** The data folder can't be used. The message says why and what to do, in one sentence. */
    public static final class StoreUnusable extends RuntimeException {
        public StoreUnusable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
