package io.leitai.ledger;

import static io.leitai.ledger.Entries.after;
import static io.leitai.ledger.Entries.batch;
import static io.leitai.ledger.Entries.chain;
import static io.leitai.ledger.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What every ledger keeps to, whatever it is made of. */
abstract class LedgerContract {

    /** An empty one; the test class closes it. */
    abstract Ledger ledger();

    @Test
    void a_new_store_holds_no_contest() {
        Ledger ledger = ledger();
        assertThat(ledger.heads()).isEmpty();
        assertThat(readAll(ledger, "weixian-8")).isEmpty();
        assertThat(ledger.find("weixian-8", "c1")).isEmpty();
    }

    @Test
    void a_contest_that_was_opened_but_never_written_has_no_head() {
        Ledger ledger = ledger();
        assertThat(ledger.raiseTerm("weixian-8")).isEqualTo(1);
        assertThat(ledger.heads()).isEmpty();
    }

    @Test
    void every_opening_for_writing_raises_the_contests_own_term() {
        Ledger ledger = ledger();
        assertThat(ledger.raiseTerm("weixian-7")).isEqualTo(1);
        assertThat(ledger.raiseTerm("weixian-7")).isEqualTo(2);
        assertThat(ledger.raiseTerm("weixian-8")).isEqualTo(1);
    }

    @Test
    void what_was_appended_is_read_back_byte_for_byte() {
        Ledger ledger = ledger();
        ledger.raiseTerm("weixian-8");
        List<Entry> entries = chain("weixian-8", 3);
        ledger.append(List.of(batch(entries.subList(0, 1))));
        ledger.append(List.of(batch(entries.subList(1, 3))));
        assertSame(readAll(ledger, "weixian-8"), entries);
        assertSame(List.of(ledger.find("weixian-8", "c2").orElseThrow()), entries.subList(1, 2));
        assertThat(ledger.find("weixian-8", "c4")).isEmpty();
    }

    @Test
    void heads_come_in_the_order_in_which_contests_were_opened() {
        Ledger ledger = ledger();
        for (String contest : List.of("z", "a", "m")) {
            ledger.raiseTerm(contest);
            ledger.append(List.of(batch(chain(contest, 2))));
        }
        assertThat(ledger.heads()).extracting(Ledger.Head::contest).containsExactly("z", "a", "m");
        Ledger.Head head = ledger.heads().getFirst();
        Entry last = chain("z", 2).getLast();
        assertThat(head.seq()).isEqualTo(2);
        assertThat(head.hash()).isEqualTo(last.hash());
        assertThat(head.at()).isEqualTo(last.at());
    }

    @Test
    void a_long_contest_is_read_in_order_from_anywhere() {
        Ledger ledger = ledger();
        ledger.raiseTerm("weixian-8");
        List<Entry> entries = chain("weixian-8", 1203);
        ledger.append(List.of(batch(entries)));
        assertSame(readAll(ledger, "weixian-8"), entries);
        List<Entry> tail = new ArrayList<>();
        ledger.read("weixian-8", 1001, tail::add);
        assertSame(tail, entries.subList(1000, 1203));
        ledger.read("weixian-8", 1204, e -> {
            throw new AssertionError("nothing is there yet");
        });
    }

    @Test
    void a_reading_does_not_hold_an_append_up() {
        Ledger ledger = ledger();
        ledger.raiseTerm("weixian-8");
        List<Entry> entries = chain("weixian-8", 30);
        ledger.append(List.of(batch(entries.subList(0, 29))));
        AtomicBoolean appended = new AtomicBoolean();
        ledger.read("weixian-8", 1, e -> {
            if (appended.getAndSet(true)) return;
            ledger.append(List.of(batch(entries.subList(29, 30))));
        });
        assertSame(readAll(ledger, "weixian-8"), entries);
    }

    @Test
    void a_writer_whose_term_is_over_writes_nothing() {
        Ledger ledger = ledger();
        ledger.raiseTerm("weixian-8");
        ledger.append(List.of(batch(chain("weixian-8", 1))));
        ledger.raiseTerm("weixian-8");
        List<Entry> late = chain("weixian-8", 2).subList(1, 2);
        assertThatThrownBy(() -> ledger.append(List.of(batch(late))))
                .isInstanceOf(Ledger.StaleWriter.class)
                .hasMessageContaining("weixian-8");
        assertThat(readAll(ledger, "weixian-8")).hasSize(1);
        ledger.append(List.of(batch(after(chain("weixian-8", 1).getLast(), "weixian-8", 2, 1))));
        assertThat(readAll(ledger, "weixian-8")).hasSize(2);
    }

    @Test
    void a_writer_who_missed_an_entry_writes_nothing() {
        Ledger ledger = ledger();
        ledger.raiseTerm("weixian-8");
        List<Entry> entries = chain("weixian-8", 3);
        assertThatThrownBy(() -> ledger.append(List.of(batch(entries.subList(1, 2)))))
                .isInstanceOf(Ledger.StaleWriter.class);
        ledger.append(List.of(batch(entries.subList(0, 1))));
        assertThatThrownBy(() -> ledger.append(List.of(batch(entries.subList(0, 1)))))
                .isInstanceOf(Ledger.StaleWriter.class);
        assertThatThrownBy(() -> ledger.append(List.of(batch(entries.subList(2, 3)))))
                .isInstanceOf(Ledger.StaleWriter.class);
        assertThat(readAll(ledger, "weixian-8")).hasSize(1);
    }

    @Test
    void a_writer_on_another_chain_writes_nothing() {
        Ledger ledger = ledger();
        ledger.raiseTerm("weixian-8");
        ledger.append(List.of(batch(chain("weixian-8", 1))));
        Entry otherFirst = entry(null, "weixian-8", 1, 1, "other", "{}");
        Entry second = entry(otherFirst, "weixian-8", 2, 1, "c2", "{}");
        assertThatThrownBy(() -> ledger.append(List.of(batch(List.of(second))))).isInstanceOf(Ledger.StaleWriter.class);
    }

    @Test
    void a_contest_that_nobody_opened_takes_no_entry() {
        Ledger ledger = ledger();
        assertThatThrownBy(() -> ledger.append(List.of(batch(chain("weixian-8", 1)))))
                .isInstanceOf(Ledger.StaleWriter.class);
        assertThat(ledger.heads()).isEmpty();
    }

    @Test
    void one_stale_batch_keeps_all_of_them_out() {
        Ledger ledger = ledger();
        ledger.raiseTerm("weixian-7");
        ledger.raiseTerm("weixian-8");
        ledger.raiseTerm("weixian-8");
        assertThatThrownBy(() -> ledger.append(List.of(batch(chain("weixian-7", 2)), batch(chain("weixian-8", 2)))))
                .isInstanceOf(Ledger.StaleWriter.class);
        assertThat(ledger.heads()).isEmpty();
    }

    @Test
    void one_append_serves_several_contests() {
        Ledger ledger = ledger();
        ledger.raiseTerm("weixian-7");
        ledger.raiseTerm("weixian-8");
        ledger.append(List.of(batch(chain("weixian-7", 2)), batch(chain("weixian-8", 3))));
        assertThat(readAll(ledger, "weixian-7")).hasSize(2);
        assertThat(readAll(ledger, "weixian-8")).hasSize(3);
    }

    @Test
    void a_command_id_enters_a_contest_once_and_the_failed_append_leaves_nothing() {
        Ledger ledger = ledger();
        ledger.raiseTerm("weixian-8");
        Entry first = entry(null, "weixian-8", 1, 1, "tap", "{}");
        Entry second = entry(first, "weixian-8", 2, 1, "next", "{}");
        Entry again = entry(second, "weixian-8", 3, 1, "tap", "{}");
        ledger.append(List.of(batch(List.of(first))));
        assertThatThrownBy(() -> ledger.append(List.of(batch(List.of(second, again)))))
                .isInstanceOf(Ledger.AppendFailed.class);
        assertThatThrownBy(ledger::heads)
                .as("what the file holds is unknown")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.append(List.of(batch(List.of(second)))))
                .isInstanceOf(Ledger.AppendFailed.class);
        ledger.reopen();
        assertSame(readAll(ledger, "weixian-8"), List.of(first));
        ledger.append(List.of(batch(List.of(second))));
        assertSame(List.of(ledger.find("weixian-8", "next").orElseThrow()), List.of(second));
    }

    @Test
    void two_contests_may_have_the_same_command_id() {
        Ledger ledger = ledger();
        for (String contest : List.of("weixian-7", "weixian-8")) {
            ledger.raiseTerm(contest);
            ledger.append(List.of(batch(List.of(entry(null, contest, 1, 1, "tap", "{}")))));
        }
        assertThat(ledger.find("weixian-7", "tap")).isPresent();
        assertThat(ledger.find("weixian-8", "tap")).isPresent();
    }

    @Test
    void time_never_runs_backward() {
        Ledger ledger = ledger();
        ledger.raiseTerm("weixian-8");
        Entry first = entry(null, "weixian-8", 1, 1, "c1", "{}");
        Entry second = Chain.next(
                first.hash(), "weixian-8", 2, 1, first.at().minusMillis(1), "c2", new byte[16], new byte[] {'{', '}'});
        ledger.append(List.of(batch(List.of(first))));
        assertThatThrownBy(() -> ledger.append(List.of(batch(List.of(second)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(readAll(ledger, "weixian-8")).hasSize(1);
    }

    @Test
    void names_of_any_script_come_back_as_they_were() {
        Ledger ledger = ledger();
        ledger.raiseTerm("魏县-8'\"%_");
        Entry first = entry(null, "魏县-8'\"%_", 1, 1, "点-𠀀-'; DROP TABLE entry", "{\"名\":\"𠀀\"}");
        ledger.append(List.of(batch(List.of(first))));
        assertSame(List.of(ledger.find("魏县-8'\"%_", "点-𠀀-'; DROP TABLE entry").orElseThrow()), List.of(first));
    }

    @Test
    void a_sound_contest_is_found_sound_and_an_unknown_one_is_not() {
        Ledger ledger = ledger();
        ledger.raiseTerm("weixian-8");
        List<Entry> entries = chain("weixian-8", 1203);
        ledger.append(List.of(batch(entries)));
        assertThat(Verifier.check(ledger, "weixian-8"))
                .isEqualTo(new Verdict.Sound(1203, Hex.of(entries.getLast().hash())));
        assertThat(Verifier.check(ledger, "weixian-9")).isEqualTo(new Verdict.Broken(1, "there is no entry"));
    }

    static List<Entry> readAll(LedgerReader ledger, String contest) {
        List<Entry> all = new ArrayList<>();
        ledger.read(contest, 1, all::add);
        return all;
    }

    static void assertSame(List<Entry> read, List<Entry> written) {
        assertThat(read)
                .extracting(LedgerContract::text)
                .isEqualTo(written.stream().map(LedgerContract::text).toList());
    }

    private static String text(Entry entry) {
        return entry.contest() + " " + new String(LedgerLines.line(entry, false), StandardCharsets.UTF_8);
    }
}
