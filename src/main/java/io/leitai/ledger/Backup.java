package io.leitai.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Copies a store, of this or another process, running or not, as it stands at one moment. */
public final class Backup {
    private Backup() {}

    /**
     * The copy becomes a store again as {@code leitai.db} in an empty data folder. Photographs go into a folder beside it, with
     * {@code .blobs} behind its name, which becomes {@code blobs} there.
     *
     * @param target a file that is not there yet; it appears whole or not at all
     * @return what checking each contest's chain in the copy came to, by the contest's id; a broken one is broken in the store too
     * @throws StoreUnusable where there is no copy, with one sentence that says why
     */
    public static Map<String, Verdict> copy(Path data, Path target) {
        Path source = data.resolve(Store.FILE);
        if (!Files.isRegularFile(source))
            throw new StoreUnusable("There is no Leitai store in " + data + ": name its folder with --data.", null);
        return copy(target, (part, blobs) -> {
            writeInto(part, new SqliteFile(source));
            copyBlobs(data.resolve(Store.BLOBS), blobs);
        });
    }

    /** The same of a database that several nodes share: the copy is a folder's store too, with which one server can go on. */
    public static Map<String, Verdict> copy(PostgresAddress database, Path target) {
        return copy(target, (part, blobs) -> DatabaseCopy.write(new Postgres(database), part, blobs));
    }

    private interface Source {
        /** @param part an empty file @param blobs the folder for the store's files */
        void writeInto(Path part, Path blobs) throws SQLException, IOException;
    }

    private static Map<String, Verdict> copy(Path target, Source source) {
        if (Files.exists(target)) throw new StoreUnusable(target + " is there already: name a file that is not.", null);
        Path part = null;
        try {
            part = Files.createTempFile(target.toAbsolutePath().getParent(), target.getFileName() + ".", ".part");
            source.writeInto(part, target.resolveSibling(target.getFileName() + "." + Store.BLOBS));
            Map<String, Verdict> verdicts = check(new SqliteFile(part));
            Disk.sync(part);
            Files.move(part, target);
            Disk.sync(target.toAbsolutePath().getParent());
            return verdicts;
        } catch (SQLException | IOException e) {
            throw new StoreUnusable("No copy was made, since " + e + ".", e);
        } finally {
            deleteIfThere(part);
        }
    }

    private static void writeInto(Path part, SqliteFile source) throws SQLException {
        try (Session session = source.openReading()) {
            source.requireOurs(session);
            session.prepare("VACUUM INTO ?", part.toString()).execute();
        }
    }

    /** A file of a whole name never changes, so that a copy can be made while more come. */
    private static void copyBlobs(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) return;
        Files.createDirectories(to);
        try (Stream<Path> blobs = Files.list(from)) {
            for (Path blob : blobs.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".part"))
                    .toList()) {
                Path copy = to.resolve(blob.getFileName());
                Files.copy(blob, copy, StandardCopyOption.REPLACE_EXISTING);
                Disk.sync(copy);
            }
        }
        Disk.sync(to);
    }

    private static Map<String, Verdict> check(SqliteFile copy) throws SQLException {
        try (Session session = copy.openReading()) {
            String integrity = session.ask("PRAGMA integrity_check");
            if (!"ok".equals(integrity)) throw new SQLException("the copy is damaged: " + integrity);
            LedgerReader reader = new SqlReader(new Alone(session));
            Map<String, Verdict> verdicts = new LinkedHashMap<>();
            for (LedgerReader.Head head : reader.heads())
                verdicts.put(head.contest(), Verifier.check(reader, head.contest()));
            return verdicts;
        }
    }

    static void deleteIfThere(Path part) {
        try {
            if (part != null) Files.deleteIfExists(part);
        } catch (IOException e) {
            // a .part file is no backup, and says so by its name
        }
    }

    record Alone(Session session) implements SqlReader.Reading {
        @Override
        public <T> T read(Sessions.Work<T> work) throws SQLException {
            return work.in(session);
        }
    }
}
