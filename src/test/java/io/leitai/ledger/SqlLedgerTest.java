package io.leitai.ledger;

import static io.leitai.ledger.Entries.batch;
import static io.leitai.ledger.Entries.chain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
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
}
