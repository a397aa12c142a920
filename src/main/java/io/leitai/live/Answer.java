package io.leitai.live;

import io.leitai.contest.Refusal;
import java.time.Instant;

/** What comes back for a command: exactly one of these, always. */
public sealed interface Answer {
    /** The command is on disk. @param hash the entry's, in hex */
    record Receipt(String id, long seq, String hash, Instant at) implements Answer {}

    /** The rulebook or the idempotency rule says no. Nothing was written. */
    record Refused(String id, Refusal refusal) implements Answer {}

    /** Not written for now; the same command with the same id may be sent again. */
    record TryAgain(String id, Reason reason) implements Answer {}

    enum Reason {
        /** The inbox is full. */
        BUSY,
        /** The store failed and is being read again, or the server stops. */
        NOT_SAVED,
        /** This machine does not reach the contest's host. */
        CUT_OFF,
        /** The contest's ledger is damaged or this writer was superseded: reading only. */
        READ_ONLY
    }

    /** There is no such contest here. */
    record Unknown(String id) implements Answer {}
}
