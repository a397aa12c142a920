package io.leitai.ledger;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens connections to one SQLite file, and holds them to what the ledger's promises rest on. */
final class SqliteFile implements Database {
    /** "LTAI": tells a Leitai file from any other program's. */
    static final int APPLICATION_ID = 0x4C544149;

    private static final int BUSY_TIMEOUT_MS = 10_000;

    private static final Map<String, String> DURABLE = Map.of("journal_mode", "wal", "synchronous", "2");

    private final Path path;

    SqliteFile(Path path) {
        this.path = path;
    }

    @Override
    public String name() {
        return path.toString();
    }

    /**
     * For writing. The file is made where it is not there; what an earlier process left in the log is on disk in the file
     * afterwards.
     *
     * @throws StoreUnusable where the file is not Leitai's, or its file system can't keep what it promises
     */
    @Override
    public Session openWriting() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.enforceForeignKeys(true);
        Session session = open(config);
        try {
            claim(session);
            requireOurs(session);
            session.ask("PRAGMA journal_mode = WAL");
            session.execute("PRAGMA synchronous = FULL");
            // without it a Mac's fsync leaves the data in the drive's own memory
            session.execute("PRAGMA fullfsync = ON");
            session.execute("PRAGMA checkpoint_fullfsync = ON");
            requireDurable(session);
            settleLog(session);
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Reads only; the file must be there. */
    Session openReading() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.setReadOnly(true);
        return open(config);
    }

    @Override
    public Readers openReaders() throws SQLException {
        return new OneReader(openReading());
    }

    @Override
    public boolean hasTable(Session session, String table) throws SQLException {
        try (ResultSet row = session.prepare("SELECT 1 FROM sqlite_master WHERE name = ?", table)
                .executeQuery()) {
            return row.next();
        }
    }

    @Override
    public boolean makesFreshTables(Session session) throws SQLException {
        if (session.ask("SELECT 1 FROM sqlite_master LIMIT 1") != null) return false;
        FreshTables.make(session);
        return true;
    }

    @Override
    public DataSource migrating() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url());
        return source;
    }

    @Override
    public String elsewhere() {
        return "name another folder with --data";
    }

    @Override
    public StoreUnusable cannotOpen(SQLException why) {
        return new StoreUnusable(
                path + " can't be opened (" + why.getMessage() + "): free space, allow access, or restore the backup.",
                why);
    }

    private String url() {
        return "jdbc:sqlite:" + path;
    }

    private Session open(SQLiteConfig config) throws SQLException {
        SqliteLibrary.load();
        return new Session(config.createConnection(url()));
    }

    /** @throws StoreUnusable where the file is not Leitai's */
    void requireOurs(Session session) throws SQLException {
        int id = applicationId(session);
        if (id != APPLICATION_ID) throw foreign("is another program's database", null);
    }

    /** A file without a mark and without a table becomes ours. */
    private void claim(Session session) throws SQLException {
        if (applicationId(session) == 0 && session.ask("SELECT 1 FROM sqlite_master LIMIT 1") == null)
            session.execute("PRAGMA application_id = " + APPLICATION_ID);
    }

    private int applicationId(Session session) throws SQLException {
        try {
            return Integer.parseInt(session.ask("PRAGMA application_id"));
        } catch (SQLiteException e) {
            if (e.getResultCode() != SQLiteErrorCode.SQLITE_NOTADB) throw e;
            throw foreign("is not a database", e);
        }
    }

    private StoreUnusable foreign(String what, Throwable cause) {
        return new StoreUnusable(
                path + " " + what + ", and Leitai does not touch it: move it away, or name another folder with --data.",
                cause);
    }

    private void requireDurable(Session session) throws SQLException {
        for (Map.Entry<String, String> pragma : DURABLE.entrySet()) {
            String value = session.ask("PRAGMA " + pragma.getKey());
            if (!pragma.getValue().equals(value))
                throw new StoreUnusable(
                        "The file system under " + path + " can't keep a ledger (" + pragma.getKey() + " is " + value
                                + "): put the data folder on a local disk with --data.",
                        null);
        }
    }

    /**
     * After a failed fsync the log can hold a commit that is in the system's memory and not on disk, and a second fsync would
     * say that all is well. Copied into the file the pages are written anew, and so are on disk when the copy says so.
     */
    private void settleLog(Session session) throws SQLException {
        String busy = session.ask("PRAGMA wal_checkpoint(FULL)");
        if (!"0".equals(busy)) throw new SQLException("the log of " + path + " is held by a reader, perhaps a backup");
    }
}
