package io.leitai.live;

import static io.leitai.live.Arena.DIRECTOR;
import static io.leitai.live.Arena.ID;
import static io.leitai.live.Arena.LI_NA;
import static io.leitai.live.Arena.ORGANISER;
import static io.leitai.live.Arena.marks;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Event;
import io.leitai.contest.Refusal;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Entry;
import io.leitai.ledger.FaultyLedger;
import io.leitai.ledger.FaultyLedger.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WriterTest {
    private final FaultyLedger ledger = new FaultyLedger();
    private final FakeClock clock = new FakeClock();
    private SteppedContests contests = new SteppedContests(ledger, clock, 1);

    @Test
    void a_receipt_names_the_entry_on_disk() {
        Answer.Receipt receipt = receipt(plan(ID));

        Entry entry = ledger.onDisk(ID).getFirst();
        assertThat(receipt.seq()).isEqualTo(1);
        assertThat(receipt.hash()).isEqualTo(HexFormat.of().formatHex(entry.hash()));
        assertThat(receipt.at()).isEqualTo(entry.at());
        assertThat(Bodies.decode(entry.body()).actor()).isEqualTo(ORGANISER);
    }

    @Test
    void commands_of_several_contests_that_wait_share_one_commit() {
        plan(ID);
        plan("xuyang-9");
        int before = ledger.commits();

        var answers = new ArrayList<CompletableFuture<Answer>>();
        for (int n = 0; n < 100; n++)
            for (String contest : List.of(ID, "xuyang-9"))
                answers.add(submit(contest, "notice-" + n, DIRECTOR, new Command.PostNotice("请入座 " + n)));
        contests.step();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(Answer.Receipt.class));
        assertThat(ledger.commits()).isEqualTo(before + 1);
    }

    @Test
    void a_contest_with_a_long_queue_does_not_keep_another_waiting() {
        plan(ID);
        plan("xuyang-9");
        for (int n = 0; n < 3 * Writer.BATCH_LIMIT; n++)
            submit(ID, "notice-" + n, DIRECTOR, new Command.PostNotice("请入座 " + n));
        var other = submit("xuyang-9", "a", DIRECTOR, new Command.Open());

        contests.step();

        assertThat(other).isCompleted();
    }

    @Test
    void the_same_command_gets_its_first_receipt_again() {
        plan(ID);
        Answer first = answer(submit(ID, "a", DIRECTOR, new Command.Open()));
        clock.pass(Duration.ofMinutes(1));

        assertThat(answer(submit(ID, "a", DIRECTOR, new Command.Open()))).isEqualTo(first);
        assertThat(ledger.onDisk(ID)).hasSize(2);
    }

    @Test
    void the_same_command_twice_in_one_batch_is_written_once() {
        plan(ID);
        var first = submit(ID, "a", DIRECTOR, new Command.Open());
        var second = submit(ID, "a", DIRECTOR, new Command.Open());
        contests.settle();

        assertThat(receipt(first)).isEqualTo(receipt(second));
        assertThat(ledger.onDisk(ID)).hasSize(2);
    }

    @Test
    void an_id_with_another_command_is_refused() {
        plan(ID);
        submit(ID, "a", DIRECTOR, new Command.PostNotice("请入座"));

        assertThat(code(submit(ID, "a", DIRECTOR, new Command.PostNotice("请离场"))))
                .isEqualTo(Refusal.Code.ID_TAKEN);
        assertThat(ledger.onDisk(ID)).hasSize(2);
    }

    @Test
    void an_id_that_somebody_else_used_is_refused() {
        plan(ID);
        submit(ID, "a", DIRECTOR, new Command.PostNotice("请入座"));

        assertThat(code(submit(ID, "a", ORGANISER, new Command.PostNotice("请入座"))))
                .isEqualTo(Refusal.Code.ID_TAKEN);
    }

    @Test
    void a_refused_command_does_not_use_its_id_up() {
        plan(ID);
        assertThat(code(submit(ID, "a", DIRECTOR, new Command.CallNext()))).isEqualTo(Refusal.Code.NOT_OPEN);
        receipt(submit(ID, "b", DIRECTOR, new Command.Open()));

        assertThat(answer(submit(ID, "a", DIRECTOR, new Command.CallNext()))).isInstanceOf(Answer.Receipt.class);
    }

    @Test
    void a_client_cannot_take_the_clocks_ids() {
        plan(ID);
        var answer = submit(ID, Host.CLOCK_PREFIX + "1", DIRECTOR, new Command.PostNotice("请入座"));
        assertThat(code(answer)).isEqualTo(Refusal.Code.ID_TAKEN);
    }

    @Test
    void a_contest_is_planned_once() {
        Answer first = answer(plan(ID));

        assertThat(answer(plan(ID))).isEqualTo(first);
        var again = contests.live().plan("another", ORGANISER, Arena.plan(), false);
        assertThat(code(again)).isEqualTo(Refusal.Code.EXISTS);
    }

    @Test
    void only_an_organiser_plans_and_a_refused_plan_leaves_no_contest() {
        var answer = contests.live().plan("plan", DIRECTOR, Arena.plan(), false);

        assertThat(code(answer)).isEqualTo(Refusal.Code.NO_RIGHT);
        assertThat(contests.live().all()).isEmpty();
        assertThat(answer(submit(ID, "a", DIRECTOR, new Command.Open()))).isEqualTo(new Answer.Unknown("a"));
        assertThat(answer(plan(ID))).isInstanceOf(Answer.Receipt.class);
    }

    @Test
    void a_commit_that_failed_is_not_acknowledged_and_can_be_sent_again() {
        plan(ID);
        ledger.next(Fault.LOST);
        var answer = submit(ID, "a", DIRECTOR, new Command.Open());

        assertThat(answer(answer)).isEqualTo(new Answer.TryAgain("a", Answer.Reason.NOT_SAVED));
        assertThat(receipt(submit(ID, "a", DIRECTOR, new Command.Open())).seq()).isEqualTo(2);
    }

    @Test
    void a_commit_whose_answer_was_lost_is_found_and_acknowledged() {
        plan(ID);
        ledger.next(Fault.KEPT);

        Answer.Receipt receipt = receipt(submit(ID, "a", DIRECTOR, new Command.Open()));

        assertThat(receipt.hash())
                .isEqualTo(HexFormat.of().formatHex(ledger.onDisk(ID).getLast().hash()));
        assertThat(running().seq()).isEqualTo(2);
    }

    @Test
    void a_refusal_that_rests_on_a_lost_commit_is_not_given() {
        plan(ID);
        ledger.next(Fault.LOST);
        var open = submit(ID, "a", DIRECTOR, new Command.Open());
        var openAgain = submit(ID, "b", DIRECTOR, new Command.Open());
        contests.settle();

        assertThat(answer(open)).isEqualTo(new Answer.TryAgain("a", Answer.Reason.NOT_SAVED));
        assertThat(answer(openAgain)).isEqualTo(new Answer.TryAgain("b", Answer.Reason.NOT_SAVED));
    }

    @Test
    void a_plan_whose_commit_failed_can_be_sent_again() {
        ledger.next(Fault.LOST);
        assertThat(answer(plan(ID))).isEqualTo(new Answer.TryAgain("plan-" + ID, Answer.Reason.NOT_SAVED));
        assertThat(contests.live().all()).isEmpty();

        assertThat(answer(plan(ID))).isInstanceOf(Answer.Receipt.class);
    }

    @Test
    void after_a_failure_the_term_is_higher() {
        plan(ID);
        long before = running().term();
        ledger.next(Fault.LOST);
        submit(ID, "a", DIRECTOR, new Command.Open());
        contests.settle();

        assertThat(running().term()).isGreaterThan(before);
    }

    @Test
    void who_waits_for_a_store_that_stays_away_is_told_so_and_the_contest_goes_on_when_it_is_back() {
        plan(ID);
        ledger.diskFull(true);
        var answer = submit(ID, "a", DIRECTOR, new Command.Open());
        for (int n = 0; n <= Writer.PATIENCE; n++) {
            assertThat(answer.isDone()).as("after %d tries", n).isFalse();
            contests.step();
        }
        assertThat(answer.join()).isEqualTo(new Answer.TryAgain("a", Answer.Reason.NOT_SAVED));
        assertThat(running().readOnly()).contains("does not answer");

        ledger.diskFull(false);
        assertThat(answer(submit(ID, "a", DIRECTOR, new Command.Open()))).isInstanceOf(Answer.Receipt.class);
        assertThat(running().readOnly()).isNull();
    }

    @Test
    void a_contest_that_another_server_writes_is_read_only_here_and_others_go_on() {
        plan(ID);
        plan("xuyang-9");
        ledger.raiseTerm(ID);
        var taken = submit(ID, "a", DIRECTOR, new Command.Open());
        var mine = submit("xuyang-9", "a", DIRECTOR, new Command.Open());
        contests.settle();

        assertThat(answer(taken)).isEqualTo(new Answer.TryAgain("a", Answer.Reason.READ_ONLY));
        assertThat(answer(mine)).isInstanceOf(Answer.Receipt.class);
        assertThat(running().readOnly()).contains(ID).contains("another server");
        assertThat(answer(submit(ID, "b", DIRECTOR, new Command.Open())))
                .isEqualTo(new Answer.TryAgain("b", Answer.Reason.READ_ONLY));
    }

    @Test
    void a_contest_that_is_read_only_still_gives_old_receipts() {
        plan(ID);
        Answer first = answer(submit(ID, "a", DIRECTOR, new Command.Open()));
        ledger.raiseTerm(ID);
        submit(ID, "b", DIRECTOR, new Command.CallNext());
        contests.settle();

        assertThat(answer(submit(ID, "a", DIRECTOR, new Command.Open()))).isEqualTo(first);
    }

    @Test
    void a_long_queue_of_a_read_only_contest_is_answered_to_the_end() {
        plan(ID);
        ledger.raiseTerm(ID);
        var answers = new ArrayList<CompletableFuture<Answer>>();
        for (int n = 0; n < 3 * Writer.BATCH_LIMIT; n++)
            answers.add(submit(ID, "notice-" + n, DIRECTOR, new Command.PostNotice("请入座")));
        contests.settle();

        assertThat(answers).allMatch(CompletableFuture::isDone);
    }

    @Test
    void a_batch_that_cannot_be_played_is_answered_and_the_contest_goes_on() {
        class Salts extends Random {
            private static final long serialVersionUID = 1;
            private boolean broken;

            @Override
            public void nextBytes(byte[] bytes) {
                if (broken) throw new OutOfMemoryError("for this test");
                super.nextBytes(bytes);
            }
        }
        var salts = new Salts();
        contests = new SteppedContests(ledger, clock, salts);
        plan(ID);
        salts.broken = true;
        var answer = submit(ID, "a", DIRECTOR, new Command.Open());
        assertThat(answer(answer)).isEqualTo(new Answer.TryAgain("a", Answer.Reason.NOT_SAVED));

        salts.broken = false;
        assertThat(answer(submit(ID, "a", DIRECTOR, new Command.Open()))).isInstanceOf(Answer.Receipt.class);
    }

    @Test
    void a_restart_goes_on_in_a_higher_term_and_knows_the_old_ids() {
        plan(ID);
        Answer first = answer(submit(ID, "a", DIRECTOR, new Command.Open()));
        long before = running().term();

        contests = new SteppedContests(ledger, clock, 2);

        assertThat(running().term()).isGreaterThan(before);
        assertThat(running().seq()).isEqualTo(2);
        assertThat(answer(submit(ID, "a", DIRECTOR, new Command.Open()))).isEqualTo(first);
        assertThat(code(submit(ID, "a", DIRECTOR, new Command.Close()))).isEqualTo(Refusal.Code.ID_TAKEN);
        assertThat(receipt(submit(ID, "b", DIRECTOR, new Command.CallNext())).seq())
                .isEqualTo(3);
    }

    @Test
    void a_damaged_contest_is_read_only_from_the_start_and_others_go_on() {
        plan(ID);
        plan("xuyang-9");
        answer(submit(ID, "a", DIRECTOR, new Command.Open()));
        answer(submit("xuyang-9", "a", DIRECTOR, new Command.Open()));
        Entry plan = ledger.onDisk(ID).getFirst();
        Entry open = ledger.onDisk(ID).getLast();
        ledger.damage(new Entry(
                ID, 2, open.term(), open.at(), open.commandId(), open.salt(), plan.body(), open.prev(), open.hash()));

        contests = new SteppedContests(ledger, clock, 2);

        assertThat(running().readOnly()).contains(ID).contains("entry 2");
        assertThat(answer(submit(ID, "b", DIRECTOR, new Command.Open())))
                .isEqualTo(new Answer.TryAgain("b", Answer.Reason.READ_ONLY));
        assertThat(answer(submit("xuyang-9", "b", DIRECTOR, new Command.CallNext())))
                .isInstanceOf(Answer.Receipt.class);
    }

    @Test
    void a_command_on_which_the_rulebook_fails_is_answered_and_the_others_are_written() {
        plan(ID);
        var before = submit(ID, "a", DIRECTOR, new Command.Open());
        var bug = submit(ID, "b", LI_NA, new Command.GiveMarks(null, 1, null, false, null));
        var noBody = submit(ID, "c", DIRECTOR, new Command.AddPresenter(null, 0));
        var after = submit(ID, "d", DIRECTOR, new Command.CallNext());
        contests.settle();

        assertThat(answer(before)).isInstanceOf(Answer.Receipt.class);
        assertThat(answer(bug)).isInstanceOf(Answer.Refused.class);
        assertThat(code(noBody)).isEqualTo(Refusal.Code.SERVER_FAULT);
        assertThat(answer(after)).isInstanceOf(Answer.Receipt.class);
    }

    @Test
    void time_never_goes_back_when_the_clock_does() {
        plan(ID);
        receipt(submit(ID, "a", DIRECTOR, new Command.Open()));
        clock.pass(Duration.ofHours(-1));
        receipt(submit(ID, "b", DIRECTOR, new Command.CallNext()));

        assertThat(ledger.onDisk(ID)).extracting(Entry::at).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void a_mark_counts_at_the_time_of_its_coming_however_long_the_disk_takes() {
        scoring(false);
        clock.pass(Duration.ofSeconds(99));
        var inTime = submit(ID, "m1", LI_NA, marks("p1", "91.37"));
        clock.pass(Duration.ofSeconds(5));

        assertThat(answer(inTime)).isInstanceOf(Answer.Receipt.class);
        assertThat(code(submit(ID, "m2", Arena.judge(2), marks("p1", "91.37")))).isEqualTo(Refusal.Code.TOO_LATE);
    }

    @Test
    void marks_lock_by_themselves_after_the_grace_where_the_plan_says_so() {
        scoring(true);
        Instant due =
                contests.live().running(ID).orElseThrow().contest().autoLockAt().orElseThrow();
        clock.pass(Duration.between(clock.instant(), due).minusMillis(1));
        contests.settle();
        assertThat(lastEvent()).isNotInstanceOf(Event.MarksLocked.class);

        var lastMark = submit(ID, "m1", LI_NA, marks("p1", "91.37"));
        clock.pass(Duration.ofMillis(1));
        contests.settle();

        assertThat(answer(lastMark)).isInstanceOf(Answer.Receipt.class);
        assertThat(lastEvent()).isInstanceOf(Event.MarksLocked.class);
        assertThat(Bodies.decode(ledger.onDisk(ID).getLast().body()).actor()).isEqualTo(Actor.CLOCK);
    }

    @Test
    void a_restart_after_the_locks_time_locks_once() {
        scoring(true);
        clock.pass(Duration.ofMinutes(5));
        ledger.next(Fault.KEPT);
        contests.settle();
        contests = new SteppedContests(ledger, clock, 2);
        contests.settle();

        assertThat(ledger.onDisk(ID).stream()
                        .flatMap(e -> Bodies.decode(e.body()).events().stream())
                        .filter(Event.MarksLocked.class::isInstance))
                .hasSize(1);
    }

    @Test
    void a_lock_that_was_not_saved_is_asked_for_again() {
        scoring(true);
        clock.pass(Duration.ofMinutes(5));
        ledger.next(Fault.LOST);
        contests.settle();

        assertThat(lastEvent()).isInstanceOf(Event.MarksLocked.class);
    }

    @Test
    void observers_hear_of_a_commit_after_its_receipt_and_of_nothing_that_was_not_saved() {
        plan(ID);
        var heard = new ArrayList<List<Event>>();
        contests.live().observe((after, events) -> heard.add(events));
        ledger.next(Fault.LOST);
        submit(ID, "a", DIRECTOR, new Command.Open());
        contests.settle();
        assertThat(heard).containsExactly(List.of());

        heard.clear();
        receipt(submit(ID, "a", DIRECTOR, new Command.Open()));
        assertThat(heard).containsExactly(List.of(new Event.ContestOpened()));
    }

    private void scoring(boolean autoLock) {
        contests.live().plan("plan", ORGANISER, Arena.plan(ID, 2, 3, autoLock), false);
        int n = 0;
        for (Command command : List.of(
                new Command.Open(),
                new Command.CallNext(),
                new Command.StartPhase("present"),
                new Command.EndPhase(),
                new Command.StartPhase("scoring"))) receipt(submit(ID, "d" + n++, DIRECTOR, command));
    }

    private Event lastEvent() {
        return Bodies.decode(ledger.onDisk(ID).getLast().body()).events().getLast();
    }

    private CompletableFuture<Answer> plan(String id) {
        var answer = contests.live().plan("plan-" + id, ORGANISER, Arena.plan(id, 3, 3, false), false);
        contests.settle();
        return answer;
    }

    private CompletableFuture<Answer> submit(String contest, String commandId, Actor actor, Command command) {
        if (contests.live().running(contest).isEmpty()) contests.settle();
        return contests.live().submit(contest, commandId, actor, command);
    }

    private Answer answer(CompletableFuture<Answer> answer) {
        contests.settle();
        assertThat(answer).isCompleted();
        return answer.join();
    }

    private Answer.Receipt receipt(CompletableFuture<Answer> answer) {
        assertThat(answer(answer)).isInstanceOf(Answer.Receipt.class);
        return (Answer.Receipt) answer.join();
    }

    private Refusal.Code code(CompletableFuture<Answer> answer) {
        assertThat(answer(answer)).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer.join()).refusal().code();
    }

    private Live.Running running() {
        return contests.live().running(ID).orElseThrow();
    }
}
