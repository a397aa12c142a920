package io.leitai.contest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The draw of lots. Each presenter's lot is the SHA-256 of {@code SEED:ID} in UTF-8 ({@code ID} is the presenter's id),
 * written in lower-case hex; the running order is that of the lots as texts, smallest first. So anyone can draw again by
 * hand: {@code printf '%s' '2026-11-23:p1' | sha256sum} for each presenter, and sort. The order before does not matter.
 */
public final class Lots {
    private Lots() {}

    /** The same presenters in the order that the seed gives them. */
    public static List<String> draw(String seed, List<String> presenters) {
        return presenters.stream()
                .sorted(Comparator.comparing(presenter -> lot(seed, presenter)))
                .toList();
    }

    /** 64 hex digits. */
    public static String lot(String seed, String presenter) {
        byte[] text = (seed + ":" + presenter).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
