package io.leitai.web.socket;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Packs one message (RFC 7692) so that it can be unpacked without those before it, or with the one before it alone: the same
 * bytes serve every socket that got that one.
 */
final class Deflate {
    /** Below this there is nothing to win. */
    static final int LEAST_BYTES = 160;

    private static final int TAIL_BYTES = 4;
    private static final ThreadLocal<Deflater> DEFLATER =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.DEFAULT_COMPRESSION, true));

    private Deflate() {}

    /** @param before what the peer unpacked last; empty where that is not known */
    static byte[] message(ByteBuffer before, ByteBuffer plain) {
        Deflater deflater = DEFLATER.get();
        deflater.reset();
        if (before.hasRemaining()) deflater.setDictionary(before);
        int length = plain.remaining();
        deflater.setInput(plain);
        byte[] out = new byte[length / 2 + 64];
        int have = 0;
        while (true) {
            have += deflater.deflate(out, have, out.length - have, Deflater.SYNC_FLUSH);
            if (have < out.length) return Arrays.copyOf(out, have - TAIL_BYTES);
            out = Arrays.copyOf(out, out.length * 2);
        }
    }
}
