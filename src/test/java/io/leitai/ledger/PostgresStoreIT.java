package io.leitai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a person gets to read who named a database that won't do. */
class PostgresStoreIT {

    @Test
    void a_server_that_is_not_there_is_named() {
        String url = "jdbc:postgresql://127.0.0.1:1/leitai?user=leitai&password=lotus";
        assertRefused(new PostgresAddress(url, null, null), "postgresql://127.0.0.1:1/leitai can't be used (");
    }

    @Test
    void a_database_that_is_not_there_is_named() {
        String url = PostgresServer.fresh().url() + "_2";
        assertRefused(new PostgresAddress(url, "postgres", null), "has no such database");
    }

    @Test
    void a_wrong_password_is_told_without_showing_it() {
        PostgresAddress database = PostgresServer.fresh();
        PostgresServer.sql(database, "CREATE ROLE nobody NOLOGIN");
        assertRefused(new PostgresAddress(database.url(), "nobody", "lotus"), "does not let us in");
    }

    @Test
    void a_newer_leitais_database_is_refused() {
        PostgresAddress database = PostgresServer.fresh();
        Store.open(database).close();
        PostgresServer.sql(
                database,
                "INSERT INTO flyway_schema_history VALUES (999, '99', 'more', 'SQL', 'V99__more.sql', 1, 'x', now(), 1,"
                        + " TRUE)");
        assertRefused(database, "was written by a newer Leitai (its tables are of version 99");
    }

    @Test
    void a_database_that_cannot_keep_chinese_is_refused() {
        assertRefused(
                PostgresServer.fresh("ENCODING 'SQL_ASCII' TEMPLATE template0 LOCALE 'C'"), "keeps text as SQL_ASCII");
    }

    @Test
    void a_user_who_may_not_make_tables_is_told_so() {
        PostgresAddress database = PostgresServer.fresh();
        PostgresServer.sql(database, "CREATE ROLE guest LOGIN");
        assertRefused(new PostgresAddress(database.url(), "guest", null), "can't be brought up to this version's");
    }

    @Test
    void a_commit_is_on_disk_even_where_the_server_would_rather_not() throws SQLException {
        PostgresAddress database = PostgresServer.fresh();
        PostgresServer.sql(
                database,
                "DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database() || ' SET synchronous_commit = off'; END $$");
        try (Session session = new Postgres(database).openWriting()) {
            assertThat(session.ask("SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void several_nodes_may_start_at_once_on_an_empty_database() throws InterruptedException {
        PostgresAddress database = PostgresServer.fresh();
        Thread[] nodes = new Thread[3];
        Throwable[] failed = new Throwable[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            int n = i;
            nodes[n] = Thread.ofPlatform().start(() -> {
                try {
                    Store.open(database).close();
                } catch (RuntimeException e) {
                    failed[n] = e;
                }
            });
        }
        for (Thread node : nodes) node.join();
        assertThat(failed).containsOnlyNulls();
    }

    private static void assertRefused(PostgresAddress database, String because) {
        assertThatThrownBy(() -> Store.open(database))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining(because)
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("lotus");
    }
}
