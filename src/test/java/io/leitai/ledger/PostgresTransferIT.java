package io.leitai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PostgresTransferIT extends TransferContract {
    private final PostgresAddress database = PostgresServer.fresh();

    @Override
    Store open() {
        return Store.open(database);
    }

    @Override
    Export.Written export(String contest, Path target) {
        return Export.write(database, contest, target);
    }

    @Override
    Store another() {
        return Store.open(PostgresServer.fresh());
    }

    @Test
    void from_a_folder_to_a_database_and_back_it_is_the_same_file() throws IOException {
        Path data = folder.resolve("data");
        String contest;
        try (Store sqlite = Store.open(data)) {
            contest = Import.read(GOLDEN, sqlite).contest();
        }
        Path there = folder.resolve("there.jsonl");
        Path back = folder.resolve("back.jsonl");
        Export.write(data, contest, there);
        try (Store postgres = another()) {
            Import.read(there, postgres);
        }
        try (Store postgres = Store.open(database)) {
            Import.read(there, postgres);
        }
        export(contest, back);
        assertThat(back).hasSameTextualContentAs(GOLDEN);
    }
}
