package io.leitai.recount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;

/**
 * An exact number: a whole number over a whole number, in lowest terms.
 *
 * @param below above 0
 */
public record Ratio(BigInteger above, BigInteger below) implements Comparable<Ratio> {
    public static final Ratio ZERO = of(0);
    public static final Ratio ONE = of(1);

    /** @throws ArithmeticException where {@code below} is 0 */
    public Ratio {
        if (below.signum() == 0) throw new ArithmeticException("nothing can be divided by 0");
        BigInteger common = below.equals(BigInteger.ONE) ? BigInteger.ONE : above.gcd(below);
        if (below.signum() < 0) common = common.negate();
        if (!common.equals(BigInteger.ONE)) {
            above = above.divide(common);
            below = below.divide(common);
        }
    }

    public static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Ratio of(BigDecimal number) {
        return number.scale() > 0
                ? new Ratio(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : new Ratio(number.toBigIntegerExact(), BigInteger.ONE);
    }

    public static Ratio of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    static Ratio sum(Collection<Ratio> all) {
        Ratio sum = ZERO;
        for (Ratio one : all) sum = sum.plus(one);
        return sum;
    }

    /** Of at least one number. */
    static Ratio mean(Collection<Ratio> all) {
        return sum(all).dividedBy(of(all.size()));
    }

    Ratio plus(Ratio other) {
        if (below.equals(other.below)) return new Ratio(above.add(other.above), below);
        return new Ratio(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    Ratio negated() {
        return new Ratio(above.negate(), below);
    }

    Ratio times(Ratio other) {
        return new Ratio(above.multiply(other.above), below.multiply(other.below));
    }

    public Ratio dividedBy(Ratio other) {
        return new Ratio(above.multiply(other.below), below.multiply(other.above));
    }

    /** The least whole number that is not less. */
    BigInteger ceiling() {
        BigInteger[] parts = above.divideAndRemainder(below);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    boolean isWhole() {
        return below.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Ratio other) {
        if (below.equals(other.below)) return above.compareTo(other.above);
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    /** As a person writes it: {@code 27/2}, {@code 13}. */
    @Override
    public String toString() {
        return isWhole() ? above.toString() : above + "/" + below;
    }
}
