package io.leitai.prepare;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes, whatever its name says. */
public enum Kind {
    PDF,
    JPEG,
    PNG,
    WEBP,
    MP4,
    WEBM;

    /** So many of a file's first bytes tell. */
    public static final int HEAD_BYTES = 64;

    /** Null for what is none of them. */
    public static Kind of(byte[] head) {
        if (has(head, 0, "%PDF-")) return PDF;
        if (starts(head, 0xFF, 0xD8, 0xFF)) return JPEG;
        if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) return PNG;
        if (has(head, 0, "RIFF") && has(head, 8, "WEBP")) return WEBP;
        if (has(head, 4, "ftyp")) return MP4;
        if (starts(head, 0x1A, 0x45, 0xDF, 0xA3)) return WEBM;
        return null;
    }

    boolean isVideo() {
        return this == MP4 || this == WEBM;
    }

    private static boolean has(byte[] bytes, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < at + wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if (bytes[at + i] != wanted[i]) return false;
        return true;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[i] & 0xFF) != with[i]) return false;
        return true;
    }
}
