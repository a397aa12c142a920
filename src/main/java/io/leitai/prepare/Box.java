package io.leitai.prepare;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/** A box of an MP4. @param at where it begins @param body where its content begins @param end where the next one begins */
record Box(String type, long at, long body, long end) {

    /** Null at the end. */
    static Box at(RandomAccessFile in, long at, long end) throws IOException, UnfitException {
        if (at == end) return null;
        if (at + 8 > end) throw new UnfitException(Unfit.BROKEN);
        in.seek(at);
        long size = in.readInt() & 0xFFFF_FFFFL;
        byte[] type = new byte[4];
        in.readFully(type);
        long body = at + 8;
        if (size == 1) {
            size = in.readLong();
            body += 8;
        }
        if (size == 0) size = end - at;
        if (size < body - at || size > end - at) throw new UnfitException(Unfit.BROKEN);
        return new Box(new String(type, StandardCharsets.ISO_8859_1), at, body, at + size);
    }
}
