package io.leitai.ledger;

import io.leitai.contest.Actor;
import io.leitai.contest.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who brings what, and what became of it, in a table; the bytes beside it. */
final class SqlUploads implements Uploads {
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final String COLUMNS = "SELECT id, contest, who, role, presenter, exhibit, title, length, sha256,"
            + " until_ms, size, outcome FROM upload ";
    private static final String PUT = """
            INSERT INTO upload (id, contest, who, role, presenter, exhibit, title, length, sha256, until_ms,
                size, claimed_by, claimed_ms, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', 0, '')""";
    private static final String UNFINISHED =
            "SELECT COUNT(*) FROM upload WHERE contest = ? AND presenter = ? AND outcome = ''";
    private static final String KEPT = "SELECT COALESCE(SUM(size), 0) FROM blob WHERE contest = ?";
    private static final String COMING =
            "SELECT COALESCE(SUM(length), 0) FROM upload WHERE contest = ? AND outcome = ''";
    private static final String PROMISED = "SELECT COALESCE(SUM(length), 0) FROM upload WHERE outcome = ''";
    private static final String SAME = "WHERE contest = ? AND who = ? AND role = ? AND presenter = ? AND exhibit = ?"
            + " AND length = ? AND sha256 = ? AND until_ms > ? AND outcome = ''";
    private static final String CLAIM_IT = "UPDATE upload SET claimed_by = ?, claimed_ms = ?"
            + " WHERE id = ? AND outcome = '' AND (claimed_by = '' OR claimed_by = ? OR claimed_ms < ?)";
    private static final String SETTLE = "UPDATE upload SET outcome = ? WHERE id = ?";

    private final Sessions sessions;
    private final UploadBytes bytes;
    /** A folder is one process's alone: what claims there are in it are of one that is gone. */
    private final boolean alone;

    private final String process = UUID.randomUUID().toString();

    SqlUploads(Sessions sessions, UploadBytes bytes, boolean alone) {
        this.sessions = sessions;
        this.bytes = bytes;
        this.alone = alone;
    }

    @Override
    public Begun begin(Upload upload, Bounds bounds) {
        return sessions.write(session -> {
            if (number(session, UNFINISHED, upload.contest(), upload.presenter()) >= bounds.unfinished())
                return Begun.TOO_MANY;
            if (taken(session, upload.contest()) + upload.length() > bounds.bytes()) return Begun.TOO_MUCH;
            session.prepare(
                            PUT,
                            upload.id(),
                            upload.contest(),
                            upload.actor().id(),
                            upload.actor().role().name(),
                            upload.presenter(),
                            upload.exhibit(),
                            upload.title(),
                            upload.length(),
                            upload.sha256(),
                            upload.until().toEpochMilli())
                    .executeUpdate();
            return Begun.BEGUN;
        });
    }

    @Override
    public Optional<Progress> of(String id) throws IOException {
        return read("WHERE id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Progress> same(Upload upload, Instant now) throws IOException {
        if (upload.sha256().isEmpty()) return Optional.empty();
        return read(
                        SAME,
                        upload.contest(),
                        upload.actor().id(),
                        upload.actor().role().name(),
                        upload.presenter(),
                        upload.exhibit(),
                        upload.length(),
                        upload.sha256(),
                        now.toEpochMilli())
                .stream()
                .findFirst();
    }

    @Override
    public long taken(String contest) {
        return asked(session -> taken(session, contest));
    }

    private static long taken(Session session, String contest) throws SQLException {
        return number(session, KEPT, contest) + number(session, COMING, contest);
    }

    @Override
    public long promised() {
        return asked(session -> number(session, PROMISED));
    }

    @Override
    public boolean append(String id, long size, Path file) throws IOException {
        return bytes.append(id, size, file);
    }

    @Override
    public Path whole(String id) throws IOException {
        return bytes.whole(id);
    }

    @Override
    public boolean claim(String id, Instant now) {
        long stale = alone ? Long.MAX_VALUE : now.minus(CLAIM).toEpochMilli();
        return sessions.write(session -> session.prepare(CLAIM_IT, process, now.toEpochMilli(), id, process, stale)
                        .executeUpdate())
                == 1;
    }

    @Override
    public List<Progress> unsettled() throws IOException {
        return read("WHERE outcome = ''").stream().filter(Progress::isWhole).toList();
    }

    @Override
    public void settle(String id, String outcome) throws IOException {
        sessions.write(session -> session.prepare(SETTLE, outcome, id).executeUpdate());
        bytes.remove(id);
    }

    @Override
    public void remove(String id) throws IOException {
        sessions.write(session ->
                session.prepare("DELETE FROM upload WHERE id = ?", id).executeUpdate());
        bytes.remove(id);
    }

    @Override
    public void sweep(Instant now) throws IOException {
        sessions.write(session -> session.prepare("DELETE FROM upload WHERE until_ms <= ?", now.toEpochMilli())
                .executeUpdate());
        Set<String> orphans = bytes.ids(); // before the table is read: what begins meanwhile is in the table first
        for (Progress each : read("")) orphans.remove(each.upload().id());
        for (String id : orphans) bytes.remove(id);
    }

    private List<Progress> read(String where, Object... parameters) throws IOException {
        List<Progress> told = asked(session -> {
            List<Progress> all = new ArrayList<>();
            try (ResultSet rows = session.prepare(COLUMNS + where, parameters).executeQuery()) {
                while (rows.next()) all.add(progress(rows));
            }
            return all;
        });
        List<Progress> all = new ArrayList<>();
        for (Progress each : told) {
            Upload upload = each.upload();
            long size = each.outcome().isEmpty() ? bytes.size(upload.id(), each.size()) : upload.length();
            all.add(new Progress(upload, size, each.outcome()));
        }
        return all;
    }

    private static Progress progress(ResultSet row) throws SQLException {
        Upload upload = new Upload(
                row.getString(1),
                row.getString(2),
                new Actor(row.getString(3), Role.valueOf(row.getString(4))),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9),
                Instant.ofEpochMilli(row.getLong(10)));
        return new Progress(upload, row.getLong(11), row.getString(12));
    }

    private <T> T asked(Sessions.Work<T> work) {
        try {
            return sessions.read(work);
        } catch (SQLException e) {
            throw new StoreUnusable("The uploads can't be read (" + e.getMessage() + "): restore the backup.", e);
        }
    }

    private static long number(Session session, String sql, Object... parameters) throws SQLException {
        try (ResultSet rows = session.prepare(sql, parameters).executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
