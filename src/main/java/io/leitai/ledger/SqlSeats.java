package io.leitai.ledger;

import io.leitai.contest.Means;
import io.leitai.contest.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Seats, codes and sessions beside the ledger, in the same store. */
final class SqlSeats implements Seats {
    private static final String MINT = """
            INSERT INTO seat (token_hash, contest, role, who, epoch, at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (token_hash) DO UPDATE SET contest = excluded.contest, role = excluded.role,
            who = excluded.who, epoch = excluded.epoch, at = excluded.at""";
    private static final String BY_TOKEN = "SELECT contest, role, who, epoch, '' FROM seat WHERE token_hash = ?";

    private static final String KEEP = """
            INSERT INTO code (code_hash, contest, means, role, who, batch, card, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (code_hash) DO UPDATE SET means = excluded.means, role = excluded.role, who = excluded.who,
            batch = excluded.batch, card = excluded.card, at = excluded.at, used = ''""";
    private static final String BY_CODE = "SELECT contest, means, role, who, batch, card FROM code WHERE code_hash = ?";
    private static final String USE = "UPDATE code SET used = ? WHERE code_hash = ? AND used = ''";

    private static final String SIT = """
            INSERT INTO session (session_hash, contest, role, who, epoch, phone, at) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (session_hash, contest, role, who)
            DO UPDATE SET epoch = excluded.epoch, phone = excluded.phone, at = excluded.at""";
    private static final String RENAME = "UPDATE session SET session_hash = ? WHERE session_hash = ?";
    private static final String OF_SESSION = """
            SELECT contest, role, who, epoch, phone FROM session WHERE session_hash = ? AND at > ?
            ORDER BY contest, role, who""";
    private static final String END = "DELETE FROM session WHERE session_hash = ?";

    private final Sessions sessions;

    SqlSeats(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void mint(Seat seat, byte[] tokenHash, Instant at) {
        mintAll(List.of(seat), List.of(tokenHash), at);
    }

    @Override
    public void mintAll(List<Seat> seats, List<byte[]> tokenHashes, Instant at) {
        requireOneEach(seats, tokenHashes);
        sessions.write(session -> {
            for (int i = 0; i < seats.size(); i++) {
                Seat seat = seats.get(i);
                session.prepare(
                                MINT,
                                tokenHashes.get(i),
                                seat.contest(),
                                seat.role().name(),
                                seat.who(),
                                (long) seat.epoch(),
                                Times.text(at))
                        .executeUpdate();
            }
            return null;
        });
    }

    @Override
    public Optional<Seat> byToken(byte[] tokenHash) {
        return seats(BY_TOKEN, tokenHash).stream().findFirst();
    }

    @Override
    public void keep(List<Code> codes, List<byte[]> codeHashes, Instant at) {
        requireOneEach(codes, codeHashes);
        sessions.write(session -> {
            for (int i = 0; i < codes.size(); i++) {
                Code code = codes.get(i);
                session.prepare(
                                KEEP,
                                codeHashes.get(i),
                                code.contest(),
                                code.means().name(),
                                code.role().name(),
                                code.who(),
                                code.batch(),
                                (long) code.card(),
                                Times.text(at))
                        .executeUpdate();
            }
            return null;
        });
    }

    @Override
    public Optional<Code> byCode(byte[] codeHash) {
        return read(session -> {
            try (ResultSet row = session.prepare(BY_CODE, (Object) codeHash).executeQuery()) {
                if (!row.next()) return Optional.<Code>empty();
                return Optional.of(new Code(
                        row.getString(1),
                        Means.valueOf(row.getString(2)),
                        Role.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)));
            }
        });
    }

    @Override
    public boolean use(byte[] codeHash, Instant at) {
        return sessions.write(
                session -> session.prepare(USE, Times.text(at), codeHash).executeUpdate() == 1);
    }

    @Override
    public void sit(byte[] sessionHash, Seat seat, Instant at) {
        requireHash(sessionHash);
        sessions.write(session -> session.prepare(
                        SIT,
                        sessionHash,
                        seat.contest(),
                        seat.role().name(),
                        seat.who(),
                        (long) seat.epoch(),
                        seat.phone(),
                        Times.text(at))
                .executeUpdate());
    }

    @Override
    public void rename(byte[] sessionHash, byte[] newHash) {
        requireHash(newHash);
        sessions.write(session -> session.prepare(RENAME, newHash, sessionHash).executeUpdate());
    }

    @Override
    public List<Seat> ofSession(byte[] sessionHash, Instant now) {
        return seats(OF_SESSION, sessionHash, Times.text(now.minus(SESSION_LIVES)));
    }

    @Override
    public void end(byte[] sessionHash) {
        sessions.write(session -> session.prepare(END, (Object) sessionHash).executeUpdate());
    }

    private List<Seat> seats(String sql, Object... parameters) {
        return read(session -> {
            List<Seat> seats = new ArrayList<>();
            try (ResultSet rows = session.prepare(sql, parameters).executeQuery()) {
                while (rows.next())
                    seats.add(new Seat(
                            rows.getString(1),
                            Role.valueOf(rows.getString(2)),
                            rows.getString(3),
                            rows.getInt(4),
                            rows.getString(5)));
            }
            return seats;
        });
    }

    private <T> T read(Sessions.Work<T> work) {
        try {
            return sessions.read(work);
        } catch (SQLException e) {
            throw new StoreUnusable("The seats can't be read (" + e.getMessage() + "): restore the backup.", e);
        }
    }

    private static void requireOneEach(List<?> seats, List<byte[]> hashes) {
        if (seats.size() != hashes.size()) throw new IllegalArgumentException("not one secret for each seat");
        hashes.forEach(SqlSeats::requireHash);
    }

    private static void requireHash(byte[] hash) {
        if (hash.length != Chain.HASH_BYTES) throw new IllegalArgumentException("not a SHA-256");
    }
}
