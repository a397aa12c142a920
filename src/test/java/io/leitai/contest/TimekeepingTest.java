package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimekeepingTest {
    private static PhaseClock clock(Contest contest) {
        return contest.onStage().orElseThrow().clock().orElseThrow();
    }

    @Test
    void phases_start_in_the_plans_order_with_their_length_on_the_clock() {
        zhaoCalled()
                .when(DIRECTOR, new StartPhase(null))
                .then(new Event.PhaseStarted("present", NINE.plus(ofMinutes(8))))
                .after(60)
                .with(DIRECTOR, new EndPhase())
                .when(DIRECTOR, new StartPhase(null))
                .then(new Event.PhaseStarted("scoring", NINE.plusSeconds(60 + 90)));
    }

    @Test
    void a_phase_is_started_by_name_once_in_a_turn() {
        zhaoCalled()
                .when(DIRECTOR, new StartPhase("scoring"))
                .then(new Event.PhaseStarted("scoring", NINE.plusSeconds(90)))
                .with(DIRECTOR, new EndPhase())
                .when(DIRECTOR, new StartPhase("scoring"))
                .refused(PHASE_OVER, "评分");
    }

    @Test
    void a_phase_is_not_started_without_a_stage_nor_into_another_nor_after_the_last() {
        opened().when(DIRECTOR, new StartPhase(null)).refused(NOBODY_ON_STAGE);
        zhaoSpeaks().when(DIRECTOR, new StartPhase(null)).refused(PHASE_GOING, "陈述");
        zhaoSpeaks().when(DIRECTOR, new StartPhase("scoring")).refused(PHASE_GOING, "陈述");
        zhaoCalled().when(DIRECTOR, new StartPhase("dance")).refused(UNKNOWN_PHASE, "dance", "present、scoring");
        scoringRuns()
                .with(DIRECTOR, new EndPhase())
                .when(DIRECTOR, new StartPhase(null))
                .refused(NO_PHASE_LEFT);
        zhaoLocked().when(DIRECTOR, new StartPhase(null)).refused(TURN_OVER, "赵铁柱");
    }

    @Test
    void a_part_of_the_phase_comes_up_and_is_gone_with_the_next_phase() {
        zhaoSpeaks()
                .when(DIRECTOR, new StartPart("do"))
                .then(new Event.PartStarted("do"))
                .check(c -> assertThat(c.onStage().orElseThrow().part()).isEqualTo("do"))
                .with(DIRECTOR, new EndPhase())
                .with(DIRECTOR, new StartPhase(null))
                .check(c -> assertThat(c.onStage().orElseThrow().part()).isNull())
                .when(DIRECTOR, new StartPart("do"))
                .refused(UNKNOWN_PART, "评分", "do");
        zhaoCalled().when(DIRECTOR, new StartPart("do")).refused(NO_PHASE_GOING);
        opened().when(DIRECTOR, new StartPart("do")).refused(NOBODY_ON_STAGE);
    }

    @Test
    void a_paused_clock_keeps_what_is_left() {
        zhaoSpeaks()
                .after(100)
                .when(DIRECTOR, new Pause())
                .then(new Event.PhasePaused(ofSeconds(380)))
                .check(c -> assertThat(clock(c).endsAt()).isNull())
                .when(DIRECTOR, new Pause())
                .refused(ALREADY_PAUSED)
                .after(1000)
                .when(DIRECTOR, new Resume())
                .then(new Event.PhaseResumed(NINE.plusSeconds(100 + 1000 + 380)))
                .when(DIRECTOR, new Resume())
                .refused(NOT_PAUSED);
    }

    @Test
    void nothing_is_paused_resumed_or_ended_that_is_not_going() {
        zhaoCalled().when(DIRECTOR, new Pause()).refused(NO_PHASE_GOING);
        zhaoCalled().when(DIRECTOR, new Resume()).refused(NO_PHASE_GOING);
        zhaoCalled().when(DIRECTOR, new EndPhase()).refused(NO_PHASE_GOING);
        opened().when(DIRECTOR, new Pause()).refused(NOBODY_ON_STAGE);
        opened().when(DIRECTOR, new Resume()).refused(NOBODY_ON_STAGE);
        opened().when(DIRECTOR, new EndPhase()).refused(NOBODY_ON_STAGE);
        zhaoLocked().when(DIRECTOR, new Pause()).refused(TURN_OVER, "赵铁柱");
        zhaoRevealed().when(DIRECTOR, new EndPhase()).refused(TURN_OVER, "赵铁柱");
    }

    @Test
    void a_pause_in_overtime_keeps_the_overtime() {
        zhaoSpeaks()
                .after(500)
                .when(DIRECTOR, new Pause())
                .then(new Event.PhasePaused(ofSeconds(-20)))
                .after(60)
                .when(DIRECTOR, new Resume())
                .then(new Event.PhaseResumed(NINE.plusSeconds(540)))
                .after(10)
                .when(DIRECTOR, new EndPhase())
                .then(new Event.PhaseEnded("present", ofSeconds(510), ofSeconds(30)));
    }

    @Test
    void time_is_added_to_a_running_and_to_a_paused_clock() {
        zhaoSpeaks()
                .after(100)
                .when(DIRECTOR, new AddTime(ofSeconds(30)))
                .then(new Event.TimeAdded(ofSeconds(30), NINE.plusSeconds(510)))
                .with(DIRECTOR, new Pause())
                .when(DIRECTOR, new AddTime(ofSeconds(60)))
                .then(new Event.TimeAdded(ofSeconds(60), null))
                .check(c -> assertThat(clock(c).left()).isEqualTo(ofSeconds(470)))
                .check(c -> assertThat(clock(c).allowed()).isEqualTo(ofSeconds(570)));
    }

    @Test
    void taking_time_stops_at_none_left() {
        zhaoSpeaks()
                .after(100)
                .when(DIRECTOR, new AddTime(ofMinutes(-30)))
                .then(new Event.TimeAdded(ofSeconds(-380), NINE.plusSeconds(100)))
                .after(5)
                .when(DIRECTOR, new AddTime(ofSeconds(-1)))
                .refused(NO_TIME_LEFT);
    }

    @Test
    void the_time_added_must_be_some_and_in_reason() {
        zhaoSpeaks().when(DIRECTOR, new AddTime(Duration.ZERO)).refused(BAD_TIME);
        zhaoSpeaks().when(DIRECTOR, new AddTime(ofHours(25))).refused(BAD_TIME);
        zhaoSpeaks()
                .when(DIRECTOR, new AddTime(Duration.ofSeconds(Long.MIN_VALUE)))
                .refused(BAD_TIME);
        zhaoCalled().when(DIRECTOR, new AddTime(ofSeconds(5))).refused(NO_PHASE_GOING);
        opened().when(DIRECTOR, new AddTime(ofSeconds(5))).refused(NOBODY_ON_STAGE);
    }

    @Test
    void what_was_used_does_not_count_the_pause_and_overtime_counts_what_was_added() {
        zhaoSpeaks()
                .after(100)
                .with(DIRECTOR, new Pause())
                .after(600)
                .with(DIRECTOR, new Resume())
                .with(DIRECTOR, new AddTime(ofSeconds(20)))
                .after(430)
                .when(DIRECTOR, new EndPhase())
                .then(new Event.PhaseEnded("present", ofSeconds(530), ofSeconds(30)));
    }

    @Test
    void a_phase_ended_early_has_no_overtime() {
        zhaoSpeaks()
                .after(400)
                .when(DIRECTOR, new EndPhase())
                .then(new Event.PhaseEnded("present", ofSeconds(400), Duration.ZERO));
    }

    @Test
    void another_phase_length_counts_from_its_next_start() {
        zhaoSpeaks()
                .when(DIRECTOR, new SetPhaseLength("present", ofMinutes(5)))
                .then(new Event.PhaseLengthSet("present", ofMinutes(5)))
                .check(c -> assertThat(clock(c).allowed()).isEqualTo(ofMinutes(8)))
                .with(DIRECTOR, new Defer(ZHAO))
                .with(DIRECTOR, new CallNext())
                .when(DIRECTOR, new StartPhase(null))
                .then(new Event.PhaseStarted("present", NINE.plus(ofMinutes(5))));
        opened().when(DIRECTOR, new SetPhaseLength("dance", ofMinutes(5))).refused(UNKNOWN_PHASE, "dance");
        opened().when(DIRECTOR, new SetPhaseLength("present", Duration.ZERO)).refused(BAD_LENGTH);
        opened().when(DIRECTOR, new SetPhaseLength("present", ofHours(25))).refused(BAD_LENGTH, "24");
    }
}
