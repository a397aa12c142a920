package io.leitai.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Kendall's W and its p against what others published. */
class ConcordanceTest {
    /** Siegel, Nonparametric Statistics for the Behavioral Sciences (1956), chapter 9: three executives, six applicants. */
    @Test
    void three_executives_hardly_agree_on_six_applicants() {
        var found = Concordance.of(new double[][] {
            {1, 6, 3, 2, 5, 4},
            {1, 5, 6, 4, 2, 3},
            {6, 3, 2, 5, 4, 1}
        });
        assertThat(found.w()).isCloseTo(0.16, within(0.005));
        assertThat(found.chance().verdict()).isEqualTo(Chance.Verdict.LIKE_CHANCE);
    }

    /** The same chapter, with tied observations: s = 591, ΣT = 9.5, W = .828. */
    @Test
    void ties_are_corrected_for_as_siegel_does() {
        var found = Concordance.of(new double[][] {
            {1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10},
            {2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5},
            {2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10}
        });
        assertThat(found.w()).isCloseTo(0.828, within(0.0005));
        assertThat(found.df()).isEqualTo(9);
    }

    /**
     * The example of R's {@code DescTools::KendallW(anxiety, TRUE)}, whose manual prints 0.5396569. The chi-square is
     * 3 × 19 times that; {@code scipy.stats.friedmanchisquare}, another implementation, gives 30.76044 and p = 0.0428835.
     */
    @Test
    void twenty_people_rated_by_three_come_out_as_in_the_manual_of_desctools() {
        var found = Concordance.of(new double[][] {
            {3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3},
            {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4},
            {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2}
        });
        assertThat(found.w()).isCloseTo(0.5396569, within(5e-8));
        assertThat(found.chiSquare()).isCloseTo(30.76044, within(5e-6));
        assertThat(found.df()).isEqualTo(19);
        assertThat(found.chance().p()).isCloseTo(0.0428835, within(5e-8));
        assertThat(found.chance().by()).isEqualTo(Chance.By.CHI_SQUARE);
    }

    /** A class of Washington University (ma322, R example 17): six judges, four papers, W = 0.6, and p < 0.01 by the tables. */
    @Test
    void few_presenters_are_shuffled_for_the_chi_square_does_not_fit_them() {
        var found = Concordance.of(
                new double[][] {{4, 3, 2, 1}, {3, 4, 2, 1}, {4, 3, 1, 2}, {3, 4, 1, 2}, {4, 2, 1, 3}, {4, 2, 3, 1}});
        assertThat(found.w()).isCloseTo(0.6, within(1e-12));
        assertThat(found.chance().by()).isEqualTo(Chance.By.DRAWN);
        assertThat(found.chance().p()).isLessThan(0.01);
    }

    /** Three judges hit upon the same order of three by chance one time in 36; Friedman (1937) tabulates 0.028. */
    @Test
    void three_judges_of_one_mind_on_three_are_told_from_chance_just_so() {
        double[] order = {9, 8, 7};
        var found = Concordance.of(new double[][] {order, order, order});
        assertThat(found.w()).isEqualTo(1);
        assertThat(found.chance().p()).isCloseTo(1 / 36.0, within(0.005));
        assertThat(Concordance.of(new double[][] {order, order, order})).isEqualTo(found);
    }

    @Test
    void nothing_is_said_of_one_judge_of_two_presenters_and_of_judges_who_tell_nobody_apart() {
        assertThat(Concordance.of(new double[][] {{1, 2, 3}})).isNull();
        assertThat(Concordance.of(new double[][] {{1, 2}, {1, 2}})).isNull();
        assertThat(Concordance.of(new double[][] {{5, 5, 5}, {7, 7, 7}})).isNull();
        assertThat(Concordance.of(new double[0][])).isNull();
    }

    @Test
    void a_judge_who_tells_nobody_apart_lowers_the_agreement_but_breaks_nothing() {
        double[] order = {9, 8, 7, 6, 5, 4, 3, 2};
        double[] same = {5, 5, 5, 5, 5, 5, 5, 5};
        assertThat(Concordance.of(new double[][] {order, order, same}).w()).isCloseTo(2 / 3.0, within(1e-12));
    }
}
