package io.leitai.ledger;

/** The database does not answer for now: nothing was learnt of what it holds. To be tried again later. */
public final class StoreAway extends RuntimeException {
    public StoreAway(String message, Throwable cause) {
        super(message, cause);
    }
}
