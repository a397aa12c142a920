package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leitai.contest.Command.*;
import io.leitai.scoring.Result;
import io.leitai.scoring.Standing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CertificationTest {
    private static final Event LOCKED_ZHAO = new Event.MarksLocked(ZHAO, 1);

    private static Scenario autoLocking() {
        return scoringRuns(Scenario.given(plan(true))
                .with(DIRECTOR, new Open())
                .with(DIRECTOR, new CallNext())
                .with(DIRECTOR, new StartPhase(null)));
    }

    @Test
    void the_lock_ends_a_phase_that_is_going() {
        scoringRuns()
                .after(95)
                .when(DIRECTOR, new Lock())
                .then(new Event.PhaseEnded("scoring", Duration.ofSeconds(95), Duration.ofSeconds(5)), LOCKED_ZHAO);
        scoringRuns()
                .after(10)
                .with(DIRECTOR, new Pause())
                .after(50)
                .when(DIRECTOR, new Lock())
                .then(new Event.PhaseEnded("scoring", Duration.ofSeconds(10), Duration.ZERO), LOCKED_ZHAO);
    }

    @Test
    void the_lock_is_legal_once_a_phase_has_started_even_when_the_plan_has_more() {
        zhaoSpeaks().with(DIRECTOR, new EndPhase()).when(DIRECTOR, new Lock()).then(LOCKED_ZHAO);
        zhaoCalled().when(DIRECTOR, new Lock()).refused(NOT_STARTED, "赵铁柱");
        opened().when(DIRECTOR, new Lock()).refused(NOBODY_ON_STAGE);
    }

    @Test
    void a_turn_is_locked_once() {
        zhaoLocked().when(DIRECTOR, new Lock()).refused(ALREADY_LOCKED);
        zhaoCertified().when(DIRECTOR, new Lock()).refused(ALREADY_CERTIFIED, "赵铁柱");
        zhaoRevealed().when(DIRECTOR, new Lock()).refused(ALREADY_REVEALED, "赵铁柱");
    }

    @Test
    void the_clock_locks_when_the_grace_is_over_and_not_before() {
        autoLocking().check(c -> assertThat(c.autoLockAt()).hasValue(NINE.plusSeconds(480 + 90 + 10)));
        autoLocking().after(99).when(Actor.CLOCK, new Lock()).refused(NOT_DUE);
        assertThat(autoLocking().after(100).when(Actor.CLOCK, new Lock()).events())
                .contains(LOCKED_ZHAO);
    }

    @Test
    void a_lock_that_the_clock_sent_before_time_was_added_is_refused() {
        autoLocking()
                .after(89)
                .with(DIRECTOR, new AddTime(Duration.ofSeconds(30)))
                .after(11)
                .when(Actor.CLOCK, new Lock())
                .refused(NOT_DUE);
        autoLocking()
                .after(89)
                .with(DIRECTOR, new Pause())
                .check(c -> assertThat(c.autoLockAt()).isEmpty())
                .after(100)
                .when(Actor.CLOCK, new Lock())
                .refused(NOT_DUE);
    }

    @Test
    void the_clock_locks_only_where_the_plan_says_so() {
        scoringRuns().after(200).when(Actor.CLOCK, new Lock()).refused(NOT_DUE);
        scoringRuns().check(c -> assertThat(c.autoLockAt()).isEmpty());
    }

    @Test
    void certifying_writes_every_figure_and_the_rules_hash() {
        Event.ResultCertified event = (Event.ResultCertified)
                zhaoLocked().when(SUPERVISOR, new Certify()).events().get(0);
        assertThat(event.result().total()).isEqualTo("79.00");
        assertThat(event.result().panels())
                .extracting(Result.PanelScore::panel, Result.PanelScore::score)
                .containsExactly(tuple("hall", "85"), tuple("mass", "70"));
        assertThat(event.rulesHash()).isEqualTo(plan().rules().hash());
    }

    @Test
    void judges_who_gave_nothing_are_left_out() {
        Event.ResultCertified event = (Event.ResultCertified) scoringRuns()
                .with(LI_NA, give(ZHAO, 1, marks("25", "65")))
                .with(WANG_FANG, draft(ZHAO, 1, marks("1", "1")))
                .with(CHEN_JIE, give(ZHAO, 1, marks("10", "60")))
                .with(DIRECTOR, new Lock())
                .when(DIRECTOR, new Certify())
                .events()
                .get(0);
        assertThat(event.result().total()).isEqualTo("82.00");
    }

    @Test
    void without_any_mark_of_a_panel_there_is_no_total_and_no_rank() {
        scoringRuns()
                .with(LI_NA, give(ZHAO, 1, marks("25", "65")))
                .with(DIRECTOR, new Lock())
                .with(DIRECTOR, new Certify())
                .with(DIRECTOR, new Reveal())
                .check(c -> assertThat(c.revealed().get(0).result().total()).isNull())
                .check(c -> assertThat(c.standings()).isEmpty());
    }

    @Test
    void nothing_is_certified_before_the_lock_nor_with_a_reopened_sheet_nor_twice() {
        opened().when(DIRECTOR, new Certify()).refused(NOBODY_ON_STAGE);
        scoringRuns().when(DIRECTOR, new Certify()).refused(NOT_LOCKED, "赵铁柱");
        zhaoLocked()
                .with(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON))
                .when(DIRECTOR, new Certify())
                .refused(SHEETS_REOPENED, "李娜");
        zhaoCertified().when(DIRECTOR, new Certify()).refused(ALREADY_CERTIFIED, "赵铁柱");
        zhaoRevealed().when(DIRECTOR, new Certify()).refused(ALREADY_REVEALED, "赵铁柱");
    }

    @Test
    void only_a_certified_result_is_revealed_and_once() {
        opened().when(DIRECTOR, new Reveal()).refused(NOBODY_ON_STAGE);
        zhaoLocked().when(DIRECTOR, new Reveal()).refused(NOT_CERTIFIED, "赵铁柱");
        zhaoCertified()
                .check(c -> assertThat(c.revealed()).isEmpty())
                .check(c -> assertThat(c.standings()).isEmpty())
                .when(DIRECTOR, new Reveal())
                .then(new Event.ResultRevealed(ZHAO, 1))
                .check(c ->
                        assertThat(c.revealed()).extracting(Revealed::presenter).containsExactly(ZHAO))
                .when(DIRECTOR, new Reveal())
                .refused(ALREADY_REVEALED, "赵铁柱");
    }

    @Test
    void the_standings_before_the_newest_reveal_are_kept_for_the_move() {
        anotherRevealed(zhaoRevealed(), QIAN, "30", "60")
                .check(c -> assertThat(c.standings())
                        .containsExactly(
                                new Standing(1, QIAN, points("90.00")), new Standing(2, ZHAO, points("79.00"))))
                .check(c -> assertThat(c.standingsBefore()).containsExactly(new Standing(1, ZHAO, points("79.00"))));
    }
}
