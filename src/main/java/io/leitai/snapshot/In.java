package io.leitai.snapshot;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes being read, as {@link Out} wrote them. */
final class In {
    private final ByteBuffer bytes;
    private final List<String> texts = new ArrayList<>();

    In(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
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
            if (shift > 63) throw new IOException("a number without an end");
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

    String readText() throws IOException {
        long known = readLong();
        if (known >= texts.size()) throw new IOException("a text that never came");
        if (known >= 0) return texts.get((int) known);
        boolean latin = readBoolean();
        byte[] some = readBytes();
        String text = latin
                ? new String(some, StandardCharsets.ISO_8859_1)
                : ByteBuffer.wrap(some).asCharBuffer().toString();
        texts.add(text);
        return text;
    }

    boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    private byte next() throws IOException {
        try {
            return bytes.get();
        } catch (BufferUnderflowException e) {
            throw new EOFException();
        }
    }
}
