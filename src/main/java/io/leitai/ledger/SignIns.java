package io.leitai.ledger;

import io.leitai.ledger.Accounts.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Browsers that signed in with an account, by the hash of their session's secret. Writes as {@link Accounts} does. */
public interface SignIns {
    /** After so long without a request or an open page. */
    Duration IDLE = Duration.ofHours(12);

    /** After so long whatever happens. */
    Duration LONGEST = Duration.ofDays(7);

    /**
     * @param seen when it was last used, to some minutes
     * @param looked when the person last showed the password or the one-time password
     */
    record SignedIn(Account account, String device, Instant at, Instant seen, Instant looked) {}

    /** @param device for people's eyes */
    void open(byte[] sessionHash, String account, String device, Instant at);

    /** Empty where it ended, ran out, or the account is disabled. */
    Optional<SignedIn> find(byte[] sessionHash, Instant now);

    void seen(byte[] sessionHash, Instant at);

    void looked(byte[] sessionHash, Instant at);

    void end(byte[] sessionHash);

    /** All of an account. @param but this one goes on; null: none does */
    void endAll(String account, byte[] but);

    /** How many of an account have not run out. */
    int count(String account, Instant now);
}
