package io.leitai.contest;

import static io.leitai.contest.People.CHEN_JIE;
import static io.leitai.contest.People.CLERK;
import static io.leitai.contest.People.DIRECTOR;
import static io.leitai.contest.People.LI_NA;
import static io.leitai.contest.People.ORGANISER;
import static io.leitai.contest.People.QIAN;
import static io.leitai.contest.People.REASON;
import static io.leitai.contest.People.SUN;
import static io.leitai.contest.People.SUPERVISOR;
import static io.leitai.contest.People.WANG_FANG;
import static io.leitai.contest.People.ZHAO;
import static io.leitai.contest.People.marks;
import static io.leitai.contest.People.points;
import static io.leitai.contest.Stories.give;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import io.leitai.scoring.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By {@link OtherRules#twoTurns}: two turns each, times their difficulty, a visit before, lots among equals. */
class SeveralTurnsTest {

    private static Scenario opened() {
        return Scenario.given(People.plan(OtherRules.twoTurns())).with(DIRECTOR, new Open());
    }

    /** Both judges of the hall give the same; the mass panel marks the results alone. */
    private static Scenario scored(Scenario before, String problems, String results) {
        Turn turn = before.contest().onStage().orElseThrow();
        return before.with(DIRECTOR, new StartPhase(null))
                .with(LI_NA, give(turn.presenter(), turn.number(), marks(problems, results)))
                .with(WANG_FANG, give(turn.presenter(), turn.number(), marks(problems, results)))
                .with(CHEN_JIE, give(turn.presenter(), turn.number(), Map.of("results", points(results))))
                .with(DIRECTOR, new Lock());
    }

    private static Scenario revealed(
            Scenario before, String presenter, String difficulty, String problems, String results) {
        Scenario called = before.with(DIRECTOR, new CallNext());
        Turn turn = called.contest().onStage().orElseThrow();
        assertThat(turn.presenter()).isEqualTo(presenter);
        return scored(called, problems, results)
                .with(CLERK, new GivePoints(presenter, "difficulty", turn.round(), points(difficulty), null))
                .with(DIRECTOR, new Certify())
                .with(DIRECTOR, new Reveal());
    }

    private static Scenario firstRound() {
        return revealed(
                revealed(revealed(opened(), ZHAO, "2", "20", "50"), QIAN, "1", "30", "60"), SUN, "1", "0", "10");
    }

    private static BigDecimal total(Scenario scenario, String presenter) {
        return scenario.contest().standings().stream()
                .filter(s -> s.presenter().equals(presenter))
                .findFirst()
                .orElseThrow()
                .total();
    }

    @Test
    void who_has_had_a_turn_queues_again_behind_the_others_until_the_last() {
        Scenario first = firstRound();
        assertThat(first.contest().nextPresenter()).contains(ZHAO);
        Scenario second = revealed(first, ZHAO, "1", "10", "10");
        assertThat(second.contest().onStage().orElseThrow().round()).isEqualTo(2);
        Scenario last = revealed(revealed(second, QIAN, "1", "10", "10"), SUN, "1", "10", "10");
        assertThat(last.contest().nextPresenter()).isEmpty();
        last.with(ORGANISER, new Close());
    }

    @Test
    void a_deferred_presenter_comes_before_those_who_wait_for_another_turn() {
        Scenario deferred = opened().with(DIRECTOR, new Defer(ZHAO));
        Scenario after = revealed(revealed(deferred, QIAN, "1", "10", "10"), SUN, "1", "10", "10");
        assertThat(after.contest().nextPresenter()).contains(ZHAO);
    }

    @Test
    void a_turn_that_became_void_is_held_again() {
        Scenario back = opened().with(DIRECTOR, new CallNext()).with(DIRECTOR, new Defer(ZHAO));
        Scenario called = back.with(DIRECTOR, new CallPresenter(ZHAO));
        Turn turn = called.contest().onStage().orElseThrow();
        assertThat(turn.number()).isEqualTo(2);
        assertThat(turn.round()).isEqualTo(1);
    }

    /** 60 % of 70 and 40 % of 50 are 62, times 2; 84 and 60: 90 and 60 are 78; 6 and 4. */
    @Test
    void turns_are_added_each_times_its_difficulty() {
        Scenario first = firstRound();
        assertThat(first.contest().standings())
                .containsExactly(
                        new Standing(1, ZHAO, points("124.00")),
                        new Standing(2, QIAN, points("78.00")),
                        new Standing(3, SUN, points("10.00")));
        Scenario second = revealed(first, ZHAO, "1", "0", "10");
        assertThat(total(second, ZHAO)).isEqualTo(points("134.00"));
        assertThat(second.contest().standingsBefore()).isEqualTo(first.contest().standings());
    }

    @Test
    void points_given_once_count_half_and_take_a_certification_back() {
        Scenario certified = scored(opened().with(DIRECTOR, new CallNext()), "20", "50")
                .with(CLERK, new GivePoints(ZHAO, "difficulty", 1, points("1"), null))
                .with(DIRECTOR, new Certify());
        Scenario visited = certified
                .when(CLERK, new GivePoints(ZHAO, "visit", 0, points("88"), "实地观摩"))
                .then(new Event.PointsGiven(ZHAO, "visit", 1, points("88"), "实地观摩"));
        assertThat(visited.contest().onStage().orElseThrow().is(Turn.Status.LOCKED))
                .isTrue();
        assertThat(total(visited.with(DIRECTOR, new Certify()).with(DIRECTOR, new Reveal()), ZHAO))
                .isEqualTo(points("106.00"));
    }

    @Test
    void a_result_that_a_judge_or_points_are_awaited_for_is_not_certified() {
        Scenario locked = opened().with(DIRECTOR, new CallNext())
                .with(DIRECTOR, new StartPhase(null))
                .with(LI_NA, give(ZHAO, 1, marks("20", "50")))
                .with(CHEN_JIE, give(ZHAO, 1, Map.of("results", points("50"))))
                .with(DIRECTOR, new Lock());
        locked.when(DIRECTOR, new Certify())
                .refused(Refusal.Code.JUDGE_AWAITED, "王芳")
                .with(CLERK, new Excuse("wang-fang", ZHAO, REASON))
                .when(DIRECTOR, new Certify())
                .refused(Refusal.Code.POINTS_AWAITED, "difficulty", "赵铁柱")
                .with(CLERK, new GivePoints(ZHAO, "difficulty", 1, points("1.5"), null))
                .with(DIRECTOR, new Certify());
    }

    @Test
    void a_judge_marks_only_what_the_panel_marks() {
        Scenario speaking = opened().with(DIRECTOR, new CallNext()).with(DIRECTOR, new StartPhase(null));
        speaking.when(CHEN_JIE, give(ZHAO, 1, marks("20", "50")))
                .refused(Refusal.Code.UNKNOWN_CRITERION, "problems", "比成效");
        speaking.when(LI_NA, give(ZHAO, 1, Map.of("results", points("50")))).refused(Refusal.Code.MARK_MISSING, "晒问题");
    }

    @Test
    void points_outside_the_plan_are_refused() {
        opened().when(CLERK, new GivePoints(ZHAO, "bonus", 0, points("1"), null))
                .refused(Refusal.Code.UNKNOWN_COMPONENT, "bonus")
                .when(CLERK, new GivePoints(ZHAO, "visit", 0, points("101"), null))
                .refused(Refusal.Code.POINTS_OUT_OF_RANGE, "visit", "100")
                .when(CLERK, new GivePoints(ZHAO, "difficulty", 3, points("1"), null))
                .refused(Refusal.Code.NO_SUCH_ROUND, "2")
                .when(CLERK, new GivePoints(ZHAO, "difficulty", 0, points("1"), null))
                .refused(Refusal.Code.NO_SUCH_ROUND, "2")
                .when(CLERK, new GivePoints("nobody", "visit", 0, points("1"), null))
                .refused(Refusal.Code.UNKNOWN_PRESENTER, "nobody");
    }

    @Test
    void points_of_a_revealed_result_are_changed_by_a_correction_of_two() {
        Scenario first = firstRound();
        first.when(CLERK, new GivePoints(ZHAO, "difficulty", 1, points("1"), null))
                .refused(Refusal.Code.ALREADY_REVEALED, "赵铁柱")
                .when(CLERK, new GivePoints(ZHAO, "visit", 0, points("1"), null))
                .refused(Refusal.Code.ALREADY_REVEALED, "赵铁柱");
        Scenario corrected = first.with(
                        CLERK, new ProposeCorrection(ZHAO, 1, null, null, null, "difficulty", points("1"), "抄错"))
                .with(SUPERVISOR, new ConfirmCorrection(1));
        assertThat(corrected.contest().standings())
                .containsExactly(
                        new Standing(1, QIAN, points("78.00")),
                        new Standing(2, ZHAO, points("62.00")),
                        new Standing(3, SUN, points("10.00")));
    }

    @Test
    void a_correction_of_the_first_turn_takes_back_the_certification_of_the_second() {
        Scenario certified = scored(firstRound().with(DIRECTOR, new CallNext()), "0", "10")
                .with(CLERK, new GivePoints(ZHAO, "difficulty", 2, points("1"), null))
                .with(DIRECTOR, new Certify());
        Scenario corrected = certified
                .with(CLERK, new ProposeCorrection(ZHAO, 1, "li-na", marks("30", "70"), null, REASON))
                .with(SUPERVISOR, new ConfirmCorrection(1));
        assertThat(corrected.contest().onStage().orElseThrow().is(Turn.Status.LOCKED))
                .isTrue();
    }

    @Test
    void who_withdraws_leaves_the_ranks_and_is_back_with_all_turns() {
        Scenario gone = firstRound().with(DIRECTOR, new Withdraw(ZHAO, REASON));
        assertThat(gone.contest().standings().stream().map(Standing::presenter)).containsExactly(QIAN, SUN);
        Scenario back = gone.with(DIRECTOR, new BringBack(ZHAO));
        assertThat(total(back, ZHAO)).isEqualTo(points("124.00"));
        assertThat(back.contest().nextPresenter()).contains(ZHAO);
    }

    @Test
    void at_the_close_a_turn_that_was_never_held_keeps_the_total_back_where_the_plan_says_so() {
        Scenario second = revealed(firstRound(), ZHAO, "1", "10", "10")
                .with(DIRECTOR, new Skip(QIAN))
                .with(DIRECTOR, new Skip(SUN));
        assertThat(second.contest().standings()).hasSize(3);
        Scenario closed = second.with(ORGANISER, new Close());
        assertThat(closed.contest().standings().stream().map(Standing::presenter))
                .containsExactly(ZHAO);
        assertThat(closed.contest().awards()).containsExactly(new Event.AwardGiven("first", ZHAO));
    }

    @Test
    void lots_tell_equal_totals_apart_and_the_ranks_say_so() {
        Scenario equal = revealed(revealed(opened(), ZHAO, "1", "20", "50"), QIAN, "1", "20", "50");
        assertThat(equal.contest().standings().stream().map(Standing::rank)).containsExactly(1, 2);
        assertThat(equal.contest().standings().stream().map(Standing::total).distinct())
                .hasSize(1);
    }

    @Test
    void a_judge_can_not_join_a_panel_that_waits_for_all_once_a_turn_is_locked() {
        firstRound()
                .when(ORGANISER, new AddJudge(People.judge("he-xin", "何欣", "hall")))
                .refused(Refusal.Code.JUDGES_FIXED, "hall")
                .with(ORGANISER, new AddJudge(People.judge("he-xin", "何欣", "mass")));
    }

    @Test
    void the_gate_sees_the_ranks_that_a_reveal_would_make() {
        Scenario locked = scored(firstRound().with(DIRECTOR, new CallNext()), "0", "10")
                .with(CLERK, new GivePoints(ZHAO, "difficulty", 2, points("1"), null));
        List<Standing> seen =
                locked.contest().standingsWith(locked.contest().onStage().orElseThrow());
        Scenario revealed = locked.with(DIRECTOR, new Certify()).with(DIRECTOR, new Reveal());
        assertThat(revealed.contest().standings()).isEqualTo(seen);
    }
}
