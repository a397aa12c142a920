package io.leitai.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Hazelcast tells who is there, and carries messages. It decides nothing. */
public final class Membership {
    /** A silent member is given up after 5 s instead of a minute; two halves that see each other again are one in 5 s. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "hazelcast.phone.home.enabled", "false",
            "hazelcast.socket.bind.any", "false",
            "hazelcast.logging.type", "slf4j",
            "hazelcast.shutdownhook.enabled", "false",
            "hazelcast.heartbeat.interval.seconds", "1",
            "hazelcast.max.no.heartbeat.seconds", "5",
            "hazelcast.heartbeat.failuredetector.type", "deadline",
            "hazelcast.merge.first.run.delay.seconds", "5",
            "hazelcast.merge.next.run.delay.seconds", "5");

    private Membership() {}

    /** Joins the others, or waits for them as the first one. Fails where the address can't be had. */
    public static CompletableFuture<Vertx> join(NodeSettings settings) {
        VertxOptions options = new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventBusOptions(new EventBusOptions()
                        .setHost(settings.host())
                        .setPort(settings.busPort())
                        .setConnectTimeout(1_000));
        return Vertx.builder()
                .with(options)
                .withClusterManager(new HazelcastClusterManager(config(settings)))
                .buildClustered()
                .toCompletionStage()
                .toCompletableFuture();
    }

    private static Config config(NodeSettings settings) {
        Config config = ConfigUtil.loadConfig();
        config.setClusterName(settings.cluster());
        config.setInstanceName(settings.cluster() + "-" + settings.node());
        PROPERTIES.forEach(config::setProperty);
        NetworkConfig network = config.getNetworkConfig();
        network.setPort(settings.port()).setPortAutoIncrement(false).setReuseAddress(true);
        network.getInterfaces().setEnabled(true).addInterface(settings.host());
        JoinConfig join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setMembers(settings.members()).setConnectionTimeoutSeconds(2);
        return config;
    }
}
