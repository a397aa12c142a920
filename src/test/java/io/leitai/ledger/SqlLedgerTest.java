package io.leitai.ledger;

import static io.leitai.ledger.Entries.batch;
import static io.leitai.ledger.Entries.chain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlLedgerTest extends LedgerContract {
    @TempDir
    Path data;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(data);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    Ledger ledger() {
        return store.ledger();
    }

    @Test
    void everything_is_there_after_a_restart_and_the_term_is_higher() {
        ledger().raiseTerm("weixian-8");
        ledger().append(List.of(batch(chain("weixian-8", 3))));
        store.close();
        store = Store.open(data);
        assertSame(readAll(ledger(), "weixian-8"), chain("weixian-8", 3));
        assertThat(ledger().raiseTerm("weixian-8")).isEqualTo(2);
    }

    @Test
    void a_closed_store_says_so() {
        store.close();
        assertThatThrownBy(() -> ledger().raiseTerm("weixian-8"))
                .isInstanceOf(Ledger.AppendFailed.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(ledger()::heads).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_full_disk_takes_nothing_and_the_contest_goes_on_once_there_is_room() {
        List<Entry> entries = chain("weixian-8", 2001);
        try (Sessions sessions = new Sessions(new SqliteFile(data.resolve("small.db")))) {
            Ledger ledger = new SqlLedger(sessions);
            ledger.raiseTerm("weixian-8");
            ledger.append(List.of(batch(entries.subList(0, 1))));
            sessions.write(session -> session.ask("PRAGMA max_page_count = 30"));
            assertThatThrownBy(() -> ledger.append(List.of(batch(entries.subList(1, 2001)))))
                    .isInstanceOf(Ledger.AppendFailed.class)
                    .hasMessageContaining("small.db");
            assertThatThrownBy(() -> readAll(ledger, "weixian-8")).isInstanceOf(IllegalStateException.class);
            ledger.reopen();
            assertSame(readAll(ledger, "weixian-8"), entries.subList(0, 1));
            ledger.append(List.of(batch(entries.subList(1, 2001))));
            assertThat(Verifier.check(ledger, "weixian-8")).isInstanceOf(Verdict.Sound.class);
        }
    }

    @Test
    void people_read_while_the_writer_writes() throws Exception {
        ledger().raiseTerm("weixian-8");
        List<Entry> entries = chain("weixian-8", 1500);
        ledger().append(List.of(batch(entries.subList(0, 1))));
        ExecutorService readers = Executors.newFixedThreadPool(3);
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Future<Integer>> longest = new ArrayList<>();
        for (int i = 0; i < 3; i++)
            longest.add(readers.submit(() -> {
                int seen = 0;
                while (writing.get()) {
                    int now = readAll(ledger(), "weixian-8").size();
                    assertThat(now).isGreaterThanOrEqualTo(seen);
                    assertThat(Verifier.check(ledger(), "weixian-8")).isInstanceOf(Verdict.Sound.class);
                    seen = now;
                }
                return seen;
            }));
        for (int i = 1; i < 1500; i++) ledger().append(List.of(batch(entries.subList(i, i + 1))));
        writing.set(false);
        for (Future<Integer> each : longest) assertThat(each.get()).isPositive();
        readers.shutdown();
        assertSame(readAll(ledger(), "weixian-8"), entries);
    }
}
