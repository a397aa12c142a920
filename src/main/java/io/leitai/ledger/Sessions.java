package io.leitai.ledger;

import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The one writing session and the one reading session of a store; each waits for its turn. */
final class Sessions implements AutoCloseable {

    interface Work<T> {
        T in(Session session) throws SQLException;
    }

    private final SqliteFile file;
    private final Lock writing = new ReentrantLock();
    private final Lock reading = new ReentrantLock();
    private Session writer;
    private Session reader;
    /** Since a failed write: what the file holds is not known. */
    private volatile boolean suspect;

    /** @throws StoreUnusable where the file can't be used */
    Sessions(SqliteFile file) {
        this.file = file;
        try {
            openBoth();
        } catch (SQLException e) {
            closeBoth();
            throw new StoreUnusable(
                    file.path() + " can't be opened (" + e.getMessage()
                            + "): free space, allow access, or restore the backup.",
                    e);
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
            throw new Ledger.AppendFailed("writing " + file.path() + " failed: " + e.getMessage(), e);
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

    <T> T read(Work<T> work) throws SQLException {
        reading.lock();
        try {
            if (reader == null) throw new IllegalStateException("the store is closed");
            return work.in(reader);
        } finally {
            reading.unlock();
        }
    }

    void reopen() {
        writing.lock();
        reading.lock();
        try {
            suspect = true;
            closeBoth();
            openBoth();
            suspect = false;
        } catch (SQLException | StoreUnusable e) {
            throw new Ledger.AppendFailed("opening " + file.path() + " anew failed: " + e.getMessage(), e);
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        reading.lock();
        try {
            closeBoth();
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }

    private void openBoth() throws SQLException {
        writer = file.openWriting();
        Schema.bringUp(file, writer);
        writer.begin();
        reader = file.openReading();
    }

    private void closeBoth() {
        closeQuietly(reader);
        closeQuietly(writer);
        reader = null;
        writer = null;
    }

    private static void closeQuietly(Session session) {
        try {
            if (session != null) session.close();
        } catch (SQLException e) {
            // the next opening reads what is there
        }
    }
}
