package io.leitai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Actor;
import io.leitai.contest.Role;
import io.leitai.ledger.Uploads.Begun;
import io.leitai.ledger.Uploads.Bounds;
import io.leitai.ledger.Uploads.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file comes in parts to two nodes that share a real PostgreSQL, now to one, now to the other. */
class SharedUploadsIT {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Bounds BOUNDS = new Bounds(9, 1 << 30);
    private static final byte[] FILM = new byte[2 * BlobPieces.BYTES + 17];

    private Store one;
    private Store other;

    @BeforeEach
    void open() {
        new Random(8).nextBytes(FILM);
        PostgresAddress database = PostgresServer.fresh();
        one = Store.open(database);
        other = Store.open(database);
        assertThat(one.uploads().begin(upload("u"), BOUNDS)).isEqualTo(Begun.BEGUN);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private static Upload upload(String id) {
        Actor liNa = new Actor("p1", Role.PRESENTER);
        return new Upload(id, "c", liNa, "p1", "", "film", FILM.length, "", NINE.plus(Duration.ofHours(48)));
    }

    private static boolean part(Store node, long size, int from, int to) throws IOException {
        Path part = Files.createTempFile(node.blobs().incoming(), "part.", ".part");
        Files.write(part, Arrays.copyOfRange(FILM, from, to));
        return node.uploads().append("u", size, part);
    }

    private static long size(Store node) throws IOException {
        return node.uploads().of("u").orElseThrow().size();
    }

    @Test
    void any_node_takes_the_next_part_and_none_writes_over_what_another_took() throws IOException {
        assertThat(part(one, 0, 0, 700_000)).isTrue();
        assertThat(size(other)).isEqualTo(700_000);
        assertThat(part(other, 0, 0, 100)).isFalse();
        assertThat(part(other, 700_000, 700_000, FILM.length)).isTrue();
        assertThat(part(one, 700_000, 700_000, 800_000)).isFalse();
        assertThat(one.uploads().of("u").orElseThrow().isWhole()).isTrue();
        assertThat(one.uploads().whole("u")).hasBinaryContent(FILM);
        assertThat(other.uploads().whole("u")).hasBinaryContent(FILM);
    }

    @Test
    void one_node_makes_something_of_it_and_another_only_where_that_one_is_gone() throws IOException {
        part(one, 0, 0, FILM.length);
        assertThat(one.uploads().claim("u", NINE)).isTrue();
        assertThat(other.uploads().claim("u", NINE.plusSeconds(30))).isFalse();
        assertThat(one.uploads().claim("u", NINE.plusSeconds(60))).isTrue();
        assertThat(other.uploads().claim("u", NINE.plusSeconds(900))).isTrue();
        other.uploads().settle("u", "READY");
        assertThat(one.uploads().of("u").orElseThrow().outcome()).isEqualTo("READY");
        assertThat(one.uploads().claim("u", NINE.plusSeconds(9000))).isFalse();
        assertThat(one.uploads().whole("u")).isEmptyFile();
    }

    @Test
    void what_ran_out_is_gone_on_all_and_leaves_no_bytes() throws IOException {
        part(one, 0, 0, 100);
        other.uploads().sweep(NINE);
        assertThat(one.uploads().of("u")).isPresent();
        other.uploads().sweep(NINE.plus(Duration.ofHours(48)));
        assertThat(one.uploads().of("u")).isEmpty();
        assertThat(one.uploads().whole("u")).isEmptyFile();
        assertThat(one.uploads().promised()).isZero();
    }

    @Test
    void a_contest_s_room_counts_what_is_kept_and_what_is_coming() throws IOException {
        one.blobs().put("c", new Blobs.Blob("image/png", new byte[1000]), NINE);
        assertThat(other.uploads().taken("c")).isEqualTo(1000 + FILM.length);
        Bounds tight = new Bounds(9, 1000 + 2L * FILM.length - 1);
        assertThat(other.uploads().begin(upload("v"), tight)).isEqualTo(Begun.TOO_MUCH);
        assertThat(other.uploads().begin(upload("v"), new Bounds(1, 1 << 30))).isEqualTo(Begun.TOO_MANY);
        one.uploads().settle("u", "READY");
        assertThat(other.uploads().begin(upload("v"), tight)).isEqualTo(Begun.BEGUN);
    }
}
