package io.leitai.scoring.series;

import java.math.BigDecimal;

/**
 * How far one competitor came forward.
 *
 * @param rank by the gain, from 1
 * @param places places gained; negative: lost
 * @param points how much better the total is, as the totals are rounded
 */
public record Improved(int rank, SeriesTally from, SeriesTally to, int places, BigDecimal points) {
    Improved ranked(int newRank) {
        return new Improved(newRank, from, to, places, points);
    }

    public String competitor() {
        return to.competitor();
    }

    /** Places or points, as the series asks. */
    public BigDecimal gain(Improvement.Gain by) {
        return switch (by) {
            case PLACES -> BigDecimal.valueOf(places);
            case POINTS -> points;
        };
    }
}
