package io.leitai.web.account;

import io.leitai.ledger.Accounts;
import io.leitai.ledger.Accounts.Account;
import io.leitai.ledger.Accounts.Note;
import io.leitai.web.signin.Keys;
import io.leitai.web.signin.Secrets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The one-time password of an account, and the codes on paper that stand in for it. Its secret is made of the server's own key
 * and of what the account keeps, so a copy of the store alone gives no digits.
 */
public final class SecondFactor {
    private static final int SECRET_BYTES = 20;
    private static final int CODES = 10;
    private static final int HALF = 5;

    private final Accounts accounts;
    private final Keys keys;
    private final InstantSource clock;

    public SecondFactor(Accounts accounts, Keys keys, InstantSource clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether these digits, or this recovery code, are the account's and not used yet; then they are. Blocks. */
    boolean uses(Account account, String typed) {
        String code = plain(typed);
        if (!code.matches("[0-9]{6}"))
            return accounts.useRecovery(
                    account.id(),
                    recoveryHash(account.id(), code),
                    new Note(clock.instant(), account.name(), "recovery-used", ""));
        long step = Totp.step(secret(account.id(), account.totp()), code, clock.instant(), account.step());
        return step >= 0 && accounts.useStep(account.id(), step);
    }

    /** The step of the digits that an app shows which was just given the secret; -1: they are wrong. @param draft as {@link #draft} */
    long proves(String id, String draft, String digits) {
        return Totp.step(secret(id, draft), plain(digits), clock.instant(), -1);
    }

    /** Of what a new secret is made. */
    static String draft() {
        return Secrets.name();
    }

    byte[] secret(String id, String made) {
        return Arrays.copyOf(keys.hash("totp", id + '\n' + made), SECRET_BYTES);
    }

    /** Ten codes for paper, each good once, 49 bits: {@code abcde-fghjk}. */
    static List<String> newRecovery() {
        return Stream.generate(Secrets::onPaper)
                .map(text -> text.substring(0, HALF) + "-" + text.substring(HALF, 2 * HALF))
                .limit(CODES)
                .toList();
    }

    List<byte[]> recoveryHashes(String id, List<String> codes) {
        return codes.stream().map(code -> recoveryHash(id, plain(code))).toList();
    }

    private byte[] recoveryHash(String id, String code) {
        return keys.hash("recovery", id + '\n' + code);
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    Instant now() {
        return clock.instant();
    }
}
