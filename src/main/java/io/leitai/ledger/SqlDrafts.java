package io.leitai.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts of plans beside the ledger, in the same store. */
final class SqlDrafts implements Drafts {
    private static final byte[] NO_TEXT = {};

    private final Sessions sessions;

    SqlDrafts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Draft> all() {
        return read("SELECT id, version, title, NULL, editor, at FROM plan_draft ORDER BY at DESC, id");
    }

    @Override
    public Optional<Draft> draft(String id) {
        return read("SELECT id, version, title, text, editor, at FROM plan_draft WHERE id = ?", id).stream()
                .findFirst();
    }

    @Override
    public boolean add(Draft draft, int most) {
        return wrote(
                "INSERT INTO plan_draft (id, version, title, text, editor, at) SELECT ?, ?, ?, ?, ?, ?"
                        + " WHERE (SELECT COUNT(*) FROM plan_draft) < ?",
                draft.id(),
                draft.version(),
                draft.title(),
                draft.text(),
                draft.editor(),
                Times.text(draft.at()),
                (long) most);
    }

    @Override
    public boolean replace(Draft draft) {
        return wrote(
                "UPDATE plan_draft SET version = ?, title = ?, text = ?, editor = ?, at = ? WHERE id = ? AND version = ?",
                draft.version(),
                draft.title(),
                draft.text(),
                draft.editor(),
                Times.text(draft.at()),
                draft.id(),
                draft.version() - 1);
    }

    @Override
    public boolean remove(String id) {
        return wrote("DELETE FROM plan_draft WHERE id = ?", id);
    }

    private List<Draft> read(String sql, Object... parameters) {
        try {
            return sessions.read(session -> {
                List<Draft> all = new ArrayList<>();
                try (ResultSet rows = session.prepare(sql, parameters).executeQuery()) {
                    while (rows.next()) all.add(draft(rows));
                }
                return all;
            });
        } catch (SQLException e) {
            throw new StoreUnusable("The plans can't be read (" + e.getMessage() + "): restore the backup.", e);
        }
    }

    private static Draft draft(ResultSet row) throws SQLException {
        byte[] text = row.getBytes(4);
        return new Draft(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                text == null ? NO_TEXT : text,
                row.getString(5),
                Times.parse(row.getString(6)));
    }

    private boolean wrote(String sql, Object... parameters) {
        return sessions.write(session -> session.prepare(sql, parameters).executeUpdate()) == 1;
    }
}
