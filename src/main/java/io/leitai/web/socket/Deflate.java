package io.leitai.web.socket;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Packs one message (RFC 7692) so that it can be unpacked without those before it: the same bytes serve every socket. */
final class Deflate {
    /** Below this there is nothing to win. */
    static final int LEAST_BYTES = 160;

    private static final int TAIL_BYTES = 4;
    private static final ThreadLocal<Deflater> DEFLATER =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.DEFAULT_COMPRESSION, true));

    private Deflate() {}

    static byte[] message(byte[] plain, int from, int length) {
        Deflater deflater = DEFLATER.get();
        deflater.reset();
        deflater.setInput(plain, from, length);
        byte[] out = new byte[length / 2 + 64];
        int have = 0;
        while (true) {
            have += deflater.deflate(out, have, out.length - have, Deflater.SYNC_FLUSH);
            if (have < out.length) return Arrays.copyOf(out, have - TAIL_BYTES);
            out = Arrays.copyOf(out, out.length * 2);
        }
    }
}
