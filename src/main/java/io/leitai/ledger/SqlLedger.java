package io.leitai.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The ledger in a SQL database. Any thread may call it. */
final class SqlLedger extends SqlReader implements Ledger {
    private static final String RAISE = """
            INSERT INTO contest (contest, ordinal, term, seq, at, hash)
            VALUES (?, (SELECT COALESCE(MAX(ordinal), 0) + 1 FROM contest), 1, 0, '', ?)
            ON CONFLICT (contest) DO UPDATE SET term = contest.term + 1
            RETURNING term""";
    /** Changes one row where term, seq and hash are what the writer thinks, and none where another writer was there. */
    static final String ADVANCE = """
            UPDATE contest SET seq = ?, at = ?, hash = ?
            WHERE contest = ? AND term = ? AND seq = ? AND hash = ? AND at <= ?""";

    private static final String STATE = "SELECT term, seq, hash FROM contest WHERE contest = ?";
    private static final String INSERT = """
            INSERT INTO entry (contest, seq, term, at, command_id, salt, body, prev_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sessions sessions;
    private final String advance;

    SqlLedger(Sessions sessions) {
        this(sessions, ADVANCE);
    }

    /** With another {@link #ADVANCE}, for the test that a ledger without its fence is found out. */
    SqlLedger(Sessions sessions, String advance) {
        super(new SettledReading(sessions));
        this.sessions = sessions;
        this.advance = advance;
    }

    @Override
    public long raiseTerm(String contest) {
        return sessions.write(session -> raiseTerm(session, contest));
    }

    /** In a transaction of the caller's. */
    static long raiseTerm(Session session, String contest) throws SQLException {
        try (ResultSet row = session.prepare(RAISE, contest, Chain.start()).executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void append(List<Batch> batches) {
        sessions.write(session -> {
            for (Batch batch : batches) advance(session, batch);
            for (Batch batch : batches) insert(session, batch.entries());
            return null;
        });
    }

    @Override
    public void reopen() {
        sessions.reopen();
    }

    private void advance(Session session, Batch batch) throws SQLException {
        Entry first = batch.entries().getFirst();
        Entry last = batch.entries().getLast();
        int changed = session.prepare(
                        advance,
                        last.seq(),
                        Times.text(last.at()),
                        last.hash(),
                        batch.contest(),
                        batch.term(),
                        batch.expectedSeq(),
                        first.prev(),
                        Times.text(first.at()))
                .executeUpdate();
        if (changed == 1) return;
        try (ResultSet row = session.prepare(STATE, batch.contest()).executeQuery()) {
            if (!row.next()) throw new StaleWriter(batch.contest() + " was never opened for writing");
            long term = row.getLong(1);
            long seq = row.getLong(2);
            if (term == batch.term() && seq == batch.expectedSeq() && Arrays.equals(row.getBytes(3), first.prev()))
                throw new IllegalArgumentException("an entry before the one before it");
            throw new StaleWriter(batch.contest() + " is at term " + term + ", entry " + seq + ", not at term "
                    + batch.term() + ", entry " + batch.expectedSeq());
        }
    }

    /** In a transaction of the caller's. */
    static void insert(Session session, List<Entry> entries) throws SQLException {
        PreparedStatement insert = session.prepare(INSERT);
        Instant at = null;
        String atText = null;
        for (Entry e : entries) {
            if (!e.at().equals(at)) atText = Times.text(at = e.at()); // many of a batch came within one millisecond
            insert.setString(1, e.contest());
            insert.setLong(2, e.seq());
            insert.setLong(3, e.term());
            insert.setString(4, atText);
            insert.setString(5, e.commandId());
            insert.setBytes(6, e.salt());
            insert.setBytes(7, e.body());
            insert.setBytes(8, e.prev());
            insert.setBytes(9, e.hash());
            insert.addBatch();
        }
        insert.executeBatch();
    }

    /** Nothing is read between a failure and the reopening: a page shown then could be gone after it. */
    private record SettledReading(Sessions sessions) implements Reading {
        @Override
        public <T> T read(Sessions.Work<T> work) throws SQLException {
            if (sessions.isSuspect()) throw new IllegalStateException("the ledger was not reopened since it failed");
            return sessions.read(work);
        }
    }
}
