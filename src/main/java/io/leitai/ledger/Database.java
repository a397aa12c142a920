package io.leitai.ledger;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Where a store's tables are: opens the sessions that the ledger works on, and holds them to what its promises rest on. */
interface Database {

    /** For a person; no secret is in it. */
    String name();

    /**
     * For writing, outside of a transaction.
     *
     * @throws StoreUnusable where this database can't keep a ledger
     */
    Session openWriting() throws SQLException;

    /** The tables are there. */
    Readers openReaders() throws SQLException;

    boolean hasTable(Session session, String table) throws SQLException;

    /**
     * Makes all tables at once where there is none yet, outside of a transaction.
     *
     * @return false: there are some, or this database leaves it to Flyway
     */
    default boolean makesFreshTables(Session session) throws SQLException {
        return false;
    }

    /** For Flyway. */
    DataSource migrating();

    /** What a person may do about it: a clause after "start that one, or". */
    String elsewhere();

    /** One sentence for the person who started the server. */
    StoreUnusable cannotOpen(SQLException why);
}
