package io.leitai.ledger;

import static io.leitai.ledger.Entries.NINE;
import static io.leitai.ledger.Entries.chain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final byte[] SALT = new byte[Chain.SALT_BYTES];
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_hash_is_what_another_program_computes_from_the_documented_bytes() {
        byte[] salt = new byte[Chain.SALT_BYTES];
        for (int i = 0; i < salt.length; i++) salt[i] = (byte) i;
        Entry first = Chain.next(
                Chain.start(),
                "weixian-8",
                1,
                3,
                Instant.parse("2026-11-23T07:30:00.000Z"),
                "点-1",
                salt,
                "{\"名\":\"李娜\"}".getBytes(StandardCharsets.UTF_8));
        // made with Python: hashlib and struct.pack(">qqqi", 1, 3, at, len(id))
        assertThat(Hex.of(first.hash())).isEqualTo("3d15a9e6887e65ad17a37d1f23de6e83d452e71c5e71309d9e551dbd7fea7844");
    }

    @Test
    void the_contests_name_is_not_hashed_so_that_a_line_can_be_checked_alone() {
        assertThat(chain("weixian-7", 3).getLast().hash())
                .isEqualTo(chain("weixian-8", 3).getLast().hash());
    }

    @Test
    void what_has_not_its_shape_is_not_chained() {
        assertRefused("prev", new byte[31], 1, 1, NINE, "c1", SALT);
        assertRefused("seq", Chain.start(), 0, 1, NINE, "c1", SALT);
        assertRefused("seq", Chain.start(), 1, 0, NINE, "c1", SALT);
        assertRefused("millisecond", Chain.start(), 1, 1, NINE.plusNanos(1000), "c1", SALT);
        assertRefused("command id", Chain.start(), 1, 1, NINE, "", SALT);
        assertRefused("salt", Chain.start(), 1, 1, NINE, "c1", new byte[17]);
    }

    @Test
    void a_command_id_is_short_text_that_every_store_can_hold() {
        for (String good : List.of("1", "点", "𠀀", "0192f0c1-7b7e-7000-8000-000000000000", "x".repeat(64)))
            assertThat(Chain.isCommandId(good)).as(good).isTrue();
        for (String bad : List.of("", "a\0", "a\n", "\uD800", "a\uDC00", "x".repeat(65)))
            assertThat(Chain.isCommandId(bad)).as(bad).isFalse();
    }

    @Test
    void a_batch_is_a_piece_of_one_chain() {
        List<Entry> entries = chain("weixian-8", 3);
        assertThatThrownBy(() -> new Ledger.Batch("weixian-8", 1, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ledger.Batch("weixian-7", 1, 0, entries))
                .hasMessage("an entry of another contest");
        assertThatThrownBy(() -> new Ledger.Batch("weixian-8", 2, 0, entries)).hasMessage("an entry of another term");
        assertThatThrownBy(() -> new Ledger.Batch("weixian-8", 1, 1, entries)).hasMessage("an entry out of order");
        assertThatThrownBy(() -> new Ledger.Batch("weixian-8", 1, 0, List.of(entries.get(0), entries.get(2))))
                .hasMessage("an entry out of order");
        Entry stranger = Entries.entry(null, "weixian-8", 2, 1, "c2", "{}");
        assertThatThrownBy(() -> new Ledger.Batch("weixian-8", 1, 0, List.of(entries.get(0), stranger)))
                .hasMessage("an entry that does not follow the one before it");
    }

    private static void assertRefused(
            String because, byte[] prev, long seq, long term, Instant at, String commandId, byte[] salt) {
        assertThatThrownBy(() -> Chain.next(prev, "weixian-8", seq, term, at, commandId, salt, BODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because);
    }
}
