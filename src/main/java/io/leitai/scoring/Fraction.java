package io.leitai.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** An exact number, always in lowest terms with a positive denominator, so that equal numbers are equal records. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    private static final BigInteger[] POWERS =
            IntStream.rangeClosed(0, 18).mapToObj(BigInteger.TEN::pow).toArray(BigInteger[]::new);

    /** @throws ArithmeticException where the denominator is zero */
    public Fraction {
        if (denominator.signum() == 0) throw new ArithmeticException("a fraction over zero");
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = gcd(numerator, denominator);
            if (denominator.signum() < 0) divisor = divisor.negate();
            if (!divisor.equals(BigInteger.ONE)) {
                numerator = numerator.divide(divisor);
                denominator = denominator.divide(divisor);
            }
            if (denominator.equals(BigInteger.ONE)) denominator = BigInteger.ONE; // compared by identity first
        }
    }

    public static Fraction of(BigDecimal value) {
        return value.scale() > 0
                ? new Fraction(value.unscaledValue(), power(value.scale()))
                : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /** What {@link #toString} writes. @throws NumberFormatException where the text is not of that form */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) return new Fraction(new BigInteger(text), BigInteger.ONE);
        return new Fraction(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    public static Fraction of(long value) {
        if (value == 0) return ZERO;
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** Powers of ten that marks have are made once. */
    private static BigInteger power(int scale) {
        return scale < POWERS.length ? POWERS[scale] : BigInteger.TEN.pow(scale);
    }

    /** A table has some hundred thousand marks, and nearly all of them fit into a long. */
    private static BigInteger gcd(BigInteger a, BigInteger b) {
        if (a.bitLength() > 62 || b.bitLength() > 62) return a.gcd(b);
        long x = Math.abs(a.longValue());
        long y = Math.abs(b.longValue());
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return BigInteger.valueOf(x);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException where {@code other} is zero */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** With exactly {@code rounding.digits()} digits behind the point. */
    public BigDecimal round(Rounding rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), rounding.digits(), rounding.mode());
    }

    /** Rounded as named, or the same where nothing is named (null). */
    public Fraction roundedTo(Rounding rounding) {
        return rounding == null ? this : of(round(rounding));
    }

    public static Fraction sum(Collection<Fraction> values) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger over = BigInteger.ONE;
        for (Fraction value : values) {
            if (value.numerator.signum() == 0) continue;
            if (value.denominator.equals(over)) {
                sum = sum.add(value.numerator);
                continue;
            }
            BigInteger common = over.divide(gcd(over, value.denominator)).multiply(value.denominator);
            sum = sum.multiply(common.divide(over)).add(value.numerator.multiply(common.divide(value.denominator)));
            over = common;
        }
        return new Fraction(sum, over);
    }

    /** @throws ArithmeticException of no values */
    public static Fraction mean(Collection<Fraction> values) {
        return sum(values).dividedBy(of(values.size()));
    }

    /** The middle one, or the mean of the middle two. @throws IndexOutOfBoundsException of no values */
    static Fraction median(Collection<Fraction> values) {
        List<Fraction> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : mean(sorted.subList(middle - 1, middle + 1));
    }

    @Override
    public int compareTo(Fraction other) {
        if (denominator == other.denominator || denominator.equals(other.denominator))
            return numerator.compareTo(other.numerator);
        if (isSmall() && other.isSmall())
            return Long.compare(
                    numerator.longValue() * other.denominator.longValue(),
                    other.numerator.longValue() * denominator.longValue());
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The product of two of such parts fits into a long. */
    private boolean isSmall() {
        return numerator.bitLength() <= 31 && denominator.bitLength() <= 31;
    }

    /** "n", or "n/d". */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
