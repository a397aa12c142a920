package io.leitai.ledger;

import io.leitai.contest.Role;
import io.leitai.ledger.Seats.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accounts beside the ledger, in the same store. */
final class SqlAccounts implements Accounts {
    private static final String ACCOUNT = "SELECT id, name, shown, password, totp, step, disabled, at FROM account";
    private static final String ADD = """
            INSERT INTO account (id, name, shown, password, totp, step, disabled, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (name) DO NOTHING""";
    private static final String NOTE =
            "INSERT INTO account_log (at, account, by_whom, what, about) SELECT ?, name, ?, ?, ? FROM account WHERE id = ?";
    private static final String RECOVERY = "recovery";
    private static final String INVITATION = "invitation";
    private static final String NEVER = "9999-12-31T23:59:59.000Z";
    private static final String DISABLED = "disabled";

    private final Sessions sessions;

    SqlAccounts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean add(Account account, Note note) {
        return sessions.write(session -> {
            int added = session.prepare(
                            ADD,
                            account.id(),
                            account.name(),
                            account.shown(),
                            account.password(),
                            account.totp(),
                            account.step(),
                            account.disabled() ? DISABLED : "",
                            Times.text(account.at()))
                    .executeUpdate();
            if (added == 0) return false;
            putSeats(session, account.id(), account.seats());
            note(session, account.id(), note);
            return true;
        });
    }

    @Override
    public List<Account> all() {
        return read(ACCOUNT + " ORDER BY name");
    }

    @Override
    public Optional<Account> byName(String name) {
        return read(ACCOUNT + " WHERE name = ?", name).stream().findFirst();
    }

    @Override
    public Optional<Account> byId(String id) {
        return read(ACCOUNT + " WHERE id = ?", id).stream().findFirst();
    }

    @Override
    public void setPassword(String id, String password, Note note) {
        write(
                id,
                note,
                session -> session.prepare("UPDATE account SET password = ? WHERE id = ?", password, id)
                        .executeUpdate());
    }

    @Override
    public void setTotp(String id, String totp, List<byte[]> recovery, Note note) {
        write(id, note, session -> {
            session.prepare("UPDATE account SET totp = ?, step = 0 WHERE id = ?", totp, id)
                    .executeUpdate();
            putRecovery(session, id, recovery);
            return 1;
        });
    }

    @Override
    public void setRecovery(String id, List<byte[]> recovery, Note note) {
        write(id, note, session -> putRecovery(session, id, recovery));
    }

    @Override
    public void setSeats(String id, List<Seat> seats, Note note) {
        write(id, note, session -> putSeats(session, id, seats));
    }

    @Override
    public void setDisabled(String id, boolean disabled, Note note) {
        write(id, note, session -> {
            session.prepare("UPDATE account SET disabled = ? WHERE id = ?", disabled ? DISABLED : "", id)
                    .executeUpdate();
            if (disabled) signOut(session, id);
            return 1;
        });
    }

    @Override
    public boolean useStep(String id, long step) {
        return sessions.write(
                session -> session.prepare("UPDATE account SET step = ? WHERE id = ? AND step < ?", step, id, step)
                                .executeUpdate()
                        == 1);
    }

    @Override
    public boolean useRecovery(String id, byte[] codeHash, Note note) {
        return sessions.write(session -> {
            boolean used = session.prepare(
                                    "DELETE FROM account_code WHERE code_hash = ? AND account = ? AND kind = ?",
                                    codeHash,
                                    id,
                                    RECOVERY)
                            .executeUpdate()
                    == 1;
            if (used) note(session, id, note);
            return used;
        });
    }

    @Override
    public int recoveryLeft(String id) {
        return reading(session -> {
            try (ResultSet row = session.prepare(
                            "SELECT COUNT(*) FROM account_code WHERE account = ? AND kind = ?", id, RECOVERY)
                    .executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Override
    public void invite(String id, byte[] codeHash, Instant until, Note note) {
        write(id, note, session -> {
            forget(session, id, INVITATION);
            return keep(session, id, INVITATION, codeHash, Times.text(until));
        });
    }

    @Override
    public Optional<Account> invited(byte[] codeHash, Instant now) {
        return read(
                        ACCOUNT + " WHERE id = (SELECT account FROM account_code"
                                + " WHERE code_hash = ? AND kind = ? AND until > ?)",
                        codeHash,
                        INVITATION,
                        Times.text(now))
                .stream()
                .findFirst();
    }

    @Override
    public boolean accept(byte[] codeHash, String id, String password, Note note) {
        return sessions.write(session -> {
            boolean mine = session.prepare(
                                    "DELETE FROM account_code WHERE code_hash = ? AND account = ? AND kind = ? AND until > ?",
                                    codeHash,
                                    id,
                                    INVITATION,
                                    Times.text(note.at()))
                            .executeUpdate()
                    == 1;
            if (!mine) return false;
            session.prepare("UPDATE account SET password = ?, totp = '', step = 0 WHERE id = ?", password, id)
                    .executeUpdate();
            forget(session, id, RECOVERY);
            signOut(session, id);
            note(session, id, note);
            return true;
        });
    }

    @Override
    public List<Line> log(int most) {
        return reading(session -> {
            List<Line> lines = new ArrayList<>();
            try (ResultSet rows = session.prepare(
                            "SELECT at, account, by_whom, what, about FROM account_log ORDER BY at DESC LIMIT ?",
                            (long) most)
                    .executeQuery()) {
                while (rows.next())
                    lines.add(new Line(
                            Times.parse(rows.getString(1)),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
            }
            return lines;
        });
    }

    private static int putSeats(Session session, String id, List<Seat> seats) throws SQLException {
        session.prepare("DELETE FROM account_role WHERE account = ?", id).executeUpdate();
        for (Seat seat : seats)
            session.prepare(
                            "INSERT INTO account_role (account, contest, role, who, epoch) VALUES (?, ?, ?, ?, ?)",
                            id,
                            seat.contest(),
                            seat.role().name(),
                            seat.who(),
                            (long) seat.epoch())
                    .executeUpdate();
        return seats.size();
    }

    private static int putRecovery(Session session, String id, List<byte[]> hashes) throws SQLException {
        forget(session, id, RECOVERY);
        for (byte[] hash : hashes) keep(session, id, RECOVERY, hash, NEVER);
        return hashes.size();
    }

    private static int keep(Session session, String id, String kind, byte[] hash, String until) throws SQLException {
        if (hash.length != Chain.HASH_BYTES) throw new IllegalArgumentException("not a SHA-256");
        return session.prepare(
                        "INSERT INTO account_code (code_hash, account, kind, until) VALUES (?, ?, ?, ?)",
                        hash,
                        id,
                        kind,
                        until)
                .executeUpdate();
    }

    private static void forget(Session session, String id, String kind) throws SQLException {
        session.prepare("DELETE FROM account_code WHERE account = ? AND kind = ?", id, kind)
                .executeUpdate();
    }

    private static void signOut(Session session, String id) throws SQLException {
        session.prepare("DELETE FROM sign_in WHERE account = ?", id).executeUpdate();
    }

    private static void note(Session session, String id, Note note) throws SQLException {
        session.prepare(NOTE, Times.text(note.at()), note.by(), note.what(), note.about(), id)
                .executeUpdate();
    }

    private void write(String id, Note note, Sessions.Work<Integer> work) {
        sessions.write(session -> {
            work.in(session);
            note(session, id, note);
            return null;
        });
    }

    private List<Account> read(String sql, Object... parameters) {
        return reading(session -> {
            List<Account> found = new ArrayList<>();
            try (ResultSet rows = session.prepare(sql, parameters).executeQuery()) {
                while (rows.next()) found.add(account(rows));
            }
            List<Account> whole = new ArrayList<>();
            for (Account account : found) whole.add(withSeats(session, account));
            return whole;
        });
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                !row.getString(7).isEmpty(),
                Times.parse(row.getString(8)),
                List.of());
    }

    static Account withSeats(Session session, Account account) throws SQLException {
        List<Seat> seats = new ArrayList<>();
        try (ResultSet rows = session.prepare(
                        "SELECT contest, role, who, epoch FROM account_role WHERE account = ? ORDER BY contest, role, who",
                        account.id())
                .executeQuery()) {
            while (rows.next())
                seats.add(new Seat(rows.getString(1), Role.valueOf(rows.getString(2)), rows.getString(3))
                        .as(rows.getInt(4), ""));
        }
        return new Account(
                account.id(),
                account.name(),
                account.shown(),
                account.password(),
                account.totp(),
                account.step(),
                account.disabled(),
                account.at(),
                seats);
    }

    private <T> T reading(Sessions.Work<T> work) {
        try {
            return sessions.read(work);
        } catch (SQLException e) {
            throw new StoreUnusable("The accounts can't be read (" + e.getMessage() + "): restore the backup.", e);
        }
    }
}
