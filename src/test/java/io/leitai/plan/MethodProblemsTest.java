package io.leitai.plan;

import static io.leitai.plan.Plans.SMALLEST;
import static io.leitai.plan.Plans.assertAt;
import static io.leitai.plan.Plans.onlyProblem;
import static io.leitai.plan.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.scoring.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that contradict each other, or name what is not there. "^" stands before the place that is told. */
class MethodProblemsTest {
    @Test
    void a_plan_that_states_nothing_new_has_plain_rules() {
        Rules rules = plan(SMALLEST).rules();
        assertThat(rules.isPlain()).isTrue();
        assertThat(plan(SMALLEST + "order: judgesFirst\ncombine: share\nturns: {count: 1}\nties: []\n")
                        .rules())
                .isEqualTo(rules);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order: ^judgesLast",
                "combine: ^product",
                "winner: ^lower",
                "rounding: {criterion: ^{digits: 2}}",
                "rounding: {factor: ^{digits: 2}}",
                "rounding: {across: {digits: ^7}}",
                "turns: {count: 2, best: ^3}",
                "turns: {count: ^101}",
                "components: [{id: a, use: ^times}]",
                "components: [^{id: a}]",
                "components: [{id: a, use: factor, weight: ^2}]",
                "components: [{id: a, use: carried, per: ^turn}]",
                "components: [{id: a, use: added, min: 2, max: ^1}]",
                "ties: [{by: ^length}]",
                "ties: [^{by: panel}]",
                "ties: [{by: panel, panel: ^crew}]",
                "ties: [{by: criterion, criterion: ^dance}]",
                "ties: [{by: component, component: ^x}]",
                "ties: [{by: ^own}]",
                "ties: [^{by: lots}]",
                "ties: [{by: mean, seed: ^x}]",
                "ties: ^[{by: order}, {by: mean}]",
                "ties: [{by: order, first: ^low}]",
            })
    void what_contradicts_is_told_where_it_stands(String line) {
        int last = (int) SMALLEST.lines().count();
        assertAt(onlyProblem(SMALLEST + line.replace("^", "") + "\n"), last + 1, line.indexOf('^') + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "across: ^average",
                "criteria: ^[dance]",
                "missing: ^ignore",
                "excused: ^wait",
                "quorum: ^2",
                "quorum: ^0",
                "places: ^{from: ranks, points: [1]}",
                "places: {points: [1], shared: ^low}",
            })
    void what_contradicts_in_a_panel_is_told_where_it_stands(String line) {
        String text = SMALLEST.replace("  - id: jury\n", "  - id: jury\n    " + line.replace("^", "") + "\n");
        int panel = SMALLEST.lines().toList().indexOf("  - id: jury") + 1;
        assertAt(onlyProblem(text), panel + 1, 4 + line.indexOf('^') + 1);
    }

    @Test
    void rank_sums_are_won_by_the_lowest() {
        String rankSums = SMALLEST.replace("  - id: jury\n", "  - id: jury\n    places: {from: marks}\n");
        assertThat(onlyProblem(rankSums).en()).contains("winner: lowest");
        assertThat(plan(rankSums + "winner: lowest\n").rules().isPlain()).isFalse();
    }

    @Test
    void a_criterion_that_no_panel_marks_is_told() {
        String two = SMALLEST.replace("panels:", "  - {id: dance, name: D, max: 10}\npanels:")
                .replace("  - id: jury\n", "  - id: jury\n    criteria: [voice]\n");
        assertThat(onlyProblem(two).en()).isEqualTo("No panel marks \"dance\".");
    }
}
