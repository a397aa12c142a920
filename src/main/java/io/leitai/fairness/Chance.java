package io.leitai.fairness;

/**
 * Whether something is to be told from chance.
 *
 * @param p how likely chance alone gives at least as much; null where nothing can be said
 * @param by null where nothing can be said
 */
public record Chance(Double p, By by, Verdict verdict) {
    /** What p is held against: the usual 5 %. */
    static final double LEVEL = 0.05;

    static final Chance TOO_FEW = new Chance(null, null, Verdict.TOO_FEW);

    static Chance of(double p, By by) {
        return new Chance(p, by, p < LEVEL ? Verdict.BEYOND_CHANCE : Verdict.LIKE_CHANCE);
    }

    /** How p was found. */
    public enum By {
        /** Every order or choice there is was tried. */
        ALL,
        /** {@link Shuffles#DRAWS} orders or choices were drawn, always the same ones. */
        DRAWN,
        CHI_SQUARE
    }

    public enum Verdict {
        TOO_FEW,
        LIKE_CHANCE,
        BEYOND_CHANCE
    }
}
