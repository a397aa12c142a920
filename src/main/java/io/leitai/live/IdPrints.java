package io.leitai.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Which command ids there may be among many, in eight bytes each: the beginning of each one's SHA-256. An id that is among
 * them is always found; one that is not is taken for one of them once in an age, and then the ledger knows better.
 */
final class IdPrints {
    static final IdPrints NONE = new IdPrints(new long[0]);

    private final long[] ascending;

    private IdPrints(long[] ascending) {
        this.ascending = ascending;
    }

    /** @param prints in any order */
    static IdPrints of(long[] prints) {
        long[] sorted = prints.clone();
        Arrays.sort(sorted);
        return new IdPrints(sorted);
    }

    static long print(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean mayHave(String id) {
        return ascending.length > 0 && Arrays.binarySearch(ascending, print(id)) >= 0;
    }

    IdPrints plus(long[] more) {
        long[] all = Arrays.copyOf(ascending, ascending.length + more.length);
        System.arraycopy(more, 0, all, ascending.length, more.length);
        Arrays.sort(all);
        return new IdPrints(all);
    }

    int size() {
        return ascending.length;
    }

    long[] toArray() {
        return ascending.clone();
    }
}
