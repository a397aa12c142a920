package io.leitai.live;

import static io.leitai.live.Arena.DIRECTOR;
import static io.leitai.live.Arena.ID;
import static io.leitai.live.Arena.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leitai.contest.Command;
import io.leitai.ledger.Entry;
import io.leitai.ledger.FaultyLedger;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With the real threads. */
@Timeout(30)
class LiveContestsTest {
    private final FaultyLedger ledger = new FaultyLedger();
    private final FakeClock clock = new FakeClock();
    private final Semaphore disk = new Semaphore(1_000_000);
    private Live live;

    @BeforeEach
    void open_a_planned_contest() {
        ledger.beforeAppend(disk::acquireUninterruptibly);
        live = LiveContests.open(ledger, clock, new Random(1));
        live.plan("plan", ORGANISER, Arena.plan(), false).join();
    }

    @AfterEach
    void close() {
        disk.release(1_000);
        live.close();
    }

    @Test
    void nobody_gets_a_receipt_before_the_commit_and_what_comes_meanwhile_shares_the_next_one() {
        CountDownLatch writing = slowDisk();
        int before = ledger.commits();
        var first = submit("first");
        await(writing);
        var meanwhile = new ArrayList<CompletableFuture<Answer>>();
        for (int n = 0; n < 500; n++) meanwhile.add(submit("meanwhile-" + n));

        assertThat(first).isNotDone();
        assertThat(live.running(ID).orElseThrow().seq()).isEqualTo(1);

        disk.release(2);
        meanwhile.forEach(answer -> assertThat(answer.join()).isInstanceOf(Answer.Receipt.class));
        assertThat(first).isCompleted();
        assertThat(ledger.commits()).isEqualTo(before + 2);
    }

    @Test
    void a_full_inbox_says_busy_and_loses_nothing() {
        CountDownLatch writing = slowDisk();
        var first = submit("first");
        await(writing);
        var waiting = new ArrayList<CompletableFuture<Answer>>();
        for (int n = 0; n < Host.INBOX_LIMIT; n++) waiting.add(submit("n" + n));

        assertThat(submit("too-many").join()).isEqualTo(new Answer.TryAgain("too-many", Answer.Reason.BUSY));

        disk.release(1_000);
        assertThat(first.join()).isInstanceOf(Answer.Receipt.class);
        waiting.forEach(answer -> assertThat(answer.join()).isInstanceOf(Answer.Receipt.class));
    }

    @Test
    void a_contest_planned_while_the_chains_are_checked_is_not_taken_for_damaged() {
        for (int n = 0; n < 100; n++) {
            FaultyLedger empty = new FaultyLedger().beforeAppend(Thread::yield);
            try (Live fresh = LiveContests.open(empty, clock, new Random(n))) {
                assertThat(fresh.plan("plan", ORGANISER, Arena.plan(), false).join())
                        .isInstanceOf(Answer.Receipt.class);
                assertThat(fresh.submit(ID, "open", ORGANISER, new Command.Open())
                                .join())
                        .isInstanceOf(Answer.Receipt.class);
            }
        }
    }

    @Test
    void closing_answers_everything_that_was_taken() {
        CountDownLatch writing = slowDisk();
        var taken = new ArrayList<CompletableFuture<Answer>>();
        taken.add(submit("first"));
        await(writing);
        for (int n = 0; n < 100; n++) taken.add(submit("n" + n));
        disk.release(1_000);

        live.close();

        assertThat(taken).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(submit("late").join()).isEqualTo(new Answer.TryAgain("late", Answer.Reason.NOT_SAVED));
    }

    @Test
    void closing_ends_though_the_store_stays_away() {
        ledger.diskFull(true);
        var answer = submit("first");

        live.close();

        assertThat(answer.join()).isEqualTo(new Answer.TryAgain("first", Answer.Reason.NOT_SAVED));
    }

    @Test
    void the_writer_outlives_an_observer_that_fails() {
        live.observe((after, events) -> {
            throw new IllegalStateException("a broken screen");
        });
        assertThat(submit("a").join()).isInstanceOf(Answer.Receipt.class);
        assertThat(submit("b").join()).isInstanceOf(Answer.Receipt.class);
    }

    @Test
    void a_chain_that_does_not_hold_turns_its_contest_read_only_while_it_runs() throws InterruptedException {
        submit("a").join();
        submit("b").join();
        live.close();
        Entry second = ledger.onDisk(ID).get(1);
        byte[] salt = second.salt().clone();
        salt[0] ^= 1;
        ledger.damage(new Entry(
                ID,
                2,
                second.term(),
                second.at(),
                second.commandId(),
                salt,
                second.body(),
                second.prev(),
                second.hash()));

        live = LiveContests.open(ledger, clock, new Random(2));
        while (live.running(ID).orElseThrow().readOnly() == null) Thread.onSpinWait();

        assertThat(live.running(ID).orElseThrow().readOnly()).contains(ID).contains("entry 2");
        assertThat(submit("c").join()).isEqualTo(new Answer.TryAgain("c", Answer.Reason.READ_ONLY));
    }

    @Test
    void many_threads_each_get_their_own_receipt() {
        var seqs = ConcurrentHashMap.<Long>newKeySet();
        var threads = new ArrayList<Thread>();
        for (int t = 0; t < 8; t++) {
            String name = "t" + t + "-";
            threads.add(Thread.ofVirtual().start(() -> {
                for (int n = 0; n < 200; n++)
                    if (submit(name + n).join() instanceof Answer.Receipt receipt) seqs.add(receipt.seq());
            }));
        }
        for (Thread thread : threads) join(thread);
        assertThat(seqs).hasSize(1_600);
    }

    @Test
    void an_id_that_is_none_is_a_callers_mistake() {
        assertThatThrownBy(() -> submit("")).isInstanceOf(IllegalArgumentException.class);
    }

    /** From now on every commit waits for a permit. @return counted down when the first one waits */
    private CountDownLatch slowDisk() {
        var writing = new CountDownLatch(1);
        disk.drainPermits();
        ledger.beforeAppend(() -> {
            writing.countDown();
            disk.acquireUninterruptibly();
        });
        return writing;
    }

    private CompletableFuture<Answer> submit(String commandId) {
        return live.submit(ID, commandId, DIRECTOR, new Command.PostNotice("请入座 " + commandId));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
