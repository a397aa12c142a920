package io.leitai.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database on a PostgreSQL server, which several nodes share. */
final class Postgres implements Database {
    private static final int CONNECT_SECONDS = 2;

    /** The first time, in a Java that has just begun and loads what it needs for it: more than a second's work on a busy machine. */
    private static final int FIRST_LOGIN_SECONDS = 15;

    /** No answer for so long: the connection is given up. Longer than any commit takes on a disk that works. */
    private static final int SILENCE_SECONDS = 8;

    private static final int READERS = 4;
    private static final int READER_WAIT_MS = 3_000;

    /**
     * A node that stops in the middle of a transaction, or is cut off there, holds its contests' rows: the server must let
     * go of them by itself before the node's lease is over, or nobody could take over.
     */
    private static final List<String> LETS_GO = List.of(
            "SET idle_in_transaction_session_timeout = '1500ms'",
            "SET lock_timeout = '2500ms'",
            "SET statement_timeout = '6s'");

    private final PostgresAddress address;
    private volatile boolean wasThere;

    Postgres(PostgresAddress address) {
        this.address = address;
    }

    @Override
    public String name() {
        return address.shown();
    }

    /** @throws StoreUnusable where the database can't be used */
    String identity() {
        try (Session session = openWriting()) {
            return session.ask("SELECT (SELECT system_identifier FROM pg_control_system()) || '/' || oid"
                    + " FROM pg_database WHERE datname = current_database()");
        } catch (SQLException e) {
            throw cannotOpen(e);
        }
    }

    @Override
    public Session openWriting() throws SQLException {
        Session session = new Session(source().getConnection());
        try {
            requireFit(session);
            for (String setting : LETS_GO) session.execute(setting);
            wasThere = true;
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** What is read on it is as it stood at one moment; a standby will do. */
    Session openReading() throws SQLException {
        Session session = new Session(source().getConnection());
        try {
            session.execute("SET default_transaction_isolation = 'repeatable read'");
            session.execute("SET default_transaction_read_only = on");
            session.begin();
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public Readers openReaders() {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("readers");
        pool.setDataSource(source());
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(READER_WAIT_MS);
        pool.setValidationTimeout(1_000);
        pool.setInitializationFailTimeout(-1);
        return new PooledReaders(name(), new HikariDataSource(pool));
    }

    @Override
    public boolean hasTable(Session session, String table) throws SQLException {
        try (ResultSet row =
                session.prepare("SELECT to_regclass(?) IS NOT NULL", table).executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public DataSource migrating() {
        return source();
    }

    @Override
    public String elsewhere() {
        return "name another database";
    }

    @Override
    public StoreUnusable cannotOpen(SQLException why) {
        String state = why.getSQLState() == null ? "" : why.getSQLState();
        String sentence = switch (state) {
            case "28P01", "28000" ->
                "does not let us in (" + firstLine(why) + "): check user and password, and pg_hba.conf.";
            case "3D000" -> "has no such database: create it, or name another.";
            case "42501" -> "gives this user too few rights (" + firstLine(why) + "): make it the owner.";
            default -> "can't be used (" + firstLine(why) + "): check that it runs and that the URL is right.";
        };
        return new StoreUnusable(name() + " " + sentence, why);
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        if (address.user() != null) source.setUser(address.user());
        if (address.password() != null) source.setPassword(address.password());
        source.setApplicationName("leitai");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(wasThere ? CONNECT_SECONDS : FIRST_LOGIN_SECONDS);
        source.setSocketTimeout(SILENCE_SECONDS);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private void requireFit(Session session) throws SQLException {
        if ("t".equals(session.ask("SELECT pg_is_in_recovery()")))
            throw unfit("is a standby that only reads", "name the primary");
        String encoding = session.ask("SHOW server_encoding");
        if (!"UTF8".equals(encoding))
            throw unfit("keeps text as " + encoding, "create the database with ENCODING 'UTF8'");
        if (!"on".equals(session.ask("SHOW fsync")))
            throw unfit("has fsync off, so that what was saved may be lost", "set fsync = on");
        if ("off".equals(session.ask("SHOW synchronous_commit"))) session.execute("SET synchronous_commit = on");
    }

    private StoreUnusable unfit(String what, String remedy) {
        return new StoreUnusable(name() + " " + what + ": " + remedy + ".", null);
    }

    private static String firstLine(SQLException why) {
        return String.valueOf(why.getMessage()).lines().findFirst().orElse("");
    }
}
