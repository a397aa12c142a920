package io.leitai.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Checks chains: a stored contest's, or an exported file's. */
public final class Verifier {
    private Verifier() {}

    /** Reads the whole contest up to its head; entries that are appended meanwhile are no concern. */
    public static Verdict check(LedgerReader ledger, String contest) {
        return check(ledger, contest, entry -> {});
    }

    /** @param also sees each entry that is sound, and may end the reading by throwing */
    public static Verdict check(LedgerReader ledger, String contest, Consumer<Entry> also) {
        LedgerReader.Head head = ledger.heads().stream()
                .filter(h -> h.contest().equals(contest))
                .findFirst()
                .orElse(null);
        if (head == null) return new Verdict.Broken(1, "there is no entry");
        Walk walk = new Walk();
        try {
            ledger.read(contest, 1, entry -> {
                if (walk.length() == head.seq()) throw new ReachedHead();
                String fault = walk.step(Walk.Link.of(entry));
                if (fault != null) throw new LedgerReader.Damaged(contest, walk.length() + 1, fault);
                also.accept(entry);
            });
        } catch (ReachedHead e) {
            // newer entries are another check's concern
        } catch (LedgerReader.Damaged e) {
            return new Verdict.Broken(e.seq(), e.why());
        }
        if (walk.length() < head.seq()) return walk.broken("it is missing");
        if (!Arrays.equals(walk.head(), head.hash()))
            return new Verdict.Broken(head.seq(), "it is not the entry that was written last");
        return walk.sound();
    }

    /**
     * Checks JSON lines as {@link LedgerLines} writes them.
     *
     * @param head the hash, in hex, that the last line must have; null: any. Without it a file that lacks its last lines is sound
     */
    public static Verdict verify(InputStream lines, String head) throws IOException {
        Walk walk = new Walk();
        long headSeq = 0;
        LedgerLines.Source source = new LedgerLines.Source(lines);
        try {
            for (LedgerLines.Line line; (line = source.next()) != null; ) {
                String fault = walk.step(line.link());
                if (fault != null) return walk.broken(fault);
                if (Hex.of(walk.head()).equals(head)) headSeq = walk.length();
            }
        } catch (LedgerLines.Malformed e) {
            return walk.broken(e.getMessage());
        }
        if (walk.length() == 0) return walk.broken("the file is empty");
        if (head == null || headSeq == walk.length()) return walk.sound();
        if (headSeq > 0) return new Verdict.Broken(headSeq + 1, "the head that was asked for is the entry before it");
        return walk.broken("the file ends before the head that was asked for, or is another ledger");
    }

    private static final class ReachedHead extends RuntimeException {
        ReachedHead() {
            super(null, null, false, false);
        }
    }
}
