package io.leitai.live;

import io.leitai.contest.Contest;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Body;
import io.leitai.ledger.Entry;
import io.leitai.ledger.LedgerReader;
import io.leitai.ledger.Snapshots;
import io.leitai.ledger.StoreAway;
import io.leitai.ledger.Verdict;
import io.leitai.ledger.Verifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks every chain once while the contests already run, those that come later too; a damaged contest turns read only. A
 * contest that began with a snapshot is made again from its entries beside that, and taken up anew where the snapshot was
 * something else.
 */
final class ChainCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ChainCheck.class);
    private static final int ENTRIES_BEFORE_A_REST = 1_000;
    private static final long LOOK_EVERY_NS = 2_000_000_000;

    /** What becomes of a contest that is not as it should be, hosted or followed. On the checking thread. */
    interface Remedies {
        /** Nothing may be written any more. @param why names contest and seq */
        void readOnly(String contest, String why);

        /** It is to be read from its beginning. */
        void takeUpAnew(String contest);
    }

    private final LedgerReader ledger;
    private final Snapshots snapshots;
    private final Supplier<? extends Collection<? extends Kept>> contests;
    private final Remedies remedies;
    private final Thread thread =
            Thread.ofPlatform().name("chain-check").daemon().unstarted(this::run);
    private volatile boolean stopping;
    private final Set<String> told = new HashSet<>();
    private int sinceRest;
    private long workedFrom;

    /** @param contests those that this process has at the moment */
    ChainCheck(
            LedgerReader ledger,
            Snapshots snapshots,
            Supplier<? extends Collection<? extends Kept>> contests,
            Remedies remedies) {
        this.ledger = ledger;
        this.snapshots = snapshots;
        this.contests = contests;
        this.remedies = remedies;
    }

    void start() {
        thread.start();
    }

    /** Returns when the entry that is being read is done. */
    void stop() throws InterruptedException {
        stopping = true;
        LockSupport.unpark(thread);
        thread.join();
    }

    private void run() {
        while (!stopping) {
            checkTheNew();
            if (!stopping) LockSupport.parkNanos(LOOK_EVERY_NS);
        }
    }

    /** One that has no entry yet is no damaged one. */
    private void checkTheNew() {
        List<? extends Kept> unchecked = contests.get().stream()
                .filter(contest ->
                        !contest.footing().isChecked() && contest.running().isPresent())
                .toList();
        // first: whoever looks at an earlier turn now would have to wait for this
        for (Kept contest : unchecked)
            if (!stopping) begunWith(contest.footing()).ifPresent(Restored::readRest);
        for (Kept contest : unchecked) {
            if (stopping) return;
            try {
                check(contest.id(), contest.footing());
            } catch (Stopped e) {
                return;
            } catch (RuntimeException e) {
                // a database that is away will be back
                if (!(e instanceof StoreAway) && told.add(contest.id()))
                    LOG.error("The ledger of contest {} could not be checked", contest.id(), e);
            }
        }
    }

    /** A snapshot that was not compared yet. */
    private static Optional<Restored> begunWith(Footing footing) {
        return footing.restored().filter(restored -> !restored.isForgotten());
    }

    private void check(String contest, Footing footing) {
        Restored restored = begunWith(footing).orElse(null);
        Again again = restored == null ? null : new Again(restored.seq());
        Verdict verdict = Verifier.check(ledger, contest, entry -> {
            if (stopping) throw new Stopped();
            restNowAndThen();
            if (again != null) again.next(entry);
        });
        switch (verdict) {
            case Verdict.Sound sound -> {
                LOG.debug("Contest {}: {} entries are sound", contest, sound.entries());
                boolean asRead = again == null
                        || again.contest().filter(restored::isSameAs).isPresent();
                if (asRead) footing.foundSound();
                else takeUpAnew(contest, footing);
                if (restored != null) restored.forget();
            }
            case Verdict.Broken broken -> {
                Restored.discard(snapshots, contest);
                String why = Damage.say(contest, broken.seq(), broken.why());
                footing.foundBroken(why);
                remedies.readOnly(contest, why);
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

    private void takeUpAnew(String contest, Footing footing) {
        LOG.error("The snapshot of contest {} was not what its ledger says; the ledger is read again", contest);
        Restored.discard(snapshots, contest);
        remedies.takeUpAnew(contest); // where the store is away now, all this is done again
        footing.foundOther();
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
                contest = Replay.follow(contest, body.actor(), body.events(), entry.at());
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
