package io.leitai.ledger;

import static io.leitai.ledger.Entries.batch;
import static io.leitai.ledger.Entries.chain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same contract as SQLite's. */
class PostgresLedgerIT extends LedgerContract {
    private PostgresAddress database;
    private Store store;

    @BeforeEach
    void open() {
        database = PostgresServer.fresh();
        store = Store.open(database);
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
        store = Store.open(database);
        assertSame(readAll(ledger(), "weixian-8"), chain("weixian-8", 3));
        assertThat(ledger().raiseTerm("weixian-8")).isEqualTo(2);
    }

    @Test
    void of_two_servers_on_one_database_the_later_one_writes() {
        ledger().raiseTerm("weixian-8");
        ledger().append(List.of(batch(chain("weixian-8", 1))));
        try (Store other = Store.open(database)) {
            other.ledger().raiseTerm("weixian-8");
            List<Entry> late = chain("weixian-8", 2).subList(1, 2);
            assertThatThrownBy(() -> ledger().append(List.of(batch(late)))).isInstanceOf(Ledger.StaleWriter.class);
            assertSame(readAll(other.ledger(), "weixian-8"), chain("weixian-8", 1));
        }
    }

    @Test
    void a_connection_that_the_server_ended_is_no_damage() {
        ledger().raiseTerm("weixian-8");
        List<Entry> entries = chain("weixian-8", 2);
        ledger().append(List.of(batch(entries.subList(0, 1))));
        assertSame(readAll(ledger(), "weixian-8"), entries.subList(0, 1));
        PostgresServer.sql(
                database,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND application_name = 'leitai'");
        assertSame(readAll(ledger(), "weixian-8"), entries.subList(0, 1));
        assertThatThrownBy(() -> ledger().append(List.of(batch(entries.subList(1, 2)))))
                .isInstanceOf(Ledger.AppendFailed.class);
        ledger().reopen();
        ledger().append(List.of(batch(entries.subList(1, 2))));
        assertSame(readAll(ledger(), "weixian-8"), entries);
    }
}
