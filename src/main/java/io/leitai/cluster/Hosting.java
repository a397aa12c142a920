package io.leitai.cluster;

import io.leitai.ledger.LeasedLedger;
import io.leitai.ledger.Leases;
import io.leitai.ledger.Leases.Lease;
import io.leitai.ledger.StoreAway;
import io.leitai.live.Live;
import io.leitai.live.LiveContests;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this node's leases, takes up contests that nobody hosts, and knows who hosts the others. */
final class Hosting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hosting.class);
    private static final long LOOK_EVERY_MS = 150;
    private static final long RENEW_EVERY_MS = 1_000;
    private static final long COUNT_EVERY_MS = 500;

    /** The database was silent for so long: it may be this node alone that does not reach it. */
    private static final long AWAY_AFTER_MS = 2_000;

    /** For each node whose turn it is before, so much longer a node waits before it takes a free contest. */
    private static final long COURTESY_MS = 250;

    /** One that was given back was mostly given to somebody: who does not take it in this time does not come. */
    private static final long FOR_THE_TAKER_MS = 400;

    private final LeasedLedger ledger;
    private final Leases leases;
    private final LiveContests live;
    private final Following following;
    private final Nodes nodes;
    private final String own;
    private final Runnable changed;
    private final Thread thread = Thread.ofPlatform().name("hosting").daemon().unstarted(this::run);
    private final Semaphore bell = new Semaphore(0);
    private final Set<String> taking = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> freeSince = new HashMap<>();
    private volatile Set<String> unhosted = Set.of();
    private volatile Map<String, Lease> hosts = Map.of();
    private volatile boolean leaving;
    private volatile boolean drained;
    private volatile boolean closed;
    private volatile boolean renewNow = true;
    private volatile boolean onSmallerSide;
    private volatile long lookedAtMs = nowMs();
    private final Sides sides;
    private long renewedAtMs;
    private long countedAtMs = nowMs() - COUNT_EVERY_MS;

    /** @param changed on this thread, when a contest has another host than before */
    Hosting(
            LeasedLedger ledger,
            Leases leases,
            LiveContests live,
            Following following,
            Nodes nodes,
            String own,
            Runnable changed) {
        this.ledger = ledger;
        this.leases = leases;
        this.live = live;
        this.following = following;
        this.nodes = nodes;
        this.own = own;
        this.sides = new Sides(own);
        this.changed = changed;
    }

    void start() {
        thread.start();
    }

    /**
     * The node whose lease runs, as the database said last. Of itself a node knows better: what it has given back since is not
     * its own any more.
     */
    Optional<String> hostOf(String contest) {
        return Optional.ofNullable(hosts.get(contest))
                .filter(Lease::runs)
                .map(Lease::node)
                .filter(node -> !node.equals(own) || live.running(contest).isPresent());
    }

    /** Who had the lease last, as the database said last; it need not run. */
    Optional<String> lastHostOf(String contest) {
        return Optional.ofNullable(hosts.get(contest)).map(Lease::node).filter(last -> !last.isEmpty());
    }

    /** Whether the database answered lately; what is known of the leases is as old. */
    boolean reachesDatabase() {
        return nowMs() - lookedAtMs < AWAY_AFTER_MS;
    }

    /** Whether other nodes go on without this one: they reach each other, or the database, and it does not. */
    boolean isCutOff() {
        return onSmallerSide || !reachesDatabase() && (nodes.otherReachesDatabase() || nodes.missesOne());
    }

    /** Whether it takes no contests: it stops, or it is drained. */
    boolean isLeaving() {
        return leaving || isDrained();
    }

    /** Whether somebody wished that it have no contests, and another node takes them. */
    boolean isDrained() {
        return drained && !nodes.isTaker(own);
    }

    boolean isStopping() {
        return leaving;
    }

    boolean isWishedDrained() {
        return drained;
    }

    boolean hostsNone() {
        return live.all().isEmpty();
    }

    /** Something has changed: looks at once. From any thread. */
    void look(boolean atLeasesToo) {
        if (atLeasesToo) renewNow = true;
        bell.release();
    }

    /** Takes a contest whose lease is free, out of turn. */
    CompletableFuture<Boolean> take(String contest) {
        if (!taking.add(contest)) return CompletableFuture.completedFuture(false);
        return live.take(following.follower(contest)).handle((taken, failed) -> {
            taking.remove(contest);
            boolean mine = failed == null && taken;
            if (mine) LOG.info("This node hosts {} now", contest);
            look(false);
            return mine;
        });
    }

    /** Lets a contest go, so that another node can take it at once. False: it was not hosted here. */
    boolean giveUp(String contest) {
        Live.Running running = live.running(contest).orElse(null);
        if (running == null) return false;
        // keeps it from being taken up again meanwhile
        if (!taking.add(contest)) return false;
        try {
            live.leave(following.follower(contest)).join();
            if (!ledger.giveBack(contest, running.term())) saySteppedDown(contest);
        } catch (StoreAway e) {
            LOG.warn("The lease of {} could not be given back; it runs out by itself", contest);
        } finally {
            taking.remove(contest);
        }
        return true;
    }

    /** From now on no contest is taken here. */
    void leave() {
        leaving = true;
    }

    /** @param drained whether others are to take this node's contests @return whether that is new */
    boolean drain(boolean drained) {
        boolean changes = this.drained != drained;
        this.drained = drained;
        return changes;
    }

    private void run() {
        while (!closed) {
            try {
                lookAround();
            } catch (StoreAway e) {
                LOG.debug("The database does not answer: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("Looking after the leases failed", e);
            }
            try {
                if (bell.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) bell.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void lookAround() {
        if (renewNow || nowMs() - renewedAtMs >= RENEW_EVERY_MS) renew();
        Map<String, Lease> now = new HashMap<>();
        for (Lease lease : leases.all()) now.put(lease.contest(), lease);
        Map<String, Lease> before = hosts;
        hosts = now;
        if (nowMs() - countedAtMs >= COUNT_EVERY_MS) lookForOthers();
        if (!isLeaving() && !onSmallerSide) takeWhatIsFree(now);
        lookedAtMs = nowMs();
        boolean moved = now.values().stream()
                .anyMatch(lease -> lease.runs()
                        && Optional.ofNullable(before.get(lease.contest()))
                                .filter(old -> old.runs() && old.node().equals(lease.node()))
                                .isEmpty());
        if (moved) changed.run();
    }

    private void lookForOthers() {
        countedAtMs = nowMs();
        boolean smaller = sides.isSmaller(leases.count(), nodes.processes(), countedAtMs);
        if (smaller && !onSmallerSide)
            LOG.warn("This node is cut off from others that the database hears of; it gives its contests to them");
        if (!smaller && onSmallerSide) LOG.info("This node hears the others again");
        onSmallerSide = smaller;
        if (smaller) for (Live.Running running : live.all()) giveUp(running.id());
    }

    /** What another node hosts in a higher term is none of this one's any more, also where the database does not say so. */
    void stepDownWhereClaimed() {
        for (Live.Running running : live.all()) {
            if (ledger.isSure(running.id())) continue;
            nodes.claim(running.id())
                    .filter(claim -> claim.term() > running.term())
                    .ifPresent(claim -> {
                        saySteppedDown(running.id());
                        live.leave(following.follower(running.id()));
                    });
        }
    }

    private static void saySteppedDown(String contest) {
        LOG.warn("Contest {} is hosted by another node now; this one steps down", contest);
    }

    private void renew() {
        renewNow = false;
        long asked = nowMs();
        List<Live.Running> here = live.all();
        Map<String, Long> held = ledger.renew();
        renewedAtMs = asked;
        for (Live.Running running : here) {
            if (held.containsKey(running.id()) || taking.contains(running.id())) continue;
            saySteppedDown(running.id());
            live.leave(following.follower(running.id()));
        }
        Set<String> astray = new HashSet<>();
        held.forEach((contest, term) -> {
            if (live.running(contest).isPresent() || taking.contains(contest)) return;
            astray.add(contest);
            // for a second it may be one that is being planned; else a take whose answer was lost, or a plan that was
            // refused
            if (unhosted.contains(contest)) ledger.giveBack(contest, term);
        });
        unhosted = Set.copyOf(astray);
    }

    private void takeWhatIsFree(Map<String, Lease> leases) {
        long now = nowMs();
        int number = 0;
        for (String contest : following.contests()) {
            Lease lease = leases.get(contest);
            if (lease != null && lease.runs() || taking.contains(contest)) {
                freeSince.remove(contest);
                continue;
            }
            long since = freeSince.computeIfAbsent(contest, c -> now);
            boolean given = lease != null && lease.node().isEmpty();
            long wait = nodes.place(number++) * COURTESY_MS + (given ? FOR_THE_TAKER_MS : 0);
            if (now - since >= wait) take(contest);
        }
    }

    private static long nowMs() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
