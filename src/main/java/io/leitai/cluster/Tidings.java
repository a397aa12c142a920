package io.leitai.cluster;

import io.leitai.cluster.Cluster.Hearer;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nodes tell each other about a contest, by topic; it may be lost. */
final class Tidings {
    private static final Logger LOG = LoggerFactory.getLogger(Tidings.class);

    private final Vertx vertx;
    private final String own;
    private final Nodes nodes;
    private final Map<String, Hearer> hearers = new ConcurrentHashMap<>();

    Tidings(Vertx vertx, String own, Nodes nodes) {
        this.vertx = vertx;
        this.own = own;
        this.nodes = nodes;
    }

    /** From now on the others are heard. */
    void listen() {
        vertx.eventBus().<JsonObject>consumer(Post.address("told", own), message -> hear(message.body()));
    }

    void tell(String topic, String contest, byte[] what) {
        JsonObject said = Post.told(topic, own, contest, what);
        for (Nodes.Word other : nodes.present())
            if (!other.process().equals(own)) vertx.eventBus().send(Post.address("told", other.process()), said);
    }

    void onTold(String topic, Hearer hearer) {
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
}
