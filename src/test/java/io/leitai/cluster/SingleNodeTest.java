package io.leitai.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leitai.contest.Command;
import io.leitai.ledger.FaultyLedger;
import io.leitai.live.Arena;
import io.leitai.live.FakeClock;
import io.leitai.live.SteppedContests;
import io.leitai.view.ViewName;
import io.leitai.view.ViewName.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SingleNodeTest {
    private static final ViewName NOTICE = ViewName.of(Topic.NOTICE);
    private static final ViewName BOARD = ViewName.of(Topic.BOARD);
    private static final ViewName STAGE = ViewName.of(Topic.STAGE);
    private static final int FRAMES_PER_SECOND = 10;

    private final FaultyLedger ledger = new FaultyLedger();
    private final FakeSchedule schedule = new FakeSchedule();
    private final SteppedContests contests = new SteppedContests(ledger, new FakeClock(), 1);
    private final SingleNode node = new SingleNode(contests.live(), FRAMES_PER_SECOND, schedule);
    private final List<Frame> seen = new ArrayList<>();
    private int commands;

    @BeforeEach
    void plan() {
        node.plan("plan", Arena.ORGANISER, Arena.plan(), true);
        contests.settle();
        schedule.settle();
    }

    @Test
    void a_watcher_gets_the_present_frame_first() {
        watch(NOTICE);

        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().rev()).isEqualTo(1);
        assertThat(seen.getFirst().message().toString())
                .isEqualTo("{\"view\":\"notice\",\"term\":1,\"rev\":1,\"at\":\"2026-11-23T07:30:00.000Z\","
                        + "\"body\":{\"notices\":[]}}");
        assertThat(seen.getFirst().body().toString()).isEqualTo("{\"notices\":[]}");
    }

    @Test
    void the_first_change_goes_out_at_once() {
        watch(NOTICE);
        post("请入座");

        assertThat(seen).hasSize(2);
        assertThat(seen.getLast().body().toString()).contains("请入座");
    }

    @Test
    void what_follows_within_the_interval_is_merged_and_the_last_state_always_comes() {
        watch(NOTICE);
        post("一");
        schedule.pass(30);
        post("二");
        schedule.pass(30);
        post("三");
        assertThat(seen).hasSize(2);

        schedule.pass(39);
        assertThat(seen).hasSize(2);
        schedule.pass(1);
        assertThat(seen).hasSize(3);
        assertThat(seen.getLast().body().toString()).contains("二").contains("三");

        schedule.pass(10_000);
        assertThat(seen).hasSize(3);
        post("四");
        assertThat(seen).hasSize(4);
    }

    @Test
    void a_change_behind_a_merged_one_waits_its_own_interval() {
        watch(NOTICE);
        post("一");
        post("二");
        schedule.pass(100);
        post("三");
        assertThat(seen).hasSize(3);
        schedule.pass(100);
        assertThat(seen).hasSize(4);
        assertThat(seen.getLast().body().toString()).contains("三");
    }

    /** When each frame came, in ms since the first change, while something changed every 10 ms for two seconds. */
    private List<Long> framesWhereEachIsLate(LongSupplier ms) {
        List<Long> times = new ArrayList<>();
        node.watch(Arena.ID, NOTICE, frame -> times.add(schedule.nowMs()));
        schedule.settle();
        times.clear();
        long began = schedule.nowMs();
        for (int n = 0; n < 200; n++) {
            schedule.beLate(ms.getAsLong());
            post("请入座" + n);
            schedule.pass(10);
        }
        return times.stream().map(time -> time - began).toList();
    }

    @Test
    void on_a_busy_machine_there_are_as_many_frames_a_second_as_on_an_idle_one() {
        assertThat(framesWhereEachIsLate(() -> 8)).startsWith(0L, 108L, 208L).hasSize(2 * FRAMES_PER_SECOND);
    }

    @Test
    void frames_that_are_later_than_their_interval_do_not_crowd() {
        List<Long> times = framesWhereEachIsLate(() -> 180);
        for (int n = 1; n < times.size(); n++)
            assertThat(times.get(n) - times.get(n - 1)).isGreaterThanOrEqualTo(50);
        assertThat(times).hasSizeGreaterThan(5);
    }

    @Test
    void in_no_second_are_there_more_frames_than_may_be() {
        Random random = new Random(3);
        List<Long> times = framesWhereEachIsLate(() -> random.nextInt(40));
        for (int n = FRAMES_PER_SECOND; n < times.size(); n++)
            assertThat(times.get(n) - times.get(n - FRAMES_PER_SECOND)).isGreaterThanOrEqualTo(1_000);
        assertThat(times).hasSizeGreaterThanOrEqualTo(2 * FRAMES_PER_SECOND - 1);
    }

    @Test
    void a_view_that_did_not_change_sends_nothing_and_keeps_its_rev() {
        watch(BOARD);
        Frame before = node.frame(Arena.ID, BOARD).orElseThrow();
        submit(new Command.Open());
        post("请入座");
        schedule.pass(1_000);

        assertThat(seen).hasSize(1);
        assertThat(node.frame(Arena.ID, BOARD)).containsSame(before);
    }

    @Test
    void an_unwatched_view_is_as_new_as_the_newest_receipt() {
        long before = node.frame(Arena.ID, STAGE).orElseThrow().rev();
        submit(new Command.Open());

        Frame after = node.frame(Arena.ID, STAGE).orElseThrow();
        assertThat(after.rev()).isEqualTo(before + 1);
        assertThat(after.body().toString()).contains("waiting");
        assertThat(node.frame(Arena.ID, STAGE)).containsSame(after);
    }

    @Test
    void the_same_change_has_one_rev_for_who_asks_and_who_watches() {
        watch(NOTICE);
        contestsDo(new Command.PostNotice("请入座"));
        Frame asked = node.frame(Arena.ID, NOTICE).orElseThrow();
        schedule.settle();

        assertThat(seen.getLast()).isSameAs(asked);
    }

    @Test
    void a_new_term_begins_with_rev_1_and_is_shown_to_watchers() {
        watch(NOTICE);
        post("一");
        schedule.pass(1_000);
        ledger.next(FaultyLedger.Fault.KEPT);
        post("二");
        schedule.pass(1_000);

        assertThat(seen.getLast().term()).isGreaterThan(seen.getFirst().term());
        assertThat(seen.getLast().rev()).isEqualTo(1);
        assertThat(seen.getLast().body().toString()).contains("一").contains("二");
    }

    @Test
    void a_watcher_that_left_hears_nothing_more_and_the_others_do() throws Exception {
        var others = new ArrayList<Frame>();
        AutoCloseable watching = watch(NOTICE);
        node.watch(Arena.ID, NOTICE, others::add);
        schedule.settle();
        post("一");
        post("二");
        watching.close();
        schedule.pass(1_000);

        assertThat(seen).hasSize(2);
        assertThat(others).hasSize(3);
    }

    @Test
    void a_watcher_that_fails_keeps_nothing_from_the_others() {
        node.watch(Arena.ID, NOTICE, frame -> {
            throw new IllegalStateException("a broken socket");
        });
        watch(NOTICE);
        post("一");

        assertThat(seen).hasSize(2);
    }

    @Test
    void a_later_watcher_gets_only_what_is_newer_than_its_first_frame() {
        post("一");
        watch(NOTICE);
        schedule.pass(1_000);
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().body().toString()).contains("一");
    }

    @Test
    void what_nobody_has_is_nobodys_view() {
        ViewName stranger = ViewName.parse("judge/nobody").orElseThrow();

        assertThat(node.frame(Arena.ID, stranger)).isEmpty();
        assertThat(node.frame("no-such-contest", BOARD)).isEmpty();
        assertThatThrownBy(() -> node.watch(Arena.ID, stranger, seen::add))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contests_are_listed_with_their_state() {
        assertThat(node.contests()).containsExactly(new Cluster.Summary(Arena.ID, "擂台赛", "planned", true, null));
        submit(new Command.Open());
        assertThat(node.contests().getFirst().state()).isEqualTo("open");
    }

    private AutoCloseable watch(ViewName view) {
        AutoCloseable watching = node.watch(Arena.ID, view, seen::add);
        schedule.settle();
        return watching;
    }

    private void post(String text) {
        submit(new Command.PostNotice(text));
    }

    private void submit(Command command) {
        contestsDo(command);
        schedule.settle();
    }

    private void contestsDo(Command command) {
        node.submit(Arena.ID, "c" + commands++, Arena.DIRECTOR, command);
        contests.settle();
    }
}
