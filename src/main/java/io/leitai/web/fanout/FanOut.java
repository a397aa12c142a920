package io.leitai.web.fanout;

import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** Brings each frame of a view to everybody who watches it. */
public final class FanOut {
    private final Topics topics;
    private final Map<EventLoop, LoopFeeds> loops = new ConcurrentHashMap<>();

    public FanOut(Source source) {
        this.topics = new Topics(source);
    }

    /** From now on the viewer gets this view's frames, the present one first. Call on the viewer's event loop. */
    public void join(EventLoop eventLoop, Viewer viewer, String contest, String view) {
        loops.computeIfAbsent(eventLoop, loop -> new LoopFeeds(loop, topics))
                .join(viewer, new Topic.Name(contest, view));
    }

    /** The viewer gets nothing more. Call on its event loop. */
    public void leave(EventLoop eventLoop, Viewer viewer) {
        LoopFeeds feeds = loops.get(eventLoop);
        if (feeds != null) feeds.leave(viewer);
    }

    /** Frames of views that somebody watched. */
    public long frames() {
        return topics.frames();
    }

    /** Frames times those whom they reached. */
    public long deliveries() {
        return sum(Tally::deliveries);
    }

    /** What slow viewers, or all viewers of a busy server, did not get because something newer was there. */
    public long merged() {
        return sum(Tally::merged);
    }

    private long sum(ToLongFunction<Tally> figure) {
        return loops.values().stream()
                .mapToLong(feeds -> figure.applyAsLong(feeds.tally()))
                .sum();
    }
}
