package io.leitai.cluster;

import io.leitai.contest.Event;
import io.leitai.ledger.LedgerReader;
import io.leitai.ledger.LedgerReader.Head;
import io.leitai.ledger.Snapshots;
import io.leitai.live.Follower;
import io.leitai.live.Live;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads on in the ledgers of contests that other nodes host, so that this one knows them and can take over at once. */
final class Following implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final long LOOK_EVERY_MS = 200;

    /** Who waits for an entry goes on without it after this. */
    private static final long MOST_WAIT_MS = 1_000;

    /** @param seq the entry that is waited for; {@link #WHAT_IS_THERE}: what the next reading finds, whatever it is */
    private record Waiter(String contest, long seq, CompletableFuture<Void> done) {}

    private static final long WHAT_IS_THERE = Long.MAX_VALUE;

    /** Wanted by who asks for a contest that is not known: nothing is remembered of a name that anybody can make up. */
    private static final String ALL = "";

    private final LedgerReader ledger;
    private final Snapshots snapshots;
    private final Predicate<String> hostedHere;
    private final Consumer<List<Event>> heard;
    private final Map<String, Follower> followers = new ConcurrentHashMap<>();
    private final BlockingQueue<String> wanted = new LinkedBlockingQueue<>();
    private final Queue<Waiter> waiters = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofPlatform().name("following").daemon().unstarted(this::run);
    private volatile List<String> contests = List.of();
    private volatile boolean closed;

    /** @param heard told on this thread of what happened in contests that others host */
    Following(LedgerReader ledger, Snapshots snapshots, Predicate<String> hostedHere, Consumer<List<Event>> heard) {
        this.ledger = ledger;
        this.snapshots = snapshots;
        this.hostedHere = hostedHere;
        this.heard = heard;
    }

    /** Returns when all was read once. @throws io.leitai.ledger.StoreAway where the store does not answer */
    void start() {
        look();
        thread.start();
    }

    /** All contests that have an entry, in the order of their planning. */
    List<String> contests() {
        return contests;
    }

    Follower follower(String contest) {
        return followers.computeIfAbsent(contest, c -> new Follower(ledger, snapshots, c));
    }

    Collection<Follower> followers() {
        return followers.values();
    }

    Optional<Live.Running> running(String contest) {
        return Optional.ofNullable(followers.get(contest)).flatMap(Follower::running);
    }

    /** Done when this node knows of the entry, so that whoever wrote it finds it here; or after a second. */
    CompletableFuture<Void> reached(String contest, long seq) {
        return await(new Waiter(contest, seq, new CompletableFuture<>()));
    }

    /** Done when this node knows what is in the database at this moment; or after a second. */
    CompletableFuture<Void> upToDate(String contest) {
        String read = followers.containsKey(contest) || hostedHere.test(contest) ? contest : ALL;
        return await(new Waiter(read, WHAT_IS_THERE, new CompletableFuture<>()));
    }

    private CompletableFuture<Void> await(Waiter waiter) {
        if (isKnown(waiter)) return CompletableFuture.completedFuture(null);
        waiters.add(waiter);
        wanted.add(waiter.contest);
        return waiter.done.completeOnTimeout(null, MOST_WAIT_MS, TimeUnit.MILLISECONDS);
    }

    private boolean isKnown(Waiter waiter) {
        return hostedHere.test(waiter.contest)
                || running(waiter.contest)
                        .filter(now -> now.seq() >= waiter.seq)
                        .isPresent();
    }

    private void run() {
        long lookedAtNs = System.nanoTime();
        while (!closed) {
            try {
                long left = TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MS) - (System.nanoTime() - lookedAtNs);
                String contest = left <= 0 ? null : wanted.poll(left, TimeUnit.NANOSECONDS);
                if (contest == null) {
                    lookedAtNs = System.nanoTime();
                    look();
                } else {
                    // one reading for all who came meanwhile
                    wanted.removeIf(contest::equals);
                    // those who come during the reading may have written after it
                    List<Waiter> before = waiters.stream()
                            .filter(waiter -> waiter.contest.equals(contest) && waiter.seq == WHAT_IS_THERE)
                            .toList();
                    if (contest.equals(ALL)) look();
                    else catchUp(contest);
                    before.forEach(waiter -> waiter.done.complete(null));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debug("The ledgers could not be followed: {}", e.getMessage());
            }
            waiters.removeIf(waiter -> {
                boolean over = waiter.done.isDone() || isKnown(waiter);
                if (over) waiter.done.complete(null);
                return over;
            });
        }
    }

    private void look() {
        Map<String, Long> heads = new LinkedHashMap<>();
        for (Head head : ledger.heads()) heads.put(head.contest(), head.seq());
        contests = List.copyOf(heads.keySet());
        heads.forEach((contest, seq) -> {
            if (running(contest).map(Live.Running::seq).orElse(0L) < seq) catchUp(contest);
        });
    }

    private void catchUp(String contest) {
        if (hostedHere.test(contest)) return;
        List<Event> news = follower(contest).catchUp();
        if (news.isEmpty()) return;
        if (!contests.contains(contest)) {
            List<String> more = new ArrayList<>(contests);
            more.add(contest);
            contests = List.copyOf(more);
        }
        heard.accept(news);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
