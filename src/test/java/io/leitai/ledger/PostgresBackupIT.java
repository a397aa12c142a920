package io.leitai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with which one server can go on, made of the database that several nodes share while they use it. */
class PostgresBackupIT {
    private static final Instant AT = Instant.parse("2018-09-28T01:00:00Z");

    @TempDir
    Path folder;

    @Test
    void the_copy_is_a_folders_store_with_ledgers_people_and_files() throws Exception {
        PostgresAddress database = PostgresServer.fresh();
        byte[] photo = {1, 2, 3};
        byte[] film = new byte[2 * BlobPieces.BYTES + 5];
        new Random(7).nextBytes(film);
        try (Store store = Store.open(database)) {
            List<Entry> entries = Entries.chain("weixian-8", 1_203);
            append(store, entries);
            String photoName = store.blobs().put("weixian-8", new Blobs.Blob("image/png", photo), AT);
            Path brought = Files.write(folder.resolve("film.mp4"), film);
            String filmName = store.blobs().keep("weixian-8", "video/mp4", brought, AT);
            store.accounts().add(SqlAccountsTest.ZHOU_MIN, SqlAccountsTest.note("set-up"));
            store.leases("a-1").take("weixian-8");

            var verdicts = Backup.copy(database, folder.resolve("copy.db"));
            assertThat(verdicts).containsOnlyKeys("weixian-8");
            assertThat(verdicts.get("weixian-8")).isInstanceOf(Verdict.Sound.class);
            assertThatThrownBy(() -> Backup.copy(database, folder.resolve("copy.db")))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining("is there already");

            Path data = Files.createDirectories(folder.resolve("data"));
            Files.move(folder.resolve("copy.db"), data.resolve("leitai.db"));
            Files.move(folder.resolve("copy.db.blobs"), data.resolve("blobs"));
            try (Store restored = Store.open(data)) {
                assertThat(lines(restored)).isEqualTo(lines(store));
                assertThat(restored.accounts().byName("zhou-min")).contains(SqlAccountsTest.ZHOU_MIN);
                assertThat(restored.blobs()
                                .get("weixian-8", photoName)
                                .orElseThrow()
                                .bytes())
                        .isEqualTo(photo);
                assertThat(Files.readAllBytes(restored.blobs()
                                .open("weixian-8", filmName)
                                .orElseThrow()
                                .file()))
                        .isEqualTo(film);
                long term = restored.ledger().raiseTerm("weixian-8");
                assertThat(term).as("it goes on").isGreaterThan(1);
            }
        }
    }

    @Test
    void a_database_that_is_none_of_ours_or_of_another_version_makes_no_copy() {
        PostgresAddress database = PostgresServer.fresh();
        assertThatThrownBy(() -> Backup.copy(database, folder.resolve("copy.db")))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("There is no Leitai store in");
        Store.open(database).close();
        PostgresServer.sql(
                database, "UPDATE flyway_schema_history SET version = '99' WHERE version = '" + Schema.VERSION + "'");
        assertThatThrownBy(() -> Backup.copy(database, folder.resolve("copy.db")))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("has tables of version 99");
        assertThatThrownBy(() -> Backup.copy(
                        new PostgresAddress("jdbc:postgresql://127.0.0.1:1/leitai", "leitai", null),
                        folder.resolve("copy.db")))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("check that it runs and that the URL is right");
        assertThat(folder).isEmptyDirectory();
    }

    private static String lines(Store store) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerLines.write(store.ledger(), "weixian-8", out, entry -> false);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void append(Store store, List<Entry> entries) {
        long term = store.ledger().raiseTerm("weixian-8");
        assertThat(term).isEqualTo(1);
        store.ledger().append(List.of(new Ledger.Batch("weixian-8", 1, 0, entries)));
    }
}
