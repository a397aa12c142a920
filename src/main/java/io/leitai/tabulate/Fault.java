package io.leitai.tabulate;

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
    /** Two lines: where and what in Chinese, what in English. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + zh + "\n    " + en;
    }
}
