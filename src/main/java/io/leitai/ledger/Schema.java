package io.leitai.ledger;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteDataSource;

/** Brings a store's tables up to this version's. */
final class Schema {
    /** The newest file's in {@code db/migration}. Named here so that a start without a migration need not load Flyway. */
    static final int VERSION = 1;

    private Schema() {}

    /** @throws StoreUnusable where a newer Leitai wrote the file */
    static void bringUp(SqliteFile file, Session session) throws SQLException {
        int version = version(session);
        if (version > VERSION)
            throw new StoreUnusable(
                    file.path() + " was written by a newer Leitai (its tables are of version " + version
                            + ", this one knows " + VERSION + "): start that one, or name another folder with --data.",
                    null);
        if (version < VERSION) migrate(file);
    }

    /** 0 for a file without tables. */
    static int version(Session session) throws SQLException {
        if (session.ask("SELECT 1 FROM sqlite_master WHERE name = 'flyway_schema_history'") == null) return 0;
        String newest = session.ask(
                "SELECT MAX(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success AND version IS NOT NULL");
        return newest == null ? 0 : Integer.parseInt(newest);
    }

    private static void migrate(SqliteFile file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(file.url());
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreUnusable(
                    file.path() + " can't be brought up to this version's tables: restore the backup, or name another"
                            + " folder with --data.",
                    e);
        }
    }
}
