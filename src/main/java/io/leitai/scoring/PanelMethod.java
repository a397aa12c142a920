package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * How one panel's marks are put together, where the plan says more than how many are dropped.
 *
 * @param criteria the ids of the criteria that this panel marks; empty: all of them
 * @param missing what becomes of a judge without a mark
 * @param excused what becomes of a judge who is excused; never {@link Missing#WAIT}
 * @param quorum how many judges must have marked for a score, 0 or more; 0 makes a score of 0 from no marks
 * @param places null: the marks themselves count
 * @param vote a public's vote: whoever votes, and no listed judges; marks one criterion; without places
 */
public record PanelMethod(
        Across across,
        List<String> criteria,
        Missing missing,
        Missing excused,
        int quorum,
        Places places,
        boolean vote) {

    public static final PanelMethod PLAIN =
            new PanelMethod(Across.MEAN, List.of(), Missing.LEAVE_OUT, Missing.LEAVE_OUT, 1, null);

    public PanelMethod {
        criteria = List.copyOf(criteria);
    }

    /** Of listed judges. */
    public PanelMethod(
            Across across, List<String> criteria, Missing missing, Missing excused, int quorum, Places places) {
        this(across, criteria, missing, excused, quorum, places, false);
    }

    /** What is made of the judges' figures that are left after the highest and the lowest are dropped. */
    public enum Across {
        MEAN,
        SUM,
        /** The middle one, or the mean of the middle two. */
        MEDIAN
    }

    public enum Missing {
        /** There is no score until the mark is there. */
        WAIT,
        /** The others make the score. */
        LEAVE_OUT,
        /** The mean of the panel's other marks stands for it. */
        PANEL_MEAN
    }

    /**
     * Each judge's order of the presenters counts, instead of the marks.
     *
     * @param points for the first place, the second …; 0 for places beyond; empty: the place itself (rank sums)
     */
    public record Places(From from, List<BigDecimal> points, Shared shared) {
        public Places {
            points = List.copyOf(points);
        }
    }

    public enum From {
        /** The highest mark is the first place. */
        MARKS,
        /** The mark is the place: 1 is the first. */
        RANKS
    }

    /** What presenters get whom a judge marked the same; of no meaning for {@link From#RANKS}. */
    public enum Shared {
        /** The mean of what the places that they take up are worth. */
        MEAN,
        /** All what the best of these places is worth. */
        BEST
    }
}
