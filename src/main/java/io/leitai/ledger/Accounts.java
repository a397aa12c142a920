package io.leitai.ledger;

import io.leitai.ledger.Seats.Seat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * People who sign in with a password. Holds hashes of secrets only. Every writing is durable on return, is noted in the
 * accounts' own log in the same commit, and throws {@link Ledger.AppendFailed} where it is not known whether it happened.
 */
public interface Accounts {
    /**
     * @param name what is typed to sign in, and what the ledger calls the person
     * @param shown the person's name
     * @param password as Argon2 writes it; empty: nobody can sign in yet
     * @param totp of what the one-time password's secret is made; empty: none is asked for
     * @param step of the newest one-time password that was used
     * @param seats what the person may act as
     */
    record Account(
            String id,
            String name,
            String shown,
            String password,
            String totp,
            long step,
            boolean disabled,
            Instant at,
            List<Seat> seats) {
        public Account {
            seats = List.copyOf(seats);
        }

        public boolean hasTotp() {
            return !totp.isEmpty();
        }

        @Override
        public String toString() {
            return "Account[" + name + "]";
        }
    }

    /** Who did it, and what for people's eyes. @param what one word @param about may be empty; never a secret */
    record Note(Instant at, String by, String what, String about) {}

    /** A line of the log. @param account its name */
    record Line(Instant at, String account, String by, String what, String about) {}

    /** False where the name is taken. */
    boolean add(Account account, Note note);

    List<Account> all();

    Optional<Account> byName(String name);

    Optional<Account> byId(String id);

    void setPassword(String id, String password, Note note);

    /** @param totp empty: off @param recovery hashes of the codes that stand in for it, in place of those of before */
    void setTotp(String id, String totp, List<byte[]> recovery, Note note);

    void setRecovery(String id, List<byte[]> recovery, Note note);

    void setSeats(String id, List<Seat> seats, Note note);

    /** A disabled account is signed out everywhere. */
    void setDisabled(String id, boolean disabled, Note note);

    /** Uses a one-time password's step up. False where it, or a later one, was used before. */
    boolean useStep(String id, long step);

    /** False where there is no such code, or it was used. */
    boolean useRecovery(String id, byte[] codeHash, Note note);

    int recoveryLeft(String id);

    /** In place of the account's invitations of before. */
    void invite(String id, byte[] codeHash, Instant until, Note note);

    /** Whom a link invites. */
    Optional<Account> invited(byte[] codeHash, Instant now);

    /**
     * Uses an invitation up: the account has this password, no one-time password, and is signed in nowhere.
     *
     * @return false where it was used before, or has run out
     */
    boolean accept(byte[] codeHash, String id, String password, Note note);

    /** The newest first. */
    List<Line> log(int most);
}
