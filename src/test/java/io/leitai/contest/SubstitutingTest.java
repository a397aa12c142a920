package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import org.junit.jupiter.api.Test;

/** Li Na must leave; He Xin takes her place. */
class SubstitutingTest {
    private static final Actor HE_XIN = new Actor("he-xin", Role.JUDGE);
    private static final Plan.Judge HE = judge("he-xin", "何欣", "hall");

    private static SubstituteJudge substitute(boolean now) {
        return new SubstituteJudge("li-na", judge("he-xin", "何欣", ""), now, "身体不适");
    }

    private static Scenario qianSpeaks(Scenario before) {
        return before.with(DIRECTOR, new CallPresenter(QIAN)).with(DIRECTOR, new StartPhase(null));
    }

    @Test
    void from_the_next_call_on_the_substitute_marks_in_the_same_panel_and_li_na_no_more() {
        Scenario substituted = scoringRuns()
                .with(LI_NA, give(ZHAO, 1, marks("25", "65")))
                .when(CLERK, substitute(false))
                .then(new Event.JudgeSubstituted("li-na", HE, null, 0, "身体不适"));
        substituted.when(HE_XIN, give(ZHAO, 1, marks("20", "60"))).refused(NOT_SEATED, "赵铁柱");
        Scenario revealed = substituted
                .with(WANG_FANG, give(ZHAO, 1, marks("20", "60")))
                .with(CHEN_JIE, give(ZHAO, 1, marks("10", "60")))
                .with(DIRECTOR, new Lock())
                .check(c -> assertThat(c.missing(c.onStage().orElseThrow())).isEmpty())
                .with(DIRECTOR, new Certify())
                .with(DIRECTOR, new Reveal())
                .check(c -> assertThat(c.standings().getFirst().total()).isEqualByComparingTo("79"));
        qianSpeaks(revealed)
                .check(c -> assertThat(c.missing(c.onStage().orElseThrow()))
                        .extracting(Plan.Judge::id)
                        .containsExactly("wang-fang", "chen-jie", "he-xin"))
                .check(c -> assertThat(c.judgesOf(c.onStage().orElseThrow())).isEqualTo(3))
                .with(HE_XIN, give(QIAN, 1, marks("20", "60")))
                .when(LI_NA, give(QIAN, 1, marks("20", "60")))
                .refused(NOT_SEATED, "钱秀英")
                .check(c -> assertThat(c.givenBy("li-na")).hasSize(1));
    }

    @Test
    void from_the_turn_on_stage_on_where_li_na_has_not_given() {
        scoringRuns()
                .with(LI_NA, draft(ZHAO, 1, marks("25", "65")))
                .when(CLERK, substitute(true))
                .then(new Event.JudgeSubstituted("li-na", HE, ZHAO, 1, "身体不适"))
                .check(c -> assertThat(c.judgesOf(c.onStage().orElseThrow())).isEqualTo(3))
                .with(HE_XIN, give(ZHAO, 1, marks("20", "60")))
                .when(LI_NA, give(ZHAO, 1, marks("25", "65")))
                .refused(NOT_SEATED, "赵铁柱");
    }

    @Test
    void what_li_na_gave_stays_so_the_substitute_begins_with_the_next_turn() {
        scoringRuns()
                .with(LI_NA, give(ZHAO, 1, marks("25", "65")))
                .when(CLERK, substitute(true))
                .refused(ALREADY_GAVE, "李娜", "赵铁柱");
        zhaoLocked().when(CLERK, substitute(true)).refused(LOCKED, "赵铁柱");
    }

    @Test
    void with_nobody_on_stage_now_is_the_next_call() {
        opened().when(CLERK, substitute(true)).then(new Event.JudgeSubstituted("li-na", HE, null, 0, "身体不适"));
    }

    @Test
    void a_place_is_taken_once_by_somebody_new_with_a_name_and_a_reason() {
        Scenario substituted = opened().with(CLERK, substitute(false));
        substituted
                .when(CLERK, new SubstituteJudge("li-na", judge("gao", "高远", ""), false, REASON))
                .refused(JUDGE_REPLACED, "李娜");
        substituted
                .when(CLERK, new SubstituteJudge("he-xin", judge("gao", "高远", ""), false, REASON))
                .done();
        opened().when(CLERK, new SubstituteJudge("nobody", judge("gao", "高远", ""), false, REASON))
                .refused(UNKNOWN_JUDGE, "nobody");
        opened().when(CLERK, new SubstituteJudge("li-na", judge("wang-fang", "王芳", ""), false, REASON))
                .refused(ID_IN_USE, "wang-fang");
        opened().when(CLERK, new SubstituteJudge("li-na", judge("gao", "", ""), false, REASON))
                .refused(NAME_MISSING);
        opened().when(CLERK, new SubstituteJudge("li-na", judge("gao", "高远", ""), false, ""))
                .refused(REASON_MISSING);
    }

    @Test
    void a_sheet_on_paper_is_no_more_the_replaced_judges() {
        qianSpeaks(zhaoRevealed().with(CLERK, substitute(false)))
                .when(CLERK, new EnterPaperSheet("li-na", QIAN, 1, marks("1", "1"), null, REASON))
                .refused(JUDGE_EXCUSED, "李娜", "钱秀英");
    }

    @Test
    void where_each_judges_order_counts_nobody_takes_over_half_an_order() {
        Scenario held = anotherRevealed(
                Scenario.given(plan(OtherRules.rankSums())).with(DIRECTOR, new Open()), ZHAO, "20", "60");
        held.when(CLERK, substitute(false)).refused(JUDGES_FIXED);
        Scenario.given(plan(OtherRules.rankSums())).with(DIRECTOR, new Open()).with(CLERK, substitute(false));
    }
}
