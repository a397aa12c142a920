package io.leitai.web.account;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time passwords by the clock: RFC 6238 with SHA-1, 30 seconds and six digits, which every authenticator app speaks. */
final class Totp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final long STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    /** Steps that a phone's clock may be wrong by, either way. */
    private static final int DRIFT = 1;

    private Totp() {}

    /**
     * The step whose digits these are, of the one now and its two neighbours.
     *
     * @param used steps up to this one don't count: each is good once
     * @return -1: none
     */
    static long step(byte[] secret, String digits, Instant now, long used) {
        long at = now.getEpochSecond() / STEP_SECONDS;
        long found = -1;
        for (long step = at - DRIFT; step <= at + DRIFT; step++) {
            boolean same = MessageDigest.isEqual(
                    digits(secret, step).getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8));
            if (same && step > used) found = step;
        }
        return found;
    }

    static String digits(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Base32, as it is typed into an app by hand. */
    static String text(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte one : secret) {
            buffer = buffer << Byte.SIZE | one & 0xFF;
            for (held += Byte.SIZE; held >= BITS; held -= BITS)
                text.append(ALPHABET.charAt(buffer >> held - BITS & (1 << BITS) - 1));
        }
        if (held > 0) text.append(ALPHABET.charAt(buffer << BITS - held & (1 << BITS) - 1));
        return text.toString();
    }

    /** What a square holds for the app to scan. @param host which server, for who has several */
    static String uri(byte[] secret, String name, String host) {
        String label = encoded("Leitai " + host) + ":" + encoded(name);
        return "otpauth://totp/" + label + "?secret=" + text(secret) + "&issuer=" + encoded("Leitai " + host);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
