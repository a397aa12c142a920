package io.leitai.live;

import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Entry;
import io.leitai.ledger.LedgerReader;
import java.util.Arrays;
import java.util.Optional;

/** A contest that another server hosts, as far as it was read from the ledger. One thread reads, any may look. */
public final class Follower {
    private final LedgerReader ledger;
    private final String contest;
    private Tip tip = Replay.NOTHING;
    private String damage;
    private volatile Live.Running running;

    public Follower(LedgerReader ledger, String contest) {
        this.ledger = ledger;
        this.contest = contest;
    }

    /** Reads on. @throws io.leitai.ledger.StoreAway where the store does not answer */
    public void catchUp() {
        if (damage != null) return;
        try {
            ledger.read(contest, tip.seq() + 1, this::next);
        } catch (LedgerReader.Damaged e) {
            damaged(e.seq(), e.why());
        }
    }

    /** Up to which entry; 0 before the first. */
    public long seq() {
        Live.Running now = running;
        return now == null ? 0 : now.seq();
    }

    /** Empty before the first entry. */
    public Optional<Live.Running> running() {
        return Optional.ofNullable(running);
    }

    private void next(Entry entry) {
        if (damage != null) return;
        if (entry.seq() != tip.seq() + 1 || !Arrays.equals(entry.prev(), tip.hash())) {
            damaged(tip.seq() + 1, "the next entry found does not follow the one before it");
            return;
        }
        try {
            Contest after = tip.contest();
            for (Event event : Bodies.decode(entry.body()).events()) after = Replay.follow(after, event, entry.at());
            tip = new Tip(after, entry.seq(), entry.hash(), entry.at());
            running = new Live.Running(after, contest, entry.term(), entry.seq(), entry.at(), null);
        } catch (RuntimeException e) {
            damaged(entry.seq(), e.toString());
        }
    }

    private void damaged(long seq, String why) {
        damage = Damage.say(contest, seq, why);
        Live.Running last = running;
        if (last != null)
            running = new Live.Running(last.contest(), contest, last.term(), last.seq(), last.at(), damage);
    }
}
