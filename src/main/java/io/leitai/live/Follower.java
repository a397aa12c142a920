package io.leitai.live;

import io.leitai.contest.Event;
import io.leitai.ledger.LedgerReader;
import io.leitai.ledger.Snapshots;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A contest that another server hosts, as far as it was read from the ledger, from a snapshot on where there is one; while this
 * one hosts it, it rests. From any thread.
 */
public final class Follower implements Kept {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final LedgerReader ledger;
    private final Snapshots snapshots;
    private final String contest;

    /** Null before the first reading, and while this server hosts the contest. */
    private Replay replay;

    private boolean rests;
    private volatile Footing footing = new Footing();
    private volatile Live.Running running;

    public Follower(LedgerReader ledger, Snapshots snapshots, String contest) {
        this.ledger = ledger;
        this.snapshots = snapshots;
        this.contest = contest;
    }

    @Override
    public String id() {
        return contest;
    }

    @Override
    public Footing footing() {
        return footing;
    }

    /**
     * Reads on.
     *
     * @return what happened since, as far as no snapshot stands for it
     * @throws io.leitai.ledger.StoreAway where the store does not answer
     */
    public synchronized List<Event> catchUp() {
        if (rests) return List.of();
        begin();
        List<Event> news = replay.readOn(ledger);
        publish();
        return news;
    }

    /** Empty before the first entry. */
    @Override
    public Optional<Live.Running> running() {
        return Optional.ofNullable(running);
    }

    /** Rests, unless the taker throws. */
    synchronized void handOver(BiConsumer<Replay, Footing> taker) {
        begin();
        taker.accept(replay, footing);
        replay = null;
        rests = true;
    }

    /** Not hosted here any more. */
    synchronized void goOn(Replay known, Footing host) {
        replay = known;
        footing = host;
        rests = false;
        publish();
    }

    /** The chain turned out to be broken. */
    synchronized void sayDamage() {
        if (replay == null) return;
        LOG.error("{}", footing.damage());
        publish();
    }

    /** The snapshot turned out to be something else than the ledger. */
    void takeUpAnew() {
        Replay anew = new Replay(contest);
        anew.readOn(ledger);
        synchronized (this) {
            if (rests) return;
            replay = anew;
            publish();
        }
    }

    private void begin() {
        if (replay != null) return;
        Restored restored = Restored.find(ledger, snapshots, contest).orElse(null);
        footing.begin(restored);
        replay = restored == null ? new Replay(contest) : restored.replay(ledger);
    }

    private void publish() {
        Tip tip = replay.tip();
        if (tip.contest() == null) return;
        String damage = footing.damage() == null ? replay.damage() : footing.damage();
        running = new Live.Running(tip.contest(), contest, replay.term(), tip.seq(), tip.at(), damage);
    }
}
