package io.leitai.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, one for all tests of this process, and a fresh database for whoever asks. */
public final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;

    private PostgresServer() {}

    /** Set as a careful person would: what was committed is on disk. */
    public static EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    public static synchronized int port() {
        try {
            if (server == null) server = settings().start();
            return server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty database of its own. */
    public static PostgresAddress fresh() {
        return fresh("ENCODING 'UTF8'");
    }

    static PostgresAddress fresh(String options) {
        String name = "leitai_" + DATABASES.incrementAndGet();
        sql(new PostgresAddress(url("postgres"), "postgres", null), "CREATE DATABASE " + name + " " + options);
        return new PostgresAddress(url(name), "postgres", null);
    }

    /** A copy of one that nobody is connected to. */
    public static PostgresAddress copy(PostgresAddress database) {
        return fresh("TEMPLATE " + database.url().replaceFirst(".*/", ""));
    }

    /** The same database by another port: through a {@link Line}. Commits go over it in plain text. */
    public static PostgresAddress by(int port, PostgresAddress database) {
        String url = database.url().replaceFirst(":[0-9]+/", ":" + port + "/") + "?prepareThreshold=0";
        return new PostgresAddress(url, database.user(), database.password());
    }

    public static void sql(PostgresAddress database, String sql) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), null)) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }
}
