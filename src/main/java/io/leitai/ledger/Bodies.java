package io.leitai.ledger;

/** Bodies as bytes and back. */
public final class Bodies {
    private Bodies() {}

    public static byte[] encode(Body body) {
        throw new UnsupportedOperationException();
    }

    /** @throws Unreadable where the bytes are not a body, or one of a newer version */
    public static Body decode(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    public static final class Unreadable extends RuntimeException {
        public Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
