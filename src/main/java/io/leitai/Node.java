package io.leitai;

import io.leitai.cluster.Cluster;
import io.leitai.cluster.ClusteredNode;
import io.leitai.cluster.Membership;
import io.leitai.cluster.NodeSettings;
import io.leitai.cluster.SingleNode;
import io.leitai.ledger.Snapshots;
import io.leitai.ledger.Store;
import io.leitai.live.LiveContests;
import io.leitai.web.signin.Keys;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/**
 * What the server stands on: one machine and its folder, or a node and the cluster's database.
 *
 * @param name what it stands on, for people
 * @param serving does what can wait until people have their pages
 * @param leaving gives what is hosted here to others, before the last people are sent away
 * @param closing what is closed at the end
 */
record Node(
        String name, Vertx vertx, Store store, Cluster cluster, Runnable serving, Runnable leaving, Runnable closing)
        implements AutoCloseable {
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(8);

    /** @param vertx becomes the node's */
    static Node alone(Config config, CompletableFuture<Vertx> vertx) {
        Store store = open(config, vertx);
        LiveContests live =
                LiveContests.open(store.ledger(), store.snapshots(), InstantSource.system(), new SecureRandom());
        Cluster cluster = new SingleNode(live, config.framesPerSecond());
        String name = "data in " + config.data().toAbsolutePath();
        return new Node(name, vertx.join(), store, cluster, live::checkChains, () -> {}, () -> {
            live.close();
            cluster.close();
            store.close();
        });
    }

    /** Where the store can't be used, nothing is left running. */
    private static Store open(Config config, CompletableFuture<Vertx> vertx) {
        try {
            return Store.open(config.data());
        } catch (RuntimeException e) {
            vertx.join().close();
            throw e;
        }
    }

    /**
     * The database is asked for its identity first and opened last: a node that does not fit the others has changed nothing.
     *
     * @throws Membership.Refused where the others do not take it
     */
    static Node clustered(Config config, ClusterFile file, Keys keys) throws Config.Invalid {
        NodeSettings settings = file.node();
        String identity = Store.identity(file.database());
        Membership membership = Membership.join(settings, Version.text(), identity, keys.mark());
        try {
            Store store = Store.open(file.database());
            // each node's own: they are of the very program that runs there, and no backup needs them
            Snapshots snapshots =
                    Snapshots.in(config.data().resolve("snapshots").resolve(settings.node()));
            ClusteredNode node = ClusteredNode.start(membership, store, snapshots, config.framesPerSecond());
            String name = "node " + settings.node() + " of " + settings.cluster() + ", "
                    + file.database().shown();
            return new Node(
                    name, membership.vertx(), store, node, node::checkChains, () -> node.drain(LEAVE_WITHIN), () -> {
                        node.close();
                        membership.close();
                        store.close();
                    });
        } catch (RuntimeException e) {
            membership.close();
            throw e;
        }
    }

    /** People have their pages from now on. */
    void serve() {
        serving.run();
    }

    /** Others host from now on what was hosted here. */
    void leave() {
        leaving.run();
    }

    @Override
    public void close() {
        closing.run();
    }
}
