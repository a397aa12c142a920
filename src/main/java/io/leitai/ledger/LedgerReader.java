package io.leitai.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is in a store, to be read from any thread. A reading never holds a commit up. */
public interface LedgerReader {

    /** A contest's newest entry. @param hash 32 bytes */
    record Head(String contest, long seq, byte[] hash, Instant at) {}

    /** The contests that have an entry, in the order in which they were first opened for writing. */
    List<Head> heads();

    /**
     * The entries from {@code fromSeq} on, in order, in pages. Entries committed meanwhile may be among them. The reader may
     * use the ledger, and may end the reading by throwing.
     *
     * @throws Damaged where a row is missing or can't be read; the entries before it were given to the reader
     */
    void read(String contest, long fromSeq, Consumer<Entry> reader);

    /** @throws Damaged where its row can't be read */
    Optional<Entry> find(String contest, String commandId);

    /** Those of these commands that there are, in no order. @throws Damaged where a row can't be read */
    default List<Entry> findAll(String contest, List<String> commandIds) {
        return commandIds.stream().flatMap(id -> find(contest, id).stream()).toList();
    }

    /** The store lost or changed what it was given. @see Verifier */
    final class Damaged extends RuntimeException {
        private final String contest;
        private final long seq;
        private final String why;

        public Damaged(String contest, long seq, String why) {
            super("contest " + contest + ", entry " + seq + ": " + why);
            this.contest = contest;
            this.seq = seq;
            this.why = why;
        }

        public String contest() {
            return contest;
        }

        /** The first entry that is bad; 0 where it is not known which. */
        public long seq() {
            return seq;
        }

        /** One clause for a person. */
        public String why() {
            return why;
        }
    }
}
