package io.leitai.live;

import io.leitai.contest.Contest;
import io.leitai.ledger.Entry;
import io.leitai.ledger.LedgerReader;
import io.leitai.ledger.Snapshots;
import io.leitai.ledger.StoreAway;
import io.leitai.snapshot.Snapshot;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes snapshots of contests that have grown, off the writer's path: of a state that the writer has left behind, and of
 * what the ledger has on disk. A contest of whose chain nothing is known yet gets none, nor does one that reads only.
 */
final class SnapshotKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);

    /** What a start reads in no time needs no snapshot. */
    static final long MORE_ENTRIES = 5_000;

    /** Of a long ledger a part that grows with it: what a snapshot costs grows too. */
    private static final long PART = 200;

    /** On an orderly stop less is worth one. */
    static final long MORE_AT_THE_END = 1_000;

    private static final long LOOK_EVERY_MS = 2_000;

    /** So many times as long as the last round took there is none: at most a tenth of one processor. */
    private static final long REST = 9;

    private final LedgerReader ledger;
    private final Snapshots snapshots;
    private final Supplier<? extends Collection<? extends Kept>> contests;
    private final Map<String, Known> known = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("snapshots").daemon().unstarted(this::run);
    private boolean stopping;

    /** @param ids of all commands up to {@code seq} @param snapshot the seq of the newest one, or of the last one that failed */
    private record Known(IdPrints ids, long seq, long snapshot) {
        static final Known NOTHING = new Known(IdPrints.NONE, 0, 0);
    }

    /** @param contests those that this process has at the moment */
    SnapshotKeeper(LedgerReader ledger, Snapshots snapshots, Supplier<? extends Collection<? extends Kept>> contests) {
        this.ledger = ledger;
        this.snapshots = snapshots;
        this.contests = contests;
    }

    void start() {
        if (snapshots.areKept()) thread.start();
    }

    /** After the writer has stopped. Returns when every contest that has grown has its last one. */
    void stop() throws InterruptedException {
        if (!snapshots.areKept()) return;
        synchronized (this) {
            stopping = true;
            notifyAll();
        }
        thread.join();
        round(MORE_AT_THE_END);
    }

    private void run() {
        long pause = LOOK_EVERY_MS;
        while (!isStoppedWithin(pause)) {
            long began = System.nanoTime();
            round(MORE_ENTRIES);
            long tookMs = (System.nanoTime() - began) / 1_000_000;
            pause = Math.max(LOOK_EVERY_MS, REST * tookMs);
        }
    }

    private synchronized boolean isStoppedWithin(long ms) {
        long end = System.nanoTime() + ms * 1_000_000;
        try {
            for (long left = ms; left > 0 && !stopping; left = (end - System.nanoTime()) / 1_000_000) wait(left);
        } catch (InterruptedException e) {
            return true;
        }
        return stopping;
    }

    /** Of each contest that has so many more entries than its snapshot. */
    void round(long more) {
        for (Kept contest : contests.get()) {
            try {
                look(contest, more);
            } catch (StoreAway e) {
                LOG.debug("There are no new snapshots while the store is away: {}", e.getMessage());
                return; // each of the others would wait for it too, and who stops the server with them
            } catch (IOException | RuntimeException | LinkageError e) {
                LOG.warn("There is no new snapshot of contest {}: the next start takes longer", contest.id(), e);
            }
        }
    }

    private void look(Kept contest, long more) throws IOException {
        Live.Running running = contest.running().orElse(null);
        if (running == null || running.readOnly() != null || !contest.footing().isSound()) return;
        Known now = known.computeIfAbsent(contest.id(), id -> ofStart(contest));
        long wanted = more == MORE_ENTRIES ? Math.max(more, running.seq() / PART) : more;
        if (running.seq() - now.snapshot < wanted) return;
        known.put(contest.id(), new Known(now.ids, now.seq, running.seq())); // not again at once if this fails
        Ids ids = new Ids(now, running.seq());
        ids.read(contest.id());
        write(running, ids);
        known.put(contest.id(), new Known(ids.all, running.seq(), running.seq()));
    }

    private static Known ofStart(Kept contest) {
        return contest.footing()
                .restored()
                .map(restored -> new Known(restored.ids(), restored.seq(), restored.seq()))
                .orElse(Known.NOTHING);
    }

    private void write(Live.Running running, Ids ids) throws IOException {
        long began = System.nanoTime();
        Entry last = ids.last;
        byte[] bytes = new Snapshot(
                        running.id(),
                        last.seq(),
                        last.term(),
                        last.at(),
                        last.hash(),
                        ids.all.toArray(),
                        running.contest())
                .encode();
        requireWhole(bytes, running.contest());
        snapshots.write(running.id(), bytes);
        LOG.debug(
                "Contest {}: a snapshot of {} bytes at entry {}, in {} ms",
                running.id(),
                bytes.length,
                last.seq(),
                (System.nanoTime() - began) / 1_000_000);
    }

    /** One that does not give the very contest back is worse than none. */
    private static void requireWhole(byte[] bytes, Contest contest) throws IOException {
        try {
            if (Snapshot.decode(bytes).snapshot().contest().isSameAs(contest)) return;
        } catch (Snapshot.Unusable e) {
            throw new IOException(e);
        }
        throw new IOException("it would not be the same contest");
    }

    /** The command ids up to an entry, and that entry. */
    private final class Ids {
        private final long upTo;
        private final long from;
        private final LongStream.Builder more = LongStream.builder();
        private IdPrints all;
        private Entry last;

        Ids(Known before, long upTo) {
            this.upTo = upTo;
            from = before.seq + 1;
            all = before.ids;
        }

        void read(String contest) {
            try {
                ledger.read(contest, from, entry -> {
                    if (entry.seq() <= upTo) more.add(IdPrints.print(entry.commandId()));
                    if (entry.seq() == upTo) last = entry;
                    if (entry.seq() >= upTo) throw new Enough();
                });
            } catch (Enough e) {
                all = all.plus(more.build().toArray());
            }
            if (last == null || all.size() != upTo) throw new IllegalStateException("entry " + upTo + " is not there");
        }
    }

    private static final class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }
}
