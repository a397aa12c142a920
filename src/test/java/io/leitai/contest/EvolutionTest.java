package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An event that no command could have made is a damaged ledger. */
class EvolutionTest {
    private static void cannotFollow(Scenario before, Event event) {
        assertThatThrownBy(() -> before.and(event))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("weixian-8");
    }

    @Test
    void a_contest_has_one_beginning_one_opening_and_one_close() {
        cannotFollow(opened(), Contest.plan(plan(), true));
        cannotFollow(opened(), new Event.ContestOpened());
        cannotFollow(Scenario.given(plan()), new Event.ContestClosed(List.of()));
    }

    @Test
    void a_turn_goes_one_way() {
        cannotFollow(zhaoSpeaks(), new Event.PresenterCalled(QIAN, 1));
        cannotFollow(opened(), new Event.PresenterCalled(QIAN, 2));
        cannotFollow(opened(), new Event.PresenterCalled("nobody", 1));
        cannotFollow(zhaoSpeaks(), new Event.PhaseStarted("scoring", NINE));
        cannotFollow(zhaoCalled(), new Event.PhasePaused(java.time.Duration.ZERO));
        cannotFollow(zhaoSpeaks(), new Event.MarksLocked(ZHAO, 1));
        cannotFollow(scoringRuns(), new Event.ResultRevealed(ZHAO, 1));
        cannotFollow(zhaoLocked(), new Event.ResultRevealed(ZHAO, 1));
        cannotFollow(zhaoRevealed(), new Event.ResultRevealed(ZHAO, 1));
    }

    @Test
    void marks_are_for_the_turn_on_stage_by_a_judge_who_may_give() {
        cannotFollow(zhaoSpeaks(), new Event.MarksGiven("li-na", ZHAO, 2, marks("1", "1"), null));
        cannotFollow(zhaoSpeaks(), new Event.MarksGiven("li-na", QIAN, 1, marks("1", "1"), null));
        cannotFollow(zhaoSpeaks(), new Event.MarksGiven("nobody", ZHAO, 1, marks("1", "1"), null));
        cannotFollow(zhaoCalled(), new Event.MarksGiven("li-na", ZHAO, 1, marks("1", "1"), null));
        cannotFollow(zhaoLocked(), new Event.MarksGiven("li-na", ZHAO, 1, marks("1", "1"), null));
        cannotFollow(zhaoLocked(), new Event.MarksDrafted("li-na", ZHAO, 1, marks("1", "1")));
    }

    @Test
    void numbers_follow_each_other() {
        cannotFollow(zhaoSpeaks(), new Event.PointsDeducted(2, ZHAO, 1, points("1"), REASON));
        cannotFollow(zhaoSpeaks(), new Event.DeductionCancelled(1, REASON));
        cannotFollow(zhaoRevealed(), new Event.CorrectionRejected(1, REASON));
    }

    @Test
    void nobody_is_drawn_who_is_not_there() {
        cannotFollow(opened(), new Event.LotsDrawn("2026", List.of(ZHAO, QIAN)));
        cannotFollow(opened(), new Event.JudgeAdded(judge("li-na", "何欣", "hall")));
        cannotFollow(opened(), new Event.PhaseLengthSet("dance", java.time.Duration.ofMinutes(1)));
    }

    @Test
    void the_message_carries_no_figure() {
        assertThatThrownBy(() -> zhaoSpeaks().and(new Event.MarksGiven("li-na", ZHAO, 2, marks("22.5", "61"), null)))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("22.5", "61"));
    }
}
