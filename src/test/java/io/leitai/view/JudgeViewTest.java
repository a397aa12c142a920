package io.leitai.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.Plan;
import io.leitai.plan.PlanReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeViewTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final String PLAN = """
            id: groups
            title: t
            timezone: UTC
            presenters: [{id: n, name: 李娜}]
            turn: [{phase: scoring, for: 90s}]
            criteria:
              - id: content
                name: 内容
                en: {name: Content}
                weight: 0.5
                criteria: [{id: facts, name: 事实, max: 20}, {id: depth, name: 深度, max: 20, weight: 2}]
              - {id: speech, name: 表达, max: 20}
              - {id: liking, name: 喜爱, max: 10}
            panels:
              - {id: jury, criteria: [content, speech], judges: [{id: j1, name: 张伟}]}
              - {id: talkers, criteria: [speech], judges: [{id: t1, name: 陈静}]}
              - {id: public, vote: true, criteria: [liking]}
            """;

    private static Contest onStage(Event... events) {
        Plan plan = ((PlanReader.Read) PlanReader.read(PLAN)).plan();
        Contest contest = Contest.begin(Contest.plan(plan, true), NINE);
        for (Event event : List.of(
                new Event.ContestOpened(),
                new Event.PresenterCalled("n", 1),
                new Event.PhaseStarted("scoring", NINE.plusSeconds(90)))) contest = contest.evolve(event, NINE);
        for (Event event : events) contest = contest.evolve(event, NINE);
        return contest;
    }

    private static JudgeView view(Contest contest, String judge) {
        return (JudgeView)
                Views.of(contest, new ViewName(ViewName.Topic.JUDGE, judge)).orElseThrow();
    }

    private static BigDecimal points(String number) {
        return new BigDecimal(number);
    }

    @Test
    void a_judge_sees_what_the_panel_marks_and_in_which_group_it_stands() {
        assertThat(view(onStage(), "j1").criteria())
                .extracting(line -> line.id() + " " + line.weight().toPlainString() + " "
                        + (line.group() == null
                                ? "-"
                                : line.group().name() + line.group().en()))
                .containsExactly("facts 0.5 内容{name=Content}", "depth 1.0 内容{name=Content}", "speech 1 -");
        assertThat(view(onStage(), "t1").criteria())
                .extracting(JudgeView.CriterionLine::id)
                .containsExactly("speech");
    }

    @Test
    void a_sheet_is_whole_and_has_its_total_once_all_that_the_panel_marks_is_there() {
        Contest half = onStage(new Event.MarksDrafted("j1", "n", 1, Map.of("facts", points("18"))));
        assertThat(view(half, "j1").sheet().total()).isNull();
        Contest given = onStage(
                new Event.MarksGiven("t1", "n", 1, Map.of("speech", points("17")), NINE),
                new Event.MarksGiven(
                        "j1",
                        "n",
                        1,
                        Map.of("facts", points("18"), "depth", points("11"), "speech", points("16")),
                        NINE));
        assertThat(view(given, "t1").sheet().total()).isEqualByComparingTo("17");
        assertThat(view(given, "j1").sheet().total()).isEqualByComparingTo("36");
    }

    @Test
    void where_the_lowest_wins_the_judge_s_lowest_total_stands_first() {
        assertThat(view(onStage(), "j1").lowFirst()).isFalse();
        Plan plan = ((PlanReader.Read) PlanReader.read(PLAN + "winner: lowest\n")).plan();
        assertThat(view(Contest.begin(Contest.plan(plan, true), NINE), "j1").lowFirst())
                .isTrue();
    }
}
