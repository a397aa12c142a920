package io.leitai.ledger;

import static io.leitai.ledger.Entries.batch;
import static io.leitai.ledger.Entries.chain;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that was cut or flipped anywhere is never taken for whole, and the first bad entry is named. */
class DamageTest {
    private static final int ENTRIES = 40;
    private static final List<Entry> CHAIN = chain("weixian-8", ENTRIES);
    private static final String HEAD = Hex.of(CHAIN.getLast().hash());

    @TempDir
    Path folder;

    @Test
    void a_file_flipped_in_any_bit_is_broken_at_that_line() throws IOException {
        byte[] file = exported(e -> e.seq() % 3 == 0);
        Random random = new Random(20261123);
        for (int i = 0; i < 4000; i++) {
            byte[] flipped = file.clone();
            int at = random.nextInt(file.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            assertBrokenAt(lineOf(file, at), verify(flipped), "byte " + at);
        }
    }

    @Test
    void a_file_cut_anywhere_is_broken_where_it_ends() throws IOException {
        byte[] file = exported(e -> false);
        Random random = new Random(20261123);
        for (int i = 0; i < 1000; i++) {
            int length = random.nextInt(file.length - 1);
            boolean onlyLineFeedMissing = file[length] == '\n';
            long firstBad = lineOf(file, length) + (onlyLineFeedMissing ? 1 : 0);
            assertBrokenAt(firstBad, verify(Arrays.copyOf(file, length)), "cut at " + length);
        }
    }

    @Test
    void a_file_with_a_piece_missing_is_broken_where_it_is_missing() throws IOException {
        byte[] file = exported(e -> false);
        Random random = new Random(20261123);
        for (int i = 0; i < 1000; i++) {
            int from = random.nextInt(file.length - 1);
            int to = from + 1 + random.nextInt(Math.min(2000, file.length - 1 - from));
            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            rest.write(file, 0, from);
            rest.write(file, to, file.length - to);
            assertThat(verify(rest.toByteArray()))
                    .as("without %d to %d", from, to)
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken -> assertThat(broken.seq()).isBetween(lineOf(file, from), lineOf(file, to) + 1));
        }
    }

    @Test
    void a_row_of_the_database_changed_anywhere_is_broken_at_that_entry() throws SQLException {
        fill();
        Random random = new Random(20261123);
        for (int i = 0; i < 40; i++) {
            long seq = 1 + random.nextInt(ENTRIES);
            String column = List.of("term", "at", "command_id", "salt", "body", "prev_hash", "hash")
                    .get(random.nextInt(7));
            String saved = "SELECT * FROM entry WHERE contest = 'weixian-8' AND seq = " + seq;
            sql("CREATE TABLE kept AS " + saved);
            change(column, seq, random);
            assertStoreBrokenAt(seq, column);
            sql("DELETE FROM entry WHERE seq = " + seq);
            assertStoreBrokenAt(seq, "no row");
            sql("INSERT INTO entry SELECT * FROM kept");
            sql("DROP TABLE kept");
        }
        assertThat(checkStore()).isEqualTo(new Verdict.Sound(ENTRIES, HEAD));
    }

    @Test
    void a_database_that_lost_its_end_is_noticed_though_the_rest_is_a_chain() throws SQLException {
        fill();
        sql("DELETE FROM entry WHERE seq > 37");
        assertThat(checkStore()).isEqualTo(new Verdict.Broken(38, "it is missing"));
    }

    @Test
    void a_database_file_flipped_anywhere_gives_every_entry_or_names_one() throws SQLException, IOException {
        fill();
        Path file = folder.resolve("leitai.db");
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(20261123);
        int noticed = 0;
        for (int i = 0; i < 300; i++) {
            byte[] flipped = sound.clone();
            flipped[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            Files.deleteIfExists(folder.resolve("leitai.db-wal"));
            Files.deleteIfExists(folder.resolve("leitai.db-shm"));
            try (Store store = Store.open(folder)) {
                if (Verifier.check(store.ledger(), "weixian-8") instanceof Verdict.Broken) noticed++;
                else LedgerContract.assertSame(LedgerContract.readAll(store.ledger(), "weixian-8"), CHAIN);
            } catch (StoreUnusable e) {
                noticed++;
            }
        }
        assertThat(noticed).as("some flips hit something").isGreaterThan(10);
    }

    private void fill() {
        try (Store store = Store.open(folder)) {
            store.ledger().raiseTerm("weixian-8");
            store.ledger().append(List.of(batch(CHAIN)));
        }
    }

    private void change(String column, long seq, Random random) throws SQLException {
        Entry entry = CHAIN.get((int) seq - 1);
        Object value = switch (column) {
            case "term" -> 1L + (1L << random.nextInt(40));
            case "at" -> flip(Times.text(entry.at()).getBytes(UTF_8), random);
            case "command_id" -> "d" + seq;
            case "salt" -> flip(entry.salt(), random);
            case "body" -> flip(entry.body(), random);
            case "prev_hash" -> flip(entry.prev(), random);
            case "hash" -> flip(entry.hash(), random);
            default -> throw new AssertionError(column);
        };
        if (column.equals("at")) value = new String((byte[]) value, UTF_8);
        try (Connection c = connect();
                PreparedStatement update =
                        c.prepareStatement("UPDATE entry SET " + column + " = ? WHERE seq = " + seq)) {
            update.setObject(1, value);
            update.executeUpdate();
        }
    }

    private static byte[] flip(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
        return flipped;
    }

    private Verdict checkStore() {
        try (Store store = Store.open(folder)) {
            return Verifier.check(store.ledger(), "weixian-8");
        }
    }

    private void assertStoreBrokenAt(long seq, String what) {
        assertBrokenAt(seq, checkStore(), what + " of entry " + seq);
    }

    private static void assertBrokenAt(long seq, Verdict verdict, String what) {
        assertThat(verdict)
                .as(what)
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.seq()).as(broken.why()).isEqualTo(seq));
    }

    private static Verdict verify(byte[] file) throws IOException {
        return Verifier.verify(new ByteArrayInputStream(file), HEAD);
    }

    private static byte[] exported(Predicate<Entry> withheld) throws IOException {
        FaultyLedger ledger = new FaultyLedger();
        ledger.raiseTerm("weixian-8");
        ledger.append(List.of(batch(CHAIN)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerLines.write(ledger, "weixian-8", out, withheld);
        return out.toByteArray();
    }

    /** From 1. A line feed belongs to the line that it ends. */
    private static long lineOf(byte[] file, int at) {
        long line = 1;
        for (int i = 0; i < at; i++) if (file[i] == '\n') line++;
        return line;
    }

    private void sql(String sql) throws SQLException {
        try (Connection c = connect()) {
            c.createStatement().execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("leitai.db"));
    }
}
