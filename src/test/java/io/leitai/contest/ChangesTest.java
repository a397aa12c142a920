package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Change.PhaseLength;
import io.leitai.contest.Change.PresenterMoved;
import io.leitai.contest.Command.*;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes of the plan and the running order while the contest runs is kept for those whom it concerns. */
class ChangesTest {
    private static final Actor LIN_XIAO = new Actor("lin-xiao", Role.HOST);
    private static final Actor SUN_HIMSELF = new Actor(SUN, Role.PRESENTER);

    @Test
    void a_late_presenter_is_told_with_the_place_and_so_are_those_who_make_room() {
        opened().with(DIRECTOR, new AddPresenter(presenter("liu", "刘洋"), 2))
                .check(c -> assertThat(what(c))
                        .containsExactly(
                                new Change.PresenterJoined("liu", 2),
                                new PresenterMoved(QIAN, 2, 3),
                                new PresenterMoved(SUN, 3, 4)));
    }

    @Test
    void a_replacement_is_told_with_who_it_was_and_who_it_is() {
        Plan.Presenter xiaojun = presenter(ZHAO, "赵小军");
        Plan.Presenter was = opened().contest().presenter(ZHAO).orElseThrow();
        opened().with(DIRECTOR, new ReplacePresenter(xiaojun, REASON))
                .check(c -> assertThat(what(c)).containsExactly(new Change.PresenterReplaced(was, xiaojun)));
    }

    @Test
    void another_length_is_told_with_what_it_was_and_with_who_did_it_and_when() {
        Scenario shorter = opened();
        Contest after = shorter.contest()
                .evolve(new Event.PhaseLengthSet("present", Duration.ofMinutes(6)), DIRECTOR, NINE.plusSeconds(5));
        Change change = after.changes().getFirst();
        assertThat(change.number()).isEqualTo(1);
        assertThat(change.by()).isEqualTo(DIRECTOR);
        assertThat(change.at()).isEqualTo(NINE.plusSeconds(5));
        assertThat(change.what())
                .containsExactly(new PhaseLength("present", Duration.ofMinutes(8), Duration.ofMinutes(6)));
        shorter.with(DIRECTOR, new SetPhaseLength("present", Duration.ofMinutes(8)))
                .check(c -> assertThat(c.changes())
                        .as("as long as it was is no change")
                        .isEmpty());
    }

    @Test
    void judges_who_join_or_take_a_place_are_told() {
        opened().with(ORGANISER, new AddJudge(judge("he-xin", "何欣", "hall")))
                .check(c -> assertThat(what(c)).containsExactly(new Change.JudgeJoined("he-xin")))
                .with(CLERK, new SubstituteJudge("li-na", judge("yu-bo", "于波", ""), false, REASON))
                .check(c -> assertThat(what(c)).containsExactly(new Change.JudgeSubstituted("li-na", "yu-bo")));
    }

    @Test
    void who_is_moved_stands_first_and_those_who_make_room_after() {
        opened().with(DIRECTOR, new MovePresenter(SUN, 1))
                .check(c -> assertThat(what(c))
                        .containsExactly(
                                new PresenterMoved(SUN, 3, 1),
                                new PresenterMoved(ZHAO, 1, 2),
                                new PresenterMoved(QIAN, 2, 3)));
    }

    @Test
    void a_call_in_turn_is_no_change_and_one_out_of_turn_is() {
        opened().with(DIRECTOR, new CallNext())
                .check(c -> assertThat(c.changes()).isEmpty());
        opened().with(DIRECTOR, new CallPresenter(SUN))
                .check(c -> assertThat(what(c))
                        .containsExactly(
                                new PresenterMoved(SUN, 3, 1),
                                new PresenterMoved(ZHAO, 1, 2),
                                new PresenterMoved(QIAN, 2, 3)));
        zhaoRevealed()
                .with(DIRECTOR, new CallNext())
                .check(c -> assertThat(c.changes()).isEmpty());
    }

    @Test
    void who_is_passed_over_withdraws_or_comes_back_is_told() {
        opened().with(DIRECTOR, new Skip(ZHAO))
                .check(c -> assertThat(what(c)).containsExactly(new Change.PresenterAway(ZHAO, false)))
                .with(DIRECTOR, new BringBack(ZHAO))
                .check(c -> assertThat(what(c)).containsExactly(new Change.PresenterBack(ZHAO, 1)))
                .with(DIRECTOR, new Withdraw(ZHAO, REASON))
                .check(c -> assertThat(what(c))
                        .containsExactly(
                                new Change.PresenterAway(ZHAO, true),
                                new PresenterMoved(QIAN, 2, 1),
                                new PresenterMoved(SUN, 3, 2)));
    }

    @Test
    void before_the_opening_a_plan_is_made_and_nothing_changes() {
        Scenario.given(plan())
                .with(DIRECTOR, new AddPresenter(presenter("liu", "刘洋"), 1))
                .with(DIRECTOR, new SetPhaseLength("present", Duration.ofMinutes(6)))
                .with(DIRECTOR, new DrawLots("2026"))
                .with(DIRECTOR, new Open())
                .check(c -> assertThat(c.changes()).isEmpty());
    }

    @Test
    void twenty_are_kept_the_newest_first_and_their_numbers_go_on() {
        Scenario now = opened();
        for (int i = 1; i <= 25; i++)
            now = now.with(
                    DIRECTOR,
                    new SetPhaseLength("present", Duration.ofMinutes(8).plusSeconds(i)));
        now.check(c -> assertThat(c.changes())
                .extracting(Change::number)
                .hasSize(20)
                .startsWith(25, 24)
                .endsWith(6));
        now.when(LIN_XIAO, new AcknowledgeChange(5)).refused(UNKNOWN_CHANGE, "5");
        now.with(LIN_XIAO, new AcknowledgeChange(6));
    }

    @Test
    void host_and_presenter_say_once_that_they_have_read_it() {
        Scenario changed = opened().with(DIRECTOR, new MovePresenter(SUN, 1));
        changed.after(7)
                .when(LIN_XIAO, new AcknowledgeChange(1))
                .then(new Event.ChangeAcknowledged(1, LIN_XIAO))
                .with(SUN_HIMSELF, new AcknowledgeChange(1))
                .check(c -> assertThat(c.changes().getFirst().seen())
                        .containsEntry(LIN_XIAO, NINE.plusSeconds(7))
                        .containsKey(SUN_HIMSELF))
                .when(LIN_XIAO, new AcknowledgeChange(1))
                .refused(CHANGE_SEEN, "1");
        changed.when(SUN_HIMSELF, new AcknowledgeChange(1, QIAN)).refused(NO_RIGHT);
        changed.when(LIN_XIAO, new AcknowledgeChange(1, SUN)).refused(NO_RIGHT);
        changed.when(new Actor(QIAN, Role.PRESENTER), new AcknowledgeChange(1, SUN))
                .then(new Event.ChangeAcknowledged(1, SUN_HIMSELF));
        changed.when(LIN_XIAO, new AcknowledgeChange(2)).refused(UNKNOWN_CHANGE, "2");
        changed.when(DIRECTOR, new AcknowledgeChange(1)).refused(NO_RIGHT);
        changed.when(LI_NA, new AcknowledgeChange(1)).refused(NO_RIGHT);
    }

    private static List<Change.What> what(Contest contest) {
        return contest.changes().getFirst().what();
    }
}
