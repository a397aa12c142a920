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
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path folder;

    @Test
    void another_process_copies_a_running_store_which_goes_on_and_the_copy_is_a_store() throws IOException {
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy.db");
        List<Entry> entries = chain("weixian-8", 1001);
        try (Store store = Store.open(data)) {
            store.ledger().raiseTerm("weixian-8");
            store.ledger().append(List.of(batch(entries.subList(0, 1000))));
            String head = Hex.of(entries.get(999).hash());
            assertThat(OtherProcess.says("backup", data, copy))
                    .contains("weixian-8=Sound[entries=1000, head=" + head + "]");
            store.ledger().append(List.of(batch(entries.subList(1000, 1001))));
        }
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Files.copy(copy, restored.resolve("leitai.db"));
        try (Store store = Store.open(restored)) {
            LedgerContract.assertSame(LedgerContract.readAll(store.ledger(), "weixian-8"), entries.subList(0, 1000));
            assertThat(store.ledger().raiseTerm("weixian-8")).isEqualTo(2);
        }
    }

    @Test
    void a_store_at_rest_is_copied_too() {
        Store.open(folder).close();
        assertThat(Backup.copy(folder, folder.resolve("copy.db"))).isEmpty();
        assertThat(folder.resolve("copy.db")).isRegularFile();
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        Store.open(folder).close();
        Path target = Files.writeString(folder.resolve("precious"), "keep");
        assertNoCopy(folder, target, "is there already");
        assertThat(target).hasContent("keep");
    }

    @Test
    void a_folder_without_a_store_and_a_foreign_one_are_refused() throws SQLException, IOException {
        assertNoCopy(folder, folder.resolve("copy.db"), "There is no Leitai store in " + folder);
        sql("CREATE TABLE song (title TEXT)");
        assertNoCopy(folder, folder.resolve("copy.db"), "is another program's database");
        assertNoCopy(folder, folder.resolve("nowhere/copy.db"), "No copy was made");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("leitai.db"));
        }
    }

    @Test
    void a_damaged_contest_is_copied_and_named() throws SQLException {
        try (Store store = Store.open(folder)) {
            for (String contest : List.of("weixian-7", "weixian-8")) {
                store.ledger().raiseTerm(contest);
                store.ledger().append(List.of(batch(chain(contest, 3))));
            }
        }
        sql("UPDATE entry SET body = x'7b7d' WHERE contest = 'weixian-8' AND seq = 2");
        assertThat(Backup.copy(folder, folder.resolve("copy.db")))
                .hasEntrySatisfying("weixian-7", v -> assertThat(v).isInstanceOf(Verdict.Sound.class))
                .containsEntry("weixian-8", new Verdict.Broken(2, "its hash is not that of what it says"));
    }

    private static void assertNoCopy(Path data, Path target, String because) {
        assertThatThrownBy(() -> Backup.copy(data, target))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining(because);
    }

    private void sql(String sql) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("leitai.db"))) {
            c.createStatement().execute(sql);
        }
    }
}
