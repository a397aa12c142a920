package io.leitai.scoring;

/**
 * One link of the chain that tells equal totals apart.
 *
 * @param panel the panel that is looked at; empty: all
 * @param criterion the criterion that is looked at; empty: what a judge gave in all
 * @param component for {@link By#COMPONENT}; else empty
 * @param low whether the lower figure goes first
 * @param seed for {@link By#LOTS}; else empty
 */
public record TieRule(By by, String panel, String criterion, String component, boolean low, String seed) {

    /** What is compared. Each case says what figure or figures; of several, the first that differ decide. */
    public enum By {
        /** The criterion's figure across the judges, over the turns that count. */
        CRITERION,
        /** The panel's score, over the turns that count. */
        PANEL,
        /** The component's points, over the turns. */
        COMPONENT,
        /** The total before anything is carried over. */
        OWN,
        /** The best turn's score, then the second best … */
        TURNS,
        /** The mean of all judges' totals, none dropped. */
        MEAN,
        /** The median of all judges' totals. */
        MEDIAN,
        /** The highest of all judges' totals. */
        HIGHEST,
        /** The lowest of all judges' totals: the higher one goes first. */
        LOWEST,
        /** How many judges placed one higher, counted against each of those who are equal. */
        JUDGES,
        /** How many judges placed one first of all, then second … */
        PLACES,
        /** How many judges gave more than nothing. */
        GIVERS,
        /** How many of the highest points one got from a judge, then of the next … */
        POINTS,
        /** The plan's order: the earlier goes first. */
        ORDER,
        /** Lots: SHA-256 of {@code SEED:ID} in hex, the smaller goes first. */
        LOTS
    }
}
