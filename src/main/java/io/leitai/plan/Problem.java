package io.leitai.plan;

import java.util.Comparator;

/**
 * One thing wrong in a plan's file: what it is and what is allowed.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param missing the key that is not there; null where something else is wrong
 * @param zh the sentence in Chinese
 * @param en the same in English
 */
public record Problem(int line, int column, String missing, String zh, String en) {
    static final Comparator<Problem> BY_POSITION =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    /** The sentence in {@code zh} or {@code en}. */
    public String say(String language) {
        return language.startsWith("en") ? en : zh;
    }
}
