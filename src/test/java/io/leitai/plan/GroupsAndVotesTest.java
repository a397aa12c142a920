package io.leitai.plan;

import static io.leitai.plan.Plans.SMALLEST;
import static io.leitai.plan.Plans.onlyProblem;
import static io.leitai.plan.Plans.plan;
import static io.leitai.plan.Plans.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Plan;
import io.leitai.scoring.Component;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups of criteria, overtime, a public's vote and awards: what is read, and what is told. "^" stands before its place. */
class GroupsAndVotesTest {
    private static final String GROUPS = """
            id: p
            title: t
            timezone: UTC
            presenters: [{id: a, name: A}]
            criteria:
              - {id: content, name: 内容, weight: 0.5, criteria: [{id: facts, name: 事实, max: 20}, {id: depth, name: 深度, max: 15, weight: 1.2}]}
              - {id: speech, max: 10}
              - {id: liking, name: 喜爱, max: 10}
            panels:
              - {id: jury, criteria: [content, speech], judges: [{id: j1, name: J}]}
              - {id: public, vote: true, weight: 20, criteria: [liking], drop: {highest: 100, lowest: 100}, across: mean}
            components: [{id: overtime, use: overtime, phase: present, grace: 10s, points: 0.5, per: 30s, cap: 5}]
            ties: [{by: criterion, criterion: content}, {by: criterion, criterion: liking, panel: public}, {by: panel, panel: public}]
            turn: [{phase: present, for: 8m}, {phase: scoring, for: 90s}]
            awards: [{id: first, name: 一等奖, places: 1}, {id: second, name: 二等奖, share: 20 %}, {id: merit, name: 优秀奖, from: 85}]
            """;

    @Test
    void a_group_s_parts_are_criteria_that_weigh_their_own_times_the_group_s() {
        Rules rules = plan(GROUPS).rules();
        assertThat(rules.criteria()).extracting(Criterion::id).containsExactly("facts", "depth", "speech", "liking");
        assertThat(rules.criteria()).extracting(Criterion::group).containsExactly("content", "content", null, null);
        assertThat(rules.criteria())
                .extracting(c -> c.weight().toPlainString())
                .containsExactly("0.5", "0.60", "1", "1");
        var group = rules.how().groups().getFirst();
        assertThat(group.weightOf(rules.criteria().get(1))).isEqualTo(new BigDecimal("1.2"));
        assertThat(rules.markedBy(rules.panels().getFirst()))
                .extracting(Criterion::id)
                .containsExactly("facts", "depth", "speech");
        assertThat(plan(PlanWriter.write(plan(GROUPS)))).isEqualTo(plan(GROUPS));
    }

    @Test
    void a_vote_has_no_judges_and_overtime_has_its_price() {
        Plan plan = plan(GROUPS);
        assertThat(plan.rules().votePanel())
                .hasValueSatisfying(panel -> assertThat(panel.id()).isEqualTo("public"));
        assertThat(plan.judges()).hasSize(1);
        Component.Overtime overtime = plan.rules().how().components().getFirst().overtime();
        assertThat(overtime)
                .isEqualTo(new Component.Overtime(
                        "present",
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        new BigDecimal("0.5"),
                        new BigDecimal("5")));
        assertThat(plan(GROUPS.replace("phase: present, grace: 10s, points: 0.5, per: 30s, cap: 5", "points: 1"))
                        .rules()
                        .how()
                        .components()
                        .getFirst()
                        .overtime())
                .isEqualTo(
                        new Component.Overtime("present", Duration.ZERO, Duration.ofMinutes(1), BigDecimal.ONE, null));
    }

    @Test
    void each_piece_of_time_that_is_begun_costs_its_points_up_to_the_cap() {
        var overtime = plan(GROUPS).rules().how().components().getFirst().overtime();
        assertThat(List.of("0", "10", "10.001", "40", "40.5", "309", "310", "311", "99999"))
                .extracting(seconds -> overtime.cost(new BigDecimal(seconds)).toPlainString())
                .containsExactly("0", "0", "0.5", "0.5", "1.0", "5.0", "5.0", "5", "5");
    }

    @Test
    void an_award_says_how_many_or_which_share_or_from_what_total_on() {
        assertThat(plan(GROUPS).awards())
                .extracting(award -> award.places() + " " + award.share() + " " + award.from())
                .containsExactly("1 null null", "null 0.20 null", "null null 85");
        assertThat(List.of("0.2", "20%", "\"20 %\"", "12.5 %", "100 %", "1"))
                .extracting(share -> plan(GROUPS.replace("20 %", share))
                        .awards()
                        .get(1)
                        .share()
                        .toPlainString())
                .containsExactly("0.2", "0.20", "0.20", "0.125", "1.00", "1");
    }

    @Test
    void what_is_stated_is_in_the_rules_hash_and_its_english_is_not() {
        Rules rules = plan(GROUPS).rules();
        assertThat(rules.hash())
                .isEqualTo(plan(GROUPS.replace("name: 内容,", "name: 内容, en: {name: Content},"))
                        .rules()
                        .hash());
        assertThat(List.of(
                        GROUPS,
                        GROUPS.replace("weight: 0.5,", "weight: 0.6,"),
                        GROUPS.replace("name: 内容", "name: 内容 2"),
                        GROUPS.replace("phase: present, grace", "phase: scoring, grace"),
                        GROUPS.replace("grace: 10s", "grace: 11s"),
                        GROUPS.replace("per: 30s", "per: 31s"),
                        GROUPS.replace("points: 0.5", "points: 0.6"),
                        GROUPS.replace(", cap: 5", ""),
                        GROUPS.replace("vote: true", "judges: [{id: v, name: V}]")
                                .replace("highest: 100, lowest: 100", "")))
                .extracting(text -> plan(text).rules().hash())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "criteria: [{id: g, name: G, min: ^0, criteria: [{id: voice, name: V, max: 10}]}]",
                "criteria: [{id: g, name: G, max: ^10, criteria: [{id: voice, name: V, max: 10}]}]",
                "criteria: [{id: g, name: G, step: ^1, criteria: [{id: voice, name: V, max: 10}]}]",
                "criteria: [{id: g, name: G, criteria: ^[]}, {id: voice, name: V, max: 10}]",
                "criteria: [{id: g, name: G, criteria: [{id: ^g, name: V, max: 10}]}]",
                "criteria: [{id: g, name: G, criteria: [{id: a, name: A, max: 1}]}, {id: ^a, name: V, max: 10}]",
                "criteria: [{id: g, name: G, criteria: [{id: a, name: A, max: 1}, {id: h, name: H, criteria: ^[{id: v, max: 1}]}]}]",
                "criteria: [{id: g, name: G, weight: ^0, criteria: [{id: voice, name: V, max: 10}]}]",
                "criteria: [{id: ^a.b, name: A, max: 1}]",
            })
    void what_contradicts_in_criteria_is_told_where_it_stands(String line) {
        int at = SMALLEST.lines().toList().indexOf("criteria:");
        String text = SMALLEST.replace(
                "criteria:\n  - {id: voice, name: 音色, max: 10, step: 0.5}\n", line.replace("^", "") + "\n");
        Plans.assertAt(onlyProblem(text), at + 1, line.indexOf('^') + 1);
    }

    @Test
    void groups_and_parts_together_are_a_hundred_at_most() {
        StringBuilder groups = new StringBuilder("criteria:\n");
        for (int g = 0; g < 2; g++) {
            groups.append("  - {id: g" + g + ", name: G, criteria: [");
            for (int i = 0; i < 51; i++) groups.append("{id: c" + g + "-" + i + ", max: 1},");
            groups.append("]}\n");
        }
        String text = SMALLEST.replace("criteria:\n  - {id: voice, name: 音色, max: 10, step: 0.5}\n", groups);
        assertThat(onlyProblem(text).en()).contains("100", "102");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: v, vote: true, judges: ^[{id: j2, name: J}]}",
                "{id: v, vote: true, places: ^{from: marks}}",
                "{id: v, vote: true, missing: ^wait}",
                "{id: v, vote: true, excused: ^leaveOut}",
                "{id: v, vote: ^yes}",
                "{id: ^v.1, vote: true}",
                "{id: v, vote: true, quorum: ^0}",
                "{id: v, vote: true}, {id: w, vote: ^true}",
                "^{id: v, vote: false}",
            })
    void what_contradicts_in_a_vote_is_told_where_it_stands(String panels) {
        String judges = "panels: [{id: jury, judges: [{id: j1, name: J}]}, ";
        String text = SMALLEST.replace(
                "panels:\n  - id: jury\n    judges:\n      - {id: j1, name: 王芳}\n",
                judges + panels.replace("^", "") + "]\n");
        int at = SMALLEST.lines().toList().indexOf("panels:");
        Plans.assertAt(onlyProblem(text), at + 1, judges.length() + panels.indexOf('^') + 1);
    }

    @Test
    void a_vote_is_on_one_criterion() {
        assertThat(onlyProblem(GROUPS.replace("criteria: [liking], drop", "criteria: [content, liking], drop"))
                        .en())
                .contains("marks one criterion; here are 3");
        assertThat(onlyProblem(GROUPS.replace("criteria: [liking], drop", "drop"))
                        .en())
                .contains("marks one criterion; here are 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{by: mean, panel: ^public}]",
                "[{by: judges, panel: ^public}]",
                "[{by: points, panel: ^public}]",
                "[{by: mean, criterion: ^content}]",
                "[{by: criterion, criterion: ^contents}]",
            })
    void a_rule_against_ties_looks_at_who_or_what_was_marked(String ties) {
        String text = GROUPS.replaceAll("(?m)^ties: .*", "ties: " + ties.replace("^", ""));
        Plans.assertAt(onlyProblem(text), 13, "ties: ".length() + ties.indexOf('^') + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: a, use: overtime, points: 1, weight: ^2}",
                "{id: a, use: overtime, points: 1, required: ^true}",
                "{id: a, use: overtime, points: 1, min: ^0}",
                "{id: a, use: overtime, points: 1, max: ^9}",
                "{id: a, use: overtime, points: 1, per: ^turn}",
                "{id: a, use: overtime, points: 1, per: ^0s}",
                "{id: a, use: overtime, points: ^0}",
                "^{id: a, use: overtime}",
                "{id: a, use: overtime, points: 2, cap: ^1.5}",
                "{id: a, use: overtime, points: 1, phase: ^speech}",
                "{id: a, use: overtime, points: 1, grace: ^2h}",
                "{id: a, use: added, phase: ^present}",
                "{id: a, use: added, grace: ^1s}",
                "{id: a, use: factor, points: ^1}",
                "{id: a, use: carried, cap: ^1}",
            })
    void what_contradicts_in_overtime_is_told_where_it_stands(String component) {
        String text = SMALLEST + "components: [" + component.replace("^", "") + "]\n";
        int last = (int) SMALLEST.lines().count();
        Plans.assertAt(onlyProblem(text), last + 1, "components: [".length() + component.indexOf('^') + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^{id: a, name: A}",
                "{id: a, name: A, places: 1, share: ^20 %}",
                "{id: a, name: A, from: ^85, places: 1}",
                "{id: a, name: A, share: ^100.5 %}",
                "{id: a, name: A, share: ^20}",
                "{id: a, name: A, share: ^0}",
                "{id: a, name: A, share: ^-5 %}",
                "{id: a, name: A, from: ^high}",
                "{id: a, name: A, ^plces: 1}",
            })
    void what_contradicts_in_an_award_is_told_where_it_stands(String award) {
        String text = SMALLEST + "awards: [" + award.replace("^", "") + "]\n";
        int last = (int) SMALLEST.lines().count();
        Plans.assertAt(onlyProblem(text), last + 1, "awards: [".length() + award.indexOf('^') + 1);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_both_languages() {
        var problems = problems(PlanReader.read(GROUPS.replace("weight: 0.5,", "weight: 0.5, max: 9,")
                .replace("vote: true,", "vote: true, missing: wait,")
                .replace("cap: 5", "cap: 0.1")
                .replace("share: 20 %", "share: 200 %")
                .replace("from: 85", "from: 85, places: 2")));
        assertThat(problems).extracting(Problem::line).containsExactly(6, 11, 12, 15, 15);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.zh()).containsPattern("[一-龥]").doesNotContain("%s");
            assertThat(problem.en()).doesNotContain("%s").doesNotContainPattern("[一-龥]");
        });
    }
}
