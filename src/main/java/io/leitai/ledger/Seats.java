package io.leitai.ledger;

import io.leitai.contest.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who may sit where. Holds hashes of secrets only: 32 bytes, SHA-256. Every writing is durable on return, and throws
 * {@link Ledger.AppendFailed} where it is not known whether it happened; the ledger is then to be reopened too.
 */
public interface Seats {

    /** @param contest the contest's id; empty: every contest of this server */
    record Seat(String contest, Role role, String who) {}

    /** A token or code opens this seat from now on; what it opened before, it opens no more. */
    void mint(Seat seat, byte[] tokenHash, Instant at);

    /** Many at once, in one transaction. Lists of one length. */
    void mintAll(List<Seat> seats, List<byte[]> tokenHashes, Instant at);

    Optional<Seat> byToken(byte[] tokenHash);

    /** Adds a seat to a browser's session; opens the session where it is new. */
    void sit(byte[] sessionHash, Seat seat, Instant at);

    /** The seats of a session; empty where there is no such session. */
    List<Seat> ofSession(byte[] sessionHash);
}
