package io.leitai.cluster;

import java.util.List;

/**
 * How a node finds the others.
 *
 * @param cluster the cluster's name, the same on all nodes
 * @param node this machine's name, another on each
 * @param host the address of a private interface, for the other nodes alone
 * @param port where the members talk; messages between nodes go to the port after it
 * @param members HOST:PORT of all nodes, this one too
 */
public record NodeSettings(String cluster, String node, String host, int port, List<String> members) {
    public NodeSettings {
        members = List.copyOf(members);
    }

    /** Among the members. */
    String address() {
        return host + ":" + port;
    }

    int busPort() {
        return port + 1;
    }
}
