package io.leitai.cluster;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.Plan;
import io.leitai.ledger.LeasedLedger;
import io.leitai.ledger.Leases;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of several nodes: hosts some of the contests, and knows the way to the others. */
public final class ClusteredNode implements Cluster {
    private static final Logger LOG = LoggerFactory.getLogger(ClusteredNode.class);
    private static final long WORD_EVERY_MS = 400;
    private static final long SPREAD_EVERY_MS = 5_000;
    private static final long ASK_AGAIN_EVERY_MS = 2_000;

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
    private final Screens screens;
    private final Errands errands;
    private final Moves moves;
    private final Map<String, Hearer> hearers = new ConcurrentHashMap<>();
    private final List<Runnable> onSeats = new CopyOnWriteArrayList<>();

    /** By contest: when it was last known here that nothing is missing. */
    private final Map<String, Instant> freshAt = new ConcurrentHashMap<>();

    /**
     * Listens to the others, and takes its share of the contests.
     *
     * @param membership stays the caller's to close, after this
     * @param store stays the caller's to close, after this
     */
    public static ClusteredNode start(Membership membership, Store store, int framesPerSecond) {
        var node = new ClusteredNode(membership, store, framesPerSecond);
        node.start();
        return node;
    }

    private ClusteredNode(Membership membership, Store store, int framesPerSecond) {
        this.membership = membership;
        vertx = membership.vertx();
        own = membership.own();
        String process = own.process();
        leases = store.leases(process);
        ledger = new LeasedLedger(store.ledger(), leases, System::nanoTime);
        live = LiveContests.openNone(ledger, InstantSource.system(), new SecureRandom());
        local = new SingleNode(live, framesPerSecond, schedule);
        nodes = new Nodes(own, schedule::nowMs);
        following = new Following(store.ledger(), this::hosts, this::heard);
        screens = new Screens(
                this::hosts, this::hostOf, this::running, local, ledger::isSure, vertx.eventBus(), process, schedule);
        hosting = new Hosting(ledger, leases, live, following, nodes, process, this::routesChanged);
        errands = new Errands(vertx, process, live, following, this::hostOf, this::isOutOfReach);
        moves = new Moves(vertx, process, hosting, nodes, live);
        live.observe((after, events) -> {
            heard(events);
            // another host's entry was met, or the database is away: the leases will tell
            if (after.readOnly() != null) hosting.look(true);
        });
    }

    private void start() {
        vertx.eventBus()
                .<JsonObject>consumer(
                        Post.address("word", membership.directory().getNodeId()),
                        message -> hear(Post.word(message.body())));
        vertx.eventBus().<JsonObject>consumer(Post.address("told", own.process()), message -> hear(message.body()));
        say();
        vertx.setPeriodic(WORD_EVERY_MS, timer -> {
            say();
            freshen();
            hosting.stepDownWhereClaimed();
            if (!hosting.reachesDatabase()) routesChanged();
        });
        errands.listen();
        screens.listen();
        moves.listen();
        following.start();
        hosting.start();
        vertx.setPeriodic(ASK_AGAIN_EVERY_MS, timer -> screens.askAgain());
        vertx.setPeriodic(SPREAD_EVERY_MS, timer -> moves.spread());
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
                hosting.isLeaving());
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
        JsonObject said = Post.told(topic, own.process(), contest, what);
        for (Nodes.Word other : nodes.present())
            if (!other.process().equals(own.process()))
                vertx.eventBus().send(Post.address("told", other.process()), said);
    }

    @Override
    public void onTold(String topic, Hearer hearer) {
        hearers.put(topic, hearer);
    }

    private void hear(JsonObject told) {
        Hearer hearer = hearers.get(told.getString("topic"));
        if (hearer == null) return;
        try {
            hearer.hear(told.getString("from"), told.getString("contest"), told.getBinary("what"));
        } catch (RuntimeException e) {
            LOG.debug("What another node told of {} is not understood", told.getString("topic"), e);
        }
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

    /** As the database says; where that is silent, as the nodes do. */
    private Optional<String> hostOf(String contest) {
        Optional<Live.Running> here = live.running(contest);
        if (here.isPresent() && ledger.isSure(contest)) return Optional.of(own.process());
        if (hosting.reachesDatabase()) return hosting.hostOf(contest);
        long term = here.map(Live.Running::term).orElse(0L);
        return nodes.claim(contest)
                .filter(claim -> claim.term() > term)
                .map(Nodes.Claim::process)
                .or(() -> here.map(running -> own.process()))
                .or(() -> hosting.hostOf(contest));
    }

    private Optional<Live.Running> running(String contest) {
        return live.running(contest).or(() -> following.running(contest));
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
                .flatMap(id -> running(id).stream())
                .map(SingleNode::summary)
                .toList();
    }

    @Override
    public Optional<Contest> contest(String id) {
        return running(id).map(Live.Running::contest);
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
        return hostOf(contest).filter(host -> nodes.isSure(host, contest)).isPresent();
    }

    @Override
    public Optional<Instant> asOf(String contest) {
        Instant now = Instant.now();
        Instant fresh = freshAt.computeIfAbsent(contest, c -> now);
        return fresh.plus(FRESH).isBefore(now) ? Optional.of(fresh) : Optional.empty();
    }

    @Override
    public List<Node> nodes() {
        return nodes.present().stream()
                .map(word -> new Node(
                        word.who().node(),
                        word.who().release(),
                        following.contests().stream()
                                .filter(c ->
                                        hostOf(c).filter(word.process()::equals).isPresent())
                                .toList(),
                        word.leaving(),
                        word.process().equals(own.process())))
                .sorted(java.util.Comparator.comparing(Node::name))
                .toList();
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
        return moves.move(contest, node, hostOf(contest));
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
