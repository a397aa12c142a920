package io.leitai.ledger;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON text on its way to UTF-8. Half a surrogate pair has no bytes in UTF-8. A phone can send one in a text all the same,
 * and a ledger that stops a contest for it would be worse: it is written as JSON's escape. In JSON it can only stand inside
 * a string.
 */
final class Utf8Text extends Writer {
    private static final int MOST_BYTES_A_CHAR = 6;

    private byte[] bytes;
    private int length;
    /** The first half of a pair whose second half has not come yet; 0: none. */
    private char half;

    Utf8Text(int expectedBytes) {
        bytes = new byte[expectedBytes];
    }

    @Override
    public void write(char[] text, int from, int count) {
        int most = MOST_BYTES_A_CHAR * (count + 1);
        if (bytes.length - length < most) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + most));
        for (int i = from; i < from + count; i++) {
            char c = text[i];
            if (c < 0x80 && half == 0) bytes[length++] = (byte) c;
            else write(c);
        }
    }

    private void write(char c) {
        if (half != 0) {
            char first = half;
            half = 0;
            if (Character.isLowSurrogate(c)) {
                pair(Character.toCodePoint(first, c));
                return;
            }
            escape(first);
        }
        if (Character.isHighSurrogate(c)) half = c;
        else if (Character.isLowSurrogate(c)) escape(c);
        else if (c < 0x80) put(c);
        else if (c < 0x800) {
            put(0xC0 | c >> 6);
            put(0x80 | c & 0x3F);
        } else {
            put(0xE0 | c >> 12);
            put(0x80 | c >> 6 & 0x3F);
            put(0x80 | c & 0x3F);
        }
    }

    private void pair(int codePoint) {
        put(0xF0 | codePoint >> 18);
        put(0x80 | codePoint >> 12 & 0x3F);
        put(0x80 | codePoint >> 6 & 0x3F);
        put(0x80 | codePoint & 0x3F);
    }

    private void escape(char alone) {
        byte[] escaped = "\\u%04x".formatted((int) alone).getBytes(StandardCharsets.US_ASCII);
        for (byte b : escaped) put(b);
    }

    private void put(int b) {
        bytes[length++] = (byte) b;
    }

    /** Of a whole text. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
