package io.leitai.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Bytes being written. A text that came before is a number from then on. */
final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> texts = new HashMap<>();

    void writeBoolean(boolean value) {
        bytes.write(value ? 1 : 0);
    }

    /** Short where it is near 0. */
    void writeLong(long value) {
        long left = value << 1 ^ value >> 63;
        while ((left & ~0x7FL) != 0) {
            bytes.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
    }

    void writeBytes(byte[] some) throws IOException {
        writeLong(some.length);
        out.write(some);
    }

    void writeText(String text) throws IOException {
        Integer known = texts.putIfAbsent(text, texts.size());
        writeLong(known == null ? -1 : known);
        if (known != null) return;
        boolean latin = isLatin(text);
        writeBoolean(latin);
        writeBytes(latin ? text.getBytes(StandardCharsets.ISO_8859_1) : units(text));
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 0xFF) return false;
        return true;
    }

    /** As they are: half a surrogate pair, which UTF-8 can't have, comes back too. */
    private static byte[] units(String text) {
        ByteBuffer units = ByteBuffer.allocate(2 * text.length());
        units.asCharBuffer().put(text);
        return units.array();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
