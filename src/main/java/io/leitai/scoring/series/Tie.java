package io.leitai.scoring.series;

/** One link of the chain that tells equal totals of a series apart. @param low whether the lower figure goes first */
public record Tie(By by, boolean low) {

    /** What is compared. Of several figures the first that differ decide; who has none comes last. */
    public enum By {
        /** How many first places, then how many second …, of all contests, dropped ones too. */
        PLACES,
        /** The best contest, then the second best …, as it counts. */
        BEST,
        /** The latest contest, then the one before …, as it counts. */
        LATEST,
        /** In how many contests one took part. */
        CONTESTS,
        /** The contests' totals, added. */
        TOTALS
    }
}
