package io.leitai.cluster;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
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
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of several nodes: hosts some of the contests, and knows the way to the others. */
public final class ClusteredNode implements Cluster {
    private static final Logger LOG = LoggerFactory.getLogger(ClusteredNode.class);
    private static final String WORD = "leitai.word";
    private static final long WORD_EVERY_MS = 400;
    private static final long ASK_AGAIN_EVERY_MS = 2_000;
    private static final long HEAR_OTHERS_WITHIN_MS = 4_000;

    private final Vertx vertx;
    private final EventBus bus;
    private final String own;
    private final String release;
    private final String database;
    private final Leases leases;
    private final LeasedLedger ledger;
    private final LiveContests live;
    private final Schedule schedule = new ViewThread();
    private final SingleNode local;
    private final Nodes nodes;
    private final Hosting hosting;
    private final Following following;
    private final Screens screens;
    private final Errands errands;

    /** Another cluster, or another version, answers here. The message is a sentence for the person who started the node. */
    public static final class Mismatch extends RuntimeException {
        Mismatch(String message) {
            super(message);
        }
    }

    /**
     * @param vertx as {@link Membership#join} gives it; stays the caller's to close, after this
     * @param store stays the caller's to close, after this
     * @param own this process's name, which no other has or ever had
     * @param release this program's version, for people
     */
    public ClusteredNode(Vertx vertx, Store store, String own, String release, int framesPerSecond) {
        this.vertx = vertx;
        this.bus = vertx.eventBus();
        this.own = own;
        this.release = release;
        database = store.identity();
        leases = store.leases(own);
        ledger = new LeasedLedger(store.ledger(), leases, System::nanoTime);
        live = LiveContests.openNone(ledger, InstantSource.system(), new SecureRandom());
        local = new SingleNode(live, framesPerSecond, schedule);
        nodes = new Nodes(own, schedule::nowMs);
        following = new Following(store.ledger(), this::hostsHere);
        screens = new Screens(this::hostsHere, this::hostOf, this::running, local, ledger::isSure, bus, own, schedule);
        hosting = new Hosting(ledger, leases, live, nodes, own, screens::routesChanged);
        errands = new Errands(vertx, own, this::hostsHere, this::hostOf, this::isKnown, live);
    }

    static String address(String what, String node) {
        return "leitai." + what + "." + node;
    }

    /**
     * Listens to the others, and takes its share of the contests.
     *
     * @param others how many other members there are
     * @throws Mismatch where one of them is of another version or uses another database; nothing was taken then
     */
    public void start(int others) throws InterruptedException {
        bus.<JsonObject>consumer(WORD, message -> hear(message.body()));
        vertx.setPeriodic(1, WORD_EVERY_MS, timer -> bus.publish(WORD, word()));
        requireAlike(others);
        errands.listen();
        screens.listen();
        following.start();
        hosting.start();
        vertx.setPeriodic(ASK_AGAIN_EVERY_MS, timer -> screens.askAgain());
    }

    private JsonObject word() {
        return new JsonObject()
                .put("node", own)
                .put("release", release)
                .put("version", Post.VERSION)
                .put("database", database)
                .put("hosts", live.all().size());
    }

    private void hear(JsonObject word) {
        nodes.hear(new Nodes.Word(
                word.getString("node"),
                word.getString("release"),
                word.getInteger("version"),
                word.getString("database"),
                word.getInteger("hosts")));
    }

    private void requireAlike(int others) throws InterruptedException {
        long end = schedule.nowMs() + HEAR_OTHERS_WITHIN_MS;
        while (nodes.present().size() < others + 1 && schedule.nowMs() < end) Thread.sleep(20);
        for (Nodes.Word word : nodes.present()) {
            if (word.version() != Post.VERSION)
                throw new Mismatch("Node " + word.node() + " is of version " + word.release()
                        + ", which does not speak with this one (" + release + "): upgrade by the steps of"
                        + " docs/operations.md.");
            if (!word.database().equals(database))
                throw new Mismatch("Node " + word.node()
                        + " uses another database under the same cluster name: give each cluster a name of its own.");
        }
    }

    private boolean hostsHere(String contest) {
        return live.running(contest).isPresent();
    }

    private Optional<String> hostOf(String contest) {
        return hosting.hostOf(contest);
    }

    private boolean isKnown(String contest) {
        return following.contests().contains(contest);
    }

    private Optional<Live.Running> running(String contest) {
        return live.running(contest).or(() -> following.running(contest));
    }

    @Override
    public CompletableFuture<Answer> plan(String commandId, Actor actor, Plan plan, boolean rehearsal) {
        return errands.plan(new Post.Planned(commandId, actor, plan, rehearsal), nodes.present());
    }

    @Override
    public CompletableFuture<Answer> submit(String contest, String commandId, Actor actor, Command command) {
        return errands.submit(new Post.Asked(contest, commandId, actor, command));
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
    public Work work() {
        return live.work();
    }

    /** Gives every contest away, and returns when each has another host, or after so long. */
    public void drain(long mostMs) {
        try {
            hosting.drain(mostMs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hosting.close();
        following.close();
        live.close();
        local.close();
        leases.close();
        LOG.debug("Node {} is closed", own);
    }
}
