package io.leitai.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Writes a contest's whole ledger into a file, and its files into a folder beside it, from a store that may be in use. */
public final class Export {
    /** @param files how many are in the folder {@code TARGET.blobs}; there is none where they are none */
    public record Written(Verdict.Sound ledger, int files) {}

    private Export() {}

    /**
     * @param target a file that is not there yet; it appears whole, and checked, or not at all, and last
     * @throws StoreUnusable where there is no such file then, with one sentence that says why
     */
    public static Written write(Path data, String contest, Path target) {
        SqliteFile file = new SqliteFile(data.resolve(Store.FILE));
        if (!Files.isRegularFile(data.resolve(Store.FILE)))
            throw new StoreUnusable("There is no Leitai store in " + data + ": name its folder with --data.", null);
        try (Session session = file.openReading()) {
            file.requireOurs(session);
            return write(new Backup.Alone(session), data.resolve(Store.BLOBS), contest, target);
        } catch (SQLException e) {
            throw file.cannotOpen(e);
        }
    }

    /** The same from a database. */
    public static Written write(PostgresAddress database, String contest, Path target) {
        Postgres postgres = new Postgres(database);
        try (Readers readers = postgres.openReaders()) {
            if (readers.read(session -> Schema.version(postgres, session)) == 0)
                throw new StoreUnusable("There is no Leitai store in " + postgres.name() + ".", null);
            return write(readers::read, null, contest, target);
        } catch (SQLException e) {
            throw postgres.cannotOpen(e);
        } catch (StoreAway e) {
            throw e.getCause() instanceof SQLException cause
                    ? postgres.cannotOpen(cause)
                    : new StoreUnusable(e.getMessage(), e);
        }
    }

    /** @param stored the store's own files; null: they are in its tables */
    private static Written write(SqlReader.Reading store, Path stored, String contest, Path target)
            throws SQLException {
        LedgerReader ledger = new SqlReader(store);
        requireThere(ledger, contest);
        BlobFolder files = BlobFolder.of(target);
        requireNew(target);
        requireNew(files.path());
        Path part = null;
        try {
            part = Files.createTempFile(target.toAbsolutePath().getParent(), target.getFileName() + ".", ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                LedgerLines.write(ledger, contest, out, entry -> false);
            }
            Verdict.Sound sound = checked(part, contest);
            Disk.sync(part);
            int written = files.write(store, stored, contest);
            Files.move(part, target);
            Disk.sync(target.toAbsolutePath().getParent());
            return new Written(sound, written);
        } catch (LedgerReader.Damaged e) {
            throw damaged(contest, e.seq(), e.why());
        } catch (BlobFolder.Wrong e) {
            throw new StoreUnusable(
                    "Contest " + contest + ": " + e.getMessage() + ": nothing was exported; restore the backup.", e);
        } catch (IOException e) {
            throw new StoreUnusable("Nothing was exported, since " + e + ".", e);
        } finally {
            Backup.deleteIfThere(part);
        }
    }

    private static void requireNew(Path target) {
        if (Files.exists(target)) throw new StoreUnusable(target + " is there already: name a file that is not.", null);
    }

    private static void requireThere(LedgerReader ledger, String contest) {
        List<String> there =
                ledger.heads().stream().map(LedgerReader.Head::contest).toList();
        if (there.contains(contest)) return;
        throw new StoreUnusable(
                "There is no contest " + contest + " here; there "
                        + (there.isEmpty() ? "is none." : "are: " + String.join(", ", there) + "."),
                null);
    }

    private static Verdict.Sound checked(Path file, String contest) throws IOException {
        try (InputStream lines = Files.newInputStream(file)) {
            return switch (Verifier.verify(lines, null)) {
                case Verdict.Sound sound -> sound;
                case Verdict.Broken broken -> throw damaged(contest, broken.seq(), broken.why());
            };
        }
    }

    private static StoreUnusable damaged(String contest, long seq, String why) {
        return new StoreUnusable(
                "Contest " + contest + " is damaged at entry " + seq + " (" + why
                        + "): nothing was exported; restore the backup.",
                null);
    }
}
