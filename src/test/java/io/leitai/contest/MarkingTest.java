package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private static Sheets sheets(Contest contest) {
        return contest.onStage().orElseThrow().sheets();
    }

    private static Map<String, BigDecimal> given(Contest contest, String judge) {
        return sheets(contest).of(judge).orElseThrow().given().marks();
    }

    @Test
    void li_nas_marks_are_bound_to_her_the_presenter_and_the_turn() {
        Instant madeAt = NINE.plusSeconds(3);
        zhaoSpeaks()
                .when(LI_NA, new GiveMarks(ZHAO, 1, marks("22.5", "60"), false, madeAt))
                .then(new Event.MarksGiven("li-na", ZHAO, 1, marks("22.5", "60"), madeAt))
                .check(c -> assertThat(sheets(c).given()).isEqualTo(1))
                .check(c -> assertThat(c.givenBy("li-na"))
                        .containsExactly(new GivenSheet(ZHAO, 1, marks("22.5", "60"), NINE)));
    }

    @Test
    void marks_stand_in_the_ledger_in_the_criterias_order_and_plainly_written() {
        Scenario.Outcome outcome =
                zhaoSpeaks().when(LI_NA, give(ZHAO, 1, Map.of("results", points("6E+1"), "problems", points("2"))));
        Event.MarksGiven event = (Event.MarksGiven) outcome.events().get(0);
        assertThat(event.marks()).hasToString("{problems=2, results=60}");
    }

    @Test
    void li_na_changes_her_marks_until_the_lock() {
        scoringRuns()
                .with(LI_NA, give(ZHAO, 1, marks("20", "50")))
                .with(LI_NA, give(ZHAO, 1, marks("21", "50")))
                .check(c -> assertThat(sheets(c).given()).isEqualTo(1))
                .check(c -> assertThat(given(c, "li-na")).isEqualTo(marks("21", "50")))
                .with(DIRECTOR, new Lock())
                .when(LI_NA, give(ZHAO, 1, marks("22", "50")))
                .refused(LOCKED, "赵铁柱");
    }

    @Test
    void li_na_cannot_score_a_presenter_who_has_left_the_stage() {
        Scenario qianSpeaks = zhaoRevealed().with(DIRECTOR, new CallNext()).with(DIRECTOR, new StartPhase(null));
        qianSpeaks.when(LI_NA, give(ZHAO, 1, marks("20", "50"))).refused(NOT_ON_STAGE, "赵铁柱");
    }

    @Test
    void marks_for_another_turn_or_an_empty_stage_or_nobody_are_refused() {
        zhaoSpeaks().when(LI_NA, give(ZHAO, 2, marks("20", "50"))).refused(NOT_ON_STAGE, "赵铁柱");
        opened().when(LI_NA, give(ZHAO, 1, marks("20", "50"))).refused(NOT_ON_STAGE, "赵铁柱");
        zhaoSpeaks().when(LI_NA, give("nobody", 1, marks("20", "50"))).refused(UNKNOWN_PRESENTER, "nobody");
        zhaoRevealed().when(LI_NA, give(ZHAO, 1, marks("20", "50"))).refused(LOCKED, "赵铁柱");
    }

    @Test
    void nobody_scores_before_the_first_phase() {
        zhaoCalled().when(LI_NA, give(ZHAO, 1, marks("20", "50"))).refused(NOT_YET, "赵铁柱");
    }

    @Test
    void marks_are_taken_until_the_end_of_scoring_and_its_grace() {
        scoringRuns().after(100).when(LI_NA, give(ZHAO, 1, marks("20", "50"))).done();
        scoringRuns()
                .after(Duration.ofSeconds(100).plusMillis(1))
                .when(LI_NA, give(ZHAO, 1, marks("20", "50")))
                .refused(TOO_LATE, "赵铁柱");
    }

    @Test
    void scoring_ended_by_hand_leaves_the_grace_and_ending_it_late_gives_nothing_back() {
        Scenario endedEarly = scoringRuns().after(30).with(DIRECTOR, new EndPhase());
        endedEarly.after(10).when(LI_NA, give(ZHAO, 1, marks("20", "50"))).done();
        endedEarly.after(11).when(LI_NA, give(ZHAO, 1, marks("20", "50"))).refused(TOO_LATE, "赵铁柱");
        scoringRuns()
                .after(120)
                .with(DIRECTOR, new EndPhase())
                .when(LI_NA, give(ZHAO, 1, marks("20", "50")))
                .refused(TOO_LATE, "赵铁柱");
    }

    @Test
    void marks_are_taken_while_scoring_is_paused_and_between_phases() {
        scoringRuns()
                .with(DIRECTOR, new Pause())
                .after(1000)
                .when(LI_NA, give(ZHAO, 1, marks("20", "50")))
                .done();
        zhaoSpeaks()
                .with(DIRECTOR, new EndPhase())
                .after(1000)
                .when(LI_NA, give(ZHAO, 1, marks("20", "50")))
                .done();
    }

    @Test
    void a_mark_outside_its_criterion_is_refused_with_what_is_allowed() {
        zhaoSpeaks().when(LI_NA, give(ZHAO, 1, marks("30.5", "50"))).refused(MARK_OUT_OF_RANGE, "晒问题", "0", "30");
        zhaoSpeaks().when(LI_NA, give(ZHAO, 1, marks("-0.5", "50"))).refused(MARK_OUT_OF_RANGE, "晒问题");
        zhaoSpeaks().when(LI_NA, give(ZHAO, 1, marks("20.25", "50"))).refused(MARK_OFF_STEP, "晒问题", "0.5", "30");
        zhaoSpeaks().when(LI_NA, draft(ZHAO, 1, marks("20", "50.5"))).refused(MARK_OFF_STEP, "比成效", "1");
        zhaoSpeaks()
                .when(LI_NA, give(ZHAO, 1, Map.of("problems", points("20"))))
                .refused(MARK_MISSING, "比成效", "70");
        zhaoSpeaks()
                .when(LI_NA, draft(ZHAO, 1, Map.of("charm", points("20"))))
                .refused(UNKNOWN_CRITERION, "charm", "晒问题、比成效");
    }

    @Test
    void a_number_written_absurdly_is_refused_and_not_reckoned_with() {
        zhaoSpeaks().when(LI_NA, give(ZHAO, 1, marks("1e-999999999", "50"))).refused(MARK_OFF_STEP, "晒问题");
        zhaoSpeaks().when(LI_NA, give(ZHAO, 1, marks("0e-999999999", "50"))).refused(MARK_OFF_STEP, "晒问题");
        zhaoSpeaks().when(LI_NA, give(ZHAO, 1, marks("1e999999999", "50"))).refused(MARK_OUT_OF_RANGE, "晒问题");
    }

    @Test
    void a_draft_need_not_be_complete_and_counts_for_nothing() {
        Map<String, BigDecimal> half = Map.of("problems", points("20"));
        scoringRuns()
                .when(LI_NA, draft(ZHAO, 1, half))
                .then(new Event.MarksDrafted("li-na", ZHAO, 1, half))
                .check(c -> assertThat(sheets(c).given()).isZero())
                .check(c -> assertThat(c.givenBy("li-na")).isEmpty())
                .check(c -> assertThat(c.missing(c.onStage().orElseThrow())).hasSize(3));
    }

    @Test
    void a_draft_after_given_marks_leaves_them_in_force() {
        scoringRuns()
                .with(LI_NA, give(ZHAO, 1, marks("20", "50")))
                .with(LI_NA, draft(ZHAO, 1, marks("1", "1")))
                .check(c -> assertThat(given(c, "li-na")).isEqualTo(marks("20", "50")))
                .check(c -> assertThat(sheets(c).given()).isEqualTo(1));
    }

    @Test
    void only_a_judge_of_the_plan_gives_marks() {
        Actor stranger = new Actor("he-xin", Role.JUDGE);
        zhaoSpeaks().when(stranger, give(ZHAO, 1, marks("20", "50"))).refused(NOT_A_JUDGE, "he-xin");
    }

    @Test
    void an_excused_judge_neither_scores_nor_is_missed() {
        zhaoSpeaks()
                .with(LI_NA, give(ZHAO, 1, marks("20", "50")))
                .when(CLERK, new Excuse("li-na", ZHAO, REASON))
                .then(new Event.JudgeExcused("li-na", ZHAO, REASON))
                .check(c -> assertThat(sheets(c).given()).isZero())
                .check(c -> assertThat(c.judgesOf(c.onStage().orElseThrow())).isEqualTo(2))
                .check(c -> assertThat(c.missing(c.onStage().orElseThrow()))
                        .extracting(Plan.Judge::id)
                        .containsExactly("wang-fang", "chen-jie"))
                .when(LI_NA, give(ZHAO, 1, marks("20", "50")))
                .refused(EXCUSED, "赵铁柱");
    }

    @Test
    void a_judge_is_excused_before_the_presenter_is_called() {
        Scenario.given(plan())
                .with(CLERK, new Excuse("li-na", QIAN, REASON))
                .check(c -> assertThat(c.excused(QIAN)).containsExactly("li-na"))
                .check(c -> assertThat(c.excused(ZHAO)).isEmpty())
                .when(CLERK, new Excuse("li-na", QIAN, REASON))
                .refused(ALREADY_EXCUSED, "李娜", "钱秀英");
    }

    @Test
    void nobody_is_excused_after_the_result_is_certified() {
        zhaoCertified().when(CLERK, new Excuse("li-na", ZHAO, REASON)).refused(ALREADY_CERTIFIED, "赵铁柱");
        zhaoRevealed().when(CLERK, new Excuse("li-na", ZHAO, REASON)).refused(ALREADY_REVEALED, "赵铁柱");
        opened().when(CLERK, new Excuse("nobody", ZHAO, REASON)).refused(UNKNOWN_JUDGE, "nobody");
        opened().when(CLERK, new Excuse("li-na", "nobody", REASON)).refused(UNKNOWN_PRESENTER, "nobody");
        opened().when(CLERK, new Excuse("li-na", ZHAO, null)).refused(REASON_MISSING);
    }

    @Test
    void a_reopened_sheet_is_given_once_more_by_that_judge_only() {
        zhaoLocked()
                .when(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON))
                .then(new Event.SheetReopened("li-na", ZHAO, 1, REASON))
                .after(3600)
                .check(c -> assertThat(sheets(c).reopened()).containsExactly("li-na"))
                .with(LI_NA, draft(ZHAO, 1, marks("1", "1")))
                .with(LI_NA, give(ZHAO, 1, marks("30", "65")))
                .check(c -> assertThat(sheets(c).given()).isEqualTo(3))
                .when(LI_NA, give(ZHAO, 1, marks("29", "65")))
                .refused(LOCKED, "赵铁柱");
        zhaoLocked()
                .with(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON))
                .when(WANG_FANG, give(ZHAO, 1, marks("30", "65")))
                .refused(LOCKED, "赵铁柱");
    }

    @Test
    void locking_again_closes_a_reopened_sheet_and_leaves_its_marks() {
        zhaoLocked()
                .with(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON))
                .when(DIRECTOR, new Lock())
                .then(new Event.MarksLocked(ZHAO, 1))
                .check(c -> assertThat(given(c, "li-na")).isEqualTo(marks("25", "65")))
                .when(LI_NA, give(ZHAO, 1, marks("29", "65")))
                .refused(LOCKED, "赵铁柱");
    }

    @Test
    void reopening_takes_the_certification_back() {
        zhaoCertified()
                .with(SUPERVISOR, new ReopenSheet("li-na", ZHAO, 1, REASON))
                .check(c -> assertThat(c.onStage().orElseThrow().result()).isNull())
                .when(DIRECTOR, new Reveal())
                .refused(NOT_CERTIFIED, "赵铁柱");
    }

    @Test
    void a_sheet_is_reopened_only_between_lock_and_reveal_and_where_it_can_count() {
        scoringRuns().when(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON)).refused(NOT_LOCKED, "赵铁柱");
        zhaoRevealed().when(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON)).refused(ALREADY_REVEALED, "赵铁柱");
        zhaoLocked().when(CLERK, new ReopenSheet("li-na", ZHAO, 2, REASON)).refused(NO_SUCH_TURN, "赵铁柱", "2");
        zhaoLocked().when(CLERK, new ReopenSheet("li-na", "nobody", 1, REASON)).refused(UNKNOWN_PRESENTER, "nobody");
        zhaoLocked().when(CLERK, new ReopenSheet("nobody", ZHAO, 1, REASON)).refused(UNKNOWN_JUDGE, "nobody");
        zhaoLocked().when(CLERK, new ReopenSheet("li-na", ZHAO, 1, "")).refused(REASON_MISSING);
        zhaoLocked()
                .with(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON))
                .when(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON))
                .refused(ALREADY_REOPENED, "李娜");
        zhaoLocked()
                .with(CLERK, new Excuse("li-na", ZHAO, REASON))
                .when(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON))
                .refused(JUDGE_EXCUSED, "李娜", "赵铁柱");
    }

    @Test
    void a_judge_added_after_the_lock_is_not_counted_in_that_turn() {
        Scenario late = zhaoLocked().with(ORGANISER, new AddJudge(judge("he-xin", "何欣", "hall")));
        late.check(c -> assertThat(c.judgesOf(c.onStage().orElseThrow())).isEqualTo(3))
                .when(CLERK, new ReopenSheet("he-xin", ZHAO, 1, REASON))
                .refused(JOINED_LATER, "何欣");
        late.when(CLERK, new Excuse("he-xin", ZHAO, REASON)).refused(JOINED_LATER, "何欣");
        late.with(DIRECTOR, new Certify())
                .with(DIRECTOR, new Reveal())
                .with(DIRECTOR, new CallNext())
                .with(DIRECTOR, new StartPhase(null))
                .check(c -> assertThat(c.judgesOf(c.onStage().orElseThrow())).isEqualTo(4))
                .when(new Actor("he-xin", Role.JUDGE), give(QIAN, 1, marks("20", "50")))
                .done();
    }
}
