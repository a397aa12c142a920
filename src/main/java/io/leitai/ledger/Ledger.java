package io.leitai.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The durable record of all contests of this store. One process writes. */
public interface Ledger extends AutoCloseable {

    /** @param seq the newest entry's; @param hash the newest entry's */
    record Head(String contest, long seq, byte[] hash, Instant at) {}

    /** Entries of one contest that follow each other. @param expectedSeq the seq before the first of them */
    record Batch(String contest, long term, long expectedSeq, List<Entry> entries) {}

    /** The contests that have an entry, in the order in which they were first written. */
    List<Head> heads();

    /** Opens a contest, new or old, for writing: the new term, higher than any before. */
    long raiseTerm(String contest);

    /**
     * Writes all batches in one durable transaction, or nothing.
     *
     * @throws StaleWriter where a term or seq is not what the store holds: nothing was written, another writer was there
     * @throws AppendFailed where it is not known whether the commit happened; the caller reads again
     */
    void append(List<Batch> batches);

    /** The entries from {@code fromSeq} on, in order, in pages: a long reading never holds a commit up. */
    void read(String contest, long fromSeq, Consumer<Entry> reader);

    Optional<Entry> find(String contest, String commandId);

    @Override
    void close();

    final class StaleWriter extends RuntimeException {
        public StaleWriter(String message) {
            super(message);
        }
    }

    final class AppendFailed extends RuntimeException {
        public AppendFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
