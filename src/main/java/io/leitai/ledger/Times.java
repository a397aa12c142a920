package io.leitai.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;

/** Times as RFC 3339 in UTC with milliseconds: {@code 2026-11-23T07:30:00.000Z}. One time has one spelling. */
final class Times {
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private Times() {}

    static String text(Instant at) {
        return MILLISECONDS.format(at);
    }

    /** @throws IllegalArgumentException where the text is not what {@link #text} gives */
    static Instant parse(String text) {
        try {
            Instant at = Instant.parse(text);
            if (text(at).equals(text)) return at;
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new IllegalArgumentException("not a time in UTC with milliseconds");
    }
}
