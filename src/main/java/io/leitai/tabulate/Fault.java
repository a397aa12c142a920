package io.leitai.tabulate;

import io.leitai.plan.Problem;

/**
 * One thing wrong in a file.
 *
 * @param file as it was named
 * @param line from 1
 * @param column from 1, in characters
 * @param zh the sentence in Chinese
 * @param en the same in English
 */
public record Fault(String file, int line, int column, String zh, String en) {
    /** @param file in which it stands */
    public static Fault of(String file, Problem problem) {
        return new Fault(file, problem.line(), problem.column(), problem.zh(), problem.en());
    }

    /** Two lines: where and what in Chinese, what in English. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + zh + "\n    " + en;
    }
}
