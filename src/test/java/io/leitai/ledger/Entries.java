package io.leitai.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes chains for tests: short bodies, a second between entries, no chance. */
final class Entries {
    static final Instant NINE = Instant.parse("2026-11-23T01:00:00.000Z");

    private Entries() {}

    /** The first {@code count} entries of a contest in term 1, with command ids {@code c1}, {@code c2}… */
    static List<Entry> chain(String contest, int count) {
        return after(null, contest, 1, count);
    }

    /** @param last null: from the start */
    static List<Entry> after(Entry last, String contest, long term, int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long seq = last == null ? 1 : last.seq() + 1;
            last = entry(last, contest, seq, term, "c" + seq, "{\"n\":\"第" + seq + "条\"}");
            entries.add(last);
        }
        return entries;
    }

    static Entry entry(Entry last, String contest, long seq, long term, String commandId, String body) {
        byte[] prev = last == null ? Chain.start() : last.hash();
        byte[] salt = new byte[Chain.SALT_BYTES];
        salt[0] = (byte) seq;
        return Chain.next(
                prev,
                contest,
                seq,
                term,
                NINE.plusSeconds(seq),
                commandId,
                salt,
                body.getBytes(StandardCharsets.UTF_8));
    }

    static Ledger.Batch batch(List<Entry> entries) {
        Entry first = entries.getFirst();
        return new Ledger.Batch(first.contest(), first.term(), first.seq() - 1, entries);
    }
}
