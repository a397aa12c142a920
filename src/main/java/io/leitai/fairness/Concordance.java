package io.leitai.fairness;

import java.util.Random;

/**
 * Kendall's coefficient of concordance W: how far judges put presenters into the same order; 1 all the same, 0 none of it.
 * Kendall and Babington Smith, The problem of m rankings, Annals of Mathematical Statistics 10 (1939), with the
 * correction for ties of Kendall, Rank Correlation Methods (1948).
 *
 * @param chiSquare m (n − 1) W, with n − 1 degrees of freedom
 */
record Concordance(double w, double chiSquare, int df, Chance chance) {
    /** Up to so many presenters the chi-square distribution does not fit (Siegel, Nonparametric Statistics, 1956, p. 236). */
    private static final int MOST_SHUFFLED = 7;

    /** Beyond so many judges it fits all the same, and shuffling takes long. */
    private static final int MOST_JUDGES_SHUFFLED = 60;

    /**
     * @param figures a row for each judge: what each presenter got, the same presenters in each; no NaN
     * @return null of fewer than two judges or three presenters, and where nobody told any two presenters apart
     */
    static Concordance of(double[][] figures) {
        int judges = figures.length;
        if (judges < 2 || figures[0].length < 3) return null;
        int presenters = figures[0].length;
        double[][] ranks = new double[judges][];
        double ties = 0;
        for (int j = 0; j < judges; j++) {
            ranks[j] = Ranks.of(figures[j]);
            ties += Ranks.ties(figures[j]);
        }
        double n = presenters;
        double most = judges * (double) judges * (n * n * n - n) - judges * ties;
        if (most == 0) return null;
        double squares = Stats.squares(sums(ranks));
        double w = 12 * squares / most;
        double chiSquare = judges * (n - 1) * w;
        return new Concordance(w, chiSquare, presenters - 1, chance(ranks, squares, chiSquare));
    }

    /** For few presenters by shuffling each judge's places: Legendre, JABES 10 (2005). */
    private static Chance chance(double[][] ranks, double squares, double chiSquare) {
        int presenters = ranks[0].length;
        if (presenters > MOST_SHUFFLED || ranks.length > MOST_JUDGES_SHUFFLED)
            return Chance.of(ChiSquare.upperTail(chiSquare, presenters - 1), Chance.By.CHI_SQUARE);
        Random random = Shuffles.random();
        int hits = 0;
        for (int draw = 0; draw < Shuffles.DRAWS; draw++) {
            for (double[] ofJudge : ranks) Shuffles.shuffle(ofJudge, random);
            if (Stats.squares(sums(ranks)) >= squares - 1e-9) hits++;
        }
        return Chance.of(Shuffles.drawn(hits), Chance.By.DRAWN);
    }

    /** What each presenter's places come to. */
    private static double[] sums(double[][] ranks) {
        double[] sums = new double[ranks[0].length];
        for (double[] ofJudge : ranks) for (int i = 0; i < sums.length; i++) sums[i] += ofJudge[i];
        return sums;
    }
}
