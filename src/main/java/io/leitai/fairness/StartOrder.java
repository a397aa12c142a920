package io.leitai.fairness;

import java.util.List;

/**
 * Whether it mattered when one took the stage.
 *
 * @param presenters how many have a total
 * @param spearman the correlation of the place in the running order with the total's rank, −1 to 1: above 0 later ones have
 *     higher totals (Spearman, American Journal of Psychology 15, 1904); null where it can't be known
 * @param slope by how many points the total grows from one place to the next, by least squares
 */
public record StartOrder(int presenters, Double spearman, Double slope, Chance chance) {
    /** Of four, even the most perfect order comes about by chance 2 times in 24. */
    private static final int FEWEST = 5;

    /** @param totals in the order in which they took the stage, without who has none @param places of each in that order */
    static StartOrder of(List<Double> places, List<Double> totals) {
        double[] place = Stats.array(places);
        double[] total = Stats.array(totals);
        double[] late = negative(Ranks.of(place));
        double[] high = negative(Ranks.of(total));
        Double spearman = Stats.correlation(late, high);
        boolean tells = spearman != null && place.length >= FEWEST;
        return new StartOrder(
                place.length,
                spearman,
                Stats.slope(place, total),
                tells ? Shuffles.ofOrder(late, high) : Chance.TOO_FEW);
    }

    /** A higher value has a lower rank. */
    private static double[] negative(double[] ranks) {
        double[] negative = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) negative[i] = -ranks[i];
        return negative;
    }
}
