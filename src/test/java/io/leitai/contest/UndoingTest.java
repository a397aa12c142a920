package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.leitai.contest.Command.*;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The director did the wrong thing, and has it undone. */
class UndoingTest {
    private static final Undo UNDO = new Undo(0);
    private static final Actor BROADCASTER = new Actor("station", Role.BROADCASTER);

    @Test
    void a_call_by_mistake_is_none_and_lots_can_still_be_drawn() {
        opened().with(DIRECTOR, new CallNext())
                .with(DIRECTOR, UNDO)
                .check(c -> assertThat(c.onStage()).isEmpty())
                .check(c -> assertThat(c.nextPresenter()).contains(ZHAO))
                .check(c -> assertThat(c.timetable()).isNull())
                .with(DIRECTOR, new DrawLots("2026"))
                .with(DIRECTOR, UNDO)
                .check(c -> assertThat(c.drawSeed()).isNull())
                .with(DIRECTOR, new CallNext())
                .check(c -> assertThat(c.onStage().orElseThrow().number()).isEqualTo(1));
    }

    @Test
    void the_one_before_is_on_stage_again_with_what_the_hall_had_seen() {
        zhaoRevealed()
                .with(DIRECTOR, new PlayGraphic(Graphic.LOWER_THIRD, null, null, null))
                .with(DIRECTOR, new CallNext())
                .check(c -> assertThat(c.onAir()).isEmpty())
                .with(BROADCASTER, new PlayGraphic(Graphic.CLOCK, null, null, null))
                .with(DIRECTOR, UNDO)
                .check(c -> assertThat(c.onStage().orElseThrow().presenter()).isEqualTo(ZHAO))
                .check(c -> assertThat(c.standings()).hasSize(1))
                .check(c -> assertThat(c.onAir())
                        .extracting(OnAir::graphic)
                        .containsExactly(Graphic.LOWER_THIRD, Graphic.CLOCK));
    }

    @Test
    void a_clock_undone_runs_since_the_same_moment() {
        Scenario speaking = zhaoSpeaks();
        PhaseClock running = clock(speaking);
        Scenario stopped = speaking.after(100).with(DIRECTOR, new Pause()).after(20);
        assertThat(clock(stopped.with(DIRECTOR, UNDO))).isEqualTo(running);
        Scenario more = speaking.after(100).with(DIRECTOR, new AddTime(Duration.ofSeconds(30)));
        assertThat(clock(more.after(3).with(DIRECTOR, UNDO))).isEqualTo(running);
        Scenario ended = speaking.with(DIRECTOR, new CuePresenter("请看右屏", false))
                .after(480)
                .with(DIRECTOR, new EndPhase())
                .with(DIRECTOR, new StartPhase(null));
        ended.after(5)
                .with(DIRECTOR, UNDO)
                .check(c -> assertThat(c.onStage().orElseThrow().is(Turn.Status.ENDED))
                        .isTrue())
                .with(DIRECTOR, UNDO)
                .check(c -> assertThat(c.onStage().orElseThrow().clock()).contains(running))
                .check(c -> assertThat(c.cue()).isEqualTo(new Cue("请看右屏", false, NINE)));
    }

    @Test
    void who_was_sent_from_the_stage_by_mistake_is_back_with_every_mark() {
        Scenario scored = scoringRuns().with(LI_NA, give(ZHAO, 1, marks("25", "65")));
        for (Command gone : List.of(new Defer(ZHAO), new Skip(ZHAO), new Withdraw(ZHAO, REASON)))
            scored.with(DIRECTOR, gone)
                    .after(10)
                    .with(DIRECTOR, new CallPresenter(SUN))
                    .with(DIRECTOR, UNDO)
                    .with(DIRECTOR, UNDO)
                    .check(c ->
                            assertThat(c.onStage()).isEqualTo(scored.contest().onStage()))
                    .check(c -> assertThat(c.runningOrder())
                            .isEqualTo(scored.contest().runningOrder()))
                    .with(WANG_FANG, give(ZHAO, 1, marks("20", "60")))
                    .with(DIRECTOR, new Lock());
    }

    @Test
    void marks_are_never_undone_with_what_made_room_for_them() {
        Scenario begun = zhaoSpeaks();
        begun.with(LI_NA, draft(ZHAO, 1, marks("25", "65")))
                .with(DIRECTOR, UNDO)
                .check(c -> assertThat(c.onStage().orElseThrow().sheets().of("li-na"))
                        .isPresent())
                .when(DIRECTOR, UNDO)
                .refused(UNDO_LOSES_MARKS, "赵铁柱");
        begun.with(LI_NA, give(ZHAO, 1, marks("25", "65")))
                .check(c -> assertThat(c.notUndoable()).map(Refusal::code).contains(UNDO_LOSES_MARKS))
                .when(DIRECTOR, UNDO)
                .refused(UNDO_LOSES_MARKS);
        scoringRuns(begun.with(LI_NA, give(ZHAO, 1, marks("25", "65"))))
                .with(DIRECTOR, UNDO)
                .check(c ->
                        assertThat(c.onStage().orElseThrow().sheets().given()).isEqualTo(1));
        zhaoCalled()
                .with(CLERK, new Deduct(ZHAO, 1, points("1"), REASON))
                .when(DIRECTOR, UNDO)
                .refused(UNDO_LOSES_MARKS);
    }

    @Test
    void one_undoes_what_one_saw() {
        opened().with(DIRECTOR, new ShowScene(Scene.BLACK))
                .check(c -> assertThat(c.newestDeed()).map(Deed::number).contains(2))
                .with(DIRECTOR, new ShowScene(Scene.LOGO))
                .when(DIRECTOR, new Undo(2))
                .refused(UNDO_CHANGED)
                .when(DIRECTOR, new Undo(3))
                .done()
                .when(DIRECTOR, new Undo(3))
                .refused(UNDO_CHANGED)
                .with(DIRECTOR, new Undo(2))
                .check(c -> assertThat(c.shown()).isEqualTo(Shown.FLOW))
                .with(DIRECTOR, new Undo(1))
                .check(c -> assertThat(c.state()).isEqualTo(Contest.State.PLANNED))
                .when(DIRECTOR, UNDO)
                .refused(NOTHING_TO_UNDO);
    }

    @Test
    void what_others_did_meanwhile_stays() {
        Scenario lots = opened().with(DIRECTOR, new ShowScene(Scene.BLACK)).with(DIRECTOR, new MovePresenter(SUN, 1));
        lots.with(CLERK, new PostNotice("请入场"))
                .with(DIRECTOR, UNDO)
                .check(c -> assertThat(c.nextPresenter()).contains(ZHAO))
                .with(DIRECTOR, UNDO)
                .check(c -> assertThat(c.scene()).isEqualTo(Scene.FLOW))
                .check(c -> assertThat(c.notices()).hasSize(1));
        // a late presenter stands in the order since: the move can't be taken out from under
        lots.with(ORGANISER, new AddPresenter(presenter("liu", "刘洋"), 0))
                .when(DIRECTOR, UNDO)
                .refused(UNDO_OVERTAKEN)
                .check(c -> assertThat(c.nextPresenter()).contains(SUN));
    }

    @Test
    void what_the_presenter_turned_and_the_station_played_is_theirs() {
        Scenario shown = zhaoSpeaks()
                .with(CLERK, new AddExhibit(ZHAO, ExhibitingTest.photos("x", 3)))
                .with(DIRECTOR, new ShowExhibit("x", 1))
                .after(1);
        shown.with(new Actor(ZHAO, Role.PRESENTER), new TurnPage(1))
                .check(c -> assertThat(c.newestDeed()).map(Deed::action).contains("phaseStarted"));
        shown.with(DIRECTOR, new TurnPage(1))
                .with(BROADCASTER, new PlayGraphic(Graphic.CLOCK, null, null, null))
                .with(DIRECTOR, UNDO)
                .check(c -> assertThat(c.shownExhibit().orElseThrow().page()).isEqualTo(1))
                .check(c -> assertThat(c.onAir()).hasSize(1));
        shown.with(CLERK, new RemoveExhibit(ZHAO, "x"))
                .check(c -> assertThat(c.newestDeed()).map(Deed::action).contains("phaseStarted"));
    }

    @Test
    void a_void_turn_does_not_come_back_to_another_jury() {
        Scenario gone =
                scoringRuns().with(LI_NA, give(ZHAO, 1, marks("25", "65"))).with(DIRECTOR, new Defer(ZHAO));
        gone.with(CLERK, new Excuse("li-na", ZHAO, REASON)).when(DIRECTOR, UNDO).refused(UNDO_OVERTAKEN);
        gone.with(CLERK, new SubstituteJudge("wang-fang", judge("he-xin", "何欣", ""), false, REASON))
                .when(DIRECTOR, UNDO)
                .refused(UNDO_OVERTAKEN);
    }

    @Test
    void the_lock_ends_it_and_so_do_a_reveal_and_the_close() {
        zhaoLocked().when(DIRECTOR, UNDO).refused(UNDO_LOCKED);
        zhaoCertified()
                .with(DIRECTOR, new ShowScene(Scene.STANDINGS))
                .with(DIRECTOR, UNDO)
                .when(DIRECTOR, UNDO)
                .refused(UNDO_LOCKED);
        zhaoCertified().with(DIRECTOR, new RevealNext()).when(DIRECTOR, UNDO).refused(UNDO_REVEAL);
        zhaoRevealed().when(DIRECTOR, UNDO).refused(UNDO_REVEAL);
        closed().when(DIRECTOR, UNDO).refused(UNDO_CLOSED);
        closed().with(DIRECTOR, new ShowScene(Scene.AWARD)).with(DIRECTOR, UNDO);
    }

    @Test
    void what_changed_results_and_can_not_be_put_back_exactly_is_not_offered() {
        Scenario byPlace = anotherRevealed(
                Scenario.given(plan(OtherRules.rankSums())).with(DIRECTOR, new Open()), ZHAO, "25", "65");
        Scenario certified = byPlace.with(DIRECTOR, new CallPresenter(SUN))
                .with(DIRECTOR, new StartPhase(null))
                .with(LI_NA, give(SUN, 1, marks("20", "60")))
                .with(WANG_FANG, give(SUN, 1, marks("20", "60")))
                .with(CHEN_JIE, give(SUN, 1, marks("20", "60")))
                .with(DIRECTOR, new Lock())
                .with(DIRECTOR, new Certify());
        certified
                .with(DIRECTOR, new Withdraw(ZHAO, REASON))
                .when(DIRECTOR, UNDO)
                .refused(UNDO_NOT_THIS);
    }

    @Test
    void a_withdrawal_after_the_reveal_puts_the_ranks_back() {
        Scenario revealed = zhaoRevealed();
        revealed.with(DIRECTOR, new Withdraw(ZHAO, REASON))
                .check(c -> assertThat(c.standings()).isEmpty())
                .with(DIRECTOR, UNDO)
                .check(c ->
                        assertThat(c.standings()).isEqualTo(revealed.contest().standings()));
    }

    @Test
    void the_notice_that_made_room_is_there_again() {
        Scenario full = opened();
        for (int i = 1; i <= 10; i++) full = full.with(CLERK, new PostNotice("通知" + i));
        List<Notice> before = full.contest().notices();
        full.with(DIRECTOR, new PostNotice("写错了"))
                .check(c -> assertThat(c.notices()).hasSize(10).isNotEqualTo(before))
                .with(DIRECTOR, UNDO)
                .check(c -> assertThat(c.notices()).isEqualTo(before));
    }

    @Test
    void screens_that_a_scene_for_all_took_over_have_their_own_again() {
        Scenario own = opened().with(DIRECTOR, new ShowScene(Scene.LOGO, List.of("foyer"), null, null));
        own.with(DIRECTOR, new ShowScene(Scene.BLACK))
                .check(c -> assertThat(c.shownOn()).isEmpty())
                .with(DIRECTOR, UNDO)
                .check(c -> assertThat(c.shownOn()).isEqualTo(own.contest().shownOn()));
    }

    @Test
    void a_graphic_that_is_back_is_played_anew() {
        opened().with(DIRECTOR, new PlayGraphic(Graphic.TICKER, null, null, "祝贺"))
                .with(DIRECTOR, new StopGraphic(null))
                .with(DIRECTOR, UNDO)
                .check(c -> assertThat(c.onAir())
                        .extracting(OnAir::text, OnAir::number)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("祝贺", 2)));
    }

    @Test
    void only_who_holds_the_direction_undoes_and_takes_over_what_the_other_did() {
        opened().with(DIRECTOR, new TakeDirection())
                .with(DIRECTOR, new CallNext())
                .when(OTHER_DIRECTOR, UNDO)
                .refused(DIRECTION_HELD)
                .when(CLERK, UNDO)
                .refused(NO_RIGHT)
                .with(OTHER_DIRECTOR, new TakeDirection())
                .with(OTHER_DIRECTOR, UNDO)
                .check(c -> assertThat(c.onStage()).isEmpty());
    }

    @Test
    void the_newest_twenty_can_be_undone() {
        Scenario many = opened();
        for (int i = 0; i < 15; i++)
            many = many.with(DIRECTOR, new ShowScene(Scene.BLACK)).with(DIRECTOR, new ShowScene(Scene.LOGO));
        for (int i = 0; i < 20; i++) many = many.with(DIRECTOR, UNDO);
        many.when(DIRECTOR, UNDO).refused(NOTHING_TO_UNDO);
    }

    /** Else somebody undoes what was done before it, and thinks it was this. */
    @TestFactory
    Stream<DynamicTest> whatever_moves_the_show_can_be_undone_or_ends_what_can() {
        return RightsMatrix.stations().entrySet().stream()
                .flatMap(station -> EachCommand.ALL.stream()
                        .filter(c -> Rights.of(c).directing() && !(c instanceof Undo))
                        .map(command -> dynamicTest(EachCommand.name(command) + " " + station.getKey(), () -> {
                            Scenario.Outcome outcome = RightsMatrix.when(station.getValue(), Role.DIRECTOR, command);
                            if (outcome.decision() instanceof Decision.Accepted) checkUndoing(outcome);
                        })));
    }

    private static void checkUndoing(Scenario.Outcome outcome) {
        Contest before = outcome.before().contest();
        Scenario after = outcome.done();
        Event event = outcome.events().getFirst();
        assertThat(outcome.events()).noneMatch(e -> Undoable.of(e) instanceof Undoable.No);
        boolean ends = outcome.events().stream().anyMatch(e -> Undoable.of(e) instanceof Undoable.Ends);
        if (ends) assertThat(after.contest().newestDeed()).isEmpty();
        else if (!Formers.between(before, after.contest()).isEmpty()) {
            assertThat(after.contest().newestDeed()).map(Deed::action).contains(WireName.of(event));
            Contest undone = after.with(outcome.actor(), UNDO).contest();
            assertThat(Formers.isSame(before, undone)).isTrue();
        }
    }

    private static PhaseClock clock(Scenario scenario) {
        return scenario.contest().onStage().flatMap(Turn::clock).orElseThrow();
    }
}
