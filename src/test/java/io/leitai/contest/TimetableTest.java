package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Stories.*;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Eight minutes and ninety seconds a turn, three presenters, from nine in the morning in Shanghai. */
class TimetableTest {
    private static final int TURN_S = 480 + 90;
    private static final int CHANGEOVER_S = 120;

    private static Scenario planned(LocalTime starts, Duration changeover) {
        Plan plan = plan();
        return Scenario.given(new Plan(
                plan.id(),
                plan.title(),
                plan.edition(),
                plan.en(),
                plan.series(),
                plan.date(),
                plan.timezone(),
                plan.hall(),
                plan.venues(),
                plan.kinds(),
                plan.presenters(),
                plan.rules(),
                plan.judges(),
                plan.turn(),
                plan.visibility(),
                plan.awards(),
                null,
                new Plan.Show(null, starts, changeover),
                null));
    }

    private static Instant at(int seconds) {
        return NINE.plusSeconds(seconds);
    }

    @Test
    void without_a_start_the_first_call_is_on_time() {
        opened().check(c -> assertThat(c.timetable()).isNull());
        zhaoCalled()
                .check(c -> assertThat(c.timetable())
                        .isEqualTo(new Timetable(at(TURN_S), ofSeconds(TURN_S), at(3 * TURN_S))));
    }

    @Test
    void what_is_still_to_come_of_a_turn_is_what_has_not_started() {
        zhaoSpeaks().check(c -> assertThat(c.timetable().rest()).isEqualTo(ofSeconds(90)));
        scoringRuns().check(c -> assertThat(c.timetable().rest()).isZero());
        zhaoLocked().check(c -> assertThat(c.timetable().rest()).isZero());
    }

    @Test
    void after_a_reveal_the_next_call_is_due() {
        zhaoRevealed().check(c -> assertThat(c.timetable().due()).isEqualTo(at(TURN_S)));
        zhaoRevealed()
                .with(DIRECTOR, new CallNext())
                .check(c -> assertThat(c.timetable().due()).isEqualTo(at(2 * TURN_S)));
    }

    @Test
    void a_planned_start_counts_from_the_day_of_the_opening_whenever_the_first_is_called() {
        planned(LocalTime.of(9, 30), ofSeconds(CHANGEOVER_S))
                .with(DIRECTOR, new Open())
                .check(c -> assertThat(c.timetable())
                        .isEqualTo(new Timetable(at(1800), Duration.ZERO, at(1800 + 3 * TURN_S + 2 * CHANGEOVER_S))))
                .after(2400)
                .with(DIRECTOR, new CallNext())
                .check(c -> assertThat(c.timetable().due()).isEqualTo(at(1800 + TURN_S)));
    }

    @Test
    void who_withdraws_is_no_longer_waited_for() {
        zhaoRevealed()
                .with(DIRECTOR, new Withdraw(QIAN, REASON))
                .check(c -> assertThat(c.timetable().end()).isEqualTo(at(2 * TURN_S)));
        closed().check(c -> assertThat(c.timetable()).isNull());
    }
}
