package io.leitai.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Tokens, codes and session ids. Only their hashes are kept. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final int NAME_BYTES = 9;
    private static final String PAPER = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PAPER_LENGTH = 26;
    private static final int SIX_DIGITS = 1_000_000;

    private Secrets() {}

    /** A new secret of 192 bits, safe in a URL's fragment and in a header. */
    public static String make() {
        return text(BYTES);
    }

    /** A new secret of 128 bits and a little more, for a slip: what looks alike on paper is not in it. */
    public static String onPaper() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PAPER_LENGTH; i++) text.append(PAPER.charAt(RANDOM.nextInt(PAPER.length())));
        return text.toString();
    }

    /** Six digits. */
    public static String digits() {
        return "%06d".formatted(RANDOM.nextInt(SIX_DIGITS));
    }

    /** No secret: a name that nothing else has. */
    public static String name() {
        return text(NAME_BYTES);
    }

    /** SHA-256: enough for a secret that nobody can guess. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
