package io.leitai.cluster;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.config.Config;
import com.hazelcast.core.LifecycleEvent;
import io.vertx.core.Completable;
import io.vertx.core.spi.cluster.NodeInfo;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is where on the bus: a node goes by its members' address, and the bus listens at the port after it. Vert.x keeps that in
 * maps of Hazelcast, which answer nobody for seconds while members come and go, the very moment when a contest needs another
 * host; and after a cut only when Hazelcast has made one cluster of two. What is not addressed to a node ({@link
 * Post#address}) stays on this one.
 */
final class Directory extends HazelcastClusterManager {
    private final String own;
    private final Set<String> members;

    /** Where each process is that was heard of. */
    private final Map<String, String> byProcess = new ConcurrentHashMap<>();

    /** How many listen here, by address on the bus. */
    private final Map<String, Integer> listeners = new ConcurrentHashMap<>();

    private volatile NodeInfo info;

    /** @param own HOST:PORT @param members the same of all nodes that are known from the beginning */
    Directory(Config config, String own, List<String> members) {
        super(config);
        this.own = own;
        this.members = Set.copyOf(members);
    }

    /** A process said where it is; what was there before is no more. */
    void learn(String process, String member) {
        if (member.equals(byProcess.put(process, member))) return;
        byProcess
                .entrySet()
                .removeIf(at -> at.getValue().equals(member) && !at.getKey().equals(process));
    }

    /** HOST:PORT of all other nodes, whether anybody is there or not. */
    Set<String> others() {
        Set<String> others = new TreeSet<>(members);
        others.addAll(byProcess.values());
        others.remove(own);
        return others;
    }

    private String memberOf(String address) {
        String to = Post.receiver(address);
        if (to == null) return null;
        return members.contains(to) ? to : byProcess.getOrDefault(to, byProcess.containsValue(to) ? to : null);
    }

    @Override
    public String getNodeId() {
        return own;
    }

    @Override
    public void getRegistrations(String address, Completable<List<RegistrationInfo>> promise) {
        String member = listeners.containsKey(address) ? own : memberOf(address);
        promise.succeed(member == null ? List.of() : List.of(new RegistrationInfo(member, 0, false)));
    }

    @Override
    public void addRegistration(String address, RegistrationInfo registration, Completable<Void> promise) {
        listeners.merge(address, 1, Integer::sum);
        promise.succeed();
    }

    @Override
    public void removeRegistration(String address, RegistrationInfo registration, Completable<Void> promise) {
        listeners.computeIfPresent(address, (a, count) -> count == 1 ? null : count - 1);
        promise.succeed();
    }

    @Override
    public void setNodeInfo(NodeInfo own, Completable<Void> promise) {
        info = own;
        promise.succeed();
    }

    @Override
    public NodeInfo getNodeInfo() {
        return info;
    }

    @Override
    public void getNodeInfo(String member, Completable<NodeInfo> promise) {
        int colon = member.lastIndexOf(':');
        int port = Integer.parseInt(member.substring(colon + 1)) + 1;
        promise.succeed(new NodeInfo(member.substring(0, colon), port, null));
    }

    /** Nothing is kept in maps that would have to be mended. */
    @Override
    public void memberAdded(MembershipEvent event) {}

    @Override
    public void memberRemoved(MembershipEvent event) {}

    @Override
    public void stateChanged(LifecycleEvent event) {}
}
