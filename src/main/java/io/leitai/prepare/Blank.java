package io.leitai.prepare;

import java.io.IOException;
import java.io.RandomAccessFile;

/** Zeros over what was there. */
final class Blank {
    private static final byte[] ZEROS = new byte[64 * 1024];

    private Blank() {}

    static void bytes(RandomAccessFile file, long from, long to) throws IOException {
        file.seek(from);
        for (long left = to - from; left > 0; left -= ZEROS.length)
            file.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
    }
}
