package io.leitai.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static Criterion criterion(String id, String name, String max, String step) {
        return new Criterion(
                id, name, BigDecimal.ZERO, new BigDecimal(max), new BigDecimal(step), new BigDecimal("1.0"));
    }

    private static final Criterion PROBLEMS = criterion("problems", "晒问题", "25", "0.5");
    private static final Criterion MEASURES = criterion("measures", "亮措施", "25", "0.5");
    private static final Panel MAIN = new Panel("main", "主会场", new BigDecimal("60"), 1, 1);
    private static final Rules COUNTY = new Rules(List.of(PROBLEMS, MEASURES), List.of(MAIN), Rounding.DEFAULT);

    @Test
    void the_canonical_text_is_what_its_description_says() {
        assertThat(COUNTY.canonicalText()).isEqualTo("""
                leitai rules 1
                criterion 8:problems 9:晒问题 min 0 max 25 step 0.5 weight 1
                criterion 8:measures 9:亮措施 min 0 max 25 step 0.5 weight 1
                panel 4:main 9:主会场 weight 60 dropHighest 1 dropLowest 1
                total digits 2 mode HALF_UP
                """);
    }

    /** Ledgers hold this hash: a change here is a break, not a test to be mended. */
    @Test
    void the_hash_of_given_rules_is_for_ever() {
        assertThat(COUNTY.hash()).isEqualTo("a5bd8df25fa549ba7fe27ddf550a7213ff8dab24092f0298d086e80b07296705");
    }

    @Test
    void zeros_that_mean_nothing_do_not_change_the_hash() {
        Rules written = new Rules(
                List.of(criterion("problems", "晒问题", "25.00", "0.50"), criterion("measures", "亮措施", "2.5E+1", "0.5")),
                List.of(new Panel("main", "主会场", new BigDecimal("60.0"), 1, 1)),
                new Rounding(2, RoundingMode.HALF_UP));

        assertThat(written.hash()).isEqualTo(COUNTY.hash());
    }

    @Test
    void every_part_of_the_rules_changes_the_hash() {
        List<Criterion> criteria = COUNTY.criteria();
        assertThat(List.of(
                        COUNTY,
                        new Rules(List.of(MEASURES, PROBLEMS), List.of(MAIN), Rounding.DEFAULT),
                        new Rules(List.of(PROBLEMS), List.of(MAIN), Rounding.DEFAULT),
                        new Rules(
                                List.of(criterion("problems", "晒问题", "30", "0.5"), MEASURES),
                                List.of(MAIN),
                                Rounding.DEFAULT),
                        new Rules(
                                List.of(criterion("problems", "晒问题", "25", "0.1"), MEASURES),
                                List.of(MAIN),
                                Rounding.DEFAULT),
                        new Rules(criteria, List.of(new Panel("main", "主会场", BigDecimal.ONE, 1, 1)), Rounding.DEFAULT),
                        new Rules(
                                criteria,
                                List.of(new Panel("main", "主会场", new BigDecimal("60"), 0, 1)),
                                Rounding.DEFAULT),
                        new Rules(
                                criteria,
                                List.of(new Panel("main", "主会场", new BigDecimal("60"), 1, 0)),
                                Rounding.DEFAULT),
                        new Rules(criteria, List.of(MAIN), new Rounding(3, RoundingMode.HALF_UP)),
                        new Rules(criteria, List.of(MAIN), new Rounding(2, RoundingMode.HALF_EVEN))))
                .extracting(Rules::hash)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_name_that_looks_like_another_rule_does_not_pass_for_it() {
        Rules two = new Rules(List.of(PROBLEMS, MEASURES), List.of(), Rounding.DEFAULT);
        Rules one = new Rules(
                List.of(criterion(
                        "problems", "晒问题 min 0 max 25 step 0.5 weight 1\ncriterion 8:measures 9:亮措施", "25", "0.5")),
                List.of(),
                Rounding.DEFAULT);

        assertThat(one.hash()).isNotEqualTo(two.hash());
    }

    @Test
    void a_rounding_that_cannot_round_cannot_be_made() {
        assertThatThrownBy(() -> new Rounding(7, RoundingMode.HALF_UP)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rounding(-1, RoundingMode.HALF_UP)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rounding(2, RoundingMode.UNNECESSARY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
