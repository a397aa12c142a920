package io.leitai.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What there is stands in a table; the bytes in a file each, so that no photograph holds a mark's commit up, or in the table where nodes share it. */
final class SqlBlobs implements Blobs {
    private static final String PUT_NAME = """
            INSERT INTO blob (contest, sha256, type, size, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (contest, sha256) DO NOTHING""";
    private static final String PUT_WHOLE = """
            INSERT INTO blob (contest, sha256, type, size, at, bytes) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (contest, sha256) DO NOTHING""";
    private static final String GET = "SELECT type, bytes FROM blob WHERE contest = ? AND sha256 = ?";

    private final Sessions sessions;
    private final Path folder;

    /** @param folder null: the bytes go into the table */
    SqlBlobs(Sessions sessions, Path folder) {
        this.sessions = sessions;
        this.folder = folder;
    }

    @Override
    public String put(String contest, Blob blob, Instant at) {
        byte[] hash = sha256(blob.bytes());
        long size = blob.bytes().length;
        if (folder != null) write(hash, blob.bytes());
        sessions.write(session -> {
            if (folder != null)
                session.prepare(PUT_NAME, contest, hash, blob.type(), size, Times.text(at))
                        .executeUpdate();
            else
                session.prepare(PUT_WHOLE, contest, hash, blob.type(), size, Times.text(at), blob.bytes())
                        .executeUpdate();
            return null;
        });
        return Hex.of(hash);
    }

    @Override
    public Optional<Blob> get(String contest, String sha256) {
        byte[] hash;
        try {
            hash = Hex.parse(sha256, Chain.HASH_BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Optional<Blob> found = select(contest, hash);
        found.ifPresent(blob -> {
            if (!MessageDigest.isEqual(hash, sha256(blob.bytes())))
                throw new Ledger.Damaged(contest, 0, "the photo " + sha256 + " is not what it was");
        });
        return found;
    }

    private Optional<Blob> select(String contest, byte[] hash) {
        try {
            return sessions.read(session -> {
                try (ResultSet rows = session.prepare(GET, contest, hash).executeQuery()) {
                    if (!rows.next()) return Optional.empty();
                    byte[] bytes = rows.getBytes(2);
                    return Optional.of(new Blob(rows.getString(1), bytes == null ? read(contest, hash) : bytes));
                }
            });
        } catch (SQLException e) {
            throw new StoreUnusable("The photos can't be read (" + e.getMessage() + "): restore the backup.", e);
        }
    }

    /** Under another name first: a file of the right name is whole. */
    private void write(byte[] hash, byte[] bytes) {
        Path file = folder.resolve(Hex.of(hash));
        Path part = null;
        try {
            if (Files.exists(file)) return;
            Files.createDirectories(folder);
            part = Files.createTempFile(folder, "blob.", ".part");
            Files.write(part, bytes);
            Disk.sync(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            Disk.sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Backup.deleteIfThere(part);
        }
    }

    private byte[] read(String contest, byte[] hash) {
        try {
            return Files.readAllBytes(folder.resolve(Hex.of(hash)));
        } catch (IOException e) {
            throw new Ledger.Damaged(contest, 0, "the photo " + Hex.of(hash) + " is not there");
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
