package io.leitai.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The hash chain. With ‖ for "followed by" and all numbers big-endian:
 *
 * <pre>
 * bodyHash = SHA-256(salt ‖ body)                              salt: 16 bytes
 * header   = seq ‖ term ‖ at ‖ n ‖ commandId                   seq, term: 8 bytes each
 *                                                              at: 8 bytes, milliseconds since 1970-01-01T00:00:00Z
 *                                                              n: 4 bytes, the length of commandId's UTF-8 in bytes
 * hash     = SHA-256(0x00 ‖ prev ‖ header ‖ bodyHash)          prev: 32 bytes, all zero before the first entry
 * </pre>
 *
 * The contest's id is not in the header: the first body holds the plan, and so the id, and every later hash depends on
 * that body. A line of the exported ledger can therefore be checked by itself.
 */
public final class Chain {
    public static final int HASH_BYTES = 32;
    public static final int SALT_BYTES = 16;

    private static final int MAX_COMMAND_ID_CHARS = 64;
    private static final int FIXED_HEADER_BYTES = 3 * Long.BYTES + Integer.BYTES;

    /** To find one among Java's providers costs as much as a hash. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Chain::newSha256);

    private Chain() {}

    /** What stands before the first entry: 32 zero bytes. */
    public static byte[] start() {
        return new byte[HASH_BYTES];
    }

    /** 1 to 64 UTF-16 units of well-formed text without control characters. */
    public static boolean isCommandId(String id) {
        return !id.isEmpty() && id.length() <= MAX_COMMAND_ID_CHARS && isPlainText(id);
    }

    private static boolean isPlainText(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (Character.isISOControl(c) || isSurrogate(c)) return false;
            if (Character.isSupplementaryCodePoint(c)) i++;
        }
        return true;
    }

    /**
     * The entry that follows {@code prev}.
     *
     * @param prev the previous entry's hash, or {@link #start()}
     * @param at whole milliseconds
     * @param salt 16 bytes that nobody can guess
     * @throws IllegalArgumentException where an argument has not the shape that {@link Entry} names
     */
    public static Entry next(
            byte[] prev, String contest, long seq, long term, Instant at, String commandId, byte[] salt, byte[] body) {
        require(prev.length == HASH_BYTES, "prev is not 32 bytes");
        require(seq >= 1 && term >= 1, "seq and term begin with 1");
        require(at.getNano() % 1_000_000 == 0, "at is finer than a millisecond");
        require(isCommandId(commandId), "not a command id");
        require(salt.length == SALT_BYTES, "the salt is not 16 bytes");
        byte[] hash = hash(prev, seq, term, at, commandId, bodyHash(salt, body));
        return new Entry(contest, seq, term, at, commandId, salt, body, prev, hash);
    }

    static byte[] bodyHash(byte[] salt, byte[] body) {
        MessageDigest sha256 = sha256();
        sha256.update(salt);
        return sha256.digest(body);
    }

    static byte[] hash(byte[] prev, long seq, long term, Instant at, String commandId, byte[] bodyHash) {
        byte[] id = commandId.getBytes(StandardCharsets.UTF_8);
        ByteBuffer text = ByteBuffer.allocate(1 + HASH_BYTES + FIXED_HEADER_BYTES + id.length + HASH_BYTES)
                .put((byte) 0)
                .put(prev)
                .putLong(seq)
                .putLong(term)
                .putLong(at.toEpochMilli())
                .putInt(id.length)
                .put(id)
                .put(bodyHash);
        return sha256().digest(text.array());
    }

    /** @throws IllegalArgumentException where they are not entries of this contest and term that follow each other */
    static void requireLinked(String contest, long term, long expectedSeq, List<Entry> entries) {
        require(!entries.isEmpty(), "a batch without an entry");
        long seq = expectedSeq;
        byte[] prev = entries.getFirst().prev();
        Instant at = entries.getFirst().at();
        for (Entry entry : entries) {
            require(entry.contest().equals(contest), "an entry of another contest");
            require(entry.term() == term, "an entry of another term");
            require(entry.seq() == ++seq, "an entry out of order");
            require(Arrays.equals(entry.prev(), prev), "an entry that does not follow the one before it");
            require(!entry.at().isBefore(at), "an entry before the one before it");
            prev = entry.hash();
            at = entry.at();
        }
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new IllegalArgumentException(otherwise);
    }

    private static MessageDigest sha256() {
        MessageDigest mine = SHA_256.get();
        mine.reset();
        return mine;
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
