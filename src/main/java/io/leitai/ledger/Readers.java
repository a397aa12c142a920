package io.leitai.ledger;

import java.sql.SQLException;

/** The sessions that read a store. From any thread. */
interface Readers extends AutoCloseable {

    /**
     * Runs a piece of work that only reads, perhaps a second time where the first did not come to its end.
     *
     * @throws StoreAway where the database does not answer
     * @throws SQLException where it answers that the store is damaged
     */
    <T> T read(Sessions.Work<T> work) throws SQLException;

    @Override
    void close();
}
