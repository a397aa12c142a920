package io.leitai.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads entries by pages, each a statement of its own. */
class SqlReader implements LedgerReader {
    private static final long PAGE = 500;
    private static final String COLUMNS = "seq, term, at, command_id, salt, body, prev_hash, hash";
    private static final String HEADS = "SELECT contest, seq, at, hash FROM contest WHERE seq > 0 ORDER BY ordinal";
    private static final String READ =
            "SELECT " + COLUMNS + " FROM entry WHERE contest = ? AND seq >= ? ORDER BY seq LIMIT ?";
    private static final String FIND = "SELECT " + COLUMNS + " FROM entry WHERE contest = ? AND command_id = ?";

    private static final int FIND_AT_ONCE = 100;
    private static final String FIND_SOME = "SELECT " + COLUMNS + " FROM entry WHERE contest = ? AND command_id IN (?"
            + ", ?".repeat(FIND_AT_ONCE - 1) + ")";

    /** Runs a piece of work on the reading session. */
    interface Reading {
        <T> T read(Sessions.Work<T> work) throws SQLException;
    }

    private final Reading reading;

    SqlReader(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Head> heads() {
        try {
            return reading.read(session -> {
                List<Head> heads = new ArrayList<>();
                try (ResultSet rows = session.prepare(HEADS).executeQuery()) {
                    while (rows.next())
                        heads.add(new Head(
                                rows.getString(1), rows.getLong(2), rows.getBytes(4), Times.parse(rows.getString(3))));
                }
                return heads;
            });
        } catch (SQLException | IllegalArgumentException e) {
            throw new StoreUnusable(
                    "The list of contests can't be read (" + e.getMessage() + "): restore the backup.", e);
        }
    }

    @Override
    public void read(String contest, long fromSeq, Consumer<Entry> reader) {
        long seq = fromSeq;
        Page page;
        do {
            page = page(contest, seq);
            page.entries.forEach(reader);
            seq += page.entries.size();
            if (page.fault != null) throw new Damaged(contest, seq, page.fault);
        } while (page.entries.size() == PAGE);
    }

    @Override
    public Optional<Entry> find(String contest, String commandId) {
        try {
            return reading.read(session -> {
                try (ResultSet rows = session.prepare(FIND, contest, commandId).executeQuery()) {
                    return rows.next() ? Optional.of(entry(contest, rows)) : Optional.empty();
                }
            });
        } catch (SQLException | IllegalArgumentException e) {
            throw new Damaged(contest, 0, "the entry of command " + commandId + " can't be read: " + e.getMessage());
        }
    }

    @Override
    public List<Entry> findAll(String contest, List<String> commandIds) {
        List<Entry> found = new ArrayList<>();
        for (int from = 0; from < commandIds.size(); from += FIND_AT_ONCE)
            found.addAll(findSome(contest, commandIds.subList(from, Math.min(from + FIND_AT_ONCE, commandIds.size()))));
        return found;
    }

    /** Always by the same statement: places that are left over ask for the last one again. */
    private List<Entry> findSome(String contest, List<String> commandIds) {
        Object[] parameters = new Object[1 + FIND_AT_ONCE];
        parameters[0] = contest;
        for (int i = 0; i < FIND_AT_ONCE; i++) parameters[1 + i] = commandIds.get(Math.min(i, commandIds.size() - 1));
        try {
            return reading.read(session -> {
                List<Entry> found = new ArrayList<>();
                try (ResultSet rows = session.prepare(FIND_SOME, parameters).executeQuery()) {
                    while (rows.next()) found.add(entry(contest, rows));
                }
                return found;
            });
        } catch (SQLException | IllegalArgumentException e) {
            throw new Damaged(contest, 0, "entries can't be looked up by their commands: " + e.getMessage());
        }
    }

    /** @param fault what is wrong with the entry after these, or null */
    private record Page(List<Entry> entries, String fault) {}

    private Page page(String contest, long fromSeq) {
        List<Entry> entries = new ArrayList<>();
        try {
            String fault = reading.read(session -> fill(entries, session, contest, fromSeq));
            return new Page(entries, fault);
        } catch (SQLException | IllegalArgumentException e) {
            return new Page(entries, "it can't be read: " + e.getMessage());
        }
    }

    private static String fill(List<Entry> entries, Session session, String contest, long fromSeq) throws SQLException {
        entries.clear();
        try (ResultSet rows = session.prepare(READ, contest, fromSeq, PAGE).executeQuery()) {
            while (rows.next()) {
                Entry entry = entry(contest, rows);
                if (entry.seq() != fromSeq + entries.size()) return "it is missing";
                entries.add(entry);
            }
            return null;
        }
    }

    private static Entry entry(String contest, ResultSet row) throws SQLException {
        Instant at = Times.parse(row.getString(3));
        return new Entry(
                contest,
                row.getLong(1),
                row.getLong(2),
                at,
                row.getString(4),
                bytes(row, 5),
                bytes(row, 6),
                bytes(row, 7),
                bytes(row, 8));
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes == null) throw new IllegalArgumentException("a column is empty");
        return bytes;
    }
}
