package io.leitai.snapshot;

import io.leitai.contest.Contest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a contest was after an entry of its ledger. As bytes: {@code version (1 byte) ‖ fingerprint (32) ‖ contents ‖ SHA-256
 * of all before (32)}.
 *
 * @param id the contest's
 * @param seq the entry's, and {@code term}, {@code at} and {@code hash}
 * @param ids whatever tells the command ids up to this entry from others
 */
public record Snapshot(String id, long seq, long term, Instant at, byte[] hash, long[] ids, Contest contest) {
    private static final byte VERSION = 1;
    private static final int DIGEST_BYTES = 32;
    private static final int HEAD_BYTES = 1 + DIGEST_BYTES;

    /** Bytes that are no snapshot of this program: damaged, or another version's. The message says which. */
    public static final class Unusable extends Exception {
        Unusable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Great maps are left in bytes until somebody looks into them.
     *
     * @param rest reads what is left; for a thread that has nothing better to do
     */
    public record Opened(Snapshot snapshot, Runnable rest) {}

    /** Made at the first use: a server whose contests are new needs none. */
    private static final class Program {
        static final Form CONTEST = new Forms().of(Contest.class);
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
            out.writeLong(term);
            out.writeLong(at.toEpochMilli());
            out.writeBytes(hash);
            out.writeNumbers(ids);
            Program.CONTEST.write(out, contest);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes what is written", e);
        }
        byte[] contents = out.toBytes();
        ByteBuffer whole = ByteBuffer.allocate(HEAD_BYTES + contents.length + DIGEST_BYTES);
        whole.put(VERSION).put(Program.FINGERPRINT).put(contents);
        return whole.put(digest(whole.array(), whole.position())).array();
    }

    /** @param bytes are not to change any more @throws Unusable where they are not a whole snapshot that this very program wrote */
    public static Opened decode(byte[] bytes) throws Unusable {
        int end = bytes.length - DIGEST_BYTES;
        if (end < HEAD_BYTES) throw new Unusable("it is cut off", null);
        if (bytes[0] != VERSION || !Arrays.equals(bytes, 1, HEAD_BYTES, Program.FINGERPRINT, 0, DIGEST_BYTES))
            throw new Unusable("another version wrote it", null);
        if (!Arrays.equals(bytes, end, bytes.length, digest(bytes, end), 0, DIGEST_BYTES))
            throw new Unusable("it is cut off or altered", null);
        try {
            List<Runnable> later = new ArrayList<>();
            In in = new In(ByteBuffer.wrap(bytes, HEAD_BYTES, end - HEAD_BYTES).slice(), later);
            Snapshot snapshot = new Snapshot(
                    in.readText(),
                    in.readLong(),
                    in.readLong(),
                    Instant.ofEpochMilli(in.readLong()),
                    in.readBytes(),
                    in.readNumbers(),
                    (Contest) Program.CONTEST.read(in));
            if (!in.isAtEnd()) throw new IOException("something follows it");
            return new Opened(snapshot, () -> later.forEach(Runnable::run));
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
