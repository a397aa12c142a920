package io.leitai.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A small network on this machine: each node in a network namespace of its own, all on one switch, and this process with the
 * database at the first address. Lines can be cut: packets vanish, as when a cable is pulled, and nobody is told.
 */
final class Lan implements AutoCloseable {
    private final int number = ThreadLocalRandom.current().nextInt(1, 30_000);
    private final String subnet = "10.94." + number % 256 + ".";
    private final String hub = "lh" + number;
    private final String uplink = "lu" + number;
    private final Map<String, String> addresses = new LinkedHashMap<>();

    private Lan() {}

    /** @throws IOException where this machine does not allow it: no root, no {@code ip}, no {@code iptables} */
    static Lan of(List<String> nodes) throws IOException {
        Lan lan = new Lan();
        try {
            lan.open(nodes);
            return lan;
        } catch (IOException e) {
            lan.close();
            throw e;
        }
    }

    private void open(List<String> nodes) throws IOException {
        run("ip netns add " + hub);
        run("ip netns exec " + hub + " ip link add switch type bridge");
        run("ip netns exec " + hub + " ip link set switch up");
        run("ip link add " + uplink + " type veth peer name port0 netns " + hub);
        plug("port0");
        run("ip addr add " + address() + "/24 dev " + uplink);
        run("ip link set " + uplink + " up");
        for (String node : nodes) {
            int place = addresses.size() + 1;
            addresses.put(node, subnet + (10 + place));
            run("ip netns add " + space(node));
            run("ip link add eth0 netns " + space(node) + " type veth peer name port" + place + " netns " + hub);
            plug("port" + place);
            inside(node, "ip addr add " + address(node) + "/24 dev eth0");
            inside(node, "ip link set eth0 up");
            inside(node, "ip link set lo up");
            inside(node, "iptables -S");
        }
    }

    private void plug(String port) throws IOException {
        run("ip netns exec " + hub + " ip link set " + port + " master switch");
        run("ip netns exec " + hub + " ip link set " + port + " up");
    }

    /** This process's, and the database's. */
    String address() {
        return subnet + "1";
    }

    /** With its length, as PostgreSQL wants it. */
    String network() {
        return subnet + "0/24";
    }

    String address(String node) {
        return addresses.get(node);
    }

    /** What a command line begins with that runs on the node's machine. */
    List<String> on(String node) {
        return List.of("ip", "netns", "exec", space(node));
    }

    /** The node and the other nodes hear nothing more of each other. */
    void cutFromOthers(String node) throws IOException {
        for (String other : addresses.keySet()) {
            if (other.equals(node)) continue;
            inside(node, "iptables -I INPUT -s " + address(other) + " -j DROP");
            inside(node, "iptables -I OUTPUT -d " + address(other) + " -j DROP");
        }
    }

    /** The node and what listens on this process's port hear nothing more of each other. */
    void cutFrom(int port, String node) throws IOException {
        inside(node, "iptables -I INPUT -p tcp -s " + address() + " --sport " + port + " -j DROP");
        inside(node, "iptables -I OUTPUT -p tcp -d " + address() + " --dport " + port + " -j DROP");
    }

    void mend(String node) throws IOException {
        inside(node, "iptables -F");
    }

    private String space(String node) {
        return "ln" + number + node;
    }

    private void inside(String node, String command) throws IOException {
        run("ip netns exec " + space(node) + " " + command);
    }

    private static void run(String command) throws IOException {
        Process process =
                new ProcessBuilder(command.split(" ")).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        try {
            if (process.waitFor() != 0) throw new IOException(command + ": " + said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What is not there any more need not be taken away. */
    @Override
    public void close() {
        List<String> commands = new ArrayList<>(List.of("ip link del " + uplink));
        for (String node : addresses.keySet()) commands.add("ip netns del " + space(node));
        commands.add("ip netns del " + hub);
        for (String command : commands) {
            try {
                run(command);
            } catch (IOException gone) {
                // it was not made, or went with its other end
            }
        }
    }
}
