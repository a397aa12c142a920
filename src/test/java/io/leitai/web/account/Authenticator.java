package io.leitai.web.account;

import java.time.Instant;

/** The app on somebody's phone: it was given the secret as letters, and shows six digits. */
public final class Authenticator {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    private final byte[] secret;

    /** @param letters Base32, as typed by hand */
    public Authenticator(String letters) {
        secret = new byte[letters.length() * 5 / 8];
        long buffer = 0;
        int held = 0;
        int next = 0;
        for (char letter : letters.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            held += 5;
            if (held < 8) continue;
            held -= 8;
            secret[next++] = (byte) (buffer >> held);
        }
    }

    public String shows() {
        return shows(0);
    }

    /** @param ahead so many steps of half a minute later */
    public String shows(int ahead) {
        return Totp.digits(secret, Instant.now().getEpochSecond() / STEP_SECONDS + ahead);
    }
}
