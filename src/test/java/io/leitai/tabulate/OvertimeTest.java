package io.leitai.tabulate;

import static io.leitai.tabulate.Tables.done;
import static io.leitai.tabulate.Tables.places;
import static io.leitai.tabulate.Tables.ranks;
import static io.leitai.tabulate.Tables.tabulate;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Seconds over the time allowed, in POINTS.csv. */
class OvertimeTest {
    private static final String PLAN = """
            id: overtime
            title: t
            timezone: UTC
            presenters: [{id: n, name: 李娜}, {id: w, name: 王芳}, {id: c, name: 陈静}]
            turn: [{phase: present, for: 8m}, {phase: scoring, for: 90s}]
            criteria: [{id: x, name: X, max: 100}]
            panels: [{id: jury, judges: [{id: j1, name: J}]}]
            components: [{id: overtime, use: overtime, grace: 10s, points: 0.5, per: 30s, cap: 2}]
            """;
    private static final String MARKS = "presenter,judge,criterion,mark\nn,j1,x,90\nw,j1,x,90\nc,j1,x,90\n";
    private static final String HEADER = "presenter,component,points\n";

    @Test
    void each_half_minute_that_is_begun_behind_the_grace_costs_half_a_point() {
        String points = HEADER + "n,overtime,10\nw,overtime,40.5\nc,overtime,500\n";
        assertThat(ranks(PLAN, MARKS, points)).containsExactly("1 n 90.00", "2 w 89.00", "3 c 88.00");
        assertThat(done(PLAN, MARKS, points).explanation())
                .contains(
                        "90 − 0 (10 秒 s) overtime = 90",
                        "90 − 1 (40.5 秒 s) overtime = 89",
                        "90 − 2 (500 秒 s) overtime");
    }

    @Test
    void who_has_no_seconds_kept_within_the_time() {
        assertThat(ranks(PLAN, MARKS, HEADER + "w,overtime,11\nc,overtime,\n"))
                .containsExactly("1 n 90.00", "1 c 90.00", "3 w 89.50");
        assertThat(ranks(PLAN, MARKS, null)).containsExactly("1 n 90.00", "1 w 90.00", "1 c 90.00");
    }

    @Test
    void where_the_lowest_wins_it_is_put_on() {
        assertThat(ranks(PLAN + "winner: lowest\n", MARKS, HEADER + "n,overtime,41\nw,overtime,11\n"))
                .containsExactly("1 c 90.00", "2 w 90.50", "3 n 91.00");
    }

    @Test
    void it_is_taken_off_each_turn_behind_the_factors() {
        String plan = PLAN.replace("components: [", "turns: {count: 2}\ncomponents: [{id: dd, use: factor}, ");
        String marks = "presenter,turn,judge,criterion,mark\nn,1,j1,x,10\nn,2,j1,x,20\n";
        String points = "presenter,turn,component,points\nn,1,dd,2\nn,2,dd,3\nn,1,overtime,11\nn,2,overtime,71\n";
        // 10 × 2 − 0.5 + 20 × 3 − 1.5
        assertThat(ranks(plan, marks, points)).startsWith("1 n 78.00");
    }

    @Test
    void seconds_are_not_negative() {
        assertThat(places(tabulate(PLAN, MARKS, HEADER + "n,overtime,-0.5\nw,overtime,1m\n")))
                .containsExactly("points.csv:2:12", "points.csv:3:12");
    }

    @Test
    void seconds_tell_equal_totals_apart_where_the_plan_says_so() {
        String points = HEADER + "n,overtime,39\nw,overtime,12\nc,overtime,13\n";
        assertThat(ranks(PLAN + "ties: [{by: component, component: overtime, first: low}]\n", MARKS, points))
                .containsExactly("1 w 89.50", "2 c 89.50", "3 n 89.50");
    }
}
