package io.leitai.plan;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Files that people save with programs of all kinds: strict UTF-8, and what it is where it is not. */
public final class Utf8 {
    private Utf8() {}

    /** @param text up to the first byte that is no UTF-8, without a byte order mark @param whole whether that is all of it */
    public record Decoded(String text, boolean whole) {}

    public static Decoded decode(byte[] bytes) {
        int skip = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean whole = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip), text, true)
                .isUnderflow();
        return new Decoded(text.flip().toString(), whole);
    }

    /** By its byte order mark. */
    public static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    }

    /** Whether bytes that are no UTF-8 can be read as GBK, as old spreadsheets save them. */
    public static boolean isGbk(byte[] bytes) {
        try {
            Charset.forName("GBK").newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if ((bytes[i] & 0xFF) != start[i]) return false;
        return true;
    }
}
