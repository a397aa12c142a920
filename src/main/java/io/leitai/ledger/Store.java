package io.leitai.ledger;

import java.nio.file.Path;

/**
 * A data folder, held by this process alone until it is closed, or a database that several nodes share. Any thread may use
 * what it gives.
 */
public final class Store implements AutoCloseable {
    /** The database's name in the data folder. */
    static final String FILE = "leitai.db";

    /** Where photographs are in the data folder, each in a file named by its SHA-256. */
    static final String BLOBS = "blobs";

    /** Beside them, those that are not whole yet. */
    private static final String UPLOADS = "uploads";

    /** Their folder in the data folder. */
    private static final String SNAPSHOTS = "snapshots";

    /** Null where the store is no folder. */
    private final FolderLock lock;

    /** Null where the store is a folder. */
    private final Postgres postgres;

    private final Sessions sessions;
    private final Ledger ledger;
    private final Seats seats;
    private final Snapshots snapshots;
    private final Blobs blobs;
    private final Uploads uploads;

    private Store(FolderLock lock, Postgres postgres, Sessions sessions) {
        this.lock = lock;
        this.postgres = postgres;
        this.sessions = sessions;
        ledger = new SqlLedger(sessions);
        seats = new SqlSeats(sessions);
        snapshots = lock == null ? Snapshots.NONE : Snapshots.in(lock.folder().resolve(SNAPSHOTS));
        Path folder = lock == null ? null : lock.folder().resolve(BLOBS);
        BlobFiles files = new BlobFiles(folder);
        blobs = new SqlBlobs(sessions, folder, files);
        uploads = folder == null
                ? new SqlUploads(sessions, new UploadPieces(sessions, files), false)
                : new SqlUploads(sessions, new UploadFiles(folder.resolve(UPLOADS)), true);
    }

    /** Loads what a folder's store needs of the system, so that opening one takes less. Needless, and never wrong. */
    public static void makeReady() {
        SqliteLibrary.load();
    }

    /**
     * @param data the folder; made where it is not there
     * @throws StoreUnusable where the folder can't be used, with one sentence for the person who started the server
     */
    public static Store open(Path data) {
        FolderLock lock = FolderLock.take(data);
        try {
            return new Store(
                    lock, null, new Sessions(new SqliteFile(lock.folder().resolve(FILE))));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** @throws StoreUnusable where the database can't be used, with one sentence for the person who started the server */
    public static Store open(PostgresAddress database) {
        Postgres postgres = new Postgres(database);
        return new Store(null, postgres, new Sessions(postgres));
    }

    /**
     * Tells a database from every other, by whatever name it is reached. Its tables are not touched.
     *
     * @throws StoreUnusable as {@link #open(PostgresAddress)} does
     */
    public static String identity(PostgresAddress database) {
        return new Postgres(database).identity();
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

    public Accounts accounts() {
        return new SqlAccounts(sessions);
    }

    public SignIns signIns() {
        return new SqlSignIns(sessions);
    }

    public Hooks hooks() {
        return new SqlHooks(sessions);
    }

    public Drafts drafts() {
        return new SqlDrafts(sessions);
    }

    public Blobs blobs() {
        return blobs;
    }

    public Uploads uploads() {
        return uploads;
    }

    /**
     * For a store that several nodes share.
     *
     * @param node this process's name, which no other has or ever had
     * @throws IllegalStateException where the store is a folder, which one process holds alone
     */
    public Leases leases(String node) {
        if (postgres == null) throw new IllegalStateException("a folder has no leases");
        return new PostgresLeases(postgres, node);
    }

    /** None where several nodes share the store: each keeps its own. */
    public Snapshots snapshots() {
        return snapshots;
    }

    /** Waits for the writing in progress; nothing can be read or written afterwards. */
    @Override
    public void close() {
        sessions.close();
        if (lock != null) lock.close();
    }
}
