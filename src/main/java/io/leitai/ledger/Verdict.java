package io.leitai.ledger;

/** What checking a chain came to. */
public sealed interface Verdict {
    /** Every entry is what it was. @param entries how many @param head the newest entry's hash, in lower-case hex */
    record Sound(long entries, String head) implements Verdict {}

    /** @param seq the first bad entry @param why one clause for a person */
    record Broken(long seq, String why) implements Verdict {}
}
