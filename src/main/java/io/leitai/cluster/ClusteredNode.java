package io.leitai.cluster;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.Plan;
import io.leitai.ledger.LeasedLedger;
import io.leitai.ledger.Leases;
import io.leitai.ledger.Snapshots;
import io.leitai.ledger.Store;
import io.leitai.live.Answer;
import io.leitai.live.Live;
import io.leitai.live.LiveContests;
import io.leitai.live.Work;
import io.leitai.view.ViewName;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One of several nodes: hosts some of the contests, and knows the way to the others. */
public final class ClusteredNode implements Cluster {
    private static final long WORD_EVERY_MS = 400;
    private static final long SPREAD_EVERY_MS = 5_000;
    private static final long ASK_AGAIN_EVERY_MS = 2_000;

    /** What nodes tell each other of: a contest whose chain is broken. */
    private static final String DAMAGE = "damage";

    /** A screen that is so far behind says so. */
    private static final Duration FRESH = Duration.ofSeconds(4);

    private final Vertx vertx;
    private final Membership membership;
    private final Passport own;
    private final Leases leases;
    private final LeasedLedger ledger;
    private final LiveContests live;
    private final Schedule schedule = new ViewThread();
    private final SingleNode local;
    private final Nodes nodes;
    private final Following following;
    private final Hosting hosting;
    private final Whereabouts whereabouts;
    private final Screens screens;
    private final Errands errands;
    private final Moves moves;
    private final Drains drains;
    private final Tidings tidings;
    private final List<Runnable> onSeats = new CopyOnWriteArrayList<>();

    /** By contest: when it was last known here that nothing is missing. */
    private final Map<String, Instant> freshAt = new ConcurrentHashMap<>();

    /**
     * Listens to the others, and takes its share of the contests.
     *
     * @param membership stays the caller's to close, after this
     * @param store stays the caller's to close, after this
     * @param snapshots this node's own
     */
    public static ClusteredNode start(Membership membership, Store store, Snapshots snapshots, int framesPerSecond) {
        var node = new ClusteredNode(membership, store, snapshots, framesPerSecond);
        node.start();
        return node;
    }

    private ClusteredNode(Membership membership, Store store, Snapshots snapshots, int framesPerSecond) {
        this.membership = membership;
        vertx = membership.vertx();
        own = membership.own();
        String process = own.process();
        leases = store.leases(process);
        ledger = new LeasedLedger(store.ledger(), leases, System::nanoTime);
        following = new Following(store.ledger(), snapshots, this::hosts, this::heard);
        live = LiveContests.openNone(
                ledger, snapshots, InstantSource.system(), new SecureRandom(), following::followers);
        local = new SingleNode(live, framesPerSecond, schedule);
        nodes = new Nodes(own, schedule::nowMs);
        hosting = new Hosting(ledger, leases, live, following, nodes, process, this::routesChanged);
        whereabouts = new Whereabouts(process, ledger, live, following, hosting, nodes);
        screens = new Screens(
                this::hosts,
                whereabouts::hostOf,
                whereabouts::running,
                local,
                ledger::isSure,
                vertx.eventBus(),
                process,
                schedule);
        errands = new Errands(vertx, process, live, following, whereabouts::hostOf, this::isOutOfReach);
        moves = new Moves(vertx, process, hosting, nodes, live);
        drains = new Drains(vertx, process, hosting, nodes, moves, this::say);
        tidings = new Tidings(vertx, process, nodes);
        live.observe((after, events) -> {
            heard(events);
            // another host's entry was met, or the database is away: the leases will tell
            if (after.readOnly() != null) hosting.look(true);
        });
    }

    /** Reads every ledger from its beginning, beside the serving: once, and when people have their pages. */
    public void checkChains() {
        live.checkChains();
    }

    private void start() {
        vertx.eventBus()
                .<JsonObject>consumer(
                        Post.address("word", membership.directory().getNodeId()),
                        message -> hear(Post.word(message.body())));
        tidings.listen();
        say();
        vertx.setPeriodic(WORD_EVERY_MS, timer -> {
            say();
            freshen();
            hosting.stepDownWhereClaimed();
            if (!hosting.reachesDatabase()) routesChanged();
        });
        // each node checks what it began with; what one finds all must know, first of all the contest's host
        live.onDamage(contest -> tell(DAMAGE, contest, new byte[0]));
        onTold(DAMAGE, (from, contest, nothing) -> live.checkAgain(contest));
        errands.listen();
        screens.listen();
        moves.listen();
        drains.listen();
        following.start();
        hosting.start();
        vertx.setPeriodic(ASK_AGAIN_EVERY_MS, timer -> screens.askAgain());
        vertx.setPeriodic(SPREAD_EVERY_MS, timer -> {
            moves.spread();
            drains.goOn();
        });
    }

    private void say() {
        List<Live.Running> here = live.all();
        var word = new Nodes.Word(
                own,
                membership.directory().getNodeId(),
                here.size(),
                here.stream()
                        .filter(running -> ledger.isSure(running.id()))
                        .collect(Collectors.toMap(Live.Running::id, Live.Running::term)),
                hosting.reachesDatabase(),
                hosting.isStopping(),
                hosting.isWishedDrained());
        nodes.hear(word);
        JsonObject said = Post.pack(word);
        for (String other : membership.directory().others()) vertx.eventBus().send(Post.address("word", other), said);
    }

    private void routesChanged() {
        screens.routesChanged();
        errands.routesChanged();
    }

    @Override
    public void tell(String topic, String contest, byte[] what) {
        tidings.tell(topic, contest, what);
    }

    @Override
    public void onTold(String topic, Hearer hearer) {
        tidings.onTold(topic, hearer);
    }

    private void hear(Nodes.Word word) {
        membership.directory().learn(word.process(), word.address());
        nodes.hear(word);
    }

    private void heard(List<Event> events) {
        if (Seated.isAmong(events)) onSeats.forEach(Runnable::run);
    }

    @Override
    public boolean hosts(String contest) {
        return live.running(contest).isPresent();
    }

    @Override
    public CompletableFuture<Answer> plan(String commandId, Actor actor, Plan plan, boolean rehearsal) {
        return errands.plan(
                new Post.Planned(commandId, actor, plan, rehearsal),
                () -> nodes.takers().stream().findFirst().orElse(own.process()));
    }

    @Override
    public CompletableFuture<Answer> submit(String contest, String commandId, Actor actor, Command command) {
        return errands.submit(new Post.Asked(contest, commandId, actor, command, 0), true);
    }

    @Override
    public CompletableFuture<Answer> submitUnawaited(String contest, String commandId, Actor actor, Command command) {
        return errands.submit(new Post.Asked(contest, commandId, actor, command, 0), false);
    }

    @Override
    public List<Summary> contests() {
        List<String> ids = new ArrayList<>(following.contests());
        for (Live.Running running : live.all()) if (!ids.contains(running.id())) ids.add(running.id());
        return ids.stream()
                .flatMap(id -> whereabouts.running(id).stream())
                .map(SingleNode::summary)
                .toList();
    }

    @Override
    public Optional<Contest> contest(String id) {
        return whereabouts.running(id).map(Live.Running::contest);
    }

    @Override
    public Optional<Frame> frame(String contest, ViewName view) {
        return screens.frame(contest, view);
    }

    @Override
    public AutoCloseable watch(String contest, ViewName view, Consumer<Frame> watcher) {
        return screens.watch(contest, view, watcher);
    }

    @Override
    public CompletableFuture<Void> upToDate(String contest) {
        return following.upToDate(contest);
    }

    @Override
    public void onSeats(Runnable told) {
        onSeats.add(told);
    }

    /** Fresh is what its host vouches for; one that can't renew its lease vouches for nothing. */
    private void freshen() {
        Instant now = Instant.now();
        for (String contest : following.contests()) if (isVouchedFor(contest)) freshAt.put(contest, now);
    }

    private boolean isVouchedFor(String contest) {
        if (hosts(contest)) return ledger.isSure(contest);
        return whereabouts
                .hostOf(contest)
                .filter(host -> nodes.isSure(host, contest))
                .isPresent();
    }

    @Override
    public Optional<Instant> asOf(String contest) {
        Instant now = Instant.now();
        Instant fresh = freshAt.computeIfAbsent(contest, c -> now);
        return fresh.plus(FRESH).isBefore(now) ? Optional.of(fresh) : Optional.empty();
    }

    @Override
    public List<Node> nodes() {
        return whereabouts.nodes();
    }

    @Override
    public boolean isCutOff() {
        return hosting.isCutOff();
    }

    /** Nothing is to be waited for there. */
    private boolean isOutOfReach(String node) {
        return hosting.isCutOff() && !nodes.isHeard(node);
    }

    @Override
    public CompletableFuture<Move> move(String contest, String node) {
        return moves.move(contest, node, whereabouts.hostOf(contest));
    }

    @Override
    public List<Hosted> hosted() {
        return contests().stream()
                .map(contest -> whereabouts.hosted(contest.id()))
                .toList();
    }

    @Override
    public CompletableFuture<Drain> drain(String node) {
        return drains.wish(node, true);
    }

    @Override
    public CompletableFuture<Drain> undrain(String node) {
        return drains.wish(node, false);
    }

    @Override
    public boolean isDrained() {
        return hosting.isDrained();
    }

    @Override
    public Work work() {
        return live.work();
    }

    /** Gives every contest away; returns when each has another host, or after so long. */
    public void drain(Duration most) {
        hosting.leave();
        say();
        moves.drain(most);
    }

    @Override
    public void close() {
        hosting.close();
        following.close();
        live.close();
        local.close();
        leases.close();
    }
}
