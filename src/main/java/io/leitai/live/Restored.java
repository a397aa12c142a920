package io.leitai.live;

import io.leitai.contest.Contest;
import io.leitai.ledger.Entry;
import io.leitai.ledger.LedgerReader;
import io.leitai.ledger.Snapshots;
import io.leitai.snapshot.Snapshot;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a contest began with: a snapshot made at an entry that its ledger still has. Whether it is what the entries before
 * it make is seen when they are read, behind the serving.
 */
final class Restored {
    private static final Logger LOG = LoggerFactory.getLogger(Restored.class);

    private final long seq;
    private final IdPrints ids;
    private volatile Snapshot.Opened opened;

    private Restored(Snapshot.Opened opened) {
        this.opened = opened;
        seq = opened.snapshot().seq();
        ids = IdPrints.of(opened.snapshot().ids());
    }

    /** Empty where there is none, or none that can be used: then it is gone, and the ledger says everything. */
    static Optional<Restored> find(LedgerReader ledger, Snapshots snapshots, String contest) {
        try {
            byte[] bytes = snapshots.read(contest).orElse(null);
            if (bytes == null) return Optional.empty();
            Snapshot.Opened opened = Snapshot.decode(bytes);
            if (isOf(ledger, contest, opened.snapshot())) return Optional.of(new Restored(opened));
            LOG.info("The snapshot of contest {} is of another ledger: all entries are read", contest);
        } catch (Snapshot.Unusable e) {
            LOG.info("The snapshot of contest {} is not used, since {}: all entries are read", contest, e.getMessage());
        } catch (IOException | LedgerReader.Damaged | LinkageError e) {
            LOG.warn("The snapshot of contest {} is not used: all entries are read", contest, e);
        }
        discard(snapshots, contest);
        return Optional.empty();
    }

    static void discard(Snapshots snapshots, String contest) {
        try {
            snapshots.discard(contest);
        } catch (IOException e) {
            LOG.warn("The snapshot of contest {} can't be deleted", contest, e);
        }
    }

    private static boolean isOf(LedgerReader ledger, String contest, Snapshot snapshot) {
        if (!snapshot.id().equals(contest)) return false;
        try {
            ledger.read(contest, snapshot.seq(), entry -> {
                throw new Found(entry);
            });
            return false;
        } catch (Found found) {
            return isAt(snapshot, found.entry);
        }
    }

    private static boolean isAt(Snapshot snapshot, Entry entry) {
        return entry.seq() == snapshot.seq()
                && entry.term() == snapshot.term()
                && entry.at().equals(snapshot.at())
                && Arrays.equals(entry.hash(), snapshot.hash());
    }

    /** To be read on after the snapshot's entry. */
    Replay replay(LedgerReader ledger) {
        Snapshot snapshot = opened.snapshot();
        Tip tip = new Tip(snapshot.contest(), snapshot.seq(), snapshot.hash(), snapshot.at());
        return new Replay(snapshot.id(), tip, snapshot.term(), new SavedCommands(ledger, snapshot.id(), ids));
    }

    long seq() {
        return seq;
    }

    /** Of the commands up to {@link #seq}. */
    IdPrints ids() {
        return ids;
    }

    /** Reads what was left for later. */
    void readRest() {
        opened.rest().run();
    }

    /** Whether this is what the entries up to {@link #seq} made. */
    boolean isSameAs(Contest replayed) {
        return opened.snapshot().contest().isSameAs(replayed);
    }

    /** The contest that it began with is of no more use. */
    void forget() {
        opened = null;
    }

    boolean isForgotten() {
        return opened == null;
    }

    private static final class Found extends RuntimeException {
        final transient Entry entry;

        Found(Entry entry) {
            super(null, null, false, false);
            this.entry = entry;
        }
    }
}
