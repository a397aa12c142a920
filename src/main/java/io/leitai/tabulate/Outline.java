package io.leitai.tabulate;

/** Lines that hang under one another. */
final class Outline {
    private final StringBuilder text = new StringBuilder();

    void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
