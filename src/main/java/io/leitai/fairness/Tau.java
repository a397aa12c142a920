package io.leitai.fairness;

/** Kendall's τ-b, which allows for ties: Kendall, The treatment of ties in ranking problems, Biometrika 33 (1945). */
final class Tau {
    private Tau() {}

    /** Over the pairs in which neither is NaN; null where fewer than three of them are left or either does not vary. */
    static Double of(double[] x, double[] y) {
        long agreeing = 0;
        long pairs = 0;
        long tiedInX = 0;
        long tiedInY = 0;
        int compared = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(x[i]) || Double.isNaN(y[i])) continue;
            compared++;
            for (int j = 0; j < i; j++) {
                if (Double.isNaN(x[j]) || Double.isNaN(y[j])) continue;
                int inX = Double.compare(x[i], x[j]);
                int inY = Double.compare(y[i], y[j]);
                pairs++;
                if (inX == 0) tiedInX++;
                if (inY == 0) tiedInY++;
                agreeing += (long) inX * inY;
            }
        }
        double untied = Math.sqrt((double) (pairs - tiedInX) * (pairs - tiedInY));
        return compared < 3 || untied == 0 ? null : agreeing / untied;
    }
}
