package io.leitai.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other statistics against what others published. */
class StatisticsTest {
    /** Hollander and Wolfe, Nonparametric Statistical Methods (1973), p. 187: nine lots of canned tuna; the example of R's cor.test. */
    private static final double[] LIGHTNESS = {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};

    private static final double[] PANEL = {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: critical values of the chi-square distribution. */
    @ParameterizedTest
    @CsvSource({
        "1, 3.841, 0.05",
        "1, 10.828, 0.001",
        "2, 9.210, 0.01",
        "9, 16.919, 0.05",
        "10, 18.307, 0.05",
        "10, 23.209, 0.01",
        "19, 27.204, 0.10",
        "29, 49.588, 0.01",
        "50, 34.764, 0.95",
        "100, 77.929, 0.95",
        "100, 124.342, 0.05",
        "100, 149.449, 0.001"
    })
    void the_chi_square_s_tail_is_as_tabulated(int df, double critical, double p) {
        assertThat(ChiSquare.upperTail(critical, df)).isCloseTo(p, within(p * 1e-3));
    }

    @Test
    void the_chi_square_s_tail_has_its_ends() {
        assertThat(ChiSquare.upperTail(0, 5)).isEqualTo(1);
        assertThat(ChiSquare.upperTail(10_000, 5)).isLessThan(1e-300);
        assertThat(ChiSquare.upperTail(499, 499)).isCloseTo(0.49, within(0.02));
    }

    /** τ = 0.4444444, as cor.test prints. */
    @Test
    void kendall_s_tau_of_canned_tuna_is_as_published() {
        assertThat(Tau.of(LIGHTNESS, PANEL)).isCloseTo(0.4444444, within(5e-8));
    }

    /** ρ = 0.6, one-sided p = 0.048, as cor.test prints; both sides together 0.0968. */
    @Test
    void spearman_s_rho_of_canned_tuna_is_as_published_with_its_p_of_all_orders() {
        var found = StartOrder.of(boxed(LIGHTNESS), boxed(PANEL));
        assertThat(found.spearman()).isCloseTo(0.6, within(1e-12));
        assertThat(found.chance().by()).isEqualTo(Chance.By.ALL);
        assertThat(found.chance().p() / 2).isCloseTo(0.048, within(0.0005));
        assertThat(found.chance().verdict()).isEqualTo(Chance.Verdict.LIKE_CHANCE);
    }

    /** {@code scipy.stats.spearmanr} gives ρ = 0.363636 and, by Student's t, p = 0.27164. */
    @Test
    void from_eleven_on_orders_are_drawn_and_always_the_same_ones() {
        List<Double> places = List.of(1d, 2d, 3d, 4d, 5d, 6d, 7d, 8d, 9d, 10d, 11d);
        List<Double> totals = List.of(5d, 1d, 8d, 2d, 11d, 6d, 3d, 9d, 4d, 10d, 7d);
        StartOrder found = StartOrder.of(places, totals);
        assertThat(found.spearman()).isCloseTo(0.363636, within(1e-6));
        assertThat(found.chance().by()).isEqualTo(Chance.By.DRAWN);
        assertThat(found.chance().p()).isCloseTo(0.27164, within(0.02));
        assertThat(StartOrder.of(places, totals)).isEqualTo(found);
    }

    @Test
    void whoever_is_chosen_is_counted_among_all_choices() {
        // of the 20 choices of three of six only this one and its opposite lie so far out
        Chance found = Shuffles.ofChoice(new double[] {7, 8, 9}, new double[] {1, 2, 3});
        assertThat(found.p()).isEqualTo(0.1);
        assertThat(Shuffles.ofChoice(new double[] {9}, new double[] {1, 2, 3}).verdict())
                .isEqualTo(Chance.Verdict.TOO_FEW);
        double[] one = {9};
        double[] many = new double[30];
        for (int i = 0; i < many.length; i++) many[i] = i / 10.0;
        assertThat(Shuffles.ofChoice(one, many).p()).isCloseTo(1 / 31.0, within(1e-12));
    }

    @Test
    void equal_values_share_the_mean_of_their_places() {
        assertThat(Ranks.of(new double[] {5, 9, Double.NaN, 5, 7, 5})).containsExactly(4, 1, Double.NaN, 4, 2, 4);
        assertThat(Ranks.ties(new double[] {5, 9, 5, 7, 5, 9})).isEqualTo(24 + 6);
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
