package io.leitai.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Writes a contest's whole ledger into a file, from a store that may be in use. */
public final class Export {
    private Export() {}

    /**
     * @param target a file that is not there yet; it appears whole, and checked, or not at all
     * @throws StoreUnusable where there is no such file then, with one sentence that says why
     */
    public static Verdict.Sound write(Path data, String contest, Path target) {
        SqliteFile file = new SqliteFile(data.resolve(Store.FILE));
        if (!Files.isRegularFile(data.resolve(Store.FILE)))
            throw new StoreUnusable("There is no Leitai store in " + data + ": name its folder with --data.", null);
        try (Session session = file.openReading()) {
            file.requireOurs(session);
            return write(new SqlReader(new Backup.Alone(session)), contest, target);
        } catch (SQLException e) {
            throw file.cannotOpen(e);
        }
    }

    /** The same from a database. */
    public static Verdict.Sound write(PostgresAddress database, String contest, Path target) {
        Postgres postgres = new Postgres(database);
        try (Readers readers = postgres.openReaders()) {
            if (readers.read(session -> Schema.version(postgres, session)) == 0)
                throw new StoreUnusable("There is no Leitai store in " + postgres.name() + ".", null);
            return write(new SqlReader(readers::read), contest, target);
        } catch (SQLException e) {
            throw postgres.cannotOpen(e);
        } catch (StoreAway e) {
            throw e.getCause() instanceof SQLException cause
                    ? postgres.cannotOpen(cause)
                    : new StoreUnusable(e.getMessage(), e);
        }
    }

    private static Verdict.Sound write(LedgerReader ledger, String contest, Path target) {
        requireThere(ledger, contest);
        if (Files.exists(target)) throw new StoreUnusable(target + " is there already: name a file that is not.", null);
        Path part = null;
        try {
            part = Files.createTempFile(target.toAbsolutePath().getParent(), target.getFileName() + ".", ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                LedgerLines.write(ledger, contest, out, entry -> false);
            }
            Verdict.Sound sound = checked(part, contest);
            Disk.sync(part);
            Files.move(part, target);
            Disk.sync(target.toAbsolutePath().getParent());
            return sound;
        } catch (LedgerReader.Damaged e) {
            throw damaged(contest, e.seq(), e.why());
        } catch (IOException e) {
            throw new StoreUnusable("Nothing was exported, since " + e + ".", e);
        } finally {
            Backup.deleteIfThere(part);
        }
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
