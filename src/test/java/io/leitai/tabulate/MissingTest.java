package io.leitai.tabulate;

import static io.leitai.tabulate.Tables.done;
import static io.leitai.tabulate.Tables.ranks;
import static io.leitai.tabulate.Tables.result;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Marks, points and turns that are not there. */
class MissingTest {
    private static final String HEAD = """
            id: missing
            title: t
            timezone: UTC
            presenters: [{id: n, name: 李娜}, {id: w, name: 王芳}]
            turn: [{phase: scoring, for: 90s}]
            criteria: [{id: x, name: X, max: 10}]
            """;
    private static final String MARKS = "presenter,judge,criterion,mark\n";

    private static String panel(String rules) {
        return HEAD + "panels: [{id: jury, " + rules
                + "judges: [{id: j1, name: J}, {id: j2, name: J}, {id: j3, name: J}]}]\n";
    }

    @Test
    void a_mark_of_zero_is_a_mark_and_an_empty_one_is_none() {
        assertThat(ranks(panel(""), MARKS + "n,j1,x,0\nn,j2,x,9\nw,j1,x,\nw,j2,x,9\n", null))
                .containsExactly("1 w 9.00", "2 n 4.50");
    }

    @Test
    void a_panel_that_waits_has_no_score_without_every_mark_but_does_not_wait_for_the_excused() {
        String marks = MARKS + "n,j1,x,8\nn,j2,x,9\nw,j1,x,8\nw,j2,x,7\nw,j3,x,excused\n";
        assertThat(ranks(panel("missing: wait, "), marks, null)).containsExactly("1 w 7.50", "n");
        assertThat(done(panel("missing: wait, "), marks, null).explanation())
                .contains("n 李娜: 没有总分 no total: 还缺评委的分 a judge's mark is missing (j3)");
    }

    @Test
    void the_panel_s_mean_stands_for_the_excused_where_the_plan_says_so() {
        String marks = MARKS + "w,j1,x,8\nw,j2,x,7\nw,j3,x,excused\n";
        assertThat(ranks(panel("across: sum, "), marks, null)).startsWith("1 w 15.00");
        assertThat(ranks(panel("across: sum, excused: panelMean, "), marks, null))
                .startsWith("1 w 22.50");
    }

    @Test
    void fewer_judges_than_the_quorum_make_no_score_even_with_means_filled_in() {
        String marks = MARKS + "n,j1,x,8\nw,j1,x,8\nw,j2,x,7\n";
        assertThat(ranks(panel("quorum: 2, missing: panelMean, "), marks, null)).containsExactly("1 w 7.50", "n");
    }

    @Test
    void with_fewer_marks_the_highest_goes_before_the_lowest_and_one_stays() {
        String plan = panel("drop: {highest: 1, lowest: 1}, ");
        assertThat(ranks(plan, MARKS + "n,j1,x,8\nn,j2,x,6\nw,j1,x,7\n", null)).containsExactly("1 w 7.00", "2 n 6.00");
    }

    @Test
    void of_equal_totals_the_later_in_the_plan_goes_also_where_the_mean_stands_for_the_earlier() {
        String plan = panel("drop: {lowest: 1}, excused: panelMean, ")
                .replace("max: 10}]", "max: 10}, {id: y, name: Y, max: 10}]");
        String marks = MARKS + "n,j1,x,excused\nn,j2,x,4\nn,j2,y,2\nn,j3,x,2\nn,j3,y,4\n";
        // all have 6; j3 goes, and j1, for whom 3 and 3 stand, and j2 are left
        assertThat(result(plan, marks, null).getFirst()).containsExactly("1", "n", "6.00", "3.50", "2.50");
    }

    @Test
    void where_no_marks_make_0_the_figures_are_0_too() {
        String plan = panel("across: sum, quorum: 0, ").replace("max: 10}]", "max: 10}, {id: y, name: Y, max: 10}]");
        assertThat(result(plan, MARKS + "n,j1,x,8\nn,j1,y,1\n", null))
                .containsExactly(
                        new String[] {"1", "n", "9.00", "8.00", "1.00"},
                        new String[] {"2", "w", "0.00", "0.00", "0.00"});
    }

    @Test
    void a_turn_that_nobody_marked_is_left_out_or_waited_for() {
        String marks = "presenter,turn,judge,criterion,mark\nn,1,j1,x,8\nn,2,j1,x,8\nw,1,j1,x,9\n";
        assertThat(ranks(panel("") + "turns: {count: 2}\n", marks, null)).containsExactly("1 n 16.00", "2 w 9.00");
        assertThat(ranks(panel("") + "turns: {count: 2, absent: wait}\n", marks, null))
                .containsExactly("1 n 16.00", "w");
    }

    @Test
    void a_turn_with_marks_and_without_its_difficulty_keeps_the_total_back() {
        String plan = panel("") + "turns: {count: 2}\ncomponents: [{id: dd, use: factor}]\n";
        String marks = "presenter,turn,judge,criterion,mark\nn,1,j1,x,8\nn,2,j1,x,8\nw,1,j1,x,9\n";
        String points = "presenter,turn,component,points\nn,1,dd,2\nw,1,dd,1.5\n";
        assertThat(ranks(plan, marks, points)).containsExactly("1 w 13.50", "n");
        assertThat(done(plan, marks, points).explanation()).contains("no score in turn 2", "points are missing (dd)");
    }

    @Test
    void a_factor_that_is_given_once_multiplies_the_sum_of_the_turns() {
        String plan = panel("")
                + "turns: {count: 2}\ncomponents: [{id: age, use: factor, per: contest}, {id: gift, use: added, per: contest}]\n"
                + "rounding: {digits: 1, factor: {digits: 0}}\n";
        String marks = "presenter,turn,judge,criterion,mark\nn,1,j1,x,8\nn,2,j1,x,7\n";
        String points = "presenter,component,points\nn,age,1.1\nn,gift,0.4\n";
        assertThat(ranks(plan, marks, points)).startsWith("1 n 17.4");
    }

    @Test
    void who_has_no_marks_comes_last_without_rank_and_total() {
        assertThat(ranks(panel(""), MARKS + "w,j1,x,1\n", null)).containsExactly("1 w 1.00", "n");
    }
}
