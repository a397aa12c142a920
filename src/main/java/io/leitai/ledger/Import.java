package io.leitai.ledger;

import io.leitai.contest.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Takes a contest's whole ledger out of a file, and what lies beside it, into a store that has no such contest. */
public final class Import {
    private static final int PAGE = 500;

    /** Changes no row where the contest has an entry. One that was opened and never planned has none. */
    private static final String CLAIM = """
            INSERT INTO contest (contest, ordinal, term, seq, at, hash)
            VALUES (?, (SELECT COALESCE(MAX(ordinal), 0) + 1 FROM contest), ?, ?, ?, ?)
            ON CONFLICT (contest) DO UPDATE
            SET term = contest.term + excluded.term, seq = excluded.seq, at = excluded.at, hash = excluded.hash
            WHERE contest.seq = 0""";

    /** @param head the newest entry's hash in hex @param files how many came with it */
    public record Imported(String contest, long entries, String head, int files) {}

    /** Nothing was imported. The message is one sentence for the person who asked for it. */
    public static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    private Import() {}

    /**
     * All of the file or nothing, in one transaction, once the files beside it are in the store: no ledger names what is not there.
     *
     * @param file as {@link LedgerLines} writes it, with no body withheld; beside it {@link BlobFolder}, if it has files
     * @throws Refused where the file is no sound ledger, or the store has that contest
     * @throws Ledger.AppendFailed where it is not known whether it is in the store
     */
    public static Imported read(Path file, Store store) throws IOException {
        requireSound(file);
        Summary summary = summary(file);
        requireNew(store, summary.contest);
        int files = takeFiles(file, summary.contest, store.blobs());
        store.sessions().write(session -> {
            claim(session, summary);
            try (InputStream in = Files.newInputStream(file)) {
                insertAll(session, summary.contest, new LedgerLines.Source(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
        return new Imported(summary.contest, summary.last.seq(), Hex.of(summary.last.hash()), files);
    }

    private static int takeFiles(Path file, String contest, Blobs blobs) throws IOException {
        BlobFolder beside = BlobFolder.of(file);
        if (!beside.isThere()) return 0;
        try {
            List<BlobFolder.Line> files = beside.checked();
            beside.keep(blobs, contest, files);
            return files.size();
        } catch (BlobFolder.Wrong e) {
            throw new Refused(beside.path() + ": " + e.getMessage() + ": nothing was imported.");
        }
    }

    /** Before its files come; the claim says it once more, for good. */
    private static void requireNew(Store store, String contest) {
        if (store.ledger().heads().stream().anyMatch(head -> head.contest().equals(contest)))
            throw thereAlready(contest);
    }

    private static Refused thereAlready(String contest) {
        return new Refused("Contest " + contest + " is there already: nothing is imported over a contest.");
    }

    private record Summary(String contest, LedgerLines.Line last) {}

    private static void requireSound(Path file) throws IOException {
        try (InputStream lines = Files.newInputStream(file)) {
            if (Verifier.verify(lines, null) instanceof Verdict.Broken broken)
                throw new Refused(file + " is no sound ledger: entry " + broken.seq() + ": " + broken.why() + ".");
        }
    }

    private static Summary summary(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            LedgerLines.Source lines = new LedgerLines.Source(in);
            String contest = null;
            LedgerLines.Line last = null;
            for (LedgerLines.Line line; (line = lines.next()) != null; last = line) {
                if (line.body() == null)
                    throw new Refused(file + " withholds entry " + line.seq()
                            + ": a store takes whole ledgers only, as `export` or an auditor's download gives them.");
                if (contest == null) contest = planned(file, line.body());
            }
            return new Summary(contest, last);
        }
    }

    private static String planned(Path file, byte[] firstBody) {
        try {
            if (Bodies.decode(firstBody).events().getFirst() instanceof Event.ContestPlanned planned)
                return planned.plan().id();
        } catch (Bodies.Unreadable e) {
            throw new Refused(file + " begins with an entry that can't be read (" + e.getMessage()
                    + "): was it written by a newer Leitai?");
        }
        throw new Refused(file + " does not begin with a contest's plan.");
    }

    private static void claim(Session session, Summary summary) throws SQLException {
        LedgerLines.Line last = summary.last;
        int changed = session.prepare(
                        CLAIM, summary.contest, last.term(), last.seq(), Times.text(last.at()), last.hash())
                .executeUpdate();
        if (changed != 1) throw thereAlready(summary.contest);
    }

    private static void insertAll(Session session, String contest, LedgerLines.Source lines)
            throws SQLException, IOException {
        List<Entry> page = new ArrayList<>(PAGE);
        for (LedgerLines.Line line; (line = lines.next()) != null; ) {
            page.add(new Entry(
                    contest,
                    line.seq(),
                    line.term(),
                    line.at(),
                    line.commandId(),
                    line.salt(),
                    line.body(),
                    line.prev(),
                    line.hash()));
            if (page.size() < PAGE) continue;
            SqlLedger.insert(session, page);
            page.clear();
        }
        if (!page.isEmpty()) SqlLedger.insert(session, page);
    }
}
