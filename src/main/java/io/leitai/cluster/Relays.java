package io.leitai.cluster;

import io.leitai.view.ViewName;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Frames of this node's contests to the nodes that asked for them, each once a node. On the view thread only. */
final class Relays {
    /** A node asks again every 2 s. */
    static final long FORGET_AFTER_MS = 6_500;

    private record Key(String contest, ViewName view) {}

    private static final class Relay {
        private final Map<String, Long> nodes = new HashMap<>();
        private AutoCloseable watch;
    }

    private final SingleNode local;
    private final EventBus bus;
    private final Predicate<String> isSure;
    private final Schedule schedule;
    private final Map<Key, Relay> relays = new HashMap<>();

    /** @param isSure a host past its lease sends no more frames */
    Relays(SingleNode local, EventBus bus, Predicate<String> isSure, Schedule schedule) {
        this.local = local;
        this.bus = bus;
        this.isSure = isSure;
        this.schedule = schedule;
    }

    /** A node wants this view's frames for a while. */
    void want(String contest, ViewName view, String node) {
        if (local.frame(contest, view).isEmpty()) return;
        Key key = new Key(contest, view);
        Relay relay = relays.computeIfAbsent(key, k -> new Relay());
        relay.nodes.put(node, schedule.nowMs());
        if (relay.watch == null) relay.watch = local.watch(contest, view, frame -> send(relay, frame));
        // the one before may have been lost
        else
            local.frame(contest, view)
                    .filter(frame -> isSure.test(contest))
                    .ifPresent(frame -> send(node, Post.pack(frame)));
    }

    private void send(Relay relay, Frame frame) {
        if (!isSure.test(frame.contest())) return;
        Buffer bytes = Post.pack(frame);
        relay.nodes.keySet().forEach(node -> send(node, bytes));
    }

    private void send(String node, Buffer bytes) {
        bus.send(Post.address("frames", node), bytes);
    }

    void forgetSilent() {
        long now = schedule.nowMs();
        relays.values().removeIf(relay -> {
            relay.nodes.values().removeIf(at -> now - at > FORGET_AFTER_MS);
            if (!relay.nodes.isEmpty()) return false;
            Screens.close(relay.watch);
            return true;
        });
    }
}
