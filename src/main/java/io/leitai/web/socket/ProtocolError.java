package io.leitai.web.socket;

/** The peer broke the protocol: the socket ends with this code. */
final class ProtocolError extends Exception {
    private final int code;

    ProtocolError(int code, String reason) {
        super(reason, null, false, false); // no stack trace: it costs, and says nothing about the peer
        this.code = code;
    }

    int code() {
        return code;
    }
}
