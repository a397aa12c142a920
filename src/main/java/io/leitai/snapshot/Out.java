package io.leitai.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bytes being written. A text is a number; all texts together stand before everything else. */
final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
    private final Map<String, Integer> texts;

    Out() {
        this(new LinkedHashMap<>());
    }

    private Out(Map<String, Integer> texts) {
        this.texts = texts;
    }

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

    void writeBytes(byte[] some) {
        writeLong(some.length);
        bytes.writeBytes(some);
    }

    /** Eight bytes each. */
    void writeNumbers(long[] numbers) {
        ByteBuffer plain = ByteBuffer.allocate(numbers.length * Long.BYTES);
        plain.asLongBuffer().put(numbers);
        writeLong(numbers.length);
        bytes.writeBytes(plain.array());
    }

    void writeText(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        writeLong(known == null ? texts.size() - 1 : known);
    }

    interface Piece {
        void writeTo(Out out) throws IOException;
    }

    /** With its length before it, so that a reader can come back to it later. */
    void writePiece(Piece piece) throws IOException {
        Out inner = new Out(texts);
        piece.writeTo(inner);
        writeBytes(inner.bytes.toByteArray());
    }

    /** The texts and then what was written. */
    byte[] toBytes() {
        Out whole = new Out();
        whole.writeLong(texts.size());
        for (String text : texts.keySet()) {
            boolean latin = isLatin(text);
            whole.writeBoolean(latin);
            whole.writeBytes(latin ? text.getBytes(StandardCharsets.ISO_8859_1) : units(text));
        }
        whole.bytes.writeBytes(bytes.toByteArray());
        return whole.bytes.toByteArray();
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
}
