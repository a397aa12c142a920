package io.leitai.ledger;

import java.time.Instant;

/**
 * One accepted command in the ledger. {@link Chain} makes them.
 *
 * @param contest the contest's id; not in the hash itself: the first entry's body binds it
 * @param seq from 1, without a gap
 * @param term rises with every opening for writing
 * @param at never before the previous entry's; whole milliseconds
 * @param commandId unique in the contest; see {@link Chain#isCommandId}
 * @param salt 16 random bytes
 * @param body the exact bytes of a {@link Body}: JSON in UTF-8, written by {@link Bodies}
 * @param prev the previous entry's hash; 32 zero bytes before the first
 * @param hash 32 bytes; see {@link Chain}
 */
public record Entry(
        String contest,
        long seq,
        long term,
        Instant at,
        String commandId,
        byte[] salt,
        byte[] body,
        byte[] prev,
        byte[] hash) {}
