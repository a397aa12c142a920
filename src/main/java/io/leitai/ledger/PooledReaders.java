package io.leitai.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;

/** A few connections to a database that may go away and come back. */
final class PooledReaders implements Readers {
    private final String database;
    private final HikariDataSource pool;

    PooledReaders(String database, HikariDataSource pool) {
        this.database = database;
        this.pool = pool;
    }

    @Override
    public <T> T read(Sessions.Work<T> work) throws SQLException {
        if (pool.isClosed()) throw new StoreAway(database + " was closed", null);
        try {
            return once(work);
        } catch (SQLException e) {
            if (tellsOfDamage(e)) throw e;
        }
        // the connection was perhaps one of before the database's restart; the pool has dropped it
        try {
            return once(work);
        } catch (SQLException e) {
            if (tellsOfDamage(e)) throw e;
            throw new StoreAway("reading " + database + " failed: " + e.getMessage(), e);
        }
    }

    private <T> T once(Sessions.Work<T> work) throws SQLException {
        try (Session session = new Session(pool.getConnection())) {
            return work.in(session);
        }
    }

    /** What the server itself found wrong with its data or with our question; all else is a matter of the connection. */
    private static boolean tellsOfDamage(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("XX") || state.startsWith("42") || state.startsWith("22");
    }

    @Override
    public void close() {
        pool.close();
    }
}
