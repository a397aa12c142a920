package io.leitai.plan;

import java.util.List;
import java.util.Map;

/** A YAML file as a tree in which everything knows its place. */
sealed interface Yaml {
    Position at();

    /** @param line from 1 @param column from 1, in characters */
    record Position(int line, int column) {
        static final Position START = new Position(1, 1);
    }

    /** @param plain not in quotes, so that {@code null} means nothing and not the word */
    record Scalar(String text, boolean plain, Position at) implements Yaml {
        boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    record Sequence(List<Yaml> items, Position at) implements Yaml {}

    record Mapping(Map<String, Entry> entries, Position at) implements Yaml {}

    record Entry(Position keyAt, Yaml value) {}

    /** What was refused already where the tree was built: nothing more is to be said of it. */
    record Refused(Position at) implements Yaml {}
}
