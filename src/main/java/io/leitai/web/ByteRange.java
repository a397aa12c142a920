package io.leitai.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes as RFC 9110 has it (section 14). Several at once are answered with the whole, as the RFC allows.
 *
 * @param from the first byte
 * @param to behind the last; the same as {@code from}: none can be had
 */
record ByteRange(long from, long to) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    boolean isEmpty() {
        return from >= to;
    }

    /** Null: the whole is asked for. */
    static ByteRange of(String header, long size) {
        Matcher one = header == null ? null : ONE.matcher(header.trim());
        if (one == null
                || !one.matches()
                || one.group(1).isEmpty() && one.group(2).isEmpty()) return null;
        if (one.group(1).isEmpty()) {
            long last = Long.parseLong(one.group(2));
            return last == 0 ? new ByteRange(0, 0) : new ByteRange(Math.max(0, size - last), size);
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? size : Long.parseLong(one.group(2)) + 1;
        if (to <= from && !one.group(2).isEmpty()) return null; // no range at all
        return from >= size ? new ByteRange(0, 0) : new ByteRange(from, Math.min(to, size));
    }
}
