package io.leitai.live;

import io.leitai.contest.Event;
import io.leitai.ledger.Ledger;
import io.leitai.ledger.LedgerReader;
import io.leitai.ledger.Snapshots;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes for all contests: takes what came in during the last commit, plays it, puts it on disk in one commit, and only
 * then makes it true: the new contests, the receipts, the observers. It goes by steps, all on one thread.
 */
final class Writer {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** Commands in one commit, of all contests together; each contest that waits gets an equal share. */
    static final int BATCH_LIMIT = 2_000;

    /** New contests waiting to be planned. */
    static final int ARRIVALS_LIMIT = 64;

    /** So often the store is asked in vain before those who wait are told that nothing is certain. */
    static final int PATIENCE = 12;

    /** What a step came to. */
    enum Step {
        /** There is nothing more to do. */
        IDLE,
        /** There is more to do. */
        MORE,
        /** The store does not answer: the next step had better come a little later. */
        STUCK
    }

    private record Turnout(Host host, Batch.Played played) {}

    private final Ledger ledger;
    private final Snapshots snapshots;
    private final InstantSource clock;
    private final RandomGenerator salts;
    private final Inbox arrivals = new Inbox(ARRIVALS_LIMIT);
    private final Queue<Runnable> errands = new ConcurrentLinkedQueue<>();
    private final WorkTally tally = new WorkTally();
    private final List<Live.Observer> observers = new CopyOnWriteArrayList<>();
    private volatile Map<String, Host> hosts = Map.of();
    private boolean storeFailed;
    private int askedInVain;

    Writer(Ledger ledger, Snapshots snapshots, InstantSource clock, RandomGenerator salts) {
        this.ledger = ledger;
        this.snapshots = snapshots;
        this.clock = clock;
        this.salts = salts;
    }

    /**
     * Takes up every contest of the ledger, before the first step. A damaged one does not keep the others.
     *
     * @throws Ledger.AppendFailed where the store does not answer
     */
    void openAll() {
        for (LedgerReader.Head head : ledger.heads()) {
            var host = new Host(head.contest());
            host.open(ledger, snapshots);
            host.readOnly().ifPresent(LOG::error);
            add(host);
        }
    }

    /** In the order of their planning. */
    Collection<Host> hosts() {
        return hosts.values();
    }

    Optional<Host> host(String contest) {
        return Optional.ofNullable(hosts.get(contest));
    }

    /** From any thread. */
    Work work() {
        return tally.with(
                hosts.values().stream().mapToInt(host -> host.inbox.size()).sum());
    }

    /** Where a new contest's plan goes in. */
    Inbox arrivals() {
        return arrivals;
    }

    void observe(Live.Observer observer) {
        observers.add(observer);
    }

    /** Turns the contest read only, before the next batch, if it is here. From any thread. */
    void closeSoon(String contest, String why) {
        errands.add(() -> host(contest).ifPresent(host -> close(host, why)));
    }

    /**
     * Reads the contest from its ledger again, before the next batch, if it is here: it did not begin with what is there. From
     * any thread.
     */
    void takeUpAnew(String contest) {
        errands.add(() -> host(contest).filter(host -> !host.isLost()).ifPresent(host -> host.lose(List.of())));
    }

    /** Takes a contest up, before the next batch. From any thread. @return false where another server writes it */
    CompletableFuture<Boolean> take(Follower follower) {
        var answer = new CompletableFuture<Boolean>();
        errands.add(() -> {
            try {
                if (!hosts.containsKey(follower.id())) {
                    var host = new Host(follower.id());
                    follower.handOver((known, footing) -> host.open(ledger, known, footing));
                    host.readOnly().ifPresent(LOG::error);
                    add(host);
                    tell(host, List.of());
                }
                answer.complete(true);
            } catch (Ledger.StaleWriter e) {
                answer.complete(false);
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    /** Lets a contest go, before the next batch: who waits is told to try again. From any thread. */
    CompletableFuture<Void> leave(Follower follower) {
        var answer = new CompletableFuture<Void>();
        errands.add(() -> {
            host(follower.id()).ifPresent(host -> {
                follower.goOn(host.known(), host.footing());
                host.dismiss();
                remove(host);
            });
            answer.complete(null);
        });
        return answer;
    }

    Step step() {
        for (Runnable errand = errands.poll(); errand != null; errand = errands.poll()) errand.run();
        if (!recover()) return Step.STUCK;
        welcome();
        for (Host host : hosts.values()) host.askForLock(clock.instant());
        write(play());
        forgetUnplanned();
        return isIdle() ? Step.IDLE : Step.MORE;
    }

    private boolean isIdle() {
        return !storeFailed && hosts.values().stream().allMatch(host -> !host.isLost() && host.inbox.isEmpty());
    }

    /** Whether the store failed, and so often that nobody is kept waiting for it. */
    boolean hasGivenUp() {
        return askedInVain >= PATIENCE;
    }

    /** When the next lock falls due by itself. */
    Optional<Instant> nextLock() {
        return hosts.values().stream().flatMap(host -> host.lockDue().stream()).min(Instant::compareTo);
    }

    /** No more comes in; what is in gets its answer by the steps that follow. */
    void closeInboxes() {
        arrivals.close();
        for (Host host : hosts.values()) host.inbox.close();
    }

    private void add(Host host) {
        var more = new LinkedHashMap<>(hosts);
        more.put(host.id, host);
        hosts = Collections.unmodifiableMap(more);
    }

    private void remove(Host host) {
        var fewer = new LinkedHashMap<>(hosts);
        fewer.remove(host.id);
        hosts = Collections.unmodifiableMap(fewer);
    }

    private void welcome() {
        for (Submission s : arrivals.take(ARRIVALS_LIMIT)) {
            switch (hostOfArrival(s).map(host -> host.inbox.put(s)).orElse(Inbox.Put.CLOSED)) {
                case TAKEN -> {}
                case FULL -> s.tryAgain(Answer.Reason.BUSY);
                case CLOSED -> s.tryAgain(Answer.Reason.NOT_SAVED);
            }
        }
    }

    private Optional<Host> hostOfArrival(Submission s) {
        if (!(s.request() instanceof Request.Prepare prepare)) throw new IllegalStateException("not a plan: " + s.id());
        String contest = prepare.plan().id();
        if (hosts.containsKey(contest)) return host(contest);
        var host = new Host(contest);
        try {
            host.open(ledger, snapshots);
        } catch (Ledger.StaleWriter e) {
            LOG.warn("Contest {} cannot be planned here: {}", contest, e.getMessage());
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.error("Contest {} cannot be planned for now", contest, e);
            storeFailed = true;
            return Optional.empty();
        }
        if (!host.isPlanned()) host.footing().foundSound();
        add(host);
        return Optional.of(host);
    }

    /** After a failure: takes a new hold of the store and reads what it has. Whether there is nothing left to find. */
    private boolean recover() {
        try {
            if (storeFailed) ledger.reopen();
            for (Host host : hosts.values()) if (host.isLost()) find(host);
        } catch (RuntimeException e) {
            storeFailed = true;
            if (++askedInVain >= PATIENCE) giveUp(e);
            return false;
        }
        storeFailed = false;
        askedInVain = 0;
        return true;
    }

    private void find(Host host) {
        try {
            host.find(ledger, snapshots);
        } catch (Ledger.StaleWriter e) {
            host.supersede("Contest " + host.id + " is written by another server: " + e.getMessage());
        }
        host.readOnly().ifPresent(LOG::error);
        tell(host, List.of());
    }

    private void giveUp(RuntimeException e) {
        if (askedInVain == PATIENCE) LOG.error("The store does not answer; nothing is saved until it does", e);
        for (Submission s : arrivals.take(ARRIVALS_LIMIT)) s.tryAgain(Answer.Reason.NOT_SAVED);
        for (Host host : hosts.values()) {
            host.giveUp("The store does not answer: " + e.getMessage());
            if (askedInVain == PATIENCE) tell(host, List.of());
        }
    }

    private List<Turnout> play() {
        if (storeFailed) return List.of();
        List<Host> waiting =
                hosts.values().stream().filter(host -> !host.inbox.isEmpty()).toList();
        var batch = new ArrayList<Turnout>();
        for (Host host : waiting) {
            List<Submission> submissions = host.inbox.take(Math.max(1, BATCH_LIMIT / waiting.size()));
            if (host.isReadOnly()) host.answerReadingOnly(submissions);
            else play(host, submissions).ifPresent(batch::add);
        }
        return batch;
    }

    /** Whatever fails here, everybody gets an answer: by reading the ledger, as after a failed commit. */
    private Optional<Turnout> play(Host host, List<Submission> submissions) {
        try {
            return Optional.of(new Turnout(host, host.play(submissions, salts)));
        } catch (RuntimeException | Error e) {
            LOG.error("A batch of contest {} could not be played", host.id, e);
            host.lose(submissions);
            return Optional.empty();
        }
    }

    private void write(List<Turnout> batch) {
        try {
            List<Ledger.Batch> toWrite = batch.stream()
                    .filter(t -> t.played.hasEntries())
                    .map(t -> t.host.toWrite(t.played))
                    .toList();
            if (!toWrite.isEmpty()) append(toWrite);
        } catch (Ledger.StaleWriter e) {
            supersede(batch, e);
            return;
        } catch (RuntimeException | Error e) {
            LOG.error("A commit failed; the ledger is read again", e);
            tally.failed();
            storeFailed = true;
            batch.forEach(this::loseOrSettle);
            return;
        }
        batch.forEach(this::settle);
    }

    private void append(List<Ledger.Batch> toWrite) {
        long began = System.nanoTime();
        ledger.append(toWrite);
        int entries = toWrite.stream().mapToInt(b -> b.entries().size()).sum();
        tally.committed(entries, System.nanoTime() - began);
    }

    /** Nothing was written. Of several contests each tries alone: only the one that another writer took is closed. */
    private void supersede(List<Turnout> batch, Ledger.StaleWriter stale) {
        if (batch.size() > 1) {
            batch.forEach(turnout -> write(List.of(turnout)));
            return;
        }
        Turnout turnout = batch.getFirst();
        close(turnout.host, "Contest " + turnout.host.id + " is written by another server: " + stale.getMessage());
        turnout.host.answerReadingOnly(turnout.played.submissions());
    }

    private void loseOrSettle(Turnout turnout) {
        if (turnout.played.hasEntries()) turnout.host.lose(turnout.played.submissions());
        else settle(turnout);
    }

    private void settle(Turnout turnout) {
        turnout.host.settle(turnout.played);
        if (turnout.played.hasEntries()) tell(turnout.host, turnout.played.events());
    }

    private void close(Host host, String why) {
        LOG.error("{}", why);
        host.close(why);
        tell(host, List.of());
    }

    private void tell(Host host, List<Event> events) {
        host.running()
                .ifPresent(running -> observers.forEach(observer -> {
                    try {
                        observer.committed(running, events);
                    } catch (RuntimeException e) {
                        LOG.error("An observer of contest {} failed", running.id(), e);
                    }
                }));
    }

    /** A plan that was refused or not saved leaves no contest behind. */
    private void forgetUnplanned() {
        for (Host host : hosts.values()) {
            if (host.isPlanned() || host.isReadOnly() || host.isLost() || !host.inbox.isEmpty()) continue;
            host.inbox.close();
            for (Submission late : host.inbox.take(Host.INBOX_LIMIT))
                late.answer().complete(new Answer.Unknown(late.id()));
            remove(host);
        }
    }
}
