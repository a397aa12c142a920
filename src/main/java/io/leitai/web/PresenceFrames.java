package io.leitai.web;

import io.leitai.cluster.Frame;
import io.leitai.wire.Down;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The {@code presence} view for staff: at most a frame a second. */
final class PresenceFrames {
    static final String VIEW = "presence";
    private static final long EVERY_MS = 1000;

    private final Vertx vertx;
    private final Presence presence;
    private final Map<String, Map<Viewer, Context>> watchers = new ConcurrentHashMap<>();
    private final Map<String, Frame> last = new ConcurrentHashMap<>();

    PresenceFrames(Vertx vertx, Presence presence) {
        this.vertx = vertx;
        this.presence = presence;
        vertx.setPeriodic(EVERY_MS, tick -> watchers.keySet().forEach(this::publish));
    }

    /** Call on the viewer's event loop. */
    void join(Viewer viewer, String contest) {
        watchers.computeIfAbsent(contest, c -> new ConcurrentHashMap<>()).put(viewer, vertx.getOrCreateContext());
        Frame frame = now(contest);
        viewer.offer(frame, text(frame), System.currentTimeMillis());
    }

    void leave(Viewer viewer, String contest) {
        watchers.computeIfPresent(contest, (c, viewers) -> {
            viewers.remove(viewer);
            return viewers.isEmpty() ? null : viewers;
        });
    }

    Frame now(String contest) {
        byte[] body = presence.body(contest);
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
        Frame before = last.get(contest);
        Frame frame = now(contest);
        if (frame == before) return;
        String text = text(frame);
        watchers.getOrDefault(contest, Map.of())
                .forEach((viewer, context) ->
                        context.runOnContext(go -> viewer.offer(frame, text, System.currentTimeMillis())));
    }

    private static String text(Frame frame) {
        return frame.message().toString(StandardCharsets.UTF_8);
    }
}
