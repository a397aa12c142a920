package io.leitai.scoring.series;

import java.util.List;

/**
 * Who came forward most (进步奖): from the standings of one quarter to those of another, or from those as of the first
 * contest to those as of the last.
 *
 * @param from null, with {@code to}: the first and the last contest that count
 * @param ties tells equal gains apart
 */
public record Improvement(Gain by, Quarter from, Quarter to, List<Tie> ties, List<Award> awards) {
    public Improvement {
        ties = List.copyOf(ties);
        awards = List.copyOf(awards);
    }

    public enum Gain {
        /** Places gained. */
        PLACES,
        /** How much better the total is. */
        POINTS
    }

    public enum Tie {
        /** Places gained. */
        PLACES,
        /** How much better the total is. */
        POINTS,
        /** The place gained in the end: the better goes first. */
        RANK
    }
}
