package io.leitai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file that one node took in is on every other node, on a real PostgreSQL. */
class SharedFilesIT {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void a_film_taken_in_by_one_node_is_given_out_by_another() throws IOException {
        PostgresAddress database = PostgresServer.fresh();
        byte[] film = new byte[2 * BlobPieces.BYTES + 17];
        new Random(8).nextBytes(film);
        String name;
        try (Store one = Store.open(database)) {
            Path file = Files.write(one.blobs().incoming().resolve("film.part"), film);
            name = one.blobs().keep("c", "video/mp4", file, NINE);
            Path again = Files.write(one.blobs().incoming().resolve("again.part"), film);
            assertThat(one.blobs().keep("c", "video/mp4", again, NINE)).isEqualTo(name);
        }
        try (Store other = Store.open(database)) {
            Blobs.Stored found = other.blobs().open("c", name).orElseThrow();
            assertThat(found.type()).isEqualTo("video/mp4");
            assertThat(found.file()).hasBinaryContent(film);
            assertThat(other.blobs().open("d", name)).isEmpty();
        }
    }
}
