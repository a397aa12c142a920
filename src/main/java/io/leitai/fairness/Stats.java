package io.leitai.fairness;

import io.leitai.scoring.Fraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/** Means and spreads. What can't be known is null: JSON has no NaN, and a reader must not take one for a figure. */
final class Stats {
    private Stats() {}

    static double number(Fraction value) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL64)
                .doubleValue();
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Null of no values. */
    static Double mean(double[] values) {
        return values.length == 0 ? null : Arrays.stream(values).sum() / values.length;
    }

    /** Σ (x − mean)²; 0 of fewer than two. */
    static double squares(double[] values) {
        Double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    }

    /** The standard deviation with n − 1; null of fewer than two values. */
    static Double deviation(double[] values) {
        return values.length < 2 ? null : Math.sqrt(squares(values) / (values.length - 1));
    }

    /** Null where either does not vary. */
    static Double correlation(double[] x, double[] y) {
        double both = Math.sqrt(squares(x) * squares(y));
        return both == 0 ? null : products(x, y) / both;
    }

    /** By how much y grows with x, by least squares; null where x does not vary. */
    static Double slope(double[] x, double[] y) {
        double squares = squares(x);
        return squares == 0 ? null : products(x, y) / squares;
    }

    /** Σ (x − mean) (y − mean). */
    private static double products(double[] x, double[] y) {
        if (x.length == 0) return 0;
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) sum += (x[i] - meanX) * (y[i] - meanY);
        return sum;
    }
}
