package io.leitai.live;

import io.leitai.contest.Contest;
import java.time.Instant;

/**
 * The newest entry of a contest's ledger and what the contest is after it.
 *
 * @param contest null before the first entry
 * @param seq 0 before the first entry
 * @param hash the newest entry's; what the next one links to
 */
record Tip(Contest contest, long seq, byte[] hash, Instant at) {}
