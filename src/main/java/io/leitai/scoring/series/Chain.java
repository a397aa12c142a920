package io.leitai.scoring.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** Ranks by an order: equal ones share the rank, and leave a gap behind it: 1, 1, 3. */
final class Chain {
    private Chain() {}

    /** @param sorted by the order @param withRank the same with its rank, from 1 */
    static <T> List<T> ranks(List<T> sorted, Comparator<T> order, BiFunction<T, Integer, T> withRank) {
        List<T> ranked = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            boolean shared = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            if (!shared) rank = i + 1;
            ranked.add(withRank.apply(sorted.get(i), rank));
        }
        return ranked;
    }
}
