package io.leitai.fairness;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a panel's totals lie, all presenters and turns together.
 *
 * @param count how many there are; then their mean, the least, the quartiles (linear between the two that are nearest) and
 *     the greatest
 */
public record Totals(long count, double mean, double least, double q1, double median, double q3, double greatest) {

    /** Null of no values. */
    static Totals of(double[] values) {
        SortedMap<Double, Long> counts = new TreeMap<>();
        Arrays.stream(values).forEach(value -> counts.merge(value, 1L, Long::sum));
        return of(counts);
    }

    /** Null of no votes. @param votes how often each was given */
    static Totals ofVotes(SortedMap<BigDecimal, Long> votes) {
        SortedMap<Double, Long> counts = new TreeMap<>();
        votes.forEach((vote, times) -> counts.merge(vote.doubleValue(), times, Long::sum));
        return of(counts);
    }

    private static Totals of(SortedMap<Double, Long> counts) {
        if (counts.isEmpty()) return null;
        long count = counts.values().stream().mapToLong(Long::longValue).sum();
        double sum = counts.entrySet().stream()
                .mapToDouble(each -> each.getKey() * each.getValue())
                .sum();
        return new Totals(
                count,
                sum / count,
                counts.firstKey(),
                quantile(counts, 0.25 * (count - 1)),
                quantile(counts, 0.5 * (count - 1)),
                quantile(counts, 0.75 * (count - 1)),
                counts.lastKey());
    }

    private static double quantile(SortedMap<Double, Long> counts, double at) {
        long below = (long) Math.floor(at);
        double lower = at(counts, below);
        return lower + (at - below) * (at(counts, below + 1) - lower);
    }

    /** @param k from 0, in ascending order; beyond the last the last */
    private static double at(SortedMap<Double, Long> counts, long k) {
        long before = 0;
        for (var each : counts.entrySet()) {
            before += each.getValue();
            if (k < before) return each.getKey();
        }
        return counts.lastKey();
    }
}
