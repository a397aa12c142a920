package io.leitai.ledger;

import io.leitai.contest.Means;
import io.leitai.contest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which secret opens which seat. Holds hashes of secrets only: 32 bytes. Whether a seat may still be opened, the contest's
 * ledger says. Every writing is durable on return, and throws {@link Ledger.AppendFailed} where it is not known whether it
 * happened; the ledger is then to be reopened too.
 */
public interface Seats {
    /** A browser's seats are forgotten after so long. */
    Duration SESSION_LIVES = Duration.ofDays(30);

    /**
     * @param contest the contest's id; empty: every contest of this server
     * @param epoch the seat's when it was given out
     * @param phone what the contest calls the browser that sits on it; empty: nothing in particular
     */
    record Seat(String contest, Role role, String who, int epoch, String phone) {
        public Seat(String contest, Role role, String who) {
            this(contest, role, who, 0, "");
        }

        public Seat as(int itsEpoch, String itsPhone) {
            return new Seat(contest, role, who, itsEpoch, itsPhone);
        }
    }

    /**
     * What a code opens.
     *
     * @param who empty for a spare card, which is nobody's
     * @param card a spare card's number, else 0
     */
    record Code(String contest, Means means, Role role, String who, String batch, int card) {}

    /** A token opens this seat from now on; what it opened before, it opens no more. */
    void mint(Seat seat, byte[] tokenHash, Instant at);

    /** Many at once, in one transaction. Lists of one length. */
    void mintAll(List<Seat> seats, List<byte[]> tokenHashes, Instant at);

    Optional<Seat> byToken(byte[] tokenHash);

    /** Many codes at once, in one transaction. Lists of one length. */
    void keep(List<Code> codes, List<byte[]> codeHashes, Instant at);

    Optional<Code> byCode(byte[] codeHash);

    /** Uses a code up. False where it was used before: of two who come at once, one is told true. */
    boolean use(byte[] codeHash, Instant at);

    /** Adds a seat to a browser's session; opens the session where it is new. */
    void sit(byte[] sessionHash, Seat seat, Instant at);

    /** A session goes on under another secret; the old one opens nothing any more. */
    void rename(byte[] sessionHash, byte[] newHash);

    /** The seats of a session that are not older than {@link #SESSION_LIVES}; empty where there is no such session. */
    List<Seat> ofSession(byte[] sessionHash, Instant now);

    /** Nothing is left of the session. */
    void end(byte[] sessionHash);
}
