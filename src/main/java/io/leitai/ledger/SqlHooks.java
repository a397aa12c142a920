package io.leitai.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Webhooks beside the ledger, in the same store. */
final class SqlHooks implements Hooks {
    private static final String HOOK = "SELECT id, contest, url, secret, at, stopped, told FROM webhook";
    private static final String MESSAGE =
            "SELECT m.id, m.webhook, m.at, m.body, m.attempts, m.due, m.state, m.answer" + " FROM webhook_message m";
    private static final String ADD =
            "INSERT INTO webhook (id, contest, url, secret, at, stopped, told) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String TELL = """
            INSERT INTO webhook_message (id, webhook, at, body, attempts, due, state, answer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""";
    private static final String MAKE_ROOM = """
            DELETE FROM webhook_message WHERE webhook = ? AND id NOT IN
            (SELECT id FROM webhook_message WHERE webhook = ? ORDER BY at DESC, id DESC LIMIT ?)""";

    private final Sessions sessions;

    SqlHooks(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void add(Hook hook) {
        write(
                ADD,
                hook.id(),
                hook.contest(),
                hook.url(),
                hook.secret(),
                Times.text(hook.at()),
                hook.stopped(),
                hook.told());
    }

    @Override
    public void remove(String hook) {
        sessions.write(session -> {
            session.prepare("DELETE FROM webhook_message WHERE webhook = ?", hook)
                    .executeUpdate();
            session.prepare("DELETE FROM webhook WHERE id = ?", hook).executeUpdate();
            return null;
        });
    }

    @Override
    public List<Hook> all() {
        return read(HOOK + " ORDER BY at, id", SqlHooks::hook);
    }

    @Override
    public Optional<Hook> hook(String id) {
        return read(HOOK + " WHERE id = ?", SqlHooks::hook, id).stream().findFirst();
    }

    @Override
    public void stop(String hook, String stopped) {
        write("UPDATE webhook SET stopped = ? WHERE id = ?", stopped, hook);
    }

    @Override
    public boolean tell(String hook, String told, Message message, int most) {
        return sessions.write(session -> {
            int added = session.prepare(
                            TELL,
                            message.id(),
                            hook,
                            Times.text(message.at()),
                            message.body(),
                            (long) message.attempts(),
                            Times.text(message.due()),
                            message.state().name(),
                            message.answer())
                    .executeUpdate();
            session.prepare("UPDATE webhook SET told = ? WHERE id = ?", told, hook)
                    .executeUpdate();
            session.prepare(MAKE_ROOM, hook, hook, (long) most).executeUpdate();
            return added == 1;
        });
    }

    @Override
    public List<Message> due(Instant now, int most) {
        return read(
                MESSAGE
                        + " JOIN webhook w ON w.id = m.webhook WHERE w.stopped = '' AND m.state = 'WAITING' AND m.due <= ?"
                        + " ORDER BY m.due, m.id LIMIT ?",
                SqlHooks::message,
                Times.text(now),
                (long) most);
    }

    @Override
    public boolean take(Message message, Instant until) {
        return sessions.write(session -> session.prepare(
                                "UPDATE webhook_message SET due = ? WHERE id = ? AND due = ? AND state = 'WAITING'",
                                Times.text(until),
                                message.id(),
                                Times.text(message.due()))
                        .executeUpdate()
                == 1);
    }

    @Override
    public void attempted(String message, State state, int attempts, Instant due, String answer) {
        write(
                "UPDATE webhook_message SET state = ?, attempts = ?, due = ?, answer = ? WHERE id = ?",
                state.name(),
                (long) attempts,
                Times.text(due),
                answer,
                message);
    }

    @Override
    public List<Message> messages(String hook, int most) {
        return read(
                MESSAGE + " WHERE m.webhook = ? ORDER BY m.at DESC, m.id DESC LIMIT ?", SqlHooks::message, hook, (long)
                        most);
    }

    private static Hook hook(ResultSet row) throws SQLException {
        return new Hook(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBytes(4),
                Times.parse(row.getString(5)),
                row.getString(6),
                row.getString(7));
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getString(1),
                row.getString(2),
                Times.parse(row.getString(3)),
                row.getBytes(4),
                row.getInt(5),
                Times.parse(row.getString(6)),
                State.valueOf(row.getString(7)),
                row.getString(8));
    }

    private interface Row<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> List<T> read(String sql, Row<T> row, Object... parameters) {
        try {
            return sessions.read(session -> {
                List<T> all = new ArrayList<>();
                try (ResultSet rows = session.prepare(sql, parameters).executeQuery()) {
                    while (rows.next()) all.add(row.of(rows));
                }
                return all;
            });
        } catch (SQLException e) {
            throw new StoreUnusable("The webhooks can't be read (" + e.getMessage() + "): restore the backup.", e);
        }
    }

    private void write(String sql, Object... parameters) {
        sessions.write(session -> {
            session.prepare(sql, parameters).executeUpdate();
            return null;
        });
    }
}
