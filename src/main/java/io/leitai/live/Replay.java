package io.leitai.live;

import io.leitai.contest.Actor;
import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Body;
import io.leitai.ledger.Chain;
import io.leitai.ledger.Entry;
import io.leitai.ledger.LedgerReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A contest made again from its ledger, up to the first entry that cannot follow. It can be read on later. */
final class Replay {
    static final Tip NOTHING = new Tip(null, 0, Chain.start(), Instant.EPOCH);

    private final String contest;
    private final SavedCommands saved;

    /** Null where nobody asked for them: there may be a million. */
    private List<Event> news;

    private Tip acknowledged = NOTHING;
    private Tip tip;
    private long term;
    private String damage;

    /** To be read on from an entry that was on disk. @param term the entry's @param saved the commands up to it */
    Replay(String contest, Tip tip, long term, SavedCommands saved) {
        this.contest = contest;
        this.tip = tip;
        this.term = term;
        this.saved = saved;
    }

    /** Of which nothing was read. */
    Replay(String contest) {
        this(contest, NOTHING, 0, new SavedCommands());
    }

    /**
     * Reads the whole contest, or as far as it can be read.
     *
     * @param acknowledged the newest entry that somebody holds a receipt for: a ledger without it is damaged
     */
    static Replay of(LedgerReader ledger, String contest, Tip acknowledged) {
        return new Replay(contest).to(ledger, acknowledged);
    }

    /** Reads on, as {@link #of} does. */
    Replay to(LedgerReader ledger, Tip newest) {
        acknowledged = newest;
        read(ledger);
        if (damage == null && tip.seq() < newest.seq()) damaged(newest.seq(), "it was acknowledged and is not there");
        return this;
    }

    /** Up to the newest entry, or as far as it can be read. @return what happened in the entries that are new */
    List<Event> readOn(LedgerReader ledger) {
        news = new ArrayList<>();
        read(ledger);
        List<Event> all = List.copyOf(news);
        news = null;
        return all;
    }

    private void read(LedgerReader ledger) {
        try {
            if (damage == null) ledger.read(contest, tip.seq() + 1, this::next);
        } catch (LedgerReader.Damaged e) {
            damage = Damage.say(contest, e.seq(), e.getMessage());
        }
    }

    Tip tip() {
        return tip;
    }

    /** The newest entry's; 0 before the first. */
    long term() {
        return term;
    }

    SavedCommands saved() {
        return saved;
    }

    /** What is wrong, naming contest and seq; null where nothing is. */
    String damage() {
        return damage;
    }

    private void next(Entry entry) {
        if (damage != null) return;
        if (entry.seq() != tip.seq() + 1 || !Arrays.equals(entry.prev(), tip.hash())) {
            damaged(tip.seq() + 1, "the next entry found does not follow the one before it");
            return;
        }
        if (entry.seq() == acknowledged.seq() && !Arrays.equals(entry.hash(), acknowledged.hash())) {
            damaged(entry.seq(), "another one was acknowledged");
            return;
        }
        try {
            Body body = Bodies.decode(entry.body());
            Contest after = follow(tip.contest(), body.actor(), body.events(), entry.at());
            saved.put(entry.commandId(), Saved.of(entry, body));
            tip = new Tip(after, entry.seq(), entry.hash(), entry.at());
            term = entry.term();
            if (news != null) news.addAll(body.events());
        } catch (RuntimeException e) {
            damaged(entry.seq(), e.toString());
        }
    }

    private void damaged(long seq, String why) {
        damage = Damage.say(contest, seq, why);
    }

    /** @param before null before the first entry */
    static Contest follow(Contest before, Actor by, List<Event> events, Instant at) {
        if (before != null) return before.evolve(by, events, at);
        if (!(events.getFirst() instanceof Event.ContestPlanned planned))
            throw new IllegalStateException("a contest that does not begin with its plan");
        Contest begun = Contest.begin(planned, at);
        return events.size() == 1 ? begun : begun.evolve(by, events.subList(1, events.size()), at);
    }
}
