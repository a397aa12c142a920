package io.leitai.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Copies a database that nodes share, as it stands at one moment, into a SQLite file and a folder of blobs: a folder's store. */
final class DatabaseCopy {
    private static final int ROWS = 500;

    /** Who is whose host is nothing to restore; blobs' bytes become files. */
    private static final Set<String> LEFT_OUT = Set.of("host", "node", "blob_piece", "flyway_schema_history");

    private static final String TABLES =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
    private static final String BLOBS = "SELECT contest, sha256, bytes FROM blob ORDER BY contest, sha256";

    private final Session from;
    private final Path blobs;

    private DatabaseCopy(Session from, Path blobs) {
        this.from = from;
        this.blobs = blobs;
    }

    /**
     * @param file empty or not there
     * @param blobs the folder for photographs and presenters' files; made if there are any
     * @throws StoreUnusable where there is no store of this version, or a file in it is damaged
     */
    static void write(Postgres database, Path file, Path blobs) throws SQLException, IOException {
        try (Session from = opened(database);
                Sessions to = new Sessions(new SqliteFile(file))) {
            requireSameTables(database, from);
            DatabaseCopy copy = new DatabaseCopy(from, blobs);
            to.write(session -> {
                // a table may name one that comes after it
                session.execute("PRAGMA defer_foreign_keys = ON");
                for (String table : tables(session)) copy.rows(table, session);
                return null;
            });
            copy.files();
        } catch (Ledger.AppendFailed e) {
            throw new StoreUnusable("No copy was made, since " + e.getMessage() + ".", e);
        }
    }

    private static Session opened(Postgres database) {
        try {
            return database.openReading();
        } catch (SQLException e) {
            throw database.cannotOpen(e);
        }
    }

    private static void requireSameTables(Postgres database, Session from) throws SQLException {
        int version = Schema.version(database, from);
        if (version == Schema.VERSION) return;
        throw new StoreUnusable(
                version == 0
                        ? "There is no Leitai store in " + database.name() + "."
                        : database.name() + " has tables of version " + version + ", and this Leitai those of version "
                                + Schema.VERSION + ": back it up with the version that serves it.",
                null);
    }

    private static List<String> tables(Session session) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = session.prepare(TABLES).executeQuery()) {
            while (rows.next()) if (!LEFT_OUT.contains(rows.getString(1))) tables.add(rows.getString(1));
        }
        return tables;
    }

    private void rows(String table, Session to) throws SQLException {
        List<String> columns = columns(table, to);
        String select = columns.stream()
                .map(column -> isBytesOfBlob(table, column) ? "NULL" : column)
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + table));
        String insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + "?, ".repeat(columns.size() - 1) + "?)";
        PreparedStatement reading = from.prepare(select);
        reading.setFetchSize(ROWS);
        PreparedStatement writing = to.prepare(insert);
        try (ResultSet row = reading.executeQuery()) {
            for (long n = 1; row.next(); n++) {
                for (int i = 1; i <= columns.size(); i++) writing.setObject(i, row.getObject(i));
                writing.addBatch();
                if (n % ROWS == 0) writing.executeBatch();
            }
        }
        writing.executeBatch();
    }

    private static boolean isBytesOfBlob(String table, String column) {
        return table.equals("blob") && column.equals("bytes");
    }

    private static List<String> columns(String table, Session session) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = session.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid", table)
                .executeQuery()) {
            while (rows.next()) columns.add(rows.getString(1));
        }
        return columns;
    }

    private void files() throws SQLException, IOException {
        PreparedStatement reading = from.prepare(BLOBS);
        reading.setFetchSize(1);
        try (ResultSet row = reading.executeQuery()) {
            while (row.next()) file(row.getString(1), row.getBytes(2), row.getBytes(3));
        }
    }

    /** @param bytes null where they are in pieces */
    private void file(String contest, byte[] hash, byte[] bytes) throws SQLException, IOException {
        Files.createDirectories(blobs);
        Path file = blobs.resolve(Hex.of(hash));
        if (Files.exists(file)) return;
        Path part = Files.createTempFile(blobs, "copied.", ".part");
        try {
            if (bytes != null) Files.write(part, bytes);
            else BlobPieces.read(new Backup.Alone(from), contest, hash, part);
            if (!Hex.of(BlobFiles.sha256(part)).equals(Hex.of(hash)))
                throw new StoreUnusable(
                        "No copy was made, since the file " + Hex.of(hash) + " of contest " + contest
                                + " is not what it was.",
                        null);
            Disk.sync(part);
            Files.move(part, file);
        } finally {
            Backup.deleteIfThere(part);
        }
    }
}
