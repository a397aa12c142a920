package io.leitai.tabulate;

import java.util.ArrayList;
import java.util.List;

/** Lines that hang under one another. */
final class Outline {
    private final List<Explanation.Line> lines = new ArrayList<>();

    void line(int depth, String text) {
        lines.add(new Explanation.Line(depth, text));
    }

    List<Explanation.Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Explanation.Line line : lines)
            text.append("  ".repeat(line.depth())).append(line.text()).append('\n');
        return text.toString();
    }
}
