package io.leitai.live;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Plan;
import io.leitai.contest.Refusal;
import io.leitai.ledger.Chain;
import io.leitai.ledger.Ledger;
import io.leitai.ledger.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** All contests of one ledger, written by one thread. */
public final class LiveContests implements Live {
    private final InstantSource clock;
    private final Writer writer;
    private final WriterThread thread;
    private final ChainCheck check;
    private final SnapshotKeeper keeper;
    private final Supplier<Collection<Follower>> followers;
    private volatile Consumer<String> onDamage = contest -> {};
    private volatile boolean stopping;

    /** Takes up every contest; nothing moves until the threads start, or somebody steps the {@link #writer()}. */
    LiveContests(Ledger ledger, InstantSource clock, RandomGenerator salts) {
        this(ledger, Snapshots.NONE, clock, salts);
    }

    LiveContests(Ledger ledger, Snapshots snapshots, InstantSource clock, RandomGenerator salts) {
        this(ledger, snapshots, clock, salts, List::of);
        writer.openAll();
    }

    /** Takes up none yet. */
    LiveContests(
            Ledger ledger,
            Snapshots snapshots,
            InstantSource clock,
            RandomGenerator salts,
            Supplier<Collection<Follower>> followers) {
        this.clock = clock;
        this.followers = followers;
        writer = new Writer(ledger, snapshots, clock, salts);
        thread = new WriterThread(writer, clock);
        check = new ChainCheck(ledger, snapshots, this::kept, new Remedies());
        keeper = new SnapshotKeeper(ledger, snapshots, this::kept);
    }

    /** As {@link #open(Ledger, Snapshots, InstantSource, RandomGenerator)}, without any, and checks the chains at once. */
    public static LiveContests open(Ledger ledger, InstantSource clock, RandomGenerator salts) {
        LiveContests contests = open(ledger, Snapshots.NONE, clock, salts);
        contests.checkChains();
        return contests;
    }

    /**
     * Takes up every contest of the ledger. Their chains are still to be checked.
     *
     * @param ledger stays the caller's to close, after these
     * @param snapshots of the ledger's contests
     * @param clock the server's time
     * @param salts nobody may be able to guess them
     * @throws Ledger.AppendFailed where the store does not answer
     */
    public static LiveContests open(Ledger ledger, Snapshots snapshots, InstantSource clock, RandomGenerator salts) {
        var contests = new LiveContests(ledger, snapshots, clock, salts);
        contests.thread.start();
        contests.keeper.start();
        return contests;
    }

    /** Reads every ledger from its beginning, beside the serving: once, and when people have their pages. */
    public void checkChains() {
        check.start();
    }

    /**
     * Takes up none yet: each by {@link #take}.
     *
     * @param ledger one that several servers share: it throws {@link Ledger.StaleWriter} where another one writes a contest
     * @param snapshots this server's own
     * @param followers of the contests of the ledger that it knows at the moment: their chains are checked too, and snapshots
     *     are made of them
     */
    public static LiveContests openNone(
            Ledger ledger,
            Snapshots snapshots,
            InstantSource clock,
            RandomGenerator salts,
            Supplier<Collection<Follower>> followers) {
        var contests = new LiveContests(ledger, snapshots, clock, salts, followers);
        contests.thread.start();
        contests.keeper.start();
        return contests;
    }

    /** Told, on another thread, of each contest whose chain was found broken here. */
    public void onDamage(Consumer<String> told) {
        onDamage = told;
    }

    /** Another server found the contest's chain broken. */
    public void checkAgain(String contest) {
        kept().stream()
                .filter(one -> one.id().equals(contest))
                .forEach(one -> one.footing().checkAgain());
    }

    /** Those that are hosted as they are there, the others as they were followed. */
    private Collection<Kept> kept() {
        Map<String, Kept> all = new LinkedHashMap<>();
        for (Follower follower : followers.get()) all.put(follower.id(), follower);
        for (Host host : writer.hosts()) all.put(host.id(), host);
        return all.values();
    }

    private final class Remedies implements ChainCheck.Remedies {
        @Override
        public void readOnly(String contest, String why) {
            follower(contest).ifPresent(Follower::sayDamage);
            writer.closeSoon(contest, why);
            thread.wake();
            onDamage.accept(contest);
        }

        @Override
        public void takeUpAnew(String contest) {
            follower(contest).ifPresent(Follower::takeUpAnew);
            writer.takeUpAnew(contest);
            thread.wake();
        }

        private Optional<Follower> follower(String contest) {
            return followers.get().stream()
                    .filter(follower -> follower.id().equals(contest))
                    .findFirst();
        }
    }

    /** Takes a contest up where its follower has got to. @return false where another server writes it; fails where the store is away */
    public CompletableFuture<Boolean> take(Follower contest) {
        CompletableFuture<Boolean> answer = writer.take(contest);
        thread.wake();
        return answer;
    }

    /** Lets a contest go: who waited is told to try again, and the follower goes on from here. */
    public CompletableFuture<Void> leave(Follower contest) {
        CompletableFuture<Void> answer = writer.leave(contest);
        thread.wake();
        return answer;
    }

    Writer writer() {
        return writer;
    }

    ChainCheck check() {
        return check;
    }

    SnapshotKeeper keeper() {
        return keeper;
    }

    @Override
    public CompletableFuture<Answer> plan(String commandId, Actor actor, Plan plan, boolean rehearsal) {
        return put(writer.arrivals(), Submission.of(requireId(commandId), actor, plan, rehearsal, clock.instant()));
    }

    @Override
    public CompletableFuture<Answer> submit(String contest, String commandId, Actor actor, Command command) {
        return submit(contest, commandId, actor, command, Duration.ZERO);
    }

    /** As {@link #submit(String, String, Actor, Command)}. @param under how long it was on its way from the server that took it */
    public CompletableFuture<Answer> submit(
            String contest, String commandId, Actor actor, Command command, Duration under) {
        Instant received = clock.instant().minus(under);
        var submission = Submission.of(requireId(commandId), actor, command, received);
        Host host = writer.host(contest).orElse(null);
        return host == null ? answered(submission, new Answer.Unknown(commandId)) : put(host.inbox, submission);
    }

    private CompletableFuture<Answer> put(Inbox inbox, Submission submission) {
        String id = submission.id();
        if (id.startsWith(Host.CLOCK_PREFIX))
            return answered(submission, new Answer.Refused(id, Refusal.of(Refusal.Code.ID_TAKEN)));
        return switch (inbox.put(submission)) {
            case TAKEN -> {
                thread.wake();
                yield submission.answer();
            }
            case FULL -> answered(submission, new Answer.TryAgain(id, Answer.Reason.BUSY));
            case CLOSED ->
                answered(
                        submission,
                        stopping ? new Answer.TryAgain(id, Answer.Reason.NOT_SAVED) : new Answer.Unknown(id));
        };
    }

    private static CompletableFuture<Answer> answered(Submission submission, Answer answer) {
        submission.answer().complete(answer);
        return submission.answer();
    }

    private static String requireId(String commandId) {
        if (!Chain.isCommandId(commandId)) throw new IllegalArgumentException("not a command id");
        return commandId;
    }

    @Override
    public Optional<Running> running(String contest) {
        return writer.host(contest).flatMap(Host::running);
    }

    @Override
    public List<Running> all() {
        return writer.hosts().stream().flatMap(host -> host.running().stream()).toList();
    }

    @Override
    public Work work() {
        return writer.work();
    }

    @Override
    public void observe(Observer observer) {
        writer.observe(observer);
    }

    /** Takes nothing more, answers everything that was taken, and returns then. */
    @Override
    public void close() {
        stopping = true;
        writer.closeInboxes();
        try {
            check.stop();
            thread.stop();
            keeper.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
