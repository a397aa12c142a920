package io.leitai.ledger;

import java.nio.file.Path;

/**
 * A data folder, held by this process alone until it is closed, or a database that several nodes share. Any thread may use
 * what it gives.
 */
public final class Store implements AutoCloseable {
    /** The database's name in the data folder. */
    static final String FILE = "leitai.db";

    /** Null where the store is no folder. */
    private final FolderLock lock;

    private final Sessions sessions;
    private final Ledger ledger;
    private final Seats seats;

    private Store(FolderLock lock, Sessions sessions) {
        this.lock = lock;
        this.sessions = sessions;
        ledger = new SqlLedger(sessions);
        seats = new SqlSeats(sessions);
    }

    /**
     * @param data the folder; made where it is not there
     * @throws StoreUnusable where the folder can't be used, with one sentence for the person who started the server
     */
    public static Store open(Path data) {
        FolderLock lock = FolderLock.take(data);
        try {
            return new Store(lock, new Sessions(new SqliteFile(lock.folder().resolve(FILE))));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** @throws StoreUnusable where the database can't be used, with one sentence for the person who started the server */
    public static Store open(PostgresAddress database) {
        return new Store(null, new Sessions(new Postgres(database)));
    }

    Sessions sessions() {
        return sessions;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Seats seats() {
        return seats;
    }

    /** Waits for the writing in progress; nothing can be read or written afterwards. */
    @Override
    public void close() {
        sessions.close();
        if (lock != null) lock.close();
    }
}
