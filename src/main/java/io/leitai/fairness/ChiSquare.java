package io.leitai.fairness;

/**
 * The chi-square distribution's upper tail: the regularised incomplete gamma function Q(df/2, x/2), by its series and by
 * its continued fraction (NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2).
 */
final class ChiSquare {
    private static final double PRECISE = 1e-15;
    private static final int MOST_STEPS = 10_000;

    private ChiSquare() {}

    /** How likely a value at least this great is. @param df above 0 */
    static double upperTail(double value, int df) {
        if (value <= 0) return 1;
        double a = df / 2.0;
        double x = value / 2;
        double scale = Math.exp(-x + a * Math.log(x) - logGamma(df));
        return x < a + 1 ? 1 - scale * series(a, x) : scale * continuedFraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_STEPS && term > sum * PRECISE; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** By Lentz's method. */
    private static double continuedFraction(double a, double x) {
        double b = x + 1 - a;
        double c = Double.MAX_VALUE;
        double d = 1 / b;
        double product = d;
        for (int n = 1; n < MOST_STEPS; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            product *= c * d;
            if (Math.abs(c * d - 1) < PRECISE) break;
        }
        return product;
    }

    /** ln Γ(df/2): a product of whole numbers, or of halves from Γ(1/2) = √π. */
    private static double logGamma(int df) {
        double log = df % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
        for (double z = df % 2 == 0 ? 1 : 0.5; z < df / 2.0; z++) log += Math.log(z);
        return log;
    }
}
