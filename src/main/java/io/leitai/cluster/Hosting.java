package io.leitai.cluster;

import io.leitai.ledger.LeasedLedger;
import io.leitai.ledger.Leases;
import io.leitai.ledger.Leases.Lease;
import io.leitai.ledger.StoreAway;
import io.leitai.live.Live;
import io.leitai.live.LiveContests;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this node's leases, takes up contests that nobody hosts, and knows who hosts the others. */
final class Hosting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hosting.class);
    private static final long LOOK_EVERY_MS = 150;
    private static final long RENEW_EVERY_MS = 1_000;

    /** Who has more to do waits so much longer for each that has less, before it takes a contest. */
    private static final long COURTESY_MS = 300;

    private final LeasedLedger ledger;
    private final Leases leases;
    private final LiveContests live;
    private final Nodes nodes;
    private final String own;
    private final Runnable changed;
    private final Thread thread = Thread.ofPlatform().name("hosting").daemon().unstarted(this::run);
    private final Set<String> taking = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> freeSince = new HashMap<>();
    private volatile Map<String, Lease> hosts = Map.of();
    private volatile Instant answeredAt = Instant.now();
    private volatile boolean draining;
    private volatile boolean closed;
    private long renewedAtMs = Long.MIN_VALUE / 2;

    /** @param changed on this thread, when another node hosts a contest than before */
    Hosting(LeasedLedger ledger, Leases leases, LiveContests live, Nodes nodes, String own, Runnable changed) {
        this.ledger = ledger;
        this.leases = leases;
        this.live = live;
        this.nodes = nodes;
        this.own = own;
        this.changed = changed;
    }

    void start() {
        thread.start();
    }

    /** The node whose lease runs, as far as is known. */
    Optional<String> hostOf(String contest) {
        return Optional.ofNullable(hosts.get(contest)).filter(Lease::runs).map(Lease::node);
    }

    boolean hostsHere(String contest) {
        return live.running(contest).isPresent();
    }

    /** When the database answered last. */
    Instant answeredAt() {
        return answeredAt;
    }

    /** Gives every contest to another node: takes no more, and returns when each has another host, or after so long. */
    void drain(long mostMs) throws InterruptedException {
        draining = true;
        Set<String> left = new HashSet<>();
        for (Live.Running running : live.all()) {
            left.add(running.id());
            giveUp(running.id(), running.term());
        }
        long end = nowMs() + mostMs;
        while (nowMs() < end
                && !left.stream()
                        .allMatch(c -> hostOf(c).filter(n -> !n.equals(own)).isPresent())) Thread.sleep(20);
    }

    /** The contest's term, given back; nothing of it is written here any more. */
    private void giveUp(String contest, long term) {
        live.leave(contest).join();
        try {
            ledger.giveBack(contest, term);
        } catch (StoreAway e) {
            LOG.warn("The lease of {} could not be given back; it runs out by itself", contest);
        }
    }

    private void run() {
        while (!closed) {
            try {
                look();
            } catch (StoreAway e) {
                LOG.debug("The database does not answer: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("Looking after the leases failed", e);
            }
            try {
                Thread.sleep(LOOK_EVERY_MS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() {
        if (nowMs() - renewedAtMs >= RENEW_EVERY_MS) renew();
        Map<String, Lease> now = new HashMap<>();
        for (Lease lease : leases.all()) now.put(lease.contest(), lease);
        Map<String, Lease> before = hosts;
        hosts = now;
        answeredAt = Instant.now();
        if (!draining) takeWhatIsFree(now);
        boolean moved = now.values().stream()
                .anyMatch(lease -> lease.runs()
                        && !Optional.ofNullable(before.get(lease.contest()))
                                .filter(old -> old.runs() && old.node().equals(lease.node()))
                                .isPresent());
        if (moved) changed.run();
    }

    private void renew() {
        long asked = nowMs();
        List<Live.Running> here = live.all();
        Map<String, Long> held = ledger.renew();
        renewedAtMs = asked;
        for (Live.Running running : here) {
            if (held.containsKey(running.id()) || taking.contains(running.id())) continue;
            LOG.warn("Contest {} is hosted by another node now; this one steps down", running.id());
            live.leave(running.id());
        }
        held.forEach((contest, term) -> {
            // a take whose answer was lost
            if (!hostsHere(contest) && !taking.contains(contest) && hosts.containsKey(contest) && !draining)
                take(contest);
        });
    }

    private void takeWhatIsFree(Map<String, Lease> leases) {
        long now = nowMs();
        for (var head : ledger.heads()) {
            String contest = head.contest();
            Lease lease = leases.get(contest);
            if (lease != null && lease.runs() || taking.contains(contest)) {
                freeSince.remove(contest);
                continue;
            }
            long since = freeSince.computeIfAbsent(contest, c -> now);
            if (now - since >= nodes.place() * COURTESY_MS) take(contest);
        }
    }

    private void take(String contest) {
        if (!taking.add(contest)) return;
        live.take(contest).whenComplete((taken, failed) -> {
            taking.remove(contest);
            if (failed == null && taken) LOG.info("This node hosts {} now", contest);
        });
    }

    private static long nowMs() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
