package io.leitai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contest moves from store to store as a file. */
abstract class TransferContract {
    static final Path GOLDEN = Path.of("src/test/resources/golden/ledgers/0.1.0-every-command.jsonl");

    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @TempDir
    Path folder;

    private Store store;

    abstract Store open();

    abstract Export.Written export(String contest, Path target);

    @BeforeEach
    void start() {
        store = open();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void a_contest_goes_in_and_comes_out_byte_for_byte() throws IOException {
        Import.Imported imported = Import.read(GOLDEN, store);
        Path out = folder.resolve("out.jsonl");
        Export.Written written = export(imported.contest(), out);
        assertThat(out).hasSameTextualContentAs(GOLDEN);
        assertThat(written).isEqualTo(new Export.Written(new Verdict.Sound(imported.entries(), imported.head()), 0));
        assertThat(store.ledger().heads())
                .extracting(LedgerReader.Head::contest)
                .containsExactly(imported.contest());
    }

    @Test
    void an_imported_contest_goes_on_in_a_higher_term() throws IOException {
        Import.Imported imported = Import.read(GOLDEN, store);
        List<Entry> entries = new ArrayList<>();
        store.ledger().read(imported.contest(), 1, entries::add);
        long term = store.ledger().raiseTerm(imported.contest());
        assertThat(term).isGreaterThan(entries.getLast().term());
        Entry last = entries.getLast();
        Entry next = Chain.next(
                last.hash(), last.contest(), last.seq() + 1, term, last.at(), "next", new byte[16], last.body());
        store.ledger().append(List.of(Entries.batch(List.of(next))));
        assertThat(Verifier.check(store.ledger(), imported.contest())).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void nothing_is_imported_over_a_contest() throws IOException {
        Import.read(GOLDEN, store);
        assertThatThrownBy(() -> Import.read(GOLDEN, store))
                .isInstanceOf(Import.Refused.class)
                .hasMessageContaining("is there already");
        assertThat(store.ledger().heads()).hasSize(1);
    }

    @Test
    void a_contest_that_was_opened_and_never_planned_is_no_obstacle() throws IOException {
        String contest = Import.read(GOLDEN, store).contest();
        try (Store other = another()) {
            long before = other.ledger().raiseTerm(contest);
            Import.read(GOLDEN, other);
            assertThat(other.ledger().raiseTerm(contest)).isGreaterThan(before + 1);
        }
    }

    abstract Store another();

    @Test
    void a_changed_file_is_refused_whole() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(GOLDEN));
        lines.set(4, lines.get(4).replaceFirst("\"at\":\"20", "\"at\":\"19"));
        assertRefused(lines, "entry 5");
        assertRefused(lines.subList(1, 4), "entry 1");
    }

    @Test
    void a_withheld_body_is_refused() throws IOException {
        Import.Imported imported = Import.read(GOLDEN, store);
        List<String> lines = new ArrayList<>();
        store.ledger()
                .read(
                        imported.contest(),
                        1,
                        entry -> lines.add(
                                new String(LedgerLines.line(entry, entry.seq() == 3), StandardCharsets.UTF_8).strip()));
        try (Store other = another()) {
            Path file = Files.write(folder.resolve("withheld.jsonl"), lines);
            assertThatThrownBy(() -> Import.read(file, other))
                    .isInstanceOf(Import.Refused.class)
                    .hasMessageContaining("withholds entry 3");
            assertThat(other.ledger().heads()).isEmpty();
        }
    }

    @Test
    void an_export_overwrites_nothing_and_names_the_contests_there_are() throws IOException {
        String contest = Import.read(GOLDEN, store).contest();
        Path notes = Files.writeString(folder.resolve("notes"), "minutes");
        assertThatThrownBy(() -> export(contest, notes))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("is there already");
        assertThat(notes).hasContent("minutes");
        assertThatThrownBy(() -> export("weixian-99", folder.resolve("new")))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("There is no contest weixian-99 here; there are: " + contest);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void photographs_and_films_go_along_and_are_held_against_their_hashes() throws IOException {
        String contest = Import.read(GOLDEN, store).contest();
        byte[] paper = "a photograph".getBytes(StandardCharsets.UTF_8);
        byte[] film = new byte[3 * BlobPieces.BYTES + 17];
        new Random(7).nextBytes(film);
        String photo = store.blobs().put(contest, new Blobs.Blob("image/jpeg", paper), NINE);
        Path incoming = Files.write(store.blobs().incoming().resolve("film"), film);
        String shown = store.blobs().keep(contest, "video/mp4", incoming, NINE);
        store.blobs().put("another", new Blobs.Blob("image/png", film), NINE);
        Path out = folder.resolve("out.jsonl");
        assertThat(export(contest, out).files()).isEqualTo(2);
        assertThat(folder.resolve("out.jsonl.blobs")).isDirectoryNotContaining("glob:**.part");
        try (Store other = another()) {
            assertThat(Import.read(out, other).files()).isEqualTo(2);
            assertThat(other.blobs().get(contest, photo).orElseThrow().bytes()).isEqualTo(paper);
            Blobs.Stored found = other.blobs().open(contest, shown).orElseThrow();
            assertThat(found.type()).isEqualTo("video/mp4");
            assertThat(found.file()).hasBinaryContent(film);
        }
    }

    @Test
    void a_file_that_is_not_what_its_name_says_stops_all_of_the_import() throws IOException {
        String contest = Import.read(GOLDEN, store).contest();
        String photo = store.blobs().put(contest, new Blobs.Blob("image/jpeg", new byte[] {1, 2, 3}), NINE);
        Path out = folder.resolve("out.jsonl");
        export(contest, out);
        Path file = folder.resolve("out.jsonl.blobs").resolve(photo);
        try (Store other = another()) {
            Files.write(file, new byte[] {1, 2, 4});
            assertThatThrownBy(() -> Import.read(out, other))
                    .isInstanceOf(Import.Refused.class)
                    .hasMessageContaining(photo)
                    .hasMessageContaining("not what its name says");
            Files.delete(file);
            assertThatThrownBy(() -> Import.read(out, other)).hasMessageContaining("is not there");
            assertThat(other.ledger().heads()).isEmpty();
            assertThat(other.blobs().get(contest, photo)).isEmpty();
            Files.write(file, new byte[] {1, 2, 3});
            assertThat(Import.read(out, other).files()).isEqualTo(1);
        }
    }

    @Test
    void a_ledger_of_before_files_went_along_comes_in_alone() throws IOException {
        assertThat(Import.read(GOLDEN, store).files()).isZero();
    }

    private void assertRefused(List<String> lines, String because) throws IOException {
        Path file = Files.write(folder.resolve("changed.jsonl"), lines);
        assertThatThrownBy(() -> Import.read(file, store))
                .isInstanceOf(Import.Refused.class)
                .hasMessageContaining(because);
        assertThat(store.ledger().heads()).isEmpty();
    }
}
