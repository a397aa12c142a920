package io.leitai.ledger;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a store's tables up to this version's. */
final class Schema {
    /** The newest file's in {@code db/migration}. Named here so that a start without a migration need not load Flyway. */
    static final int VERSION = 18;

    /** All of them, in their order, so that a first start need not look for them in the whole jar. */
    static final List<String> FILES = List.of(
            "V1__ledger_and_seats.sql",
            "V4__blobs.sql",
            "V5__hosts.sql",
            "V7__webhooks.sql",
            "V9__codes.sql",
            "V10__accounts.sql",
            "V12__blob_pieces.sql",
            "V15__nodes.sql",
            "V17__plan_drafts.sql",
            "V18__uploads.sql");

    private Schema() {}

    /** @throws StoreUnusable where a newer Leitai wrote the tables */
    static void bringUp(Database database, Session session) throws SQLException {
        int version = version(database, session);
        if (version > VERSION)
            throw new StoreUnusable(
                    database.name() + " was written by a newer Leitai (its tables are of version " + version
                            + ", this one knows " + VERSION + "): start that one, or " + database.elsewhere() + ".",
                    null);
        if (version < VERSION && !database.makesFreshTables(session)) migrate(database);
    }

    /** 0 where there are no tables. */
    static int version(Database database, Session session) throws SQLException {
        if (!database.hasTable(session, "flyway_schema_history")) return 0;
        String newest = session.ask(
                "SELECT MAX(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success AND version IS NOT NULL");
        return newest == null ? 0 : Integer.parseInt(newest);
    }

    private static void migrate(Database database) {
        try {
            Flyway.configure()
                    .dataSource(database.migrating())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreUnusable(
                    database.name() + " can't be brought up to this version's tables: restore the backup, or "
                            + database.elsewhere() + ".",
                    e);
        }
    }
}
