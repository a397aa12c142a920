package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How often each mark was given. It never changes: one vote more or less makes a new one that shares all but a path with
 * the old one, so that a contest may keep one for each presenter and vote. Equal marks are one, whatever zeros they were
 * written with.
 *
 * <p>A search tree over the distinct marks, balanced by their number (Adams, "Efficient sets: a balancing act", 1993, with
 * the parameters 3 and 2 that Hirai and Yamamoto proved right, 2011). Each node knows how many votes are below it and
 * their sum; so everything here but {@link #map} takes a time that grows with the logarithm of the distinct marks.
 */
public final class Distribution {
    public static final Distribution EMPTY = new Distribution(null);

    private final MarkTree root;

    private Distribution(MarkTree root) {
        this.root = root;
    }

    /** How many marks there are, equal ones counted each. */
    public int size() {
        return MarkTree.size(root);
    }

    public BigDecimal sum() {
        return MarkTree.sum(root);
    }

    public Distribution plus(BigDecimal mark) {
        return new Distribution(MarkTree.plus(root, Rules.plain(mark), 1));
    }

    /** @throws IllegalArgumentException where no such mark is in it */
    public Distribution minus(BigDecimal mark) {
        return new Distribution(MarkTree.minus(root, mark));
    }

    /** @param k from 0, in ascending order @throws IndexOutOfBoundsException where there are not so many */
    public BigDecimal at(int k) {
        if (k < 0 || k >= size()) throw new IndexOutOfBoundsException(k + " of " + size());
        MarkTree node = root;
        int before = k;
        while (true) {
            int lower = MarkTree.size(node.low());
            if (before < lower) node = node.low();
            else if (before < lower + node.times()) return node.mark();
            else {
                before -= lower + node.times();
                node = node.high();
            }
        }
    }

    /** Every mark once, in ascending order, with how often it was given. */
    public List<Map.Entry<BigDecimal, Integer>> levels() {
        return MarkTree.asList(root);
    }

    /** The sum of all but so many of the highest and the lowest. @throws IndexOutOfBoundsException where there are not so many */
    public BigDecimal sumWithout(int highest, int lowest) {
        if (highest < 0 || lowest < 0 || highest + lowest > size())
            throw new IndexOutOfBoundsException(highest + " and " + lowest + " of " + size());
        return sumOfLowest(size() - highest).subtract(sumOfLowest(lowest));
    }

    private BigDecimal sumOfLowest(int count) {
        BigDecimal sum = BigDecimal.ZERO;
        int left = count;
        MarkTree node = root;
        while (node != null && left > 0) {
            int lower = MarkTree.size(node.low());
            if (left <= lower) {
                node = node.low();
                continue;
            }
            int here = Math.min(left - lower, node.times());
            sum = sum.add(MarkTree.sum(node.low())).add(node.mark().multiply(BigDecimal.valueOf(here)));
            left -= lower + here;
            node = node.high();
        }
        return sum;
    }

    /** The middle one, or the mean of the middle two. @throws IndexOutOfBoundsException of none */
    public Fraction median() {
        return medianWithout(0, 0);
    }

    /** The same of all but so many of the highest and the lowest. @throws IndexOutOfBoundsException where none is left */
    public Fraction medianWithout(int highest, int lowest) {
        int left = size() - highest - lowest;
        if (left <= 0) throw new IndexOutOfBoundsException(highest + " and " + lowest + " of " + size());
        BigDecimal lower = at(lowest + (left - 1) / 2);
        BigDecimal upper = at(lowest + left / 2);
        return Fraction.of(lower.add(upper)).dividedBy(Fraction.of(2));
    }

    /** Each mark made another. Takes a time that grows with the distinct marks, not with all. */
    public Distribution map(UnaryOperator<BigDecimal> change) {
        return new Distribution(mapped(root, change, null));
    }

    private static MarkTree mapped(MarkTree node, UnaryOperator<BigDecimal> change, MarkTree into) {
        if (node == null) return into;
        MarkTree more = mapped(node.low(), change, into);
        more = MarkTree.plus(more, Rules.plain(change.apply(node.mark())), node.times());
        return mapped(node.high(), change, more);
    }

    /** Each distinct mark in ascending order, with how often it was given. */
    List<Map.Entry<BigDecimal, Integer>> counts() {
        return MarkTree.asList(root);
    }

    /** How many nodes the longest path has. */
    int depth() {
        return MarkTree.depth(root);
    }

    /** The same marks, each as often. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that && counts().equals(that.counts());
    }

    @Override
    public int hashCode() {
        return counts().hashCode();
    }

    /** For instance {@code {8=2, 8.5=1}}. */
    @Override
    public String toString() {
        return counts().toString().replace('[', '{').replace(']', '}');
    }
}
