package io.leitai.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A large blob in a database that nodes share: each piece is a transaction of its own, so that a mark waits for one at most. */
final class BlobPieces {
    static final int BYTES = 512 * 1024;

    private static final String PUT = """
            INSERT INTO blob_piece (contest, sha256, n, bytes) VALUES (?, ?, ?, ?)
            ON CONFLICT (contest, sha256, n) DO NOTHING""";
    private static final String GET = "SELECT bytes FROM blob_piece WHERE contest = ? AND sha256 = ? AND n = ?";

    private BlobPieces() {}

    static void write(Sessions sessions, String contest, byte[] hash, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long n = 0;
            for (byte[] piece = in.readNBytes(BYTES); piece.length > 0; piece = in.readNBytes(BYTES)) {
                byte[] bytes = piece;
                long number = n++;
                sessions.write(session -> {
                    session.prepare(PUT, contest, hash, number, bytes).executeUpdate();
                    return null;
                });
            }
        }
    }

    static void read(SqlReader.Reading store, String contest, byte[] hash, Path into) throws IOException {
        try (OutputStream out = Files.newOutputStream(into)) {
            for (long n = 0; ; n++) {
                byte[] piece = piece(store, contest, hash, n);
                if (piece == null) return;
                out.write(piece);
            }
        } catch (SQLException e) {
            throw new StoreUnusable("The files can't be read (" + e.getMessage() + "): restore the backup.", e);
        }
    }

    private static byte[] piece(SqlReader.Reading store, String contest, byte[] hash, long n) throws SQLException {
        return store.read(session -> {
            try (ResultSet rows = session.prepare(GET, contest, hash, n).executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        });
    }
}
