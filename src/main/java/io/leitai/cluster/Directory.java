package io.leitai.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.config.Config;
import com.hazelcast.config.MemberAttributeConfig;
import com.hazelcast.core.LifecycleEvent;
import io.vertx.core.Completable;
import io.vertx.core.spi.cluster.NodeInfo;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is where on the bus, from the list of members alone. Vert.x keeps that in maps of Hazelcast, which answer nobody for
 * seconds while members come and go: the very moment when a contest needs another host. An address here names the process it
 * is for ({@link Post#address}); every other one is this node's own.
 */
final class Directory extends HazelcastClusterManager {
    private static final String PROCESS = "process";
    private static final String BUS_HOST = "busHost";
    private static final String BUS_PORT = "busPort";
    private static final String NODE_ID = "__vertx.nodeId";

    /** After that one that is no member any more is not looked for: until then it may only have been cut off. */
    private static final long FORGET_AFTER_MS = 300_000;

    private record Peer(String nodeId, NodeInfo at, long seenMs) {}

    /** By process. */
    private final Map<String, Peer> peers = new ConcurrentHashMap<>();

    /** How many listen here, by address. */
    private final Map<String, Integer> ownAddresses = new ConcurrentHashMap<>();

    private final String process;
    private volatile NodeInfo own;

    /** @param config that the members' attributes are put into */
    Directory(Config config, String process, String busHost, int busPort) {
        super(config);
        this.process = process;
        MemberAttributeConfig attributes = config.getMemberAttributeConfig();
        attributes.setAttribute(PROCESS, process);
        attributes.setAttribute(BUS_HOST, busHost);
        attributes.setAttribute(BUS_PORT, String.valueOf(busPort));
    }

    /** The other processes that are members, or were lately. */
    Set<String> others() {
        long now = System.nanoTime() / 1_000_000;
        for (Member member : getHazelcastInstance().getCluster().getMembers()) see(member, now);
        peers.values().removeIf(peer -> now - peer.seenMs > FORGET_AFTER_MS);
        return Set.copyOf(peers.keySet());
    }

    private void see(Member member, long now) {
        String name = member.getAttribute(PROCESS);
        String nodeId = member.getAttribute(NODE_ID);
        String host = member.getAttribute(BUS_HOST);
        String port = member.getAttribute(BUS_PORT);
        if (name == null || nodeId == null || host == null || port == null || name.equals(process)) return;
        peers.put(name, new Peer(nodeId, new NodeInfo(host, Integer.parseInt(port), null), now));
    }

    @Override
    public void getRegistrations(String address, Completable<List<RegistrationInfo>> promise) {
        String to = Post.processOf(address);
        Peer peer = to == null ? null : peers.get(to);
        if (peer == null && to != null && !to.equals(process)) {
            others();
            peer = peers.get(to);
        }
        if (peer != null) promise.succeed(List.of(new RegistrationInfo(peer.nodeId, 0, false)));
        else if (ownAddresses.containsKey(address))
            promise.succeed(List.of(new RegistrationInfo(getNodeId(), 0, false)));
        else promise.succeed(List.of());
    }

    @Override
    public void addRegistration(String address, RegistrationInfo registration, Completable<Void> promise) {
        ownAddresses.merge(address, 1, Integer::sum);
        promise.succeed();
    }

    @Override
    public void removeRegistration(String address, RegistrationInfo registration, Completable<Void> promise) {
        ownAddresses.computeIfPresent(address, (a, count) -> count == 1 ? null : count - 1);
        promise.succeed();
    }

    @Override
    public void setNodeInfo(NodeInfo info, Completable<Void> promise) {
        own = info;
        promise.succeed();
    }

    @Override
    public NodeInfo getNodeInfo() {
        return own;
    }

    @Override
    public void getNodeInfo(String nodeId, Completable<NodeInfo> promise) {
        for (Peer peer : peers.values()) {
            if (!peer.nodeId.equals(nodeId)) continue;
            promise.succeed(peer.at);
            return;
        }
        promise.fail("no such node");
    }

    /** Nothing is kept in maps that would have to be mended. */
    @Override
    public void memberAdded(MembershipEvent event) {}

    @Override
    public void memberRemoved(MembershipEvent event) {}

    @Override
    public void stateChanged(LifecycleEvent event) {}
}
