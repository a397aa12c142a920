package io.leitai.web.socket;

/** Why a socket ends, as RFC 6455 section 7.4 numbers it. */
public final class CloseCode {
    public static final int NORMAL = 1000;
    public static final int GOING_AWAY = 1001;
    public static final int PROTOCOL_ERROR = 1002;
    /** Never on the wire: the close frame named none. */
    public static final int NONE = 1005;

    public static final int NOT_UTF_8 = 1007;
    public static final int REVOKED = 1008;
    public static final int TOO_LARGE = 1009;
    public static final int SERVER_FAULT = 1011;
    public static final int MOVED = 1012;
    /** "Try again later". */
    public static final int TOO_MANY = 1013;

    private static final int FIRST_RESERVED = 1015;
    private static final int FIRST_OF_LIBRARIES = 3000;
    private static final int LAST = 4999;

    private CloseCode() {}

    /** Whether a peer may send it. */
    static boolean isLegal(int code) {
        if (code >= FIRST_OF_LIBRARIES) return code <= LAST;
        return code >= NORMAL && code < FIRST_RESERVED && code != 1004 && code != NONE && code != 1006;
    }
}
