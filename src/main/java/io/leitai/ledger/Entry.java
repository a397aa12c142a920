package io.leitai.ledger;

import java.time.Instant;

/**
 * One accepted command in the ledger.
 *
 * @param seq from 1, without a gap
 * @param term rises with every opening for writing
 * @param at never before the previous entry's; milliseconds
 * @param commandId unique in the contest
 * @param salt 16 random bytes
 * @param body the exact bytes of a {@link Body}
 * @param prev the previous entry's hash; 32 zero bytes before the first
 * @param hash SHA-256(0x00 ‖ prev ‖ header ‖ SHA-256(salt ‖ body)); see {@link Chain}
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
