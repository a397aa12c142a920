package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.cluster.Frame;
import io.leitai.view.ViewName;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings each frame to every listener: one subscription a view, one list of listeners for each event loop. */
final class FanOut {
    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

    private record Key(String contest, String view) {}

    private record Published(Frame frame, String text) {}

    private final Vertx vertx;
    private final Cluster cluster;
    private final Map<Key, Channel> channels = new ConcurrentHashMap<>();
    private final LongAdder frames = new LongAdder();
    private final LongAdder deliveries = new LongAdder();

    FanOut(Vertx vertx, Cluster cluster) {
        this.vertx = vertx;
        this.cluster = cluster;
    }

    /** From now on the viewer gets this view's frames, the present one first. Call on the viewer's event loop. */
    void join(Viewer viewer, String contest, ViewName view) {
        Context context = vertx.getOrCreateContext();
        channels.compute(new Key(contest, view.toString()), (key, there) -> {
                    Channel channel = there == null ? new Channel(contest, view) : there;
                    channel.listeners++;
                    return channel;
                })
                .add(context, viewer);
    }

    /** Call on the viewer's event loop, once for each join. */
    void leave(Viewer viewer, String contest, ViewName view) {
        Context context = vertx.getOrCreateContext();
        channels.computeIfPresent(new Key(contest, view.toString()), (key, channel) -> {
            channel.remove(context, viewer);
            if (--channel.listeners > 0) return channel;
            channel.close();
            return null;
        });
    }

    long frames() {
        return frames.sum();
    }

    long deliveries() {
        return deliveries.sum();
    }

    private final class Channel {
        private final Map<Context, Set<Viewer>> byEventLoop = new ConcurrentHashMap<>();
        private final AutoCloseable watch;
        private volatile Published last;
        private int listeners;

        Channel(String contest, ViewName view) {
            watch = cluster.watch(contest, view, this::publish);
        }

        private void publish(Frame frame) {
            String text = frame.message().toString(StandardCharsets.UTF_8);
            last = new Published(frame, text);
            frames.increment();
            byEventLoop.forEach((context, viewers) -> context.runOnContext(go -> {
                long now = System.currentTimeMillis();
                viewers.forEach(viewer -> viewer.offer(frame, text, now));
                deliveries.add(viewers.size());
            }));
        }

        void add(Context context, Viewer viewer) {
            // the list first, the present frame after: what is published in between comes twice, and the viewer drops
            // it
            byEventLoop.computeIfAbsent(context, c -> new LinkedHashSet<>()).add(viewer);
            Published present = last;
            if (present != null) viewer.offer(present.frame(), present.text(), System.currentTimeMillis());
        }

        void remove(Context context, Viewer viewer) {
            Set<Viewer> viewers = byEventLoop.get(context);
            if (viewers == null) return;
            viewers.remove(viewer);
            if (viewers.isEmpty()) byEventLoop.remove(context);
        }

        void close() {
            try {
                watch.close();
            } catch (Exception e) {
                LOG.warn("a subscription could not be ended", e);
            }
        }
    }
}
