package io.leitai.tabulate;

import static io.leitai.tabulate.Tables.done;
import static io.leitai.tabulate.Tables.ranks;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Li Na (n), Wang Fang (w) and Chen Jing (c) have equal totals: each rule of the chain tells them apart in its own way. */
class TieRulesTest {
    private static final String PLAN = """
            id: ties
            title: t
            timezone: UTC
            presenters: [{id: n, name: 李娜}, {id: w, name: 王芳}, {id: c, name: 陈静}]
            turn: [{phase: scoring, for: 90s}]
            criteria: [{id: x, name: X, max: 10}]
            """;
    private static final String JURY =
            "judges: [{id: j1, name: J}, {id: j2, name: J}, {id: j3, name: J}, {id: j4, name: J}, {id: j5, name: J}]";

    /** The middle three of five make 6 for each. */
    private static final String TRIMMED = PLAN + "panels: [{id: jury, drop: {highest: 1, lowest: 1}, " + JURY + "}]\n";

    private static final String MARKS = "presenter,judge,criterion,mark\n" + row("n", 5, 6, 7, 10, 1) // mean 5.8
            + row("w", 6, 6, 6, 8, 5) // mean 6.2
            + row("c", 4, 5, 9, 9, 2); // mean 5.8

    private static String row(String presenter, int... marks) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < marks.length; i++) rows.append(presenter + ",j" + (i + 1) + ",x," + marks[i] + "\n");
        return rows.toString();
    }

    private static String order(String ties) {
        return String.join(
                " ",
                ranks(TRIMMED + "ties: [" + ties + "]\n", MARKS, null).stream()
                        .map(row -> row.substring(0, 3).replace(" ", ""))
                        .toList());
    }

    @Test
    void without_a_rule_the_rank_is_shared_in_the_plan_s_order() {
        assertThat(order("")).isEqualTo("1n 1w 1c");
    }

    @Test
    void whom_a_rule_leaves_equal_share_a_rank_and_leave_a_gap() {
        assertThat(order("{by: mean}")).isEqualTo("1w 2n 2c");
        assertThat(order("{by: mean, first: low}")).isEqualTo("1n 1c 3w");
    }

    @Test
    void the_next_rule_is_asked_only_about_those_who_are_still_equal() {
        assertThat(order("{by: mean}, {by: highest, first: low}")).isEqualTo("1w 2c 3n");
        assertThat(order("{by: mean}, {by: highest}")).isEqualTo("1w 2n 3c");
    }

    @Test
    void median_highest_and_lowest_are_of_all_marks() {
        assertThat(order("{by: median}")).isEqualTo("1n 1w 3c");
        assertThat(order("{by: highest}")).isEqualTo("1n 2c 3w");
        assertThat(order("{by: lowest}")).isEqualTo("1w 2c 3n");
        assertThat(order("{by: highest, criterion: x, panel: jury}")).isEqualTo("1n 2c 3w");
    }

    @Test
    void judges_who_placed_one_higher_are_counted_against_each_of_the_equal() {
        // j1: w n c; j2: n and w before c; j3: c n w; j4: n c w; j5: w c n: n has 1+1+1+2+0, w 2+1+0+0+2, c 0+0+2+1+1
        assertThat(order("{by: judges}")).isEqualTo("1n 1w 3c");
    }

    @Test
    void where_the_lowest_total_wins_a_judge_placed_one_higher_by_giving_less() {
        String plan = PLAN + "winner: lowest\npanels: [{id: jury, " + JURY + "}]\n";
        String marks = "presenter,judge,criterion,mark\n" + row("n", 1, 1, 7) + row("w", 3, 3, 3);
        assertThat(ranks(plan + "ties: [{by: judges}]\n", marks, null)).containsExactly("1 n 3.00", "2 w 3.00", "c");
        assertThat(ranks(plan + "ties: [{by: places}]\n", marks, null)).containsExactly("1 n 3.00", "2 w 3.00", "c");
    }

    @Test
    void first_places_are_counted_and_then_second_ones() {
        // n is first with j2 and j4, second with j1 and j3; w first with j1, j2, j5; c first with j3
        assertThat(order("{by: places}")).isEqualTo("1w 2n 3c");
    }

    @Test
    void the_plan_s_order_and_lots_always_decide() {
        assertThat(order("{by: order}")).isEqualTo("1n 2w 3c");
        assertThat(order("{by: lots, seed: s}")).isEqualTo(lots("s"));
        assertThat(order("{by: lots, seed: t}")).isEqualTo(lots("t"));
    }

    private static String lots(String seed) {
        StringBuilder order = new StringBuilder();
        int rank = 1;
        for (String presenter : io.leitai.contest.Lots.draw(seed, java.util.List.of("n", "w", "c")))
            order.append(order.isEmpty() ? "" : " ").append(rank++).append(presenter);
        return order.toString();
    }

    @Test
    void a_component_and_the_own_score_tell_apart_what_the_carry_over_made_equal() {
        String plan = PLAN + "panels: [{id: jury, " + JURY + "}]\n"
                + "components: [{id: bonus, use: added}, {id: semi, use: carried}]\n";
        String marks = "presenter,judge,criterion,mark\nn,j1,x,5\nw,j1,x,7\nc,j1,x,6\n";
        String points = "presenter,component,points\nn,semi,9\nw,semi,7\nc,semi,7\nn,bonus,0\nc,bonus,1\n";
        assertThat(ranks(plan + "ties: [{by: own}]\n", marks, points))
                .containsExactly("1 w 14.00", "1 c 14.00", "3 n 14.00");
        assertThat(ranks(plan + "ties: [{by: component, component: bonus}]\n", marks, points))
                .containsExactly("1 c 14.00", "2 n 14.00", "2 w 14.00");
    }

    @Test
    void who_was_given_no_deduction_does_not_come_after_one_with_a_deduction() {
        String plan = PLAN + "panels: [{id: jury, " + JURY + "}]\ncomponents: [{id: late, use: added, max: 0}]\n"
                + "ties: [{by: component, component: late}]\n";
        assertThat(ranks(
                        plan,
                        "presenter,judge,criterion,mark\nn,j1,x,7\nw,j1,x,6\n",
                        "presenter,component,points\nn,late,-1\n"))
                .containsExactly("1 w 6.00", "2 n 6.00", "c");
    }

    @Test
    void the_mean_of_all_totals_is_of_all_turns_also_of_one_that_does_not_count() {
        String plan = PLAN + "panels: [{id: jury, " + JURY + "}]\nturns: {count: 2, best: 1}\nties: [{by: mean}]\n";
        assertThat(ranks(
                        plan,
                        "presenter,turn,judge,criterion,mark\nn,1,j1,x,8\nn,2,j1,x,2\nw,1,j1,x,3\nw,2,j1,x,8\n",
                        null))
                .containsExactly("1 w 8.00", "2 n 8.00", "c");
    }

    @Test
    void ties_compare_totals_and_figures_as_the_rules_round_them() {
        String marks = "presenter,judge,criterion,mark\n" + row("n", 1, 1, 2) + row("w", 1, 1, 1);
        String half =
                PLAN.replace("max: 10", "max: 10, weight: 0.5") + "panels: [{id: jury, across: sum, " + JURY + "}]\n";
        assertThat(ranks(half + "rounding: {judge: {digits: 0, mode: up}}\nties: [{by: highest}]\n", marks, null))
                .containsExactly("1 n 3.00", "1 w 3.00", "c");
        String whole = PLAN + "panels: [{id: jury, " + JURY + "}]\n";
        assertThat(ranks(
                        whole + "rounding: {across: {digits: 0}}\nties: [{by: criterion, criterion: x}]\n",
                        marks,
                        null))
                .containsExactly("1 n 1.00", "1 w 1.00", "c");
    }

    @Test
    void givers_and_points_count_what_judges_gave() {
        String plan = PLAN + "combine: sum\npanels: [{id: jury, across: sum, " + JURY + "}]\n";
        String marks = "presenter,judge,criterion,mark\n" + row("n", 8, 1, 1, 0, 0) + row("w", 8, 2, 0, 0, 0)
                + row("c", 4, 3, 3, 0, 0);
        assertThat(ranks(plan + "ties: [{by: givers}, {by: points}]\n", marks, null))
                .containsExactly("1 n 10.00", "2 c 10.00", "3 w 10.00");
        assertThat(ranks(plan + "ties: [{by: points}]\n", marks, null))
                .containsExactly("1 w 10.00", "2 n 10.00", "3 c 10.00");
    }

    @Test
    void the_explanation_names_the_rule_that_decided_and_what_it_compared() {
        String explanation = done(TRIMMED + "ties: [{by: mean}, {by: highest}]\n", MARKS, null)
                .explanation();
        assertThat(explanation)
                .contains("equal totals: n, c", "1. mean: 6.2", "decided by rule 1 (mean)")
                .contains("2. highest: 10", "2. highest: 9", "decided by rule 2 (highest)")
                .contains("j4 10 (去掉最高 dropped highest), j5 1 (去掉最低 dropped lowest)");
    }
}
