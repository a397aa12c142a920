package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.PresenterStatus.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Scenario.given;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class QueueTest {
    private static Consumer<Contest> order(String... presenters) {
        return c -> assertThat(c.runningOrder()).extracting(Slot::presenter).containsExactly(presenters);
    }

    private static Consumer<Contest> status(String presenter, PresenterStatus status) {
        return c -> assertThat(c.runningOrder())
                .filteredOn(s -> s.presenter().equals(presenter))
                .extracting(Slot::status)
                .containsExactly(status);
    }

    @Test
    void lots_drawn_from_a_seed_give_the_running_order() {
        List<String> drawn = Lots.draw("2026", List.of(ZHAO, QIAN, SUN));
        given(plan())
                .when(DIRECTOR, new DrawLots("2026"))
                .then(new Event.LotsDrawn("2026", drawn))
                .check(order(drawn.toArray(String[]::new)))
                .check(c -> assertThat(c.drawSeed()).isEqualTo("2026"));
    }

    @Test
    void lots_are_not_drawn_once_somebody_was_called_nor_without_a_seed() {
        zhaoCalled()
                .with(DIRECTOR, new Defer(ZHAO))
                .when(DIRECTOR, new DrawLots("2026"))
                .refused(DRAW_OVER);
        given(plan()).when(DIRECTOR, new DrawLots(" ")).refused(BAD_SEED);
        given(plan()).when(DIRECTOR, new DrawLots("1".repeat(201))).refused(BAD_SEED, "200");
    }

    @Test
    void the_first_who_waits_is_called() {
        opened().when(DIRECTOR, new CallNext())
                .then(new Event.PresenterCalled(ZHAO, 1))
                .check(status(ZHAO, ON_STAGE))
                .check(c -> assertThat(c.nextPresenter()).hasValue(QIAN));
    }

    @Test
    void nobody_is_called_while_another_is_on_stage_unrevealed() {
        zhaoCertified().when(DIRECTOR, new CallNext()).refused(STILL_ON_STAGE, "赵铁柱");
        zhaoCertified().when(DIRECTOR, new CallPresenter(QIAN)).refused(STILL_ON_STAGE, "赵铁柱");
        zhaoRevealed().when(DIRECTOR, new CallNext()).then(new Event.PresenterCalled(QIAN, 1));
    }

    @Test
    void nobody_is_called_when_nobody_waits() {
        zhaoRevealed()
                .with(DIRECTOR, new Skip(QIAN))
                .with(DIRECTOR, new Skip(SUN))
                .when(DIRECTOR, new CallNext())
                .refused(NOBODY_WAITING);
    }

    @Test
    void who_is_called_out_of_turn_comes_before_those_who_wait() {
        opened().when(DIRECTOR, new CallPresenter(SUN))
                .then(new Event.PresenterCalled(SUN, 1))
                .check(order(SUN, ZHAO, QIAN))
                .check(c -> assertThat(c.runningOrder()).extracting(Slot::place).containsExactly(1, 2, 3));
    }

    @Test
    void only_who_waits_is_called_out_of_turn() {
        opened().when(DIRECTOR, new CallPresenter("nobody")).refused(UNKNOWN_PRESENTER, "nobody");
        opened().when(DIRECTOR, new CallPresenter(null)).refused(UNKNOWN_PRESENTER);
        zhaoRevealed().when(DIRECTOR, new CallPresenter(ZHAO)).refused(PRESENTER_DONE, "赵铁柱");
        opened().with(DIRECTOR, new Skip(SUN))
                .when(DIRECTOR, new CallPresenter(SUN))
                .refused(PRESENTER_SKIPPED, "孙立");
        opened().with(DIRECTOR, new Withdraw(SUN, REASON))
                .when(DIRECTOR, new CallPresenter(SUN))
                .refused(PRESENTER_WITHDRAWN, "孙立");
    }

    @Test
    void a_waiting_presenter_is_moved_to_the_front_but_never_before_those_who_were_called() {
        given(plan())
                .when(DIRECTOR, new MovePresenter(SUN, 1))
                .then(new Event.PresenterMoved(SUN, 1))
                .check(order(SUN, ZHAO, QIAN));
        zhaoCalled()
                .when(DIRECTOR, new MovePresenter(SUN, 1))
                .then(new Event.PresenterMoved(SUN, 2))
                .check(order(ZHAO, SUN, QIAN));
    }

    @Test
    void a_presenter_is_not_moved_to_where_no_place_is_nor_from_the_stage() {
        opened().when(DIRECTOR, new MovePresenter(SUN, 4)).refused(BAD_PLACE, "3");
        opened().when(DIRECTOR, new MovePresenter(SUN, 0)).refused(BAD_PLACE, "3");
        zhaoCalled().when(DIRECTOR, new MovePresenter(ZHAO, 2)).refused(PRESENTER_ON_STAGE, "赵铁柱");
        zhaoRevealed().when(DIRECTOR, new MovePresenter(ZHAO, 2)).refused(PRESENTER_DONE, "赵铁柱");
        opened().when(DIRECTOR, new MovePresenter("nobody", 1)).refused(UNKNOWN_PRESENTER, "nobody");
    }

    @Test
    void who_is_deferred_goes_to_the_end() {
        opened().when(DIRECTOR, new Defer(ZHAO))
                .then(new Event.PresenterDeferred(ZHAO, 0))
                .check(order(QIAN, SUN, ZHAO));
        zhaoRevealed().when(DIRECTOR, new Defer(ZHAO)).refused(PRESENTER_DONE, "赵铁柱");
        opened().when(DIRECTOR, new Defer("nobody")).refused(UNKNOWN_PRESENTER, "nobody");
        opened().with(DIRECTOR, new Skip(SUN)).when(DIRECTOR, new Defer(SUN)).refused(PRESENTER_SKIPPED, "孙立");
    }

    @Test
    void a_turn_that_is_deferred_from_the_stage_is_void_and_the_next_call_counts_higher() {
        scoringRuns()
                .with(LI_NA, give(ZHAO, 1, marks("25", "65")))
                .when(DIRECTOR, new Defer(ZHAO))
                .then(new Event.PresenterDeferred(ZHAO, 1))
                .check(c -> assertThat(c.onStage()).isEmpty())
                .check(c -> assertThat(c.givenBy("li-na")).isEmpty())
                .when(DIRECTOR, new CallPresenter(ZHAO))
                .then(new Event.PresenterCalled(ZHAO, 2))
                .with(DIRECTOR, new StartPhase(null))
                .when(LI_NA, give(ZHAO, 1, marks("25", "65")))
                .refused(NOT_ON_STAGE, "赵铁柱");
    }

    @Test
    void who_is_skipped_is_passed_over_and_comes_next_once_brought_back() {
        zhaoCalled()
                .when(DIRECTOR, new Skip(ZHAO))
                .then(new Event.PresenterSkipped(ZHAO, 1))
                .check(status(ZHAO, SKIPPED))
                .with(DIRECTOR, new CallNext())
                .check(order(QIAN, ZHAO, SUN))
                .when(DIRECTOR, new BringBack(ZHAO))
                .then(new Event.PresenterBroughtBack(ZHAO))
                .check(c -> assertThat(c.nextPresenter()).hasValue(ZHAO));
    }

    @Test
    void only_who_waits_or_is_on_stage_is_skipped() {
        zhaoRevealed().when(DIRECTOR, new Skip(ZHAO)).refused(PRESENTER_DONE, "赵铁柱");
        opened().when(DIRECTOR, new Skip("nobody")).refused(UNKNOWN_PRESENTER, "nobody");
        opened().with(DIRECTOR, new Skip(SUN)).when(DIRECTOR, new Skip(SUN)).refused(PRESENTER_SKIPPED, "孙立");
    }

    @Test
    void who_withdraws_has_no_place_and_no_rank() {
        zhaoRevealed()
                .check(c -> assertThat(c.standings()).hasSize(1))
                .when(DIRECTOR, new Withdraw(ZHAO, REASON))
                .then(new Event.PresenterWithdrawn(ZHAO, 0, REASON))
                .check(c -> assertThat(c.standings()).isEmpty())
                .check(c -> assertThat(c.runningOrder()).extracting(Slot::place).containsExactly(0, 1, 2))
                .with(DIRECTOR, new BringBack(ZHAO))
                .check(status(ZHAO, DONE))
                .check(c -> assertThat(c.standings()).hasSize(1));
    }

    @Test
    void withdrawing_needs_a_reason_and_happens_once() {
        opened().when(DIRECTOR, new Withdraw(ZHAO, " ")).refused(REASON_MISSING);
        opened().when(DIRECTOR, new Withdraw(ZHAO, "因".repeat(501))).refused(REASON_TOO_LONG, "500");
        opened().when(DIRECTOR, new Withdraw("nobody", REASON)).refused(UNKNOWN_PRESENTER, "nobody");
        zhaoSpeaks()
                .when(DIRECTOR, new Withdraw(ZHAO, REASON))
                .then(new Event.PresenterWithdrawn(ZHAO, 1, REASON))
                .when(DIRECTOR, new Withdraw(ZHAO, REASON))
                .refused(PRESENTER_WITHDRAWN, "赵铁柱");
    }

    @Test
    void only_who_is_away_is_brought_back() {
        opened().when(DIRECTOR, new BringBack(SUN)).refused(NOT_AWAY, "孙立");
        zhaoCalled().when(DIRECTOR, new BringBack(ZHAO)).refused(PRESENTER_ON_STAGE, "赵铁柱");
        zhaoRevealed().when(DIRECTOR, new BringBack(ZHAO)).refused(PRESENTER_DONE, "赵铁柱");
        opened().when(DIRECTOR, new BringBack("nobody")).refused(UNKNOWN_PRESENTER, "nobody");
    }
}
