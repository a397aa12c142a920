package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectingTest {
    /** Li Na's 90 was meant to be 95: 80.50 in all. */
    private static final ProposeCorrection LI_NAS_SHEET =
            new ProposeCorrection(ZHAO, 1, "li-na", marks("30", "65"), null, REASON);

    private static ProposeCorrection deducted(String sum) {
        return new ProposeCorrection(ZHAO, 1, null, null, points(sum), REASON);
    }

    @Test
    void a_proposal_says_what_the_result_would_be_and_changes_nothing() {
        Event.CorrectionProposed proposed = (Event.CorrectionProposed)
                zhaoRevealed().when(CLERK, LI_NAS_SHEET).events().get(0);
        assertThat(proposed.correction()).isEqualTo(1);
        assertThat(proposed.proposer()).isEqualTo(CLERK.id());
        assertThat(proposed.result().total()).isEqualTo("80.50");
        zhaoRevealed()
                .and(proposed)
                .check(c -> assertThat(c.standings().get(0).total()).isEqualTo("79.00"))
                .check(c -> assertThat(c.corrections())
                        .containsExactly(new Correction(proposed, Correction.State.PROPOSED)));
    }

    @Test
    void a_correction_that_another_confirms_is_what_standings_use() {
        zhaoRevealed()
                .with(CLERK, LI_NAS_SHEET)
                .with(SUPERVISOR, new ConfirmCorrection(1))
                .check(c -> assertThat(c.standings().get(0).total()).isEqualTo("80.50"))
                .check(c -> assertThat(c.revealed().get(0).corrected()).isTrue())
                .check(c -> assertThat(c.givenBy("li-na").get(0).marks()).isEqualTo(marks("30", "65")))
                .check(c -> assertThat(c.corrections().get(0).state()).isEqualTo(Correction.State.CONFIRMED));
    }

    @Test
    void the_proposer_does_not_confirm_in_any_role() {
        zhaoRevealed()
                .with(SUPERVISOR, LI_NAS_SHEET)
                .when(SUPERVISOR, new ConfirmCorrection(1))
                .refused(SAME_PERSON);
        Actor inTwoRoles = new Actor(CLERK.id(), Role.SUPERVISOR);
        zhaoRevealed()
                .with(CLERK, LI_NAS_SHEET)
                .when(inTwoRoles, new ConfirmCorrection(1))
                .refused(SAME_PERSON);
    }

    @Test
    void a_confirmation_counts_what_was_confirmed_since_the_proposal() {
        zhaoRevealed()
                .with(CLERK, LI_NAS_SHEET)
                .with(CLERK, deducted("2"))
                .with(SUPERVISOR, new ConfirmCorrection(2))
                .check(c -> assertThat(c.standings().get(0).total()).isEqualTo("77.00"))
                .with(SUPERVISOR, new ConfirmCorrection(1))
                .check(c -> assertThat(c.standings().get(0).total()).isEqualTo("78.50"));
    }

    @Test
    void the_sum_of_deductions_is_replaced_and_may_become_none() {
        Scenario deducted = zhaoLocked()
                .with(CLERK, new Deduct(ZHAO, 1, points("3"), REASON))
                .with(DIRECTOR, new Certify())
                .with(DIRECTOR, new Reveal());
        deducted.with(CLERK, deducted("0"))
                .with(SUPERVISOR, new ConfirmCorrection(1))
                .check(c -> assertThat(c.standings().get(0).total()).isEqualTo("79.00"));
        deducted.with(CLERK, LI_NAS_SHEET)
                .with(SUPERVISOR, new ConfirmCorrection(1))
                .check(c -> assertThat(c.standings().get(0).total()).isEqualTo("77.50"));
    }

    @Test
    void a_missing_judges_sheet_is_added_by_a_correction() {
        scoringRuns()
                .with(CHEN_JIE, give(ZHAO, 1, marks("10", "60")))
                .with(DIRECTOR, new Lock())
                .with(DIRECTOR, new Certify())
                .with(DIRECTOR, new Reveal())
                .with(CLERK, LI_NAS_SHEET)
                .with(SUPERVISOR, new ConfirmCorrection(1))
                .check(c -> assertThat(c.standings().get(0).total()).isEqualTo("85.00"));
    }

    @Test
    void after_the_close_a_correction_moves_the_awards_too() {
        closed().with(CLERK, new ProposeCorrection(QIAN, 1, null, null, points("50"), REASON))
                .with(SUPERVISOR, new ConfirmCorrection(1))
                .check(c -> assertThat(c.awards())
                        .containsExactly(new Event.AwardGiven("first", ZHAO), new Event.AwardGiven("second", SUN)));
    }

    @Test
    void only_a_revealed_result_is_corrected() {
        zhaoCertified().when(CLERK, LI_NAS_SHEET).refused(NOT_REVEALED, "赵铁柱", "1");
        zhaoRevealed()
                .when(CLERK, new ProposeCorrection(ZHAO, 2, null, null, points("1"), REASON))
                .refused(NOT_REVEALED, "赵铁柱", "2");
        zhaoRevealed()
                .when(CLERK, new ProposeCorrection("nobody", 1, null, null, points("1"), REASON))
                .refused(UNKNOWN_PRESENTER, "nobody");
    }

    @Test
    void a_proposal_names_a_change_that_can_be() {
        zhaoRevealed()
                .when(CLERK, new ProposeCorrection(ZHAO, 1, null, null, null, REASON))
                .refused(NOTHING_TO_CORRECT);
        zhaoRevealed()
                .when(CLERK, new ProposeCorrection(ZHAO, 1, "li-na", null, points("1"), REASON))
                .refused(NOTHING_TO_CORRECT);
        zhaoRevealed()
                .when(CLERK, new ProposeCorrection(ZHAO, 1, null, marks("1", "1"), points("1"), REASON))
                .refused(NOTHING_TO_CORRECT);
        zhaoRevealed()
                .when(CLERK, new ProposeCorrection(ZHAO, 1, "nobody", marks("1", "1"), null, REASON))
                .refused(UNKNOWN_JUDGE, "nobody");
        zhaoRevealed()
                .when(CLERK, new ProposeCorrection(ZHAO, 1, "li-na", marks("31", "1"), null, REASON))
                .refused(MARK_OUT_OF_RANGE, "晒问题");
        zhaoRevealed()
                .when(CLERK, new ProposeCorrection(ZHAO, 1, "li-na", Map.of("problems", points("1")), null, REASON))
                .refused(MARK_MISSING, "比成效");
        zhaoRevealed().when(CLERK, deducted("-1")).refused(BAD_SUM, "1000");
        zhaoRevealed()
                .when(CLERK, new ProposeCorrection(ZHAO, 1, null, null, points("1"), " "))
                .refused(REASON_MISSING);
        zhaoRevealed()
                .with(ORGANISER, new AddJudge(judge("he-xin", "何欣", "hall")))
                .when(CLERK, new ProposeCorrection(ZHAO, 1, "he-xin", marks("1", "1"), null, REASON))
                .refused(JOINED_LATER, "何欣");
    }

    @Test
    void an_excused_judges_sheet_is_not_brought_in_by_a_correction() {
        zhaoLocked()
                .with(CLERK, new Excuse("li-na", ZHAO, REASON))
                .with(DIRECTOR, new Certify())
                .with(DIRECTOR, new Reveal())
                .when(CLERK, LI_NAS_SHEET)
                .refused(JUDGE_EXCUSED, "李娜", "赵铁柱");
    }

    @Test
    void a_correction_is_rejected_with_a_reason_and_settled_once() {
        Scenario proposed = zhaoRevealed().with(CLERK, LI_NAS_SHEET);
        proposed.when(SUPERVISOR, new RejectCorrection(1, "")).refused(REASON_MISSING);
        proposed.when(SUPERVISOR, new RejectCorrection(2, REASON)).refused(UNKNOWN_CORRECTION, "2");
        proposed.when(SUPERVISOR, new ConfirmCorrection(2)).refused(UNKNOWN_CORRECTION, "2");
        Scenario rejected = proposed.when(SUPERVISOR, new RejectCorrection(1, REASON))
                .then(new Event.CorrectionRejected(1, REASON))
                .check(c -> assertThat(c.standings().get(0).total()).isEqualTo("79.00"));
        rejected.when(SUPERVISOR, new ConfirmCorrection(1)).refused(CORRECTION_SETTLED, "1");
        rejected.when(SUPERVISOR, new RejectCorrection(1, REASON)).refused(CORRECTION_SETTLED, "1");
    }
}
