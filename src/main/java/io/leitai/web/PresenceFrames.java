package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.cluster.Frame;
import io.leitai.wire.Down;
import io.leitai.wire.Json;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The {@code presence} view for staff: at most a frame a second. */
final class PresenceFrames {
    static final String VIEW = "presence";
    private static final long EVERY_MS = 1000;

    private final Presence presence;
    private final FarPresence far;
    private final Context context;
    private final Map<String, Consumer<Frame>> watchers = new ConcurrentHashMap<>();
    private final Map<String, Frame> last = new ConcurrentHashMap<>();

    PresenceFrames(Vertx vertx, Cluster cluster, Presence presence) {
        this.presence = presence;
        this.far = new FarPresence(cluster);
        this.context = vertx.getOrCreateContext();
        context.runOnContext(go -> vertx.setPeriodic(EVERY_MS, tick -> {
            presence.contests().forEach(contest -> far.tell(contest, presence.body(contest)));
            watchers.keySet().forEach(this::publish);
        }));
    }

    /** As a {@link io.leitai.web.fanout.Source} does. One watcher a contest. */
    AutoCloseable watch(String contest, Consumer<Frame> watcher) {
        watchers.put(contest, watcher);
        context.runOnContext(go -> watcher.accept(now(contest)));
        return () -> watchers.remove(contest, watcher);
    }

    Frame now(String contest) {
        byte[] body = Json.bytes(far.together(contest, presence.body(contest)));
        return last.compute(contest, (c, before) -> {
            if (before != null && Arrays.equals(before.body().getBytes(), body)) return before;
            long rev = before == null ? 1 : before.rev() + 1;
            // a rev counts from 1 again after a restart, so the term must have risen by then: the time it began
            long term = before == null ? System.currentTimeMillis() : before.term();
            byte[] message = Down.frame(VIEW, term, rev, Instant.now(), body);
            return new Frame(contest, VIEW, term, rev, Buffer.buffer(message), Buffer.buffer(body));
        });
    }

    private void publish(String contest) {
        Consumer<Frame> watcher = watchers.get(contest);
        Frame frame = now(contest);
        if (watcher != null) watcher.accept(frame);
    }
}
