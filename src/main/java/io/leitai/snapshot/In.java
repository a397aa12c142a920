package io.leitai.snapshot;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes being read, as {@link Out} wrote them. */
final class In {
    private final ByteBuffer bytes;
    private final String[] texts;
    private final List<Runnable> later;

    /** @param bytes stays as it is, and in memory, as long as a piece was not read @param later is given what reads each such piece */
    In(ByteBuffer bytes, List<Runnable> later) throws IOException {
        this.bytes = bytes;
        this.later = later;
        texts = new String[readSize()];
        for (int i = 0; i < texts.length; i++) {
            boolean latin = readBoolean();
            byte[] some = readBytes();
            texts[i] = latin
                    ? new String(some, StandardCharsets.ISO_8859_1)
                    : ByteBuffer.wrap(some).asCharBuffer().toString();
        }
    }

    private In(ByteBuffer bytes, String[] texts, List<Runnable> later) {
        this.bytes = bytes;
        this.texts = texts;
        this.later = later;
    }

    boolean readBoolean() throws IOException {
        return next() != 0;
    }

    long readLong() throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = next();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) return value >>> 1 ^ -(value & 1);
            if (shift >= 63) throw new IOException("a number without an end");
        }
    }

    /** A size that the bytes that are left can hold. */
    int readSize() throws IOException {
        long size = readLong();
        if (size < 0 || size > bytes.remaining()) throw new EOFException("a size of " + size);
        return (int) size;
    }

    byte[] readBytes() throws IOException {
        byte[] some = new byte[readSize()];
        bytes.get(some);
        return some;
    }

    /** @see Out#writeNumbers */
    long[] readNumbers() throws IOException {
        int size = readSize();
        if (size > bytes.remaining() / Long.BYTES) throw new EOFException("numbers that are not there");
        long[] numbers = new long[size];
        bytes.slice(bytes.position(), size * Long.BYTES).asLongBuffer().get(numbers);
        bytes.position(bytes.position() + size * Long.BYTES);
        return numbers;
    }

    String readText() throws IOException {
        long number = readLong();
        if (number < 0 || number >= texts.length) throw new IOException("a text that is not there");
        return texts[(int) number];
    }

    /** A piece to be read now or later. */
    In readPiece() throws IOException {
        int size = readSize();
        In piece = new In(bytes.slice(bytes.position(), size), texts, later);
        bytes.position(bytes.position() + size);
        return piece;
    }

    /** What reads a piece that was left for later. */
    void leave(Runnable reading) {
        later.add(reading);
    }

    boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    private byte next() throws IOException {
        if (!bytes.hasRemaining()) throw new EOFException();
        return bytes.get();
    }
}
