package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import org.junit.jupiter.api.Test;

class DeductingTest {
    private static Deduct deduct(String points) {
        return new Deduct(ZHAO, 1, points(points), REASON);
    }

    @Test
    void points_are_deducted_from_the_call_until_the_reveal() {
        zhaoCalled()
                .when(CLERK, deduct("0.5"))
                .then(new Event.PointsDeducted(1, ZHAO, 1, points("0.5"), REASON))
                .check(c -> assertThat(c.deductions())
                        .containsExactly(new Deduction(1, ZHAO, 1, points("0.5"), REASON, false)));
        opened().when(CLERK, deduct("0.5")).refused(NO_SUCH_TURN, "赵铁柱", "1");
        zhaoRevealed().when(CLERK, deduct("0.5")).refused(ALREADY_REVEALED, "赵铁柱");
        opened().when(CLERK, new Deduct("nobody", 1, points("1"), REASON)).refused(UNKNOWN_PRESENTER, "nobody");
    }

    @Test
    void deductions_lower_the_result() {
        zhaoLocked()
                .with(CLERK, deduct("0.5"))
                .with(CLERK, deduct("1"))
                .with(DIRECTOR, new Certify())
                .check(c ->
                        assertThat(c.onStage().orElseThrow().result().total()).isEqualTo("77.50"));
    }

    @Test
    void a_deduction_after_the_certification_takes_it_back() {
        zhaoCertified().with(CLERK, deduct("0.5")).when(DIRECTOR, new Reveal()).refused(NOT_CERTIFIED, "赵铁柱");
        zhaoLocked()
                .with(CLERK, deduct("0.5"))
                .with(DIRECTOR, new Certify())
                .with(CLERK, new CancelDeduction(1, REASON))
                .when(DIRECTOR, new Reveal())
                .refused(NOT_CERTIFIED, "赵铁柱");
    }

    @Test
    void only_some_points_with_two_decimals_are_deducted_and_for_a_reason() {
        zhaoCalled().when(CLERK, deduct("0")).refused(BAD_POINTS);
        zhaoCalled().when(CLERK, deduct("-1")).refused(BAD_POINTS);
        zhaoCalled().when(CLERK, deduct("0.125")).refused(BAD_POINTS);
        zhaoCalled().when(CLERK, deduct("1000.01")).refused(BAD_POINTS, "1000");
        zhaoCalled().when(CLERK, deduct("1e-999999999")).refused(BAD_POINTS);
        zhaoCalled().when(CLERK, new Deduct(ZHAO, 1, null, REASON)).refused(BAD_POINTS);
        zhaoCalled().when(CLERK, new Deduct(ZHAO, 1, points("1"), "")).refused(REASON_MISSING);
        zhaoCalled().when(CLERK, deduct("0.500")).done();
    }

    @Test
    void a_cancelled_deduction_stays_on_record_and_counts_no_more() {
        zhaoLocked()
                .with(CLERK, deduct("0.5"))
                .when(SUPERVISOR, new CancelDeduction(1, REASON))
                .then(new Event.DeductionCancelled(1, REASON))
                .check(c -> assertThat(c.deductions().get(0).cancelled()).isTrue())
                .check(c -> assertThat(c.resultNow(c.onStage().orElseThrow()).total())
                        .isEqualTo("79.00"))
                .when(CLERK, new CancelDeduction(1, REASON))
                .refused(ALREADY_CANCELLED, "1");
    }

    @Test
    void a_deduction_is_cancelled_only_before_the_reveal() {
        zhaoCalled().when(CLERK, new CancelDeduction(1, REASON)).refused(UNKNOWN_DEDUCTION, "1");
        zhaoCalled()
                .with(CLERK, deduct("1"))
                .when(CLERK, new CancelDeduction(1, ""))
                .refused(REASON_MISSING);
        zhaoLocked()
                .with(CLERK, deduct("1"))
                .with(DIRECTOR, new Certify())
                .with(DIRECTOR, new Reveal())
                .when(CLERK, new CancelDeduction(1, REASON))
                .refused(ALREADY_REVEALED, "赵铁柱");
    }

    @Test
    void a_void_turns_deductions_do_not_follow_the_presenter() {
        zhaoSpeaks()
                .with(CLERK, deduct("5"))
                .with(DIRECTOR, new Defer(ZHAO))
                .with(DIRECTOR, new CallPresenter(ZHAO))
                .check(c -> assertThat(c.resultNow(c.onStage().orElseThrow()).deducted())
                        .isZero())
                .when(CLERK, new CancelDeduction(1, REASON))
                .refused(NO_SUCH_TURN, "赵铁柱", "1");
    }
}
