package io.leitai.scoring;

import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_EVEN;
import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.leitai.scoring.Result.JudgeTotal;
import io.leitai.scoring.Result.Use;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final List<BigDecimal> NO_DEDUCTIONS = List.of();

    private static BigDecimal points(String text) {
        return new BigDecimal(text);
    }

    private static Criterion upTo100(String id) {
        return weighted(id, "1");
    }

    private static Criterion weighted(String id, String weight) {
        return new Criterion(id, id, points("0"), points("100"), points("0.01"), points(weight));
    }

    private static Panel panel(String id, String weight, int dropHighest, int dropLowest) {
        return new Panel(id, id, points(weight), dropHighest, dropLowest);
    }

    /** One criterion, one panel. */
    private static Rules oneMark(int dropHighest, int dropLowest, Rounding rounding) {
        return new Rules(List.of(upTo100("mark")), List.of(panel("main", "1", dropHighest, dropLowest)), rounding);
    }

    /** Sheets of judges PANEL1, PANEL2 … with one mark each. */
    private static List<Sheet> sheets(String panel, String... marks) {
        List<Sheet> sheets = new ArrayList<>();
        for (String mark : marks)
            sheets.add(new Sheet(panel + (sheets.size() + 1), panel, Map.of("mark", points(mark))));
        return sheets;
    }

    private static String total(Rules rules, List<Sheet> sheets, String... deductions) {
        return Scoring.score(
                        rules,
                        sheets,
                        Stream.of(deductions).map(BigDecimal::new).toList())
                .total()
                .toPlainString();
    }

    private static List<Use> uses(Rules rules, String... marks) {
        return Scoring.score(rules, sheets("main", marks), NO_DEDUCTIONS).panels().getFirst().sheets().stream()
                .map(JudgeTotal::use)
                .toList();
    }

    @Test
    void a_judges_total_is_the_sum_of_marks_times_weights() {
        Rules rules = new Rules(
                List.of(weighted("problems", "1"), weighted("measures", "1.5"), weighted("results", "0.25")),
                List.of(panel("main", "1", 0, 0)),
                Rounding.DEFAULT);
        Map<String, BigDecimal> marks =
                Map.of("problems", points("22.5"), "measures", points("20"), "results", points("10.10"));

        assertThat(rules.judgeTotal(marks)).isEqualTo(points("55.025"));
        assertThat(Scoring.score(rules, List.of(new Sheet("li-na", "main", marks)), NO_DEDUCTIONS)
                        .total())
                .isEqualTo(points("55.03"));
    }

    @Test
    void a_total_has_the_same_digits_however_its_marks_were_written() {
        Rules rules = oneMark(0, 0, Rounding.DEFAULT);

        assertThat(Scoring.score(rules, sheets("main", "90", "90.0", "9E+1"), NO_DEDUCTIONS))
                .isEqualTo(Scoring.score(rules, sheets("main", "90.00", "90", "90.000"), NO_DEDUCTIONS));
        assertThat(rules.judgeTotal(Map.of("mark", points("90.00"))).toString()).isEqualTo("90");
    }

    @Test
    void a_total_always_has_the_digits_that_the_rules_name() {
        assertThat(total(oneMark(0, 0, Rounding.DEFAULT), sheets("main", "22.5")))
                .isEqualTo("22.50");
        assertThat(total(oneMark(0, 0, new Rounding(0, HALF_UP)), sheets("main", "22.5")))
                .isEqualTo("23");
        assertThat(total(oneMark(0, 0, new Rounding(4, HALF_UP)), sheets("main", "0")))
                .isEqualTo("0.0000");
    }

    @Test
    void of_eleven_judges_the_highest_and_the_lowest_go_and_nine_make_the_mean() {
        Rules rules = oneMark(1, 1, Rounding.DEFAULT);
        String[] marks = {"95.5", "92", "93.5", "97", "90", "94", "93", "91.5", "94.5", "92.5", "90.5"};

        Result result = Scoring.score(rules, sheets("main", marks), NO_DEDUCTIONS);

        // 837 over nine judges: all but the fourth (97) and the fifth (90)
        assertThat(result.total()).isEqualTo(points("93.00"));
        assertThat(result.panels().getFirst().score()).isEqualTo("93");
        assertThat(result.panels().getFirst().sheets())
                .extracting(JudgeTotal::judge, JudgeTotal::use)
                .contains(tuple("main4", Use.DROPPED_HIGHEST), tuple("main5", Use.DROPPED_LOWEST));
        assertThat(uses(rules, marks)).filteredOn(Use.COUNTED::equals).hasSize(9);
    }

    @Test
    void thirds_are_rounded_once_and_to_the_nearest() {
        Rules rules = oneMark(0, 0, Rounding.DEFAULT);

        assertThat(total(rules, sheets("main", "90", "90", "91"))).isEqualTo("90.33");
        assertThat(total(rules, sheets("main", "90", "91", "91"))).isEqualTo("90.67");
    }

    @Test
    void a_third_and_two_thirds_are_a_whole_and_not_a_hundredth_less() {
        Rules rules = new Rules(
                List.of(upTo100("mark")), List.of(panel("a", "1", 0, 0), panel("b", "1", 0, 0)), new Rounding(2, DOWN));
        List<Sheet> sheets = new ArrayList<>(sheets("a", "0", "0", "2"));
        sheets.addAll(sheets("b", "2", "2", "0"));

        Result result = Scoring.score(rules, sheets, NO_DEDUCTIONS);

        // the panels as shown would make 0.995, and 0.99
        assertThat(result.panels())
                .extracting(Result.PanelScore::score, Result.PanelScore::shown)
                .containsExactly(tuple("2/3", points("0.66")), tuple("4/3", points("1.33")));
        assertThat(result.total()).isEqualTo(points("1.00"));
    }

    @Test
    void panels_of_sixty_and_forty_are_six_tenths_and_four_tenths() {
        Rules rules = new Rules(
                List.of(upTo100("mark")),
                List.of(panel("leaders", "60", 1, 1), panel("cadres", "40", 0, 0)),
                Rounding.DEFAULT);
        List<Sheet> sheets = new ArrayList<>(sheets("leaders", "90", "92", "94", "99"));
        sheets.addAll(sheets("cadres", "80", "85"));

        Result result = Scoring.score(rules, sheets, NO_DEDUCTIONS);

        // 0.6 × 93 + 0.4 × 82.5
        assertThat(result.total()).isEqualTo(points("88.80"));
        assertThat(result.panels())
                .extracting(Result.PanelScore::panel, Result.PanelScore::score)
                .containsExactly(tuple("leaders", "93"), tuple("cadres", "165/2"));
    }

    @Test
    void a_panels_weight_counts_and_not_how_many_judges_sit_in_it() {
        Rules rules = new Rules(
                List.of(upTo100("mark")), List.of(panel("a", "0.5", 0, 0), panel("b", "0.5", 0, 0)), Rounding.DEFAULT);
        List<Sheet> sheets = new ArrayList<>(sheets("a", "100"));
        sheets.addAll(sheets("b", "0", "0", "0", "0", "0", "0", "0", "0"));

        assertThat(total(rules, sheets)).isEqualTo("50.00");
    }

    @Test
    void there_is_no_total_while_a_panel_that_counts_has_no_sheet() {
        Rules rules = new Rules(
                List.of(upTo100("mark")), List.of(panel("a", "1", 0, 0), panel("b", "1", 0, 0)), Rounding.DEFAULT);

        Result result = Scoring.score(rules, sheets("a", "90"), List.of(points("1")));

        assertThat(result.total()).isNull();
        assertThat(result.panels().get(0).shown()).isEqualTo(points("90.00"));
        assertThat(result.panels().get(1).score()).isNull();
        assertThat(result.panels().get(1).shown()).isNull();
        assertThat(result.deducted()).isEqualTo(points("1.00"));
    }

    @Test
    void a_panel_without_weight_is_shown_and_neither_counts_nor_holds_the_total_up() {
        Rules rules = new Rules(
                List.of(upTo100("mark")), List.of(panel("a", "1", 0, 0), panel("guests", "0", 0, 0)), Rounding.DEFAULT);
        List<Sheet> both = new ArrayList<>(sheets("a", "90"));
        both.addAll(sheets("guests", "10"));

        assertThat(total(rules, sheets("a", "90"))).isEqualTo("90.00");
        assertThat(total(rules, both)).isEqualTo("90.00");
        assertThat(Scoring.score(rules, both, NO_DEDUCTIONS).panels().get(1).shown())
                .isEqualTo(points("10.00"));
    }

    @Test
    void deductions_are_summed_and_come_off_before_the_rounding() {
        Rules rules = oneMark(0, 0, Rounding.DEFAULT);

        Result result = Scoring.score(rules, sheets("main", "90", "90", "91"), List.of(points("0.125"), points("0.2")));

        // 90.3333… − 0.325 = 90.00833…
        assertThat(result.total()).isEqualTo(points("90.01"));
        assertThat(result.deducted()).isEqualTo(points("0.325"));
        assertThat(Scoring.score(rules, sheets("main", "90"), List.of(points("0.5")))
                        .deducted())
                .isEqualTo(points("0.50"));
        assertThat(Scoring.score(rules, sheets("main", "90"), NO_DEDUCTIONS).deducted())
                .isEqualTo(points("0.00"));
    }

    @Test
    void deductions_may_take_a_total_below_zero() {
        Rules rules = oneMark(0, 0, Rounding.DEFAULT);

        assertThat(total(rules, sheets("main", "1"), "1.5")).isEqualTo("-0.50");
        assertThat(total(rules, sheets("main", "1"), "1.005")).isEqualTo("-0.01");
        assertThat(total(rules, sheets("main", "1"), "1.004")).isEqualTo("0.00");
    }

    @Test
    void a_half_is_rounded_as_the_rules_say() {
        assertThat(total(oneMark(0, 0, new Rounding(1, HALF_UP)), sheets("main", "90.25")))
                .isEqualTo("90.3");
        assertThat(total(oneMark(0, 0, new Rounding(1, HALF_EVEN)), sheets("main", "90.25")))
                .isEqualTo("90.2");
        assertThat(total(oneMark(0, 0, new Rounding(1, HALF_EVEN)), sheets("main", "90.35")))
                .isEqualTo("90.4");
        assertThat(total(oneMark(0, 0, new Rounding(1, DOWN)), sheets("main", "90.29")))
                .isEqualTo("90.2");
        assertThat(total(oneMark(0, 0, new Rounding(1, UP)), sheets("main", "90.21")))
                .isEqualTo("90.3");
    }

    @Test
    void of_equal_totals_the_later_given_is_dropped_at_either_end() {
        assertThat(uses(oneMark(1, 0, Rounding.DEFAULT), "95", "90", "95", "91"))
                .containsExactly(Use.COUNTED, Use.COUNTED, Use.DROPPED_HIGHEST, Use.COUNTED);
        assertThat(uses(oneMark(0, 1, Rounding.DEFAULT), "90", "95", "90", "91"))
                .containsExactly(Use.COUNTED, Use.COUNTED, Use.DROPPED_LOWEST, Use.COUNTED);
        assertThat(uses(oneMark(1, 1, Rounding.DEFAULT), "90", "90", "90"))
                .containsExactly(Use.COUNTED, Use.DROPPED_LOWEST, Use.DROPPED_HIGHEST);
    }

    @Test
    void several_can_be_dropped_at_each_end() {
        assertThat(uses(oneMark(2, 1, Rounding.DEFAULT), "91", "95", "90", "94", "92"))
                .containsExactly(
                        Use.COUNTED, Use.DROPPED_HIGHEST, Use.DROPPED_LOWEST, Use.DROPPED_HIGHEST, Use.COUNTED);
    }

    @Test
    void with_too_few_judges_highest_and_lowest_go_in_turn_and_one_always_stays() {
        assertThat(uses(oneMark(1, 1, Rounding.DEFAULT), "90")).containsExactly(Use.COUNTED);
        assertThat(uses(oneMark(1, 1, Rounding.DEFAULT), "90", "95")).containsExactly(Use.COUNTED, Use.DROPPED_HIGHEST);
        assertThat(uses(oneMark(0, 2, Rounding.DEFAULT), "90", "95")).containsExactly(Use.DROPPED_LOWEST, Use.COUNTED);
        assertThat(uses(oneMark(2, 2, Rounding.DEFAULT), "90", "95", "92", "91"))
                .containsExactly(Use.DROPPED_LOWEST, Use.DROPPED_HIGHEST, Use.DROPPED_HIGHEST, Use.COUNTED);
        assertThat(uses(oneMark(9, 9, Rounding.DEFAULT), "90", "90")).containsExactly(Use.COUNTED, Use.DROPPED_HIGHEST);
    }

    @Test
    void a_result_lists_every_judge_in_the_order_given() {
        Result result = Scoring.score(oneMark(1, 1, Rounding.DEFAULT), sheets("main", "95", "90", "92"), NO_DEDUCTIONS);

        assertThat(result.panels().getFirst().sheets())
                .containsExactly(
                        new JudgeTotal("main1", points("95"), Use.DROPPED_HIGHEST),
                        new JudgeTotal("main2", points("90"), Use.DROPPED_LOWEST),
                        new JudgeTotal("main3", points("92"), Use.COUNTED));
    }

    @Test
    void a_sheet_that_is_incomplete_doubled_or_of_no_panel_is_never_scored() {
        Rules rules = oneMark(0, 0, Rounding.DEFAULT);
        Sheet good = new Sheet("li-na", "main", Map.of("mark", points("90")));

        assertThatThrownBy(() -> Scoring.score(rules, List.of(new Sheet("li-na", "main", Map.of())), NO_DEDUCTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no mark for mark");
        assertThatThrownBy(() -> Scoring.score(
                        rules,
                        List.of(new Sheet("li-na", "main", Map.of("mark", points("90"), "style", points("9")))),
                        NO_DEDUCTIONS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scoring.score(rules, List.of(good, good), NO_DEDUCTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two sheets of li-na");
        assertThatThrownBy(() -> Scoring.score(rules, sheets("balcony", "90"), NO_DEDUCTIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no panel balcony");
        assertThatThrownBy(() -> Scoring.score(rules, List.of(good), List.of(points("-1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
