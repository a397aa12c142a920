package io.leitai.live;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.ledger.LeasedLedger;
import io.leitai.ledger.PostgresAddress;
import io.leitai.ledger.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/**
 * The writer alone, without a socket: 10,000 commands that wait in the inbox, from the first step to the last receipt,
 * beside plain JDBC that puts rows of the same size into one table, 100 a commit, on the same disk in the same run. Prints
 * rows a second, the median of its rounds. With a DATABASE in the environment, a PostgreSQL's URL with user and password, both
 * go there, the writer under a lease as a node's: {@code src/bench/commits.py}.
 */
public final class WriterBenchmark {
    private static final int COMMANDS = 10_000;
    private static final int ROWS_A_COMMIT = 100;
    private static final int BODY_BYTES = 230;

    private WriterBenchmark() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 && args[0].matches("\\d+") ? Integer.parseInt(args[0]) : 15;
        String url = System.getenv("DATABASE");
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "writer");
        double[] plain = new double[rounds];
        double[] votes = new double[rounds];
        double[] marks = new double[rounds];
        // the store first: it makes its tables in an empty database alone
        try (Store store = url == null
                        ? Store.open(folder.resolve("data"))
                        : Store.open(new PostgresAddress(url, null, null));
                Plain jdbc = url == null ? Plain.sqlite(folder.resolve("plain.db")) : Plain.postgres(url);
                Drain drain = new Drain(store, url != null)) {
            for (int i = 0; i < rounds; i++) {
                plain[i] = jdbc.round();
                votes[i] = drain.round("votes", n -> Crowd.voter(n), n -> Crowd.vote(1, n * 7));
                marks[i] = drain.round("marks", n -> Crowd.judge(n % 500 + 1), n -> Crowd.mark(1, n * 7));
            }
        }
        double most = median(plain);
        System.out.printf("%-28s %,9.0f rows/s%n", "plain JDBC, 100 a commit", most);
        report("votes of 10,000 people", median(votes), most);
        report("marks of 500 judges", median(marks), most);
    }

    private static void report(String what, double rate, double plain) {
        System.out.printf("%-28s %,9.0f rows/s  %.2f of plain JDBC%n", what, rate, rate / plain);
    }

    /** Of the later two thirds: before them everything is being compiled. */
    private static double median(double[] rates) {
        double[] warm = Arrays.copyOfRange(rates, rates.length / 3, rates.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    /** The writer of two contests, stepped by hand. */
    private static final class Drain implements AutoCloseable {
        private final Random random = new Random(2);
        private final LiveContests live;

        /** Null: the store is nobody else's. */
        private final LeasedLedger leased;

        Drain(Store store, boolean shared) {
            leased = shared ? new LeasedLedger(store.ledger(), store.leases("bench"), System::nanoTime) : null;
            live = new LiveContests(shared ? leased : store.ledger(), InstantSource.system(), new Random(1));
            for (String contest : List.of("votes", "marks")) {
                var planned = live.plan(id(), Crowd.ORGANISER, Crowd.plan(contest, 3, 500), true);
                finish(List.of(planned));
                for (Command c : List.of(new Command.Open(), new Command.CallNext(), new Command.StartPhase(null)))
                    finish(List.of(live.submit(contest, id(), Crowd.DIRECTOR, c)));
            }
        }

        double round(String contest, IntFunction<Actor> who, IntFunction<Command> what) {
            List<CompletableFuture<Answer>> answers = new ArrayList<>(COMMANDS);
            for (int n = 0; n < COMMANDS; n++) answers.add(live.submit(contest, id(), who.apply(n), what.apply(n)));
            if (leased != null) leased.renew();
            long began = System.nanoTime();
            finish(answers);
            return rate(began);
        }

        private void finish(List<CompletableFuture<Answer>> answers) {
            while (live.writer().step() == Writer.Step.MORE) {}
            for (CompletableFuture<Answer> answer : answers)
                if (!(answer.join() instanceof Answer.Receipt))
                    throw new IllegalStateException(answer.join().toString());
        }

        /** As phones make them: of version 7, so in the order of their time. */
        private String id() {
            long time = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12);
            return new UUID(time, random.nextLong() >>> 2 | 1L << 63).toString();
        }

        @Override
        public void close() {
            live.writer().closeInboxes();
        }
    }

    /** One table with one key, no hash, no second index. */
    private static final class Plain implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement insert;
        private final byte[] body = new byte[BODY_BYTES];
        private final byte[] hash = new byte[32];
        private long seq;

        static Plain sqlite(Path file) throws SQLException {
            return new Plain(
                    "jdbc:sqlite:" + file,
                    "PRAGMA journal_mode = WAL",
                    "PRAGMA synchronous = FULL",
                    "CREATE TABLE plain (seq INTEGER PRIMARY KEY, id TEXT, body BLOB, hash BLOB)");
        }

        /** Its driver makes one statement of many rows, as it does for the writer. */
        static Plain postgres(String url) throws SQLException {
            return new Plain(
                    url + "&reWriteBatchedInserts=true",
                    "CREATE TABLE plain (seq BIGINT PRIMARY KEY, id TEXT, body BYTEA, hash BYTEA)");
        }

        private Plain(String url, String... settings) throws SQLException {
            connection = DriverManager.getConnection(url);
            try (Statement set = connection.createStatement()) {
                for (String setting : settings) set.execute(setting);
            }
            connection.setAutoCommit(false);
            insert = connection.prepareStatement("INSERT INTO plain VALUES (?, ?, ?, ?)");
        }

        double round() throws SQLException {
            String id = UUID.randomUUID().toString();
            long began = System.nanoTime();
            for (int i = 1; i <= COMMANDS; i++) {
                insert.setLong(1, ++seq);
                insert.setString(2, id);
                insert.setBytes(3, body);
                insert.setBytes(4, hash);
                insert.addBatch();
                if (i % ROWS_A_COMMIT > 0) continue;
                insert.executeBatch();
                connection.commit();
            }
            return rate(began);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static double rate(long began) {
        return COMMANDS * 1e9 / (System.nanoTime() - began);
    }
}
