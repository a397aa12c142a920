package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static Consumer<Contest> next(Command command, int missing) {
        return c -> assertThat(c.nextStep()).hasValue(new NextStep(command, missing));
    }

    @Test
    void the_shortest_way_is_legal_though_the_plan_has_more_phases() {
        List<Command> turn =
                List.of(new CallNext(), new StartPhase(null), new EndPhase(), new Lock(), new Certify(), new Reveal());
        Scenario contest = Scenario.given(plan()).with(DIRECTOR, new Open());
        for (int presenter = 0; presenter < 3; presenter++)
            for (Command step : turn) contest = contest.after(1).with(DIRECTOR, step);
        contest.with(DIRECTOR, new Close());
    }

    @Test
    void following_the_next_step_plays_the_whole_contest() {
        Scenario contest = Scenario.given(plan());
        int steps = 0;
        while (contest.contest().nextStep().isPresent() && steps++ < 100)
            contest = contest.after(1)
                    .with(DIRECTOR, contest.contest().nextStep().orElseThrow().command());
        assertThat(contest.contest().state()).isEqualTo(Contest.State.CLOSED);
        assertThat(contest.contest().revealed()).hasSize(3);
    }

    @Test
    void the_next_step_goes_along_with_the_turn() {
        Scenario.given(plan()).check(next(new Open(), 0));
        opened().check(next(new CallNext(), 0));
        zhaoCalled().check(next(new StartPhase("present"), 3));
        zhaoSpeaks().check(next(new EndPhase(), 3));
        zhaoSpeaks().with(DIRECTOR, new Pause()).check(next(new Resume(), 3));
        zhaoSpeaks().with(DIRECTOR, new EndPhase()).check(next(new StartPhase("scoring"), 3));
        scoringRuns().with(DIRECTOR, new EndPhase()).check(next(new Lock(), 3));
        zhaoLocked().check(next(new Certify(), 0));
        zhaoCertified().check(next(new RevealNext(), 0));
        zhaoRevealed().check(next(new CallNext(), 0));
        closed().check(c -> assertThat(c.nextStep()).isEmpty());
    }

    @Test
    void a_judge_who_has_yet_to_give_is_counted_once_however_the_sheet_stands() {
        scoringRuns()
                .with(LI_NA, give(ZHAO, 1, marks("1", "1")))
                .with(LI_NA, give(ZHAO, 1, marks("2", "1")))
                .with(WANG_FANG, draft(ZHAO, 1, marks("2", "1")))
                .with(CLERK, new Excuse("chen-jie", ZHAO, REASON))
                .check(next(new EndPhase(), 1))
                .with(DIRECTOR, new Lock())
                .check(next(new Certify(), 1))
                .with(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON))
                .with(CLERK, new ReopenSheet("wang-fang", ZHAO, 1, REASON))
                .check(next(new Lock(), 2));
    }

    @Test
    void once_nobody_waits_the_next_step_is_the_close() {
        zhaoRevealed()
                .with(DIRECTOR, new Skip(QIAN))
                .with(DIRECTOR, new Skip(SUN))
                .check(next(new Close(), 0));
    }
}
