package io.leitai.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MemberAttributeConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Hazelcast tells who is there, and carries messages. It decides nothing. */
public final class Membership implements AutoCloseable {
    private static final long CLOSE_SECONDS = 10;

    /** A silent member is given up after 5 s instead of a minute; two halves that see each other again are one in 5 s. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "hazelcast.phone.home.enabled", "false",
            "hazelcast.socket.bind.any", "false",
            "hazelcast.logging.type", "slf4j",
            "hazelcast.shutdownhook.enabled", "false",
            "hazelcast.wait.seconds.before.join", "1",
            "hazelcast.heartbeat.interval.seconds", "1",
            "hazelcast.max.no.heartbeat.seconds", "5",
            "hazelcast.heartbeat.failuredetector.type", "deadline",
            "hazelcast.merge.first.run.delay.seconds", "5",
            "hazelcast.merge.next.run.delay.seconds", "5");

    /** A link that was cut is left and opened anew, rather than waited for. */
    private static final long ASK_LINK_EVERY_MS = 2_000;

    private static final int CONNECT_MS = 1_000;

    private final Vertx vertx;
    private final Passport own;
    private final Directory directory;

    /** The message is a sentence for the person who started the node. */
    public static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    private Membership(Vertx vertx, Passport own, Directory directory) {
        this.vertx = vertx;
        this.own = own;
        this.directory = directory;
    }

    /**
     * Joins the others, or begins as the first one.
     *
     * @param release this program's version, for people
     * @param database tells the database from others
     * @param key tells the key of sign-in codes from others, without giving it away
     * @throws Refused where the address can't be had, or a node that is there does not fit
     */
    public static Membership join(NodeSettings settings, String release, String database, String key) {
        requireListening(settings);
        String process = Passport.process(settings.node());
        Passport own = new Passport(settings.node(), process, release, Speech.OWN, database, key);
        Directory directory = new Directory(config(settings, own), settings.address(), settings.members());
        Membership joined = new Membership(vertx(settings, directory), own, directory);
        try {
            HazelcastInstance hazelcast = directory.getHazelcastInstance();
            for (Member member : hazelcast.getCluster().getMembers())
                own.against(passport(member)).ifPresent(why -> {
                    throw new Refused(why);
                });
            return joined;
        } catch (RuntimeException e) {
            joined.close();
            throw e;
        }
    }

    /** Hazelcast would say it in a hundred lines. */
    private static void requireListening(NodeSettings settings) {
        try {
            InetAddress address = InetAddress.getByName(settings.host());
            if (NetworkInterface.getByInetAddress(address) == null)
                throw new Refused("Node " + settings.node() + " can't listen on " + settings.address() + ": "
                        + settings.host() + " is no address of this machine.");
            for (int port : new int[] {settings.port(), settings.busPort()}) {
                try (ServerSocket door = new ServerSocket()) {
                    door.setReuseAddress(true); // as a port that was left a moment ago is taken again
                    door.bind(new InetSocketAddress(address, port));
                } catch (BindException e) {
                    throw new Refused("Node " + settings.node() + " can't listen on " + settings.host() + ":" + port
                            + ": another program listens there.");
                }
            }
        } catch (IOException e) {
            throw new Refused(
                    "Node " + settings.node() + " can't listen on " + settings.address() + ": " + e.getMessage());
        }
    }

    public Vertx vertx() {
        return vertx;
    }

    Passport own() {
        return own;
    }

    Directory directory() {
        return directory;
    }

    private static Vertx vertx(NodeSettings settings, Directory directory) {
        VertxOptions options = new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventBusOptions(new EventBusOptions()
                        .setHost(settings.host())
                        .setPort(settings.busPort())
                        .setConnectTimeout(CONNECT_MS)
                        .setClusterPingInterval(ASK_LINK_EVERY_MS)
                        .setClusterPingReplyInterval(ASK_LINK_EVERY_MS));
        try {
            return Vertx.builder()
                    .with(options)
                    .withClusterManager(directory)
                    .buildClustered()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new Refused("Node " + settings.node() + " can't listen on " + settings.host() + ":" + settings.port()
                    + " and " + settings.busPort() + " (" + e.getCause().getMessage()
                    + "): another program listens there, or it is no address of this machine.");
        }
    }

    private static Config config(NodeSettings settings, Passport own) {
        Config config = ConfigUtil.loadConfig();
        config.setClusterName(settings.cluster());
        config.setInstanceName(own.process());
        PROPERTIES.forEach(config::setProperty);
        NetworkConfig network = config.getNetworkConfig();
        network.setPort(settings.port()).setPortAutoIncrement(false).setReuseAddress(true);
        network.getInterfaces().setEnabled(true).addInterface(settings.host());
        JoinConfig join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setMembers(settings.members()).setConnectionTimeoutSeconds(2);
        MemberAttributeConfig attributes = config.getMemberAttributeConfig();
        attributes.setAttribute("node", own.node());
        attributes.setAttribute("process", own.process());
        attributes.setAttribute("release", own.release());
        attributes.setAttribute("speech", own.speech());
        attributes.setAttribute("database", own.database());
        attributes.setAttribute("key", own.key());
        return config;
    }

    private static Passport passport(Member member) {
        return new Passport(
                text(member, "node"),
                text(member, "process"),
                text(member, "release"),
                text(member, "speech"),
                text(member, "database"),
                text(member, "key"));
    }

    private static String text(Member member, String key) {
        String value = member.getAttribute(key);
        return value == null ? "?" : value;
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .completeOnTimeout(null, CLOSE_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
