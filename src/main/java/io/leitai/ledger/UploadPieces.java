package io.leitai.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** In the database that nodes share: each piece is a transaction of its own that moves the size on, so that of two nodes one is first. */
final class UploadPieces implements UploadBytes {
    private static final String MOVE = "UPDATE upload SET size = size + ? WHERE id = ? AND size = ? AND outcome = ''";
    private static final String PUT = """
            INSERT INTO upload_piece (upload, position, bytes) VALUES (?, ?, ?)
            ON CONFLICT (upload, position) DO NOTHING""";
    private static final String GET = "SELECT bytes FROM upload_piece WHERE upload = ? AND position = ?";
    private static final String REMOVE = "DELETE FROM upload_piece WHERE upload = ?";
    private static final String IDS = "SELECT DISTINCT upload FROM upload_piece";

    private final Sessions sessions;
    private final BlobFiles files;

    UploadPieces(Sessions sessions, BlobFiles files) {
        this.sessions = sessions;
        this.files = files;
    }

    @Override
    public long size(String id, long told) {
        return told;
    }

    @Override
    public boolean append(String id, long size, Path bytes) throws IOException {
        try (InputStream in = Files.newInputStream(bytes)) {
            long at = size;
            for (byte[] piece = in.readNBytes(BlobPieces.BYTES);
                    piece.length > 0;
                    piece = in.readNBytes(BlobPieces.BYTES)) {
                if (!append(id, at, piece)) return false;
                at += piece.length;
            }
            return true;
        }
    }

    private boolean append(String id, long at, byte[] piece) {
        return sessions.write(session -> {
            if (session.prepare(MOVE, (long) piece.length, id, at).executeUpdate() == 0) return false;
            session.prepare(PUT, id, at, piece).executeUpdate();
            return true;
        });
    }

    @Override
    public Path whole(String id) throws IOException {
        Path file = Files.createTempFile(files.incoming(), "whole.", ".part");
        try (OutputStream out = Files.newOutputStream(file)) {
            long at = 0;
            for (byte[] piece = piece(id, at); piece != null; piece = piece(id, at)) {
                out.write(piece);
                at += piece.length;
            }
            return file;
        } catch (SQLException e) {
            Backup.deleteIfThere(file);
            throw new IOException(e);
        }
    }

    private byte[] piece(String id, long at) throws SQLException {
        return sessions.read(session -> {
            try (ResultSet rows = session.prepare(GET, id, at).executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        });
    }

    @Override
    public void remove(String id) {
        sessions.write(session -> session.prepare(REMOVE, id).executeUpdate());
    }

    @Override
    public Set<String> ids() throws IOException {
        try {
            return sessions.read(session -> {
                Set<String> ids = new HashSet<>();
                try (ResultSet rows = session.prepare(IDS).executeQuery()) {
                    while (rows.next()) ids.add(rows.getString(1));
                }
                return ids;
            });
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
