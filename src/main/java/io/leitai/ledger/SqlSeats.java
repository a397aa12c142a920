package io.leitai.ledger;

import io.leitai.contest.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Seats and sessions beside the ledger, in the same file. */
final class SqlSeats implements Seats {
    private static final String MINT = """
            INSERT INTO seat (token_hash, contest, role, who, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (token_hash) DO UPDATE
            SET contest = excluded.contest, role = excluded.role, who = excluded.who, at = excluded.at""";
    private static final String BY_TOKEN = "SELECT contest, role, who FROM seat WHERE token_hash = ?";
    private static final String SIT = """
            INSERT INTO session (session_hash, contest, role, who, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (session_hash, contest, role, who) DO NOTHING""";
    private static final String OF_SESSION =
            "SELECT contest, role, who FROM session WHERE session_hash = ? ORDER BY at, contest, role, who";

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
        if (seats.size() != tokenHashes.size()) throw new IllegalArgumentException("not one token for each seat");
        tokenHashes.forEach(SqlSeats::requireHash);
        sessions.write(session -> {
            for (int i = 0; i < seats.size(); i++) insert(session, MINT, tokenHashes.get(i), seats.get(i), at);
            return null;
        });
    }

    @Override
    public Optional<Seat> byToken(byte[] tokenHash) {
        return select(BY_TOKEN, tokenHash).stream().findFirst();
    }

    @Override
    public void sit(byte[] sessionHash, Seat seat, Instant at) {
        requireHash(sessionHash);
        sessions.write(session -> {
            insert(session, SIT, sessionHash, seat, at);
            return null;
        });
    }

    @Override
    public List<Seat> ofSession(byte[] sessionHash) {
        return select(OF_SESSION, sessionHash);
    }

    private static void insert(Session session, String sql, byte[] hash, Seat seat, Instant at) throws SQLException {
        session.prepare(sql, hash, seat.contest(), seat.role().name(), seat.who(), Times.text(at))
                .executeUpdate();
    }

    private List<Seat> select(String sql, byte[] hash) {
        try {
            return sessions.read(session -> {
                List<Seat> seats = new ArrayList<>();
                try (ResultSet rows = session.prepare(sql, hash).executeQuery()) {
                    while (rows.next())
                        seats.add(new Seat(rows.getString(1), Role.valueOf(rows.getString(2)), rows.getString(3)));
                }
                return seats;
            });
        } catch (SQLException e) {
            throw new StoreUnusable("The seats can't be read (" + e.getMessage() + "): restore the backup.", e);
        }
    }

    private static void requireHash(byte[] hash) {
        if (hash.length != Chain.HASH_BYTES) throw new IllegalArgumentException("not a SHA-256");
    }
}
