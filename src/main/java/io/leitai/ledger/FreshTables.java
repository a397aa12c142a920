package io.leitai.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * An empty SQLite file's tables, made of Flyway's files without Flyway: to load that takes half a second, and the first start of
 * all is the one that somebody watches. Flyway finds its own baseline there, and goes on from it with the versions after this one.
 */
final class FreshTables {
    /** As Flyway makes it. */
    private static final String HISTORY = """
            CREATE TABLE "flyway_schema_history" (
                "installed_rank" INT NOT NULL PRIMARY KEY,
                "version" VARCHAR(50),
                "description" VARCHAR(200) NOT NULL,
                "type" VARCHAR(20) NOT NULL,
                "script" VARCHAR(1000) NOT NULL,
                "checksum" INT,
                "installed_by" VARCHAR(100) NOT NULL,
                "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
                "execution_time" INT NOT NULL,
                "success" BOOLEAN NOT NULL
            );
            CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
            INSERT INTO flyway_schema_history
                (installed_rank, version, description, type, script, installed_by, execution_time, success)
            VALUES (1, 'THIS', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', '', 0, TRUE);
            """;

    private FreshTables() {}

    /** All or none. */
    static void make(Session session) throws SQLException {
        session.begin();
        try {
            for (String file : Schema.FILES) session.executeAll(text(file));
            session.executeAll(HISTORY.replace("THIS", String.valueOf(Schema.VERSION)));
            session.commit();
        } catch (SQLException | RuntimeException e) {
            session.rollback();
            throw e;
        } finally {
            session.end();
        }
    }

    private static String text(String file) {
        try (InputStream in = FreshTables.class.getResourceAsStream("/db/migration/" + file)) {
            if (in == null) throw new IllegalStateException("db/migration/" + file + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
