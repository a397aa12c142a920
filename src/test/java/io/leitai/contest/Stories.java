package io.leitai.contest;

import static io.leitai.contest.People.CHEN_JIE;
import static io.leitai.contest.People.DIRECTOR;
import static io.leitai.contest.People.LI_NA;
import static io.leitai.contest.People.ORGANISER;
import static io.leitai.contest.People.WANG_FANG;
import static io.leitai.contest.People.marks;
import static io.leitai.contest.People.plan;

import io.leitai.contest.Command.*;
import java.math.BigDecimal;
import java.util.Map;

/** How far a contest has come: each story goes on from the one before. Zhao is the first on stage. */
final class Stories {
    private Stories() {}

    static Scenario opened() {
        return Scenario.given(plan()).with(DIRECTOR, new Open());
    }

    static Scenario zhaoCalled() {
        return opened().with(DIRECTOR, new CallNext());
    }

    static Scenario zhaoSpeaks() {
        return zhaoCalled().with(DIRECTOR, new StartPhase(null));
    }

    static Scenario scoringRuns() {
        return scoringRuns(zhaoSpeaks());
    }

    static Scenario scoringRuns(Scenario speaking) {
        return speaking.after(480).with(DIRECTOR, new EndPhase()).with(DIRECTOR, new StartPhase(null));
    }

    /** All three gave: in the hall 90 and 80, the audience's panel 70. */
    static Scenario zhaoLocked() {
        return scoringRuns()
                .with(LI_NA, give("zhao", 1, marks("25", "65")))
                .with(WANG_FANG, give("zhao", 1, marks("20", "60")))
                .with(CHEN_JIE, give("zhao", 1, marks("10", "60")))
                .after(90)
                .with(DIRECTOR, new Lock());
    }

    static Scenario zhaoCertified() {
        return zhaoLocked().with(DIRECTOR, new Certify());
    }

    /** 79.00: 60 % of 85 and 40 % of 70. */
    static Scenario zhaoRevealed() {
        return zhaoCertified().with(DIRECTOR, new Reveal());
    }

    /** The next one, with the same marks of all judges. */
    static Scenario anotherRevealed(Scenario before, String presenter, String problems, String results) {
        Scenario speaking = before.with(DIRECTOR, new CallPresenter(presenter)).with(DIRECTOR, new StartPhase(null));
        int turn = speaking.contest().onStage().orElseThrow().number();
        for (Actor judge : new Actor[] {LI_NA, WANG_FANG, CHEN_JIE})
            speaking = speaking.with(judge, give(presenter, turn, marks(problems, results)));
        return speaking.with(DIRECTOR, new Lock()).with(DIRECTOR, new Certify()).with(DIRECTOR, new Reveal());
    }

    static Scenario closed() {
        return anotherRevealed(anotherRevealed(zhaoRevealed(), "qian", "30", "60"), "sun", "10", "50")
                .with(ORGANISER, new Close());
    }

    static GiveMarks give(String presenter, int turn, Map<String, BigDecimal> marks) {
        return new GiveMarks(presenter, turn, marks, false, null);
    }

    static GiveMarks draft(String presenter, int turn, Map<String, BigDecimal> marks) {
        return new GiveMarks(presenter, turn, marks, true, null);
    }
}
