package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import io.leitai.contest.RevealStep.Kind;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevealingTest {
    private static final Event STEPPED_BACK_TO_THE_START = new Event.RevealStepped(ZHAO, 1, 0);

    private static Scenario stepped(Scenario before, int steps) {
        Scenario after = before;
        for (int i = 0; i < steps; i++) after = after.with(DIRECTOR, new RevealNext());
        return after;
    }

    private static List<RevealStep> steps(Scenario scenario) {
        return scenario.contest().revealSteps(scenario.contest().onStage().orElseThrow());
    }

    private static List<RevealStep> seen(Scenario scenario) {
        return scenario.contest().revealStepsSeen(scenario.contest().onStage().orElseThrow());
    }

    @Test
    void the_steps_go_from_each_panels_marks_to_the_total_and_the_place() {
        assertThat(steps(zhaoCertified()))
                .containsExactly(
                        new RevealStep(Kind.MARKS, "hall", 0),
                        new RevealStep(Kind.PANEL, "hall", 0),
                        new RevealStep(Kind.MARKS, "mass", 0),
                        new RevealStep(Kind.PANEL, "mass", 0),
                        new RevealStep(Kind.TOTAL, "", 0),
                        new RevealStep(Kind.PLACE, "", 0));
    }

    @Test
    void what_was_struck_and_deducted_has_steps_of_its_own() {
        Rules rules = new Rules(
                plan().rules().criteria(), List.of(new Panel("hall", "主会场", points("1"), 0, 1)), Rounding.DEFAULT);
        Scenario certified = scoringRuns(Scenario.given(plan(rules))
                        .with(DIRECTOR, new Open())
                        .with(DIRECTOR, new CallNext())
                        .with(DIRECTOR, new StartPhase(null)))
                .with(LI_NA, give(ZHAO, 1, marks("25", "65")))
                .with(WANG_FANG, give(ZHAO, 1, marks("20", "60")))
                .with(CLERK, new Deduct(ZHAO, 1, points("0.5"), REASON))
                .with(DIRECTOR, new Lock())
                .with(DIRECTOR, new Certify());
        assertThat(steps(certified).stream().map(RevealStep::kind))
                .containsExactly(Kind.MARKS, Kind.STRUCK, Kind.PANEL, Kind.DEDUCTED, Kind.TOTAL, Kind.PLACE);
    }

    @Test
    void nothing_is_revealed_before_the_last_step() {
        Scenario before = stepped(zhaoCertified(), 5);
        assertThat(before.contest().revealed()).isEmpty();
        assertThat(before.contest().standings()).isEmpty();
        before.when(DIRECTOR, new RevealNext()).then(new Event.ResultRevealed(ZHAO, 1));
    }

    @Test
    void a_reveal_goes_back_step_by_step_and_from_its_end_too() {
        Scenario revealed = stepped(zhaoCertified(), 6);
        Scenario back = revealed.when(DIRECTOR, new RevealBack()).then(new Event.RevealTakenBack(ZHAO, 1, 5, null));
        assertThat(back.contest().standings()).isEmpty();
        assertThat(back.contest().runningOrder().getFirst().status()).isEqualTo(PresenterStatus.ON_STAGE);
        assertThat(seen(back)).hasSize(5);
        stepped(back, 1).check(c -> assertThat(c.standings()).hasSize(1));
        stepped(zhaoCertified(), 1)
                .when(DIRECTOR, new RevealBack())
                .then(STEPPED_BACK_TO_THE_START)
                .when(DIRECTOR, new RevealBack())
                .refused(NOTHING_SHOWN, "赵铁柱");
    }

    @Test
    void what_was_taken_back_leaves_the_standings_as_they_were() {
        Scenario two = anotherRevealed(zhaoRevealed(), QIAN, "30", "60");
        List<io.leitai.scoring.Standing> one = zhaoRevealed().contest().standings();
        two.with(DIRECTOR, new RevealBack())
                .check(c -> assertThat(c.standings()).isEqualTo(one));
    }

    @Test
    void one_command_reveals_whatever_was_shown_before() {
        stepped(zhaoCertified(), 3).when(DIRECTOR, new Reveal()).then(new Event.ResultRevealed(ZHAO, 1));
        zhaoLocked().when(DIRECTOR, new RevealNext()).refused(NOT_CERTIFIED, "赵铁柱");
        zhaoRevealed().when(DIRECTOR, new RevealNext()).refused(ALREADY_REVEALED, "赵铁柱");
        zhaoLocked().when(DIRECTOR, new RevealBack()).refused(NOT_CERTIFIED, "赵铁柱");
    }

    @Test
    void a_certification_that_is_taken_back_takes_the_steps_along() {
        Scenario again = stepped(zhaoCertified(), 4)
                .with(CLERK, new Deduct(ZHAO, 1, points("0.5"), REASON))
                .check(c ->
                        assertThat(c.revealStepsSeen(c.onStage().orElseThrow())).isEmpty())
                .with(DIRECTOR, new Certify());
        assertThat(seen(again)).isEmpty();
    }

    @Test
    void what_was_corrected_in_public_is_not_taken_back() {
        Scenario proposed =
                zhaoRevealed().with(CLERK, new ProposeCorrection(ZHAO, 1, "li-na", marks("20", "65"), null, REASON));
        proposed.when(DIRECTOR, new RevealBack()).refused(CORRECTED_SINCE, "赵铁柱");
        proposed.with(SUPERVISOR, new ConfirmCorrection(1))
                .when(DIRECTOR, new RevealBack())
                .refused(CORRECTED_SINCE, "赵铁柱");
        zhaoRevealed()
                .with(DIRECTOR, new Withdraw(ZHAO, REASON))
                .when(DIRECTOR, new RevealBack())
                .refused(PRESENTER_WITHDRAWN, "赵铁柱");
    }

    @Test
    void a_presenter_with_more_turns_to_come_is_on_stage_again() {
        Scenario first = Scenario.given(plan(OtherRules.twoTurns())).with(DIRECTOR, new Open());
        for (String judge : List.of("li-na", "wang-fang", "chen-jie"))
            if (first.contest().judge(judge).isPresent()) first = first.with(CLERK, new Excuse(judge, ZHAO, REASON));
        for (Command step : List.of(new CallNext(), new StartPhase(null), new Lock(), new Certify(), new Reveal()))
            first = first.with(DIRECTOR, step);
        List<Slot> order = first.contest().runningOrder();
        first.with(DIRECTOR, new RevealBack())
                .check(c ->
                        assertThat(c.runningOrder().getFirst()).isEqualTo(new Slot(1, ZHAO, PresenterStatus.ON_STAGE)))
                .with(DIRECTOR, new RevealNext())
                .check(c -> assertThat(c.runningOrder()).isEqualTo(order));
    }
}
