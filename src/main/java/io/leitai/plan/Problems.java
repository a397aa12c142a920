package io.leitai.plan;

import io.leitai.contest.PlainText;
import io.leitai.plan.Yaml.Position;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while a plan is read, so that an organiser corrects a file once and not error by error. */
final class Problems {
    /** More than this no one reads at once; a file that is no plan at all could have a hundred thousand. */
    private static final int LIMIT = 500;

    private final List<Problem> found = new ArrayList<>();
    private int beyondLimit;

    void add(Position at, String zh, String en) {
        missing(at, null, zh, en);
    }

    /** @param key that should be in what begins there */
    void missing(Position at, String key, String zh, String en) {
        if (found.size() < LIMIT) found.add(new Problem(at.line(), at.column(), key, zh, en));
        else beyondLimit++;
    }

    boolean none() {
        return found.isEmpty();
    }

    /** By position; past the limit a last one says how many more there are. */
    List<Problem> sorted() {
        var sorted = new ArrayList<>(found);
        sorted.sort(Problem.BY_POSITION);
        if (beyondLimit > 0) {
            Problem last = sorted.getLast();
            sorted.add(new Problem(
                    last.line(),
                    last.column(),
                    null,
                    "另有 %d 处错误，没有列出。".formatted(beyondLimit),
                    "%d more errors are not listed.".formatted(beyondLimit)));
        }
        return List.copyOf(sorted);
    }

    /** A piece of the file for a sentence: short, and without characters that a terminal would obey. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .limit(40)
                .forEach(c -> out.append(PlainText.isShown(c) ? Character.toString(c) : "\\u%04X".formatted(c)));
        if (text.codePointCount(0, text.length()) > 40) out.append('…');
        return out.toString();
    }
}
