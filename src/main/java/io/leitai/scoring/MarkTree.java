package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A subtree of a {@link Distribution}; null is the empty one.
 *
 * @param mark in its one form ({@link Rules#plain})
 * @param times how often it was given
 * @param low the marks below it
 * @param high those above
 * @param weight how many distinct marks are in the subtree, and one
 * @param size how many marks are in the subtree, equal ones counted each
 * @param sum of these
 */
record MarkTree(BigDecimal mark, int times, MarkTree low, MarkTree high, int weight, int size, BigDecimal sum) {
    /** A side may weigh so many times the other before it gives something away. */
    private static final int MOST = 3;

    /** Below this the heavier side's inner child is light enough to change sides as it is. */
    private static final int SINGLE = 2;

    static int size(MarkTree node) {
        return node == null ? 0 : node.size;
    }

    static BigDecimal sum(MarkTree node) {
        return node == null ? BigDecimal.ZERO : node.sum;
    }

    static MarkTree plus(MarkTree node, BigDecimal mark, int times) {
        if (node == null) return of(mark, times, null, null);
        int order = mark.compareTo(node.mark);
        if (order == 0) return of(node.mark, Math.addExact(node.times, times), node.low, node.high);
        return order < 0
                ? balanced(node, plus(node.low, mark, times), node.high)
                : balanced(node, node.low, plus(node.high, mark, times));
    }

    static MarkTree minus(MarkTree node, BigDecimal mark) {
        if (node == null) throw new IllegalArgumentException("no mark " + mark);
        int order = mark.compareTo(node.mark);
        if (order < 0) return balanced(node, minus(node.low, mark), node.high);
        if (order > 0) return balanced(node, node.low, minus(node.high, mark));
        if (node.times > 1) return of(node.mark, node.times - 1, node.low, node.high);
        if (node.low == null) return node.high;
        if (node.high == null) return node.low;
        MarkTree next = node.high;
        while (next.low != null) next = next.low;
        return balanced(next, node.low, withoutLowest(node.high));
    }

    private static MarkTree withoutLowest(MarkTree node) {
        return node.low == null ? node.high : balanced(node, withoutLowest(node.low), node.high);
    }

    /** The marks in ascending order, with how often each was given. */
    static List<Map.Entry<BigDecimal, Integer>> asList(MarkTree node) {
        List<Map.Entry<BigDecimal, Integer>> list = new ArrayList<>();
        addTo(list, node);
        return list;
    }

    private static void addTo(List<Map.Entry<BigDecimal, Integer>> list, MarkTree node) {
        if (node == null) return;
        addTo(list, node.low);
        list.add(Map.entry(node.mark, node.times));
        addTo(list, node.high);
    }

    static int depth(MarkTree node) {
        return node == null ? 0 : 1 + Math.max(depth(node.low), depth(node.high));
    }

    private static MarkTree of(BigDecimal mark, int times, MarkTree low, MarkTree high) {
        BigDecimal here = times == 1 ? mark : mark.multiply(BigDecimal.valueOf(times));
        return new MarkTree(
                mark,
                times,
                low,
                high,
                weight(low) + weight(high),
                Math.addExact(Math.addExact(size(low), size(high)), times),
                sum(low).add(here).add(sum(high)));
    }

    private static int weight(MarkTree node) {
        return node == null ? 1 : node.weight;
    }

    /** The mark between two subtrees of which one may have become too heavy by one. */
    private static MarkTree balanced(MarkTree mark, MarkTree low, MarkTree high) {
        if (weight(high) > MOST * weight(low)) return toTheLow(mark, low, high);
        if (weight(low) > MOST * weight(high)) return toTheHigh(mark, low, high);
        return between(mark, low, high);
    }

    private static MarkTree toTheLow(MarkTree mark, MarkTree low, MarkTree high) {
        MarkTree inner = high.low;
        return weight(inner) < SINGLE * weight(high.high)
                ? between(high, between(mark, low, inner), high.high)
                : between(inner, between(mark, low, inner.low), between(high, inner.high, high.high));
    }

    private static MarkTree toTheHigh(MarkTree mark, MarkTree low, MarkTree high) {
        MarkTree inner = low.high;
        return weight(inner) < SINGLE * weight(low.low)
                ? between(low, low.low, between(mark, inner, high))
                : between(inner, between(low, low.low, inner.low), between(mark, inner.high, high));
    }

    private static MarkTree between(MarkTree mark, MarkTree low, MarkTree high) {
        return of(mark.mark, mark.times, low, high);
    }
}
