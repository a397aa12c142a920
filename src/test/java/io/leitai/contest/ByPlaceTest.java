package io.leitai.contest;

import static io.leitai.contest.People.CLERK;
import static io.leitai.contest.People.DIRECTOR;
import static io.leitai.contest.People.QIAN;
import static io.leitai.contest.People.REASON;
import static io.leitai.contest.People.SUN;
import static io.leitai.contest.People.SUPERVISOR;
import static io.leitai.contest.People.ZHAO;
import static io.leitai.contest.People.marks;
import static io.leitai.contest.People.points;
import static io.leitai.contest.Stories.anotherRevealed;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import io.leitai.scoring.Standing;
import org.junit.jupiter.api.Test;

/** By {@link OtherRules#rankSums}: three judges' places are added, so that each reveal can move everybody. */
class ByPlaceTest {
    private static Scenario opened() {
        return Scenario.given(People.plan(OtherRules.rankSums())).with(DIRECTOR, new Open());
    }

    private static Scenario twoRevealed() {
        return anotherRevealed(anotherRevealed(opened(), ZHAO, "10", "50"), QIAN, "20", "50");
    }

    private static Scenario certified() {
        Scenario called = twoRevealed().with(DIRECTOR, new CallNext()).with(DIRECTOR, new StartPhase(null));
        return called.with(People.LI_NA, Stories.give(SUN, 1, marks("15", "50")))
                .with(DIRECTOR, new Lock())
                .with(DIRECTOR, new Certify());
    }

    @Test
    void each_reveal_makes_everybodys_places_anew() {
        assertThat(anotherRevealed(opened(), ZHAO, "10", "50").contest().standings())
                .containsExactly(new Standing(1, ZHAO, points("3.00")));
        assertThat(twoRevealed().contest().standings())
                .containsExactly(new Standing(1, QIAN, points("3.00")), new Standing(2, ZHAO, points("6.00")));
        assertThat(anotherRevealed(twoRevealed(), SUN, "30", "50").contest().standings())
                .containsExactly(
                        new Standing(1, SUN, points("3.00")),
                        new Standing(2, QIAN, points("6.00")),
                        new Standing(3, ZHAO, points("9.00")));
    }

    @Test
    void a_withdrawal_moves_those_behind_up_and_takes_a_certification_back() {
        Scenario gone = certified().with(DIRECTOR, new Withdraw(QIAN, REASON));
        assertThat(gone.contest().standings()).containsExactly(new Standing(1, ZHAO, points("3.00")));
        assertThat(gone.contest().onStage().orElseThrow().is(Turn.Status.LOCKED))
                .isTrue();
    }

    @Test
    void a_correction_of_one_moves_the_others_and_takes_a_certification_back() {
        Scenario corrected = certified()
                .with(CLERK, new ProposeCorrection(ZHAO, 1, "li-na", marks("30", "50"), null, REASON))
                .with(SUPERVISOR, new ConfirmCorrection(1));
        assertThat(corrected.contest().standings())
                .containsExactly(new Standing(1, QIAN, points("4.00")), new Standing(2, ZHAO, points("5.00")));
        assertThat(corrected.contest().onStage().orElseThrow().is(Turn.Status.LOCKED))
                .isTrue();
    }
}
