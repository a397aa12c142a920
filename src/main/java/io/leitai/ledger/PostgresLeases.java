package io.leitai.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Leases in PostgreSQL, on a connection of their own: a slow commit must not keep a lease from being renewed. */
final class PostgresLeases implements Leases {
    /** The clock at this moment, not at the transaction's beginning: a row may have been waited for. */
    private static final String NOW = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";

    private static final String RUNS = "SELECT 1 FROM host WHERE contest = ? AND node <> ? AND lease_until > " + NOW;
    private static final String TAKE = """
            INSERT INTO host (contest, node, term, lease_until) VALUES (?, ?, ?, NOW + ?)
            ON CONFLICT (contest) DO UPDATE
            SET node = excluded.node, term = excluded.term, lease_until = NOW + ?
            WHERE host.node = excluded.node OR host.lease_until <= NOW""".replace("NOW", NOW);
    private static final String RENEW =
            "UPDATE host SET lease_until = " + NOW + " + ? WHERE node = ? RETURNING contest, term";
    private static final String GIVE_BACK =
            "UPDATE host SET node = '', lease_until = 0 WHERE contest = ? AND node = ? AND term = ?";
    private static final String ALL =
            "SELECT contest, node, term, lease_until > " + NOW + " FROM host ORDER BY contest";

    private static final String COUNT = """
            INSERT INTO node (node, count, said_at) VALUES (?, 1, NOW)
            ON CONFLICT (node) DO UPDATE SET count = node.count + 1, said_at = NOW""".replace("NOW", NOW);
    private static final String LATELY = "SELECT node, count FROM node WHERE said_at > " + NOW + " - ?";
    private static final String FORGET = "DELETE FROM node WHERE said_at < " + NOW + " - ?";
    private static final long LATELY_MS = 3_000;
    private static final long FORGET_AFTER_MS = 60_000;

    private final Postgres database;
    private final String node;
    private Session session;
    private boolean closed;

    /** @param node this process's name, which no other has or ever had */
    PostgresLeases(Postgres database, String node) {
        this.database = database;
        this.node = node;
    }

    @Override
    public OptionalLong take(String contest) {
        return ask(s -> {
            // looked at first, so that those who want it do not stand in its host's way
            if (isThere(s.prepare(RUNS, contest, node).executeQuery())) return OptionalLong.empty();
            long term = SqlLedger.raiseTerm(s, contest);
            long length = LENGTH.toMillis();
            int changed = s.prepare(TAKE, contest, node, term, length, length).executeUpdate();
            if (changed == 1) return OptionalLong.of(term);
            s.rollback();
            return OptionalLong.empty();
        });
    }

    @Override
    public Map<String, Long> renew() {
        return ask(s -> {
            Map<String, Long> held = new HashMap<>();
            try (ResultSet rows = s.prepare(RENEW, LENGTH.toMillis(), node).executeQuery()) {
                while (rows.next()) held.put(rows.getString(1), rows.getLong(2));
            }
            return held;
        });
    }

    @Override
    public boolean giveBack(String contest, long term) {
        return ask(s -> s.prepare(GIVE_BACK, contest, node, term).executeUpdate()) == 1;
    }

    @Override
    public List<Lease> all() {
        return ask(s -> {
            List<Lease> all = new ArrayList<>();
            try (ResultSet rows = s.prepare(ALL).executeQuery()) {
                while (rows.next())
                    all.add(new Lease(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getBoolean(4)));
            }
            return all;
        });
    }

    @Override
    public Map<String, Long> count() {
        return ask(s -> {
            // nothing rests on its being on disk
            s.execute("SET LOCAL synchronous_commit = off");
            int changed = s.prepare(COUNT, node).executeUpdate();
            if (changed != 1) throw new SQLException("this node's row was not written");
            s.prepare(FORGET, FORGET_AFTER_MS).executeUpdate();
            Map<String, Long> lately = new HashMap<>();
            try (ResultSet rows = s.prepare(LATELY, LATELY_MS).executeQuery()) {
                while (rows.next()) lately.put(rows.getString(1), rows.getLong(2));
            }
            return lately;
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        hangUp();
    }

    private synchronized <T> T ask(Sessions.Work<T> work) {
        if (closed) throw new StoreAway("the leases are closed", null);
        try {
            if (session == null) {
                session = database.openWriting();
                session.begin();
            }
            T answer = work.in(session);
            session.commit();
            return answer;
        } catch (SQLException | RuntimeException e) {
            hangUp();
            throw new StoreAway("the leases in " + database.name() + " can't be had: " + e.getMessage(), e);
        }
    }

    private void hangUp() {
        Sessions.closeQuietly(session);
        session = null;
    }

    private static boolean isThere(ResultSet rows) throws SQLException {
        try (rows) {
            return rows.next();
        }
    }
}
