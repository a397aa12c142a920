package io.leitai.fairness;

/** Welch's t-test for two groups of unequal variance, two-sided, to compare with published ones. */
final class Welch {
    private static final int STRIPS = 20_000;

    private Welch() {}

    static double p(OwnUnit.Group a, OwnUnit.Group b) {
        double ofA = a.deviation() * a.deviation() / a.sheets();
        double ofB = b.deviation() * b.deviation() / b.sheets();
        double t = (a.mean() - b.mean()) / Math.sqrt(ofA + ofB);
        double freedom = (ofA + ofB) * (ofA + ofB) / (ofA * ofA / (a.sheets() - 1) + ofB * ofB / (b.sheets() - 1));
        return tails(Math.abs(t), freedom);
    }

    /** Student's density, with t = √ν tan θ cos^(ν − 1) θ, by Simpson's rule: no table and no special function. */
    private static double tails(double t, double freedom) {
        double from = Math.atan(t / Math.sqrt(freedom));
        return area(from, Math.PI / 2, freedom) / area(0, Math.PI / 2, freedom);
    }

    private static double area(double from, double to, double freedom) {
        double width = (to - from) / STRIPS;
        double sum = 0;
        for (int i = 0; i <= STRIPS; i++) {
            int weight = i == 0 || i == STRIPS ? 1 : i % 2 == 0 ? 2 : 4;
            sum += weight * Math.pow(Math.max(0, Math.cos(from + i * width)), freedom - 1);
        }
        return sum * width / 3;
    }
}
