package io.leitai.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
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

    @Test
    void what_is_stated_beyond_adds_lines_and_what_is_not_adds_none() {
        Panel panel = new Panel(
                "main",
                "主会场",
                new BigDecimal("60"),
                1,
                1,
                Map.of(),
                new PanelMethod(
                        PanelMethod.Across.SUM,
                        List.of("problems"),
                        PanelMethod.Missing.WAIT,
                        PanelMethod.Missing.LEAVE_OUT,
                        2,
                        new PanelMethod.Places(
                                PanelMethod.From.MARKS,
                                List.of(new BigDecimal("12.0"), BigDecimal.TEN),
                                PanelMethod.Shared.BEST)));
        Method method = new Method(
                Method.Order.CRITERIA_FIRST,
                Method.Combine.SUM,
                Method.Winner.LOWEST,
                new Method.Steps(null, Rounding.DEFAULT, null, null, null),
                new Method.Turns(3, 2, Method.Turns.Absent.WAIT),
                List.of(new Component(
                        "visit",
                        "观摩",
                        Component.Use.ADDED,
                        new BigDecimal("0.50"),
                        true,
                        true,
                        null,
                        BigDecimal.TEN,
                        Map.of("name", "Visit"))),
                List.of(new TieRule(TieRule.By.LOTS, "", "", "", false, "seed 1")));

        Rules stated = new Rules(COUNTY.criteria(), List.of(panel), Rounding.DEFAULT, method);

        assertThat(stated.isPlain()).isFalse();
        assertThat(stated.canonicalText()).isEqualTo(COUNTY.canonicalText() + """
                order CRITERIA_FIRST
                combine SUM
                winner LOWEST
                round across digits 2 mode HALF_UP
                turns count 3 best 2 absent WAIT
                component 5:visit 6:观摩 use ADDED weight 0.5 perTurn true required true min - max 10
                method 4:main across SUM missing WAIT excused LEAVE_OUT quorum 2 criteria 1 8:problems places MARKS BEST 2 12 10
                tie LOTS panel 0: criterion 0: component 0: low false seed 6:seed 1
                """);
    }

    @Test
    void a_plan_that_states_the_usual_states_nothing() {
        Panel panel = new Panel("main", "主会场", new BigDecimal("60"), 1, 1, Map.of(), PanelMethod.PLAIN);
        Rules usual = new Rules(COUNTY.criteria(), List.of(panel), Rounding.DEFAULT, Method.PLAIN);

        assertThat(usual).isEqualTo(COUNTY);
        assertThat(usual.isPlain()).isTrue();
        assertThat(usual.hash()).isEqualTo(COUNTY.hash());
    }
}
