package io.leitai.web.socket;

/** Tells whether bytes that come piece by piece are UTF-8, at the first byte that is not. */
final class Utf8Check {
    private static final int ASCII_END = 0x80;
    private static final int CONTINUATION_MASK = 0xC0;

    private int missing;
    private int least = 0x80;
    private int most = 0xBF;

    /** A new text begins. */
    void reset() {
        missing = 0;
        least = 0x80;
        most = 0xBF;
    }

    /** Whether the text may go on. */
    boolean takes(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) if (!takes(bytes[i] & 0xFF)) return false;
        return true;
    }

    /** Whether the text may end here. */
    boolean isWhole() {
        return missing == 0;
    }

    private boolean takes(int b) {
        if (missing > 0) {
            if (b < least || b > most) return false;
            least = 0x80;
            most = 0xBF;
            missing--;
            return true;
        }
        if (b < ASCII_END) return true;
        if ((b & CONTINUATION_MASK) == ASCII_END) return false;
        if (b >= 0xC2 && b <= 0xDF) missing = 1;
        else if (b >= 0xE0 && b <= 0xEF) missing = 2;
        else if (b >= 0xF0 && b <= 0xF4) missing = 3;
        else return false;
        // longer than need be, half of a surrogate pair, beyond the last character: told by the second byte
        if (b == 0xE0) least = 0xA0;
        if (b == 0xED) most = 0x9F;
        if (b == 0xF0) least = 0x90;
        if (b == 0xF4) most = 0x8F;
        return true;
    }
}
