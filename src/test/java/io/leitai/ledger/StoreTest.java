package io.leitai.ledger;

import static io.leitai.ledger.Entries.batch;
import static io.leitai.ledger.Entries.chain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_that_is_not_there_is_made() {
        Path data = folder.resolve("a/县/data");
        try (Store store = Store.open(data)) {
            store.ledger().raiseTerm("weixian-8");
        }
        assertThat(data.resolve("leitai.db")).isRegularFile();
    }

    @Test
    void what_the_ledgers_promise_rests_on_is_read_back() throws SQLException {
        SqliteFile file = new SqliteFile(folder.resolve("leitai.db"));
        try (Session session = file.openWriting()) {
            assertThat(session.ask("PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(session.ask("PRAGMA synchronous")).as("FULL").isEqualTo("2");
            assertThat(session.ask("PRAGMA foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void a_file_system_without_a_shared_log_is_refused() {
        SqliteFile memory = new SqliteFile(Path.of(":memory:"));
        assertThatThrownBy(memory::openWriting)
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("can't keep a ledger (journal_mode is memory)");
    }

    @Test
    void a_second_leitai_on_the_same_folder_is_refused_and_the_first_goes_on() throws IOException {
        try (Store store = Store.open(folder)) {
            assertThatThrownBy(() -> Store.open(folder.resolve("../" + folder.getFileName())))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining(folder.toRealPath() + " is in use by another Leitai");
            assertThat(OtherProcess.says("open", folder))
                    .as("the refused second opening did not give the lock back")
                    .contains(folder.toRealPath() + " is in use by another Leitai");
            store.ledger().raiseTerm("weixian-8");
            store.ledger().append(List.of(batch(chain("weixian-8", 1))));
        }
        assertThat(OtherProcess.says("open", folder)).contains("opened, 1");
    }

    @Test
    void a_data_folder_that_is_a_file_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "notes");
        assertRefused(file, "is a file");
        assertThat(file).hasContent("notes");
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("notes"), "");
        assertRefused(file.resolve("data"), "can't be made");
    }

    @Test
    void a_data_folder_that_cannot_be_written_to_is_refused() throws IOException {
        Files.createDirectory(folder.resolve("leitai.lock"));
        assertRefused(folder, "can't be written to");
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_alone() throws IOException {
        Path file = Files.writeString(folder.resolve("leitai.db"), "minutes of the meeting\n".repeat(100));
        assertRefused(folder, "is not a database");
        assertThat(file).hasContent("minutes of the meeting\n".repeat(100));
    }

    @Test
    void another_programs_database_is_refused_and_left_alone() throws SQLException, IOException {
        sql("CREATE TABLE song (title TEXT)");
        byte[] before = Files.readAllBytes(folder.resolve("leitai.db"));
        assertRefused(folder, "is another program's database");
        assertThat(Files.readAllBytes(folder.resolve("leitai.db"))).isEqualTo(before);
    }

    @Test
    void a_newer_leitais_database_is_refused() throws SQLException {
        Store.open(folder).close();
        sql(
                "INSERT INTO flyway_schema_history VALUES (999, '99', 'more', 'SQL', 'V99__more.sql', 1, 'x', '', 1, TRUE)");
        assertRefused(
                folder,
                "was written by a newer Leitai (its tables are of version 99, this one knows " + Schema.VERSION + ")");
    }

    @Test
    void a_refused_folder_is_free_for_the_next_one() throws IOException {
        Path file = Files.writeString(folder.resolve("leitai.db"), "minutes of the meeting\n".repeat(100));
        assertRefused(folder, "is not a database");
        Files.delete(file);
        Store.open(folder).close();
    }

    @Test
    void a_start_knows_every_migration_and_the_newest_ones_version() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<String> inOrder = files.map(file -> file.getFileName().toString())
                    .sorted(Comparator.comparing(StoreTest::version))
                    .toList();
            assertThat(Schema.FILES).isEqualTo(inOrder);
            assertThat(Schema.VERSION).isEqualTo(version(inOrder.getLast()));
        }
    }

    @Test
    void a_first_start_makes_the_tables_that_flyway_would_make() throws SQLException {
        Store.open(folder).close();
        Path other = folder.resolve("flyway.db");
        flyway(other, "classpath:db/migration").migrate();
        assertThat(tables(folder.resolve("leitai.db"))).isEqualTo(tables(other));
    }

    @Test
    void a_later_version_goes_on_from_the_tables_of_a_first_start(@TempDir Path later)
            throws IOException, SQLException {
        Store.open(folder).close();
        Files.writeString(later.resolve("V999__later.sql"), "CREATE TABLE later (x TEXT);");
        Flyway next = flyway(folder.resolve("leitai.db"), "classpath:db/migration", "filesystem:" + later);
        assertThat(next.migrate().migrationsExecuted).isEqualTo(1);
        assertThat(next.validateWithResult().validationSuccessful).isTrue();
        assertThat(tables(folder.resolve("leitai.db"))).containsKey("later");
    }

    @Test
    void a_first_start_that_was_cut_off_is_made_up_by_the_next_one() throws SQLException {
        try (Session session = new SqliteFile(folder.resolve("leitai.db")).openWriting()) {
            session.begin();
            session.executeAll("CREATE TABLE contest (x TEXT);"); // and the power went
        }
        Store.open(folder).close();
        assertThat(tables(folder.resolve("leitai.db"))).containsKeys("entry", "flyway_schema_history");
    }

    private static Flyway flyway(Path file, String... places) {
        return Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations(places)
                .load();
    }

    private static int version(String file) {
        return Integer.parseInt(file.replaceFirst("V(\\d+)__.*", "$1"));
    }

    /** Names to what made them, spaces apart. */
    private static Map<String, String> tables(Path file) throws SQLException {
        Map<String, String> all = new TreeMap<>();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet rows =
                        c.createStatement().executeQuery("SELECT name, COALESCE(sql, '') FROM sqlite_master")) {
            while (rows.next()) all.put(rows.getString(1), rows.getString(2).replaceAll("\\s+", ""));
        }
        return all;
    }

    private static void assertRefused(Path data, String because) {
        assertThatThrownBy(() -> Store.open(data))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining(because)
                .hasMessageEndingWith(".");
    }

    private void sql(String sql) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("leitai.db"))) {
            c.createStatement().execute(sql);
        }
    }
}
