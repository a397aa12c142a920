package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mark that was made in time and came late. In these stories the scoring ends 570 s after nine, the grace at 580 s. */
class LateMarkingTest {
    private static final Instant IN_TIME = NINE.plusSeconds(565);

    private static GiveMarks made(Instant madeAt) {
        return new GiveMarks(ZHAO, 1, marks("22", "60"), false, madeAt);
    }

    private static Scenario locked() {
        return scoringRuns()
                .with(WANG_FANG, give(ZHAO, 1, marks("20", "60")))
                .with(CHEN_JIE, give(ZHAO, 1, marks("10", "60")))
                .after(90)
                .with(DIRECTOR, new Lock())
                .after(30);
    }

    private static Scenario arrived() {
        return locked().with(LI_NA, made(IN_TIME));
    }

    private static Scenario by(Plan.Late late) {
        Plan plan = plan();
        List<Plan.Phase> turn = plan.turn().stream()
                .map(p -> new Plan.Phase(
                        p.id(),
                        p.name(),
                        p.length(),
                        p.warnings(),
                        p.parts(),
                        p.grace(),
                        p.autoLock(),
                        p.en(),
                        p.isScoring() ? late : null))
                .toList();
        Plan other = plan.with(plan.presenters(), plan.rules(), plan.judges(), turn);
        return scoringRuns(Scenario.given(other)
                        .with(DIRECTOR, new Open())
                        .with(DIRECTOR, new CallNext())
                        .with(DIRECTOR, new StartPhase(null)))
                .after(90)
                .with(DIRECTOR, new Lock());
    }

    @Test
    void li_nas_mark_made_in_time_and_come_after_the_lock_is_kept_and_does_not_count_yet() {
        locked().when(LI_NA, made(IN_TIME))
                .then(new Event.LateMarksReceived("li-na", ZHAO, 1, marks("22", "60"), IN_TIME))
                .check(c ->
                        assertThat(c.onStage().orElseThrow().sheets().given()).isEqualTo(2))
                .check(c -> assertThat(c.givenBy("li-na")).isEmpty());
    }

    @Test
    void a_mark_that_its_phone_says_was_made_too_late_is_refused_as_ever() {
        locked().when(LI_NA, made(NINE.plusSeconds(571))).refused(LOCKED, "赵铁柱");
        locked().when(LI_NA, made(null)).refused(LOCKED, "赵铁柱");
        scoringRuns()
                .after(Duration.ofSeconds(110))
                .when(LI_NA, made(NINE.plusSeconds(581)))
                .refused(TOO_LATE, "赵铁柱");
    }

    @Test
    void without_a_lock_the_end_of_the_grace_decides() {
        scoringRuns()
                .after(110)
                .when(LI_NA, made(NINE.plusSeconds(580)))
                .then(new Event.LateMarksReceived("li-na", ZHAO, 1, marks("22", "60"), NINE.plusSeconds(580)));
    }

    @Test
    void marks_that_the_criteria_do_not_allow_and_drafts_are_not_kept() {
        locked().when(LI_NA, new GiveMarks(ZHAO, 1, marks("31", "60"), false, IN_TIME))
                .refused(MARK_OUT_OF_RANGE, "晒问题");
        locked().when(LI_NA, new GiveMarks(ZHAO, 1, marks("22", "60"), true, IN_TIME))
                .refused(LOCKED, "赵铁柱");
    }

    @Test
    void the_clerk_admits_them_with_a_reason_and_they_count() {
        arrived()
                .when(CLERK, new AdmitLateMarks("li-na", ZHAO, 1, "断网"))
                .then(new Event.LateMarksAdmitted("li-na", ZHAO, 1, "断网"))
                .check(c -> assertThat(c.givenBy("li-na"))
                        .containsExactly(
                                new GivenSheet(ZHAO, 1, marks("22", "60"), NINE.plusSeconds(600), JudgeSheet.Way.LATE)))
                .when(CLERK, new AdmitLateMarks("li-na", ZHAO, 1, "断网"))
                .refused(NO_LATE_MARKS, "李娜");
    }

    @Test
    void the_clerk_refuses_them_with_a_reason_and_they_come_no_second_time() {
        arrived()
                .when(CLERK, new RefuseLateMarks("li-na", ZHAO, 1, "已经散场"))
                .then(new Event.LateMarksRefused("li-na", ZHAO, 1, "已经散场"))
                .check(c -> assertThat(c.givenBy("li-na")).isEmpty())
                .when(LI_NA, made(IN_TIME))
                .refused(LOCKED, "赵铁柱");
    }

    @Test
    void a_decision_needs_a_reason() {
        arrived().when(CLERK, new AdmitLateMarks("li-na", ZHAO, 1, " ")).refused(REASON_MISSING);
        arrived().when(CLERK, new RefuseLateMarks("li-na", ZHAO, 1, null)).refused(REASON_MISSING);
    }

    @Test
    void nothing_is_certified_over_a_late_mark_that_nobody_has_decided_on() {
        arrived()
                .when(DIRECTOR, new Certify())
                .refused(LATE_MARKS_WAIT, "李娜")
                .with(DIRECTOR, new RefuseLateMarks("li-na", ZHAO, 1, REASON))
                .with(DIRECTOR, new Certify());
    }

    @Test
    void one_that_comes_after_the_certification_holds_nothing_up_and_admitting_it_takes_the_certification_back() {
        Scenario certified = locked().with(DIRECTOR, new Certify());
        certified.with(LI_NA, made(IN_TIME)).with(DIRECTOR, new Reveal());
        certified
                .with(LI_NA, made(IN_TIME))
                .with(CLERK, new AdmitLateMarks("li-na", ZHAO, 1, "断网"))
                .check(c -> assertThat(c.onStage().orElseThrow().status()).isEqualTo(Turn.Status.LOCKED))
                .when(DIRECTOR, new Reveal())
                .refused(NOT_CERTIFIED, "赵铁柱");
    }

    @Test
    void after_the_reveal_it_is_a_matter_for_a_correction() {
        zhaoRevealed().when(LI_NA, made(IN_TIME)).refused(LOCKED, "赵铁柱");
    }

    @Test
    void a_plan_may_refuse_late_marks_or_admit_them_by_itself() {
        by(Plan.Late.REFUSE).when(LI_NA, made(IN_TIME)).refused(LOCKED, "赵铁柱");
        by(Plan.Late.ADMIT)
                .when(LI_NA, made(IN_TIME))
                .then(
                        new Event.LateMarksReceived("li-na", ZHAO, 1, marks("22", "60"), IN_TIME),
                        new Event.LateMarksAdmitted("li-na", ZHAO, 1, ""))
                .check(c ->
                        assertThat(c.onStage().orElseThrow().sheets().given()).isEqualTo(1));
        by(Plan.Late.ADMIT)
                .with(DIRECTOR, new Certify())
                .when(LI_NA, made(IN_TIME))
                .then(new Event.LateMarksReceived("li-na", ZHAO, 1, marks("22", "60"), IN_TIME));
    }

    @Test
    void what_was_given_stands_until_a_later_change_that_came_late_is_admitted() {
        Scenario given = scoringRuns()
                .with(LI_NA, give(ZHAO, 1, marks("10", "10")))
                .after(90)
                .with(DIRECTOR, new Lock())
                .with(LI_NA, made(IN_TIME));
        given.check(c -> assertThat(c.givenBy("li-na").getFirst().marks()).isEqualTo(marks("10", "10")))
                .with(CLERK, new AdmitLateMarks("li-na", ZHAO, 1, REASON))
                .check(c -> assertThat(c.givenBy("li-na").getFirst().marks()).isEqualTo(marks("22", "60")));
    }
}
