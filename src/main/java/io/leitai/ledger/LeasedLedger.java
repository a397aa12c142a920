package io.leitai.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A ledger that several nodes share: who opens a contest takes its lease, and who is past it does not write. That is a
 * courtesy, since a node may stop between the look and the deed; what decides is the term that goes with each append.
 */
public final class LeasedLedger implements Ledger {
    private final Ledger ledger;
    private final Leases leases;
    private final LongSupplier nanos;

    /** When our leases end at the earliest, by this machine's monotonic clock. */
    private final Map<String, Long> ends = new ConcurrentHashMap<>();

    /** @param nanos as {@link System#nanoTime()}: it goes on while this process is stopped */
    public LeasedLedger(Ledger ledger, Leases leases, LongSupplier nanos) {
        this.ledger = ledger;
        this.leases = leases;
        this.nanos = nanos;
    }

    /**
     * @throws StaleWriter where another node's lease runs
     * @throws StoreAway where the database does not answer
     */
    @Override
    public long raiseTerm(String contest) {
        long asked = nanos.getAsLong();
        OptionalLong term = leases.take(contest);
        if (term.isEmpty()) {
            ends.remove(contest);
            throw new StaleWriter("another node hosts " + contest);
        }
        ends.put(contest, asked + Leases.LENGTH.toNanos());
        return term.getAsLong();
    }

    /** As the ledger's; also {@link AppendFailed} where a lease is over, since it is not known who writes now. */
    @Override
    public void append(List<Batch> batches) {
        for (Batch batch : batches)
            if (!isSure(batch.contest())) throw new AppendFailed("the lease of " + batch.contest() + " is over", null);
        ledger.append(batches);
    }

    /** @see Leases#renew() */
    public Map<String, Long> renew() {
        long asked = nanos.getAsLong();
        Map<String, Long> held = leases.renew();
        ends.keySet().retainAll(held.keySet());
        held.keySet().forEach(contest -> ends.put(contest, asked + Leases.LENGTH.toNanos()));
        return held;
    }

    /** @see Leases#giveBack */
    public boolean giveBack(String contest, long term) {
        ends.remove(contest);
        return leases.giveBack(contest, term);
    }

    /** Whether nobody else can host the contest yet. */
    public boolean isSure(String contest) {
        Long end = ends.get(contest);
        return end != null && nanos.getAsLong() - end < 0;
    }

    @Override
    public void reopen() {
        ledger.reopen();
    }

    @Override
    public List<Head> heads() {
        return ledger.heads();
    }

    @Override
    public void read(String contest, long fromSeq, Consumer<Entry> reader) {
        ledger.read(contest, fromSeq, reader);
    }

    @Override
    public Optional<Entry> find(String contest, String commandId) {
        return ledger.find(contest, commandId);
    }
}
