package io.leitai.ledger;

import java.util.HexFormat;

/** Bytes as lower-case hex; other spellings of the same bytes are not taken. */
final class Hex {
    private static final HexFormat FORMAT = HexFormat.of();

    private Hex() {}

    static String of(byte[] bytes) {
        return FORMAT.formatHex(bytes);
    }

    /** @throws IllegalArgumentException where the text is not the lower-case hex of so many bytes */
    static byte[] parse(String text, int bytes) {
        boolean lowerCase = text.chars().noneMatch(c -> c >= 'A' && c <= 'F');
        if (text.length() != 2 * bytes || !lowerCase)
            throw new IllegalArgumentException("not " + 2 * bytes + " lower-case hex digits");
        return FORMAT.parseHex(text);
    }
}
