package io.leitai.ledger;

/** The data folder can't be used. The message says why and what to do, in one sentence. */
public final class StoreUnusable extends RuntimeException {
    public StoreUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
