package io.leitai.live;

import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Body;
import io.leitai.ledger.Entry;
import io.leitai.ledger.LedgerReader;
import io.leitai.ledger.Snapshots;
import io.leitai.ledger.Verdict;
import io.leitai.ledger.Verifier;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks every chain once while the contests already run; a damaged contest turns read only. A contest that began with a
 * snapshot is made again from its entries beside that, and taken up anew where the snapshot was something else.
 */
final class ChainCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ChainCheck.class);
    private static final int ENTRIES_BEFORE_A_REST = 1_000;

    private final LedgerReader ledger;
    private final Snapshots snapshots;
    private final Writer writer;
    private final Runnable wake;
    private final Thread thread =
            Thread.ofPlatform().name("chain-check").daemon().unstarted(this::run);
    private volatile boolean stopping;
    private List<Host> opened = List.of();
    private int sinceRest;
    private long workedFrom;

    /** @param wake tells the writer that there is something to do */
    ChainCheck(LedgerReader ledger, Snapshots snapshots, Writer writer, Runnable wake) {
        this.ledger = ledger;
        this.snapshots = snapshots;
        this.writer = writer;
        this.wake = wake;
    }

    /** Checks what was there at the opening: a contest that is planned later may have no entry yet, which is no damage. */
    void start() {
        opened = writer.hosts().stream().filter(host -> !host.isChecked()).toList();
        thread.start();
    }

    /** Returns when the entry that is being read is done. */
    void stop() throws InterruptedException {
        stopping = true;
        thread.join();
    }

    private void run() {
        // first: whoever looks at an earlier turn now would have to wait for this
        for (Host host : opened) if (!stopping) host.restored().ifPresent(Restored::readRest);
        for (Host host : opened) {
            if (stopping) return;
            try {
                check(host);
            } catch (Stopped e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The ledger of contest {} could not be checked", host.id, e);
            }
        }
    }

    private void check(Host host) {
        Restored restored = host.restored().orElse(null);
        Again again = restored == null ? null : new Again(restored.seq());
        Verdict verdict = Verifier.check(ledger, host.id, entry -> {
            if (stopping) throw new Stopped();
            restNowAndThen();
            if (again != null) again.next(entry);
        });
        switch (verdict) {
            case Verdict.Sound sound -> {
                LOG.debug("Contest {}: {} entries are sound", host.id, sound.entries());
                boolean asRead = again == null
                        || again.contest().filter(restored::isSameAs).isPresent();
                if (restored != null) restored.forget();
                if (asRead) host.foundSound();
                else takeUpAnew(host);
            }
            case Verdict.Broken broken -> {
                Restored.discard(snapshots, host.id);
                writer.closeSoon(host, Damage.say(host.id, broken.seq(), broken.why()));
                wake.run();
            }
        }
    }

    /** As long as it worked: after a restart everybody comes at once, and the other half of a processor is theirs. */
    private void restNowAndThen() {
        if (sinceRest++ == 0) workedFrom = System.nanoTime();
        if (sinceRest < ENTRIES_BEFORE_A_REST) return;
        sinceRest = 0;
        LockSupport.parkNanos(System.nanoTime() - workedFrom);
    }

    private void takeUpAnew(Host host) {
        LOG.error("The snapshot of contest {} was not what its ledger says; the ledger is read again", host.id);
        Restored.discard(snapshots, host.id);
        writer.takeUpAnew(host);
        wake.run();
    }

    /** A contest made again from its beginning, up to an entry. */
    private static final class Again {
        private final long upTo;
        private Contest contest;
        private boolean failed;

        Again(long upTo) {
            this.upTo = upTo;
        }

        void next(Entry entry) {
            if (failed || entry.seq() > upTo) return;
            try {
                Body body = Bodies.decode(entry.body());
                for (Event event : body.events()) contest = Replay.follow(contest, event, body.actor(), entry.at());
            } catch (RuntimeException e) {
                failed = true;
            }
        }

        /** Empty where its entries can't follow each other. */
        Optional<Contest> contest() {
            return failed ? Optional.empty() : Optional.ofNullable(contest);
        }
    }

    private static final class Stopped extends RuntimeException {
        Stopped() {
            super(null, null, false, false);
        }
    }
}
