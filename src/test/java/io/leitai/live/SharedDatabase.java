package io.leitai.live;

import io.leitai.ledger.Entry;
import io.leitai.ledger.FaultyLedger;
import io.leitai.ledger.Leases;
import io.leitai.ledger.Ledger;
import io.leitai.ledger.StoreAway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A database in memory that several nodes share, each over a line of its own, and its clock. */
final class SharedDatabase {
    private record Row(String node, long term, long untilMs) {}

    final FaultyLedger ledger = new FaultyLedger();

    /** What got in from a host that was none any more. */
    final List<String> staleWrites = new ArrayList<>();

    private final Map<String, Row> hosts = new HashMap<>();
    private long nowMs;

    void pass(long ms) {
        nowMs += ms;
    }

    long nanos() {
        return nowMs * 1_000_000;
    }

    /** A node's way to the database, which may break. */
    final class Way implements Ledger, Leases {
        private final String node;
        boolean away;
        FaultyLedger.Fault next = FaultyLedger.Fault.NONE;

        /** What happens once between the next append's look at the clock and its arrival. */
        Runnable meanwhile = () -> {};

        Way(String node) {
            this.node = node;
        }

        private void require() {
            if (away) throw new StoreAway("the database is away", null);
        }

        @Override
        public OptionalLong take(String contest) {
            require();
            Row row = hosts.get(contest);
            if (row != null && !row.node.equals(node) && row.untilMs > nowMs) return OptionalLong.empty();
            long term = ledger.raiseTerm(contest);
            hosts.put(contest, new Row(node, term, nowMs + LENGTH.toMillis()));
            return OptionalLong.of(term);
        }

        @Override
        public Map<String, Long> renew() {
            require();
            Map<String, Long> held = new HashMap<>();
            hosts.replaceAll((contest, row) -> {
                if (!row.node.equals(node)) return row;
                held.put(contest, row.term);
                return new Row(node, row.term, nowMs + LENGTH.toMillis());
            });
            return held;
        }

        @Override
        public boolean giveBack(String contest, long term) {
            require();
            Row row = hosts.get(contest);
            if (row == null || !row.node.equals(node) || row.term != term) return false;
            hosts.put(contest, new Row("", term, 0));
            return true;
        }

        @Override
        public List<Lease> all() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Long> count() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long raiseTerm(String contest) {
            throw new UnsupportedOperationException("by a lease alone");
        }

        @Override
        public void append(List<Batch> batches) {
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            FaultyLedger.Fault fault = next;
            next = FaultyLedger.Fault.NONE;
            if (away || fault == FaultyLedger.Fault.LOST) throw new AppendFailed("the commit did not arrive", null);
            List<Batch> stale = batches.stream()
                    .filter(b -> b.term() != ledger.term(b.contest()))
                    .toList();
            ledger.append(batches);
            stale.forEach(b -> staleWrites.add(
                    node + " wrote in term " + b.term() + " of " + b.contest() + " while a higher one was open"));
            if (fault == FaultyLedger.Fault.KEPT) throw new AppendFailed("the commit's answer was lost", null);
        }

        @Override
        public void reopen() {
            if (away) throw new AppendFailed("the database is away", null);
            ledger.reopen();
        }

        @Override
        public List<Head> heads() {
            require();
            return ledger.heads();
        }

        @Override
        public void read(String contest, long fromSeq, Consumer<Entry> reader) {
            require();
            ledger.read(contest, fromSeq, reader);
        }

        @Override
        public Optional<Entry> find(String contest, String commandId) {
            require();
            return ledger.find(contest, commandId);
        }

        @Override
        public void close() {}
    }
}
