package io.leitai.fairness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Places: the highest is the first, equal ones share the mean of the places that they take up. */
final class Ranks {
    private Ranks() {}

    /** NaN where the value is NaN: it has no place, and takes none. */
    static double[] of(double[] values) {
        Integer[] order = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .toArray(Integer[]::new);
        double[] ranks = new double[values.length];
        Arrays.fill(ranks, Double.NaN);
        for (int first = 0, next; first < order.length; first = next) {
            next = first;
            while (next < order.length && values[order[next]] == values[order[first]]) next++;
            for (int i = first; i < next; i++) ranks[order[i]] = (first + 1 + next) / 2.0;
        }
        return ranks;
    }

    /** Σ (t³ − t) over the runs of t equal values; 0 without ties. */
    static double ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int first = 0, next; first < sorted.length; first = next) {
            next = first;
            while (next < sorted.length && sorted[next] == sorted[first]) next++;
            double t = next - first;
            sum += t * t * t - t;
        }
        return sum;
    }
}
