package io.leitai.tabulate;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in all files, so that they are corrected once and not error by error. */
final class Faults {
    /** More than this no one reads at once; with the wrong plan every row is wrong. */
    static final int LIMIT = 500;

    private final List<Fault> found = new ArrayList<>();
    private int beyondLimit;

    void add(Fault fault) {
        if (found.size() < LIMIT) found.add(fault);
        else beyondLimit++;
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(found);
    }

    /** How many were found and are not in {@link #all()}. */
    int beyondLimit() {
        return beyondLimit;
    }

    /** A piece of a file for a sentence: short, and without characters that a terminal would obey. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .limit(40)
                .forEach(c -> out.append(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                ? "\\u%04X".formatted(c)
                                : Character.toString(c)));
        return text.codePointCount(0, text.length()) > 40 ? out.append('…').toString() : out.toString();
    }
}
