package io.leitai.scoring.series;

import io.leitai.scoring.Method.Winner;
import io.leitai.scoring.PanelMethod.Shared;
import java.math.BigDecimal;
import java.util.List;

/**
 * What counts of each contest, and what is made of it.
 *
 * @param places null: the contest's total counts
 * @param several what a unit gets that has several presenters in one contest
 * @param best how many contests count of each competitor, the best ones; 0: all
 * @param dropWorst how many contests do not count of each competitor, the worst ones; one of the two is 0
 */
public record Counting(PlacePoints places, Several several, Winner winner, Across across, int best, int dropWorst) {
    /** The totals of all contests, added. */
    public static final Counting PLAIN = new Counting(null, Several.BEST, Winner.HIGHEST, Across.SUM, 0, 0);

    /**
     * What a place in a contest is worth.
     *
     * @param points for the first place, the second …; empty: the place itself
     * @param beyond for every place beyond the last of {@code points}
     * @param shared what those get who share a place
     */
    public record PlacePoints(List<BigDecimal> points, BigDecimal beyond, Shared shared) {
        public PlacePoints {
            points = List.copyOf(points);
        }
    }

    public enum Several {
        /** What the best of them has. */
        BEST,
        SUM,
        MEAN
    }

    /** What is made of the contests. */
    public enum Across {
        /** Each contest's figure times its weight, added. */
        SUM,
        /** That, divided by the sum of the weights of the contests that count. */
        MEAN
    }
}
