package io.leitai.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.scoring.Criterion;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which marks a supervisor is shown before the reveal. */
class OutliersTest {
    private static final BigDecimal USUAL = new BigDecimal("3.5");

    @Test
    void a_quarter_that_stood_for_six_and_a_quarter_is_seen() {
        var found = of("0.25", "6", "0.25", "6.25", "6.5", "6.25", "5.75");
        assertThat(found).extracting(Outlier::judge).containsExactly("j2");
        assertThat(found.getFirst().mark()).isEqualTo("0.25");
        assertThat(found.getFirst().median()).isEqualTo("6.125");
        assertThat(found.getFirst().score()).isEqualTo("-15.9"); // 0.6745 × −5.875 / 0.25
    }

    /**
     * NIST/SEMATECH e-Handbook, 1.3.5.17, after Iglewicz and Hoaglin: "modified Z-scores with an absolute value of greater
     * than 3.5". The median is 5, the distances 4 3 2 1 0 1 2 3 x, so the MAD 2: a mark of 15.4 has 3.5074, one of 15.3 has 3.4737.
     */
    @Test
    void three_and_a_half_is_the_line() {
        String[] others = {"1", "2", "3", "4", "5", "6", "7", "8"};
        assertThat(of("0.1", with(others, "15.4"))).extracting(Outlier::score).containsExactly(new BigDecimal("3.5"));
        assertThat(of("0.1", with(others, "15.3"))).isEmpty();
    }

    @Test
    void where_most_agree_to_the_point_half_a_step_is_the_measure() {
        // 92 lies 2 off, half a step is 0.25: 0.6745 × 2 / 0.25 = 5.396
        var found = of("0.5", "90", "90", "90", "90", "90", "90", "90", "90", "90", "90", "92");
        assertThat(found).extracting(Outlier::judge).containsExactly("j11");
        assertThat(found.getFirst().score()).isEqualTo("5.4");
        assertThat(of("0.5", "90", "90", "90", "90")).isEmpty();
        assertThat(of("0.5", "90", "90", "90", "90", "90", "91")).isEmpty();
    }

    @Test
    void of_three_judges_nobody_is_far() {
        assertThat(of("1", "10", "10", "90")).isEmpty();
        assertThat(of("1", "10", "10", "10", "90")).hasSize(1);
    }

    @Test
    void nothing_is_far_where_the_plan_says_never() {
        assertThat(Outliers.of(rules("1"), sheets("10", "10", "10", "90"), BigDecimal.ZERO))
                .isEmpty();
        assertThat(Outliers.of(rules("1"), sheets("10", "10", "10", "90"), null))
                .isEmpty();
    }

    @Test
    void a_total_can_be_far_though_no_mark_is_and_each_panel_is_for_itself() {
        Criterion x = criterion("x", "1", "1");
        Criterion y = criterion("y", "1", "2");
        Rules rules = new Rules(List.of(x, y), List.of(panel("a"), panel("b")), Rounding.DEFAULT);
        List<Sheet> sheets = new ArrayList<>();
        String[][] marks = {{"10", "30"}, {"14", "28"}, {"18", "26"}, {"22", "24"}, {"26", "22"}, {"26", "30"}};
        for (int i = 0; i < marks.length; i++)
            sheets.add(new Sheet(
                    "j" + (i + 1), "a", Map.of("x", new BigDecimal(marks[i][0]), "y", new BigDecimal(marks[i][1]))));
        sheets.add(new Sheet("k1", "b", Map.of("x", BigDecimal.ONE, "y", BigDecimal.ONE)));
        // totals 70 70 70 70 70 86; a step is 1 × 1 + 1 × 2: 0.6745 × 16 / 1.5 = 7.195
        assertThat(Outliers.of(rules, sheets, USUAL))
                .containsExactly(
                        new Outlier("a", "j6", "", new BigDecimal("86"), new BigDecimal("70"), new BigDecimal("7.2")));
    }

    @Test
    void a_missing_mark_is_no_mark_of_zero() {
        Criterion x = criterion("x", "1", "1");
        Criterion y = criterion("y", "1", "1");
        Rules rules = new Rules(List.of(x, y), List.of(panel("a")), Rounding.DEFAULT);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 1; i <= 5; i++)
            sheets.add(new Sheet(
                    "j" + i,
                    "a",
                    i == 5 ? Map.of("x", BigDecimal.TEN) : Map.of("x", BigDecimal.TEN, "y", BigDecimal.TEN)));
        assertThat(Outliers.of(rules, sheets, USUAL)).isEmpty();
    }

    private static List<Outlier> of(String step, String... marks) {
        return Outliers.of(rules(step), sheets(marks), USUAL);
    }

    private static String[] with(String[] marks, String more) {
        List<String> all = new ArrayList<>(List.of(marks));
        all.add(more);
        return all.toArray(String[]::new);
    }

    private static List<Sheet> sheets(String... marks) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < marks.length; i++)
            sheets.add(new Sheet("j" + (i + 1), "jury", Map.of("mark", new BigDecimal(marks[i]))));
        return sheets;
    }

    private static Rules rules(String step) {
        return new Rules(List.of(criterion("mark", step, "1")), List.of(panel("jury")), Rounding.DEFAULT);
    }

    private static Criterion criterion(String id, String step, String weight) {
        return new Criterion(
                id, id, BigDecimal.ZERO, BigDecimal.valueOf(100), new BigDecimal(step), new BigDecimal(weight));
    }

    private static Panel panel(String id) {
        return new Panel(id, id, BigDecimal.ONE, 0, 0);
    }
}
