package io.leitai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobsTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final byte[] PAPER = "a photograph".getBytes();
    private static final String NAME = "b4cf4d6e5d2f";

    @TempDir
    Path data;

    @Test
    void a_photo_is_found_again_under_its_hash_by_its_own_contest_alone() {
        String name;
        try (Store store = Store.open(data)) {
            name = store.blobs().put("weixian-8", new Blobs.Blob("image/jpeg", PAPER), NINE);
            assertThat(store.blobs().put("weixian-8", new Blobs.Blob("image/jpeg", PAPER), NINE))
                    .isEqualTo(name);
        }
        try (Store store = Store.open(data)) {
            Blobs.Blob found = store.blobs().get("weixian-8", name).orElseThrow();
            assertThat(found.type()).isEqualTo("image/jpeg");
            assertThat(found.bytes()).isEqualTo(PAPER);
            assertThat(store.blobs().get("weixian-9", name)).isEmpty();
            assertThat(store.blobs().get("weixian-8", NAME)).isEmpty();
            assertThat(store.blobs().get("weixian-8", "../leitai.db")).isEmpty();
        }
        assertThat(data.resolve("blobs").resolve(name)).hasBinaryContent(PAPER);
    }

    @Test
    void a_photo_that_was_changed_or_lost_on_the_disk_is_not_shown() throws IOException {
        try (Store store = Store.open(data)) {
            String name = store.blobs().put("c", new Blobs.Blob("image/png", PAPER), NINE);
            Files.writeString(data.resolve("blobs").resolve(name), "another photograph");
            assertThatThrownBy(() -> store.blobs().get("c", name)).hasMessageContaining("not what it was");
            Files.delete(data.resolve("blobs").resolve(name));
            assertThatThrownBy(() -> store.blobs().get("c", name)).hasMessageContaining("not there");
        }
    }

    @Test
    void a_large_file_is_moved_in_and_found_as_a_file_by_its_own_contest_alone() throws IOException {
        try (Store store = Store.open(data)) {
            Path film = Files.write(store.blobs().incoming().resolve("film.part"), PAPER);
            String name = store.blobs().keep("c", "video/mp4", film, NINE);
            assertThat(film).doesNotExist();
            Blobs.Stored found = store.blobs().open("c", name).orElseThrow();
            assertThat(found)
                    .isEqualTo(
                            new Blobs.Stored("video/mp4", data.resolve("blobs").resolve(name), PAPER.length));
            assertThat(found.file()).hasBinaryContent(PAPER);
            assertThat(store.blobs().open("d", name)).isEmpty();
            assertThat(store.blobs().open("c", "../leitai.db")).isEmpty();
        }
    }

    @Test
    void a_large_file_that_was_changed_on_the_disk_is_not_given_out() throws IOException {
        try (Store store = Store.open(data)) {
            Path film = Files.write(store.blobs().incoming().resolve("film.part"), PAPER);
            String name = store.blobs().keep("c", "video/mp4", film, NINE);
            Files.writeString(data.resolve("blobs").resolve(name), "another film");
            assertThatThrownBy(() -> store.blobs().open("c", name)).hasMessageContaining("not what it was");
        }
    }

    @Test
    void what_a_crash_left_half_way_is_swept_at_the_next_start() throws IOException {
        Path left;
        try (Store store = Store.open(data)) {
            left = Files.write(store.blobs().incoming().resolve("upload.part"), PAPER);
        }
        try (Store store = Store.open(data)) {
            store.blobs().incoming();
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void a_backup_takes_the_photos_along() throws IOException {
        Path copy = data.resolve("copy.db");
        String name;
        try (Store store = Store.open(data.resolve("store"))) {
            name = store.blobs().put("c", new Blobs.Blob("image/png", PAPER), NINE);
            Backup.copy(data.resolve("store"), copy);
        }
        Path restored = Files.createDirectory(data.resolve("restored"));
        Files.move(copy, restored.resolve("leitai.db"));
        Files.move(data.resolve("copy.db.blobs"), restored.resolve("blobs"));
        try (Store store = Store.open(restored)) {
            assertThat(store.blobs().get("c", name).orElseThrow().bytes()).isEqualTo(PAPER);
        }
    }
}
