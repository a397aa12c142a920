package io.leitai.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Signed-in browsers beside the ledger, in the same store. */
final class SqlSignIns implements SignIns {
    private static final String FIND = """
            SELECT a.id, a.name, a.shown, a.password, a.totp, a.step, a.disabled, a.at, s.device, s.at, s.seen, s.looked
            FROM sign_in s JOIN account a ON a.id = s.account
            WHERE s.session_hash = ? AND s.at > ? AND s.seen > ? AND a.disabled = ''""";
    private static final String FORGET = "DELETE FROM sign_in WHERE at <= ? OR seen <= ?";

    private final Sessions sessions;

    SqlSignIns(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Those that ran out are forgotten on the way. */
    @Override
    public void open(byte[] sessionHash, String account, String device, Instant at) {
        if (sessionHash.length != Chain.HASH_BYTES) throw new IllegalArgumentException("not a SHA-256");
        String now = Times.text(at);
        sessions.write(session -> {
            session.prepare(FORGET, oldest(at), idlest(at)).executeUpdate();
            return session.prepare(
                            "INSERT INTO sign_in (session_hash, account, device, at, seen, looked) VALUES (?, ?, ?, ?, ?, ?)",
                            sessionHash,
                            account,
                            device,
                            now,
                            now,
                            now)
                    .executeUpdate();
        });
    }

    @Override
    public Optional<SignedIn> find(byte[] sessionHash, Instant now) {
        return reading(session -> {
            SignedIn found;
            try (ResultSet row =
                    session.prepare(FIND, sessionHash, oldest(now), idlest(now)).executeQuery()) {
                if (!row.next()) return Optional.<SignedIn>empty();
                found = new SignedIn(
                        SqlAccounts.account(row),
                        row.getString(9),
                        Times.parse(row.getString(10)),
                        Times.parse(row.getString(11)),
                        Times.parse(row.getString(12)));
            }
            return Optional.of(new SignedIn(
                    SqlAccounts.withSeats(session, found.account()),
                    found.device(),
                    found.at(),
                    found.seen(),
                    found.looked()));
        });
    }

    @Override
    public void seen(byte[] sessionHash, Instant at) {
        write("UPDATE sign_in SET seen = ? WHERE session_hash = ?", Times.text(at), sessionHash);
    }

    @Override
    public void looked(byte[] sessionHash, Instant at) {
        write("UPDATE sign_in SET looked = ? WHERE session_hash = ?", Times.text(at), sessionHash);
    }

    @Override
    public void end(byte[] sessionHash) {
        write("DELETE FROM sign_in WHERE session_hash = ?", (Object) sessionHash);
    }

    @Override
    public void endAll(String account, byte[] but) {
        if (but == null) write("DELETE FROM sign_in WHERE account = ?", account);
        else write("DELETE FROM sign_in WHERE account = ? AND session_hash <> ?", account, but);
    }

    @Override
    public int count(String account, Instant now) {
        return reading(session -> {
            try (ResultSet row = session.prepare(
                            "SELECT COUNT(*) FROM sign_in WHERE account = ? AND at > ? AND seen > ?",
                            account,
                            oldest(now),
                            idlest(now))
                    .executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static String oldest(Instant now) {
        return Times.text(now.minus(LONGEST));
    }

    private static String idlest(Instant now) {
        return Times.text(now.minus(IDLE));
    }

    private void write(String sql, Object... parameters) {
        sessions.write(session -> session.prepare(sql, parameters).executeUpdate());
    }

    private <T> T reading(Sessions.Work<T> work) {
        try {
            return sessions.read(work);
        } catch (SQLException e) {
            throw new StoreUnusable("The sign-ins can't be read (" + e.getMessage() + "): restore the backup.", e);
        }
    }
}
