package io.leitai.live;

import io.leitai.contest.Event;
import io.leitai.ledger.LedgerReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A contest that another server hosts, as far as it was read from the ledger; while this one hosts it, it rests. From any
 * thread.
 */
public final class Follower {
    private final LedgerReader ledger;
    private final String contest;

    /** Null while this server hosts the contest. */
    private Replay replay;

    private volatile Live.Running running;

    public Follower(LedgerReader ledger, String contest) {
        this.ledger = ledger;
        this.contest = contest;
        this.replay = new Replay(contest);
    }

    public String contest() {
        return contest;
    }

    /**
     * Reads on.
     *
     * @return what happened since
     * @throws io.leitai.ledger.StoreAway where the store does not answer
     */
    public synchronized List<Event> catchUp() {
        if (replay == null) return List.of();
        List<Event> news = replay.readOn(ledger);
        publish();
        return news;
    }

    /** Empty before the first entry. */
    public Optional<Live.Running> running() {
        return Optional.ofNullable(running);
    }

    /** Rests, unless the taker throws. */
    synchronized void handOver(Consumer<Replay> taker) {
        taker.accept(replay == null ? new Replay(contest) : replay);
        replay = null;
    }

    /** Not hosted here any more. */
    synchronized void goOn(Replay known) {
        replay = known;
        publish();
    }

    private void publish() {
        Tip tip = replay.tip();
        if (tip.contest() != null)
            running = new Live.Running(tip.contest(), contest, replay.term(), tip.seq(), tip.at(), replay.damage());
    }
}
