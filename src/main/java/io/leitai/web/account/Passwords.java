package io.leitai.web.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Hashes of passwords, Argon2id with the least cost that OWASP's cheat sheet names: 19 MiB, two passes, one lane. It takes
 * some 50 ms of a core, so it belongs on a {@link Lane}. What it cost is in the hash: older ones are checked as they were made.
 */
final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, HASH_BYTES, Argon2.ID);

    static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int LEAST_DIFFERENT = 5;
    /** Longer than {@link #SHORTEST} and on every list that is tried first. */
    private static final Set<String> WORN = Set.of(
            "password12",
            "password123",
            "password1234",
            "qwertyuiop",
            "1qaz2wsx3edc",
            "1q2w3e4r5t",
            "asdfghjkl1",
            "woaini1314",
            "woaini5201314",
            "5201314520",
            "iloveyou123",
            "administrator");

    private static final String ROW = "01234567890123456789";
    private static final String BACK = "98765432109876543210";

    /** Of nobody's password: checked where there is no account, so that the answer takes as long. */
    private static final class Nobodys {
        static final String HASH = hash("nobody's password");
    }

    private Passwords() {}

    static boolean isTooShort(String password) {
        int length = plain(password).codePointCount(0, plain(password).length());
        return length < SHORTEST || length > LONGEST;
    }

    /** Whether it is among the first that a guesser tries. @param name the account's */
    static boolean isGuessable(String password, String name) {
        String lower = plain(password).toLowerCase(Locale.ROOT);
        return lower.chars().distinct().count() < LEAST_DIFFERENT
                || WORN.contains(lower)
                || ROW.contains(lower)
                || BACK.contains(lower)
                || lower.replace(name.toLowerCase(Locale.ROOT), "").codePoints().count() < SHORTEST / 2;
    }

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return ARGON2.hash(bytes(password), salt).getResult();
    }

    /** @param hash null or empty: nobody's, and the answer is no */
    static boolean fits(String password, String hash) {
        boolean nobodys = hash == null || hash.isEmpty();
        String of = nobodys ? Nobodys.HASH : hash;
        boolean fits =
                Argon2Function.getInstanceFromHash(of).check(bytes(password), of.getBytes(StandardCharsets.UTF_8));
        return fits && !nobodys;
    }

    private static byte[] bytes(String password) {
        return plain(password).getBytes(StandardCharsets.UTF_8);
    }

    /** One keyboard's full-width or composed letters are another's plain ones. */
    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
