package io.leitai.live;

import io.leitai.ledger.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/** On SQLite, where one server opens every contest at its start. */
class RestartTest extends RestartContract {
    @Override
    void open(String name) {
        store = Store.open(data);
        kept = store.snapshots();
        live = new LiveContests(store.ledger(), kept, clock, new Random(1));
    }

    @Override
    void run(String name) {
        store = Store.open(data);
        kept = store.snapshots();
        live = LiveContests.open(store.ledger(), kept, clock, new Random(1));
    }

    @Override
    void backUp(String name) throws IOException {
        Files.copy(folder.resolve(name).resolve("leitai.db"), folder.resolve("backup.db"));
    }

    @Override
    void restore(String name) throws IOException {
        Files.copy(
                folder.resolve("backup.db"),
                folder.resolve(name).resolve("leitai.db"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    void sql(String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("leitai.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
