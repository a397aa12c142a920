package io.leitai.ledger;

import java.util.List;

/**
 * The durable record of all contests of this store. One process writes. {@link Store} opens and closes it.
 *
 * <p>After an {@link AppendFailed} nothing can be read or written until {@link #reopen()}: only then is it known what the
 * file holds.
 */
public interface Ledger extends LedgerReader {

    /**
     * Entries of one contest that follow each other, made by {@link Chain#next}.
     *
     * @param expectedSeq the seq before the first of them
     */
    record Batch(String contest, long term, long expectedSeq, List<Entry> entries) {
        /** @throws IllegalArgumentException where the entries are not a piece of this contest's chain in this term */
        public Batch {
            entries = List.copyOf(entries);
            Chain.requireLinked(contest, term, expectedSeq, entries);
        }
    }

    /**
     * Opens a contest, new or old, for writing.
     *
     * @return the new term, from 1, higher than any before; whoever holds an older one can't append any more
     * @throws AppendFailed as {@link #append} does
     */
    long raiseTerm(String contest);

    /**
     * Writes all batches in one durable transaction, or nothing. At most one batch for each contest.
     *
     * @throws StaleWriter where a term, seq or hash is not what the store holds: nothing was written, another writer was there
     * @throws AppendFailed where it is not known whether the commit happened; the caller reopens, and looks its command ids
     *     up. A command id that the contest has already ends here too
     */
    void append(List<Batch> batches);

    /**
     * Gives the connections back and takes new ones. What is read from now on is on disk.
     *
     * @throws AppendFailed where the store still does not answer; to be tried again later
     */
    void reopen();

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
