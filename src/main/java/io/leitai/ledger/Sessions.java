package io.leitai.ledger;

import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The one writing session of a store, which each waits for, and the sessions that read it. */
final class Sessions implements AutoCloseable {

    interface Work<T> {
        T in(Session session) throws SQLException;
    }

    private final Database database;
    private final Lock writing = new ReentrantLock();
    private Session writer;
    private volatile Readers readers;
    /** Since a failed write: what the store holds is not known. */
    private volatile boolean suspect;

    private volatile boolean closed;

    /** @throws StoreUnusable where the database can't be used */
    Sessions(Database database) {
        this.database = database;
        try {
            writer = database.openWriting();
            Schema.bringUp(database, writer);
            openBoth();
        } catch (SQLException e) {
            closeBoth();
            throw database.cannotOpen(e);
        } catch (RuntimeException e) {
            closeBoth();
            throw e;
        }
    }

    boolean isSuspect() {
        return suspect;
    }

    /** One transaction, durable on return. @throws Ledger.AppendFailed where it is not known whether it happened */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            if (suspect) throw new Ledger.AppendFailed("the store was not reopened since it failed", null);
            if (writer == null) throw new Ledger.AppendFailed("the store is closed", null);
            return transact(work);
        } finally {
            writing.unlock();
        }
    }

    private <T> T transact(Work<T> work) {
        boolean known = false;
        try {
            T result = workOrRollback(work);
            writer.commit();
            known = true;
            return result;
        } catch (Undone e) {
            known = true;
            throw e.cause;
        } catch (SQLException e) {
            // no second try: a failed fsync says nothing about the pages
            throw new Ledger.AppendFailed("writing " + database.name() + " failed: " + e.getMessage(), e);
        } finally {
            if (!known) suspect = true;
        }
    }

    private <T> T workOrRollback(Work<T> work) throws SQLException, Undone {
        try {
            return work.in(writer);
        } catch (RuntimeException e) {
            writer.rollback();
            throw new Undone(e);
        }
    }

    /** The work said no, and nothing of it is left. */
    private static final class Undone extends Exception {
        final transient RuntimeException cause;

        Undone(RuntimeException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    /** @throws StoreAway where the database does not answer, or is being opened again just now */
    <T> T read(Work<T> work) throws SQLException {
        while (true) {
            Readers now = readers;
            if (closed) throw new IllegalStateException("the store is closed");
            if (now == null) throw new StoreAway(database.name() + " was not opened again since it failed", null);
            try {
                return now.read(work);
            } catch (StoreAway e) {
                if (now == readers) throw e;
            }
        }
    }

    void reopen() {
        writing.lock();
        try {
            suspect = true;
            closeBoth();
            // not the tables: a newer version may have added to them meanwhile, while this process goes on as it began
            writer = database.openWriting();
            openBoth();
            suspect = false;
        } catch (SQLException | StoreUnusable e) {
            throw new Ledger.AppendFailed("opening " + database.name() + " anew failed: " + e.getMessage(), e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            closeBoth();
        } finally {
            writing.unlock();
        }
    }

    private void openBoth() throws SQLException {
        writer.begin();
        readers = database.openReaders();
    }

    private void closeBoth() {
        if (readers != null) readers.close();
        closeQuietly(writer);
        readers = null;
        writer = null;
    }

    static void closeQuietly(Session session) {
        try {
            if (session != null) session.close();
        } catch (SQLException e) {
            // the next opening reads what is there
        }
    }
}
