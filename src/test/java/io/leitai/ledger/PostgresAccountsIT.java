package io.leitai.ledger;

/** The same as on SQLite. */
class PostgresAccountsIT extends SqlAccountsTest {
    private final PostgresAddress database = PostgresServer.fresh();

    @Override
    Store openStore() {
        return Store.open(database);
    }
}
