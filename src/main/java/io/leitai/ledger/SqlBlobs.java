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
    private final BlobFiles files;

    /** @param folder null: the bytes go into the table */
    SqlBlobs(Sessions sessions, Path folder, BlobFiles files) {
        this.sessions = sessions;
        this.folder = folder;
        this.files = files;
    }

    @Override
    public Path incoming() throws IOException {
        return files.incoming();
    }

    @Override
    public String keep(String contest, String type, Path file, Instant at) throws IOException {
        byte[] hash = BlobFiles.sha256(file);
        long size = Files.size(file);
        if (folder == null) BlobPieces.write(sessions, contest, hash, file);
        files.take(Hex.of(hash), file);
        sessions.write(session -> {
            session.prepare(PUT_NAME, contest, hash, type, size, Times.text(at)).executeUpdate();
            return null;
        });
        return Hex.of(hash);
    }

    @Override
    public Optional<Stored> open(String contest, String sha256) throws IOException {
        byte[] hash;
        try {
            hash = Hex.parse(sha256, Chain.HASH_BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Named named = named(contest, hash);
        if (named == null) return Optional.empty();
        Path file = files.at(sha256);
        if (!Files.exists(file)) fetch(contest, hash, named);
        if (!files.isWhole(sha256)) throw new Ledger.Damaged(contest, 0, "the file " + sha256 + " is not what it was");
        return Optional.of(new Stored(named.type, file, Files.size(file)));
    }

    /** @param bytes null where they are in a file or in pieces */
    private record Named(String type, byte[] bytes) {}

    private Named named(String contest, byte[] hash) {
        try {
            return sessions.read(session -> {
                try (ResultSet rows = session.prepare(GET, contest, hash).executeQuery()) {
                    return rows.next() ? new Named(rows.getString(1), rows.getBytes(2)) : null;
                }
            });
        } catch (SQLException e) {
            throw new StoreUnusable("The files can't be read (" + e.getMessage() + "): restore the backup.", e);
        }
    }

    /** Another node took it in: it comes over the database, once. */
    private void fetch(String contest, byte[] hash, Named named) throws IOException {
        if (folder != null) throw new Ledger.Damaged(contest, 0, "the file " + Hex.of(hash) + " is not there");
        Path part = Files.createTempFile(files.incoming(), "fetched.", ".part");
        try {
            if (named.bytes != null) Files.write(part, named.bytes);
            else BlobPieces.read(sessions::read, contest, hash, part);
            files.take(Hex.of(hash), part);
        } finally {
            Backup.deleteIfThere(part);
        }
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
        Named named = named(contest, hash);
        if (named == null) return Optional.empty();
        byte[] bytes = named.bytes == null ? read(contest, hash, named) : named.bytes;
        if (!MessageDigest.isEqual(hash, sha256(bytes)))
            throw new Ledger.Damaged(contest, 0, "the photo " + sha256 + " is not what it was");
        return Optional.of(new Blob(named.type, bytes));
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

    private byte[] read(String contest, byte[] hash, Named named) {
        try {
            Path file = files.at(Hex.of(hash));
            if (folder == null && !Files.exists(file)) fetch(contest, hash, named);
            return Files.readAllBytes(file);
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
