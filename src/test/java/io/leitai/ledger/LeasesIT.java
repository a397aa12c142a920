package io.leitai.ledger;

import static io.leitai.ledger.Entries.after;
import static io.leitai.ledger.Entries.batch;
import static io.leitai.ledger.Entries.chain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes and one contest, judged by a real PostgreSQL's clock. */
class LeasesIT {
    private static final String CONTEST = "weixian-8";

    private final PostgresAddress database = PostgresServer.fresh();
    private Store store;
    private Leases a;
    private Leases b;

    @BeforeEach
    void open() {
        store = Store.open(database);
        a = store.leases("a");
        b = store.leases("b");
    }

    @AfterEach
    void close() {
        a.close();
        b.close();
        store.close();
    }

    @Test
    void a_lease_that_runs_is_not_taken_and_the_term_stays() {
        assertThat(a.take(CONTEST)).hasValue(1);
        assertThat(b.take(CONTEST)).isEmpty();
        store.ledger().append(List.of(batch(chain(CONTEST, 1))));
        assertThat(a.all()).containsExactly(new Leases.Lease(CONTEST, "a", 1, true));
    }

    @Test
    void a_lease_that_ran_out_is_taken_with_a_higher_term() {
        a.take(CONTEST);
        runOut();
        assertThat(b.take(CONTEST)).hasValue(2);
        assertThat(a.renew()).as("a learns that it is no host any more").isEmpty();
        assertThat(b.renew()).containsEntry(CONTEST, 2L);
        assertThat(a.take(CONTEST)).isEmpty();
    }

    @Test
    void a_lease_that_ran_out_and_that_nobody_took_is_renewed_in_its_term() {
        a.take(CONTEST);
        runOut();
        assertThat(a.renew()).containsEntry(CONTEST, 1L);
        assertThat(b.take(CONTEST)).isEmpty();
    }

    @Test
    void a_lease_that_was_given_back_is_taken_at_once() {
        a.take(CONTEST);
        assertThat(a.giveBack(CONTEST, 1)).isTrue();
        assertThat(a.renew()).isEmpty();
        assertThat(b.take(CONTEST)).hasValue(2);
        assertThat(a.giveBack(CONTEST, 2)).isFalse();
        assertThat(b.giveBack(CONTEST, 1)).isFalse();
        assertThat(b.renew())
                .as("another's lease or an older term gives nothing back")
                .containsEntry(CONTEST, 2L);
    }

    @Test
    void the_host_may_open_its_contest_again() {
        a.take(CONTEST);
        assertThat(a.take(CONTEST)).hasValue(2);
    }

    @Test
    void of_many_that_want_a_contest_at_once_one_gets_it() throws Exception {
        for (int round = 0; round < 10; round++) {
            String contest = "weixian-" + round;
            CountDownLatch all = new CountDownLatch(4);
            try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
                List<Future<OptionalLong>> terms = IntStream.range(0, 4)
                        .mapToObj(n -> nodes.submit(() -> {
                            try (Leases leases = store.leases("n" + n)) {
                                all.countDown();
                                all.await();
                                return leases.take(contest);
                            } catch (StoreAway e) {
                                return OptionalLong
                                        .empty(); // two first openings of new contests may collide; tried again later
                            }
                        }))
                        .toList();
                int hosts = 0;
                for (Future<OptionalLong> term : terms) if (term.get().isPresent()) hosts++;
                assertThat(hosts).isEqualTo(1);
            }
        }
    }

    @Test
    void a_stale_host_changes_no_row() {
        assertThat(aLateEntryGetsIn(store.ledger())).isFalse();
    }

    @Test
    void without_the_terms_fence_it_would_and_this_test_finds_it_out() {
        String unfenced = SqlLedger.ADVANCE.replace("AND term = ?", "AND 0 <= ?");
        assertThat(unfenced).isNotEqualTo(SqlLedger.ADVANCE);
        try (Sessions sessions = new Sessions(new Postgres(database))) {
            assertThat(aLateEntryGetsIn(new SqlLedger(sessions, unfenced))).isTrue();
        }
    }

    /** The old host's entry, sent after another took over and before that one wrote. */
    private boolean aLateEntryGetsIn(Ledger ofA) {
        a.take(CONTEST);
        List<Entry> entries = chain(CONTEST, 2);
        ofA.append(List.of(batch(entries.subList(0, 1))));
        runOut();
        long term = b.take(CONTEST).orElseThrow();
        try {
            ofA.append(List.of(batch(entries.subList(1, 2))));
        } catch (Ledger.StaleWriter e) {
            List<Entry> next = after(entries.getFirst(), CONTEST, term, 1);
            store.ledger().append(List.of(batch(next)));
        }
        return LedgerContract.readAll(store.ledger(), CONTEST).getLast().term() < term;
    }

    @Test
    void a_host_that_stops_in_the_middle_of_a_commit_does_not_hold_up_who_takes_over() throws Exception {
        a.take(CONTEST);
        Session stopped = new Postgres(database).openWriting();
        stopped.begin();
        stopped.execute("UPDATE contest SET seq = 7 WHERE contest = '" + CONTEST + "'");
        runOut();
        assertThat(b.take(CONTEST)).as("the server let go of the row").hasValue(2);
        assertThatThrownBy(stopped::commit).isInstanceOf(java.sql.SQLException.class);
        Sessions.closeQuietly(stopped);
    }

    @Test
    void a_database_that_is_away_says_so_and_when_it_is_back_the_lease_is_renewed() throws Exception {
        try (Line line = new Line(PostgresServer.port());
                Store distant = Store.open(PostgresServer.by(line.port(), database));
                Leases leases = distant.leases("c")) {
            leases.take(CONTEST);
            line.cut();
            assertThatThrownBy(leases::renew).isInstanceOf(StoreAway.class);
            line.mend();
            assertThat(leases.renew()).containsEntry(CONTEST, 1L);
        }
    }

    /** As if three seconds had passed. */
    private void runOut() {
        PostgresServer.sql(database, "UPDATE host SET lease_until = lease_until - 3000");
    }
}
