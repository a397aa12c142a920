package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.leitai.contest.Command.*;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RightsTest {
    @Test
    void until_somebody_takes_the_direction_any_director_directs() {
        opened().with(OTHER_DIRECTOR, new CallNext()).with(ORGANISER, new StartPhase(null));
    }

    @Test
    void once_the_direction_is_taken_others_do_not_direct_until_they_take_it_over() {
        opened().when(DIRECTOR, new TakeDirection())
                .then(new Event.DirectionTaken(DIRECTOR))
                .check(c -> assertThat(c.direction()).isEqualTo(DIRECTOR))
                .with(DIRECTOR, new CallNext())
                .when(OTHER_DIRECTOR, new StartPhase(null))
                .refused(DIRECTION_HELD, DIRECTOR.id())
                .when(ORGANISER, new StartPhase(null))
                .refused(DIRECTION_HELD, DIRECTOR.id())
                .with(ORGANISER, new TakeDirection())
                .with(ORGANISER, new StartPhase(null))
                .when(DIRECTOR, new EndPhase())
                .refused(DIRECTION_HELD, ORGANISER.id());
    }

    @TestFactory
    Stream<DynamicTest> what_moves_the_stage_is_the_directors_alone() {
        Set<Class<?>> free = Set.of(
                AddPresenter.class,
                TakeSeat.class,
                ReplacePresenter.class,
                PostNotice.class,
                AddExhibit.class,
                RemoveExhibit.class,
                TakeDirection.class,
                AdmitLateMarks.class,
                RefuseLateMarks.class,
                AnswerProblem.class,
                NudgeJudges.class);
        Scenario directed = zhaoSpeaks().with(DIRECTOR, new TakeDirection());
        return EachCommand.ALL.stream()
                .filter(command -> Rights.of(command).who().contains(Role.DIRECTOR))
                .map(command -> dynamicTest(EachCommand.name(command), () -> {
                    Decision decision = directed.when(OTHER_DIRECTOR, command).decision();
                    boolean held = decision instanceof Decision.Refused refused
                            && refused.refusal().code() == DIRECTION_HELD;
                    assertThat(held).isEqualTo(!free.contains(command.getClass()));
                }));
    }

    @Test
    void the_clock_the_desk_and_the_supervisor_work_whoever_directs() {
        Scenario directed = zhaoLocked().with(OTHER_DIRECTOR, new TakeDirection());
        directed.when(SUPERVISOR, new Certify()).done();
        directed.when(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON)).done();
        directed.when(new Actor("county-tv", Role.BROADCASTER), new StopGraphic(null))
                .done();
        directed.when(ORGANISER, new Deduct(ZHAO, 1, points("1"), REASON)).done();
        scoringRuns()
                .with(OTHER_DIRECTOR, new TakeDirection())
                .when(Actor.CLOCK, new Lock())
                .refused(NOT_DUE);
    }
}
