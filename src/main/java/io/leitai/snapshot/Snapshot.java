package io.leitai.snapshot;

import io.leitai.contest.Contest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;

/**
 * What a contest was after an entry of its ledger. As bytes: {@code version (1 byte) ‖ fingerprint (32) ‖ contents ‖ SHA-256
 * of all before (32)}.
 *
 * @param id the contest's
 * @param seq the entry's, and {@code hash} and {@code at}
 */
public record Snapshot(String id, long seq, byte[] hash, Instant at, Contest contest) {
    private static final byte VERSION = 1;
    private static final int DIGEST_BYTES = 32;

    /** Bytes that are no snapshot of this program: damaged, or another version's. The message says which. */
    public static final class Unusable extends Exception {
        Unusable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Made at the first use: a server whose contests are new needs none. */
    private static final class Form {
        static final io.leitai.snapshot.Form CONTENTS = new Forms().of(Contest.class);
        static final byte[] FINGERPRINT;

        static {
            try {
                FINGERPRINT = Fingerprint.ofThisProgram();
            } catch (IOException e) {
                throw new IllegalStateException("this program can't take snapshots", e);
            }
        }
    }

    public byte[] encode() {
        Out out = new Out();
        try {
            out.writeText(id);
            out.writeLong(seq);
            out.writeBytes(hash);
            out.writeLong(at.toEpochMilli());
            Form.CONTENTS.write(out, contest);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes what is written", e);
        }
        byte[] contents = out.toBytes();
        ByteBuffer whole = ByteBuffer.allocate(1 + 2 * DIGEST_BYTES + contents.length);
        whole.put(VERSION).put(Form.FINGERPRINT).put(contents);
        return whole.put(digest(whole.array(), whole.position())).array();
    }

    /** @throws Unusable where the bytes are not a whole snapshot that this very program wrote */
    public static Snapshot decode(byte[] bytes) throws Unusable {
        int end = bytes.length - DIGEST_BYTES;
        if (end < 1 + DIGEST_BYTES) throw new Unusable("it is cut off", null);
        if (bytes[0] != VERSION || !Arrays.equals(bytes, 1, 1 + DIGEST_BYTES, Form.FINGERPRINT, 0, DIGEST_BYTES))
            throw new Unusable("another version wrote it", null);
        if (!Arrays.equals(bytes, end, bytes.length, digest(bytes, end), 0, DIGEST_BYTES))
            throw new Unusable("it is damaged", null);
        try {
            In in = new In(Arrays.copyOfRange(bytes, 1 + DIGEST_BYTES, end));
            Snapshot snapshot = new Snapshot(
                    in.readText(), in.readLong(), in.readBytes(), Instant.ofEpochMilli(in.readLong()), (Contest)
                            Form.CONTENTS.read(in));
            if (!in.isAtEnd()) throw new IOException("something follows it");
            return snapshot;
        } catch (IOException | RuntimeException e) {
            throw new Unusable("it can't be read: " + e.getMessage(), e);
        }
    }

    private static byte[] digest(byte[] bytes, int length) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(bytes, 0, length);
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
