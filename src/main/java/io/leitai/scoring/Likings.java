package io.leitai.scoring;

import java.util.TreeMap;

/** What one judge gave to each of several presenters, counted. First filled, then asked. */
final class Likings {
    private final TreeMap<Fraction, Count> counts = new TreeMap<>();
    private int size;
    private boolean summed;

    private static final class Count {
        private int here;
        private int below;
    }

    void add(Fraction value) {
        counts.computeIfAbsent(value, v -> new Count()).here++;
        size++;
        summed = false;
    }

    /** How many are less than this one, which is among them. */
    int below(Fraction value) {
        return count(value).below;
    }

    /** How many are more. */
    int above(Fraction value) {
        Count count = count(value);
        return size - count.below - count.here;
    }

    private Count count(Fraction value) {
        if (!summed) sum();
        return counts.get(value);
    }

    private void sum() {
        int below = 0;
        for (Count count : counts.values()) {
            count.below = below;
            below += count.here;
        }
        summed = true;
    }
}
