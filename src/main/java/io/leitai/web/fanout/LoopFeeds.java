package io.leitai.web.fanout;

import io.netty.channel.EventLoop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What is watched on one event loop. Confined to it, but for {@link #publish}. */
final class LoopFeeds {
    private final EventLoop eventLoop;
    private final Topics topics;
    private final Map<Topic.Name, Feed> feeds = new HashMap<>();
    private final Tally tally = new Tally();

    LoopFeeds(EventLoop eventLoop, Topics topics) {
        this.eventLoop = eventLoop;
        this.topics = topics;
    }

    Tally tally() {
        return tally;
    }

    void join(Viewer viewer, Topic.Name name) {
        Feed feed = feeds.get(name);
        if (feed == null) {
            Topic topic = topics.open(name, this);
            feeds.put(name, feed = new Feed(name, this::later, System::nanoTime, tally));
            // what is published from here on is queued behind us
            if (topic.last() != null) feed.publish(topic.last());
        }
        viewer.viewings().add(feed.add(viewer.line()));
    }

    void leave(Viewer viewer) {
        for (Viewing viewing : List.copyOf(viewer.viewings())) {
            viewing.feed.remove(viewing);
            if (!viewing.feed.isEmpty()) continue;
            feeds.remove(viewing.feed.name());
            topics.leave(viewing.feed.name(), this);
        }
        viewer.viewings().clear();
    }

    /** From any thread. */
    void publish(Topic.Name name, Published frame) {
        eventLoop.execute(() -> {
            Feed feed = feeds.get(name);
            if (feed != null) feed.publish(frame);
        });
    }

    /** Not by execute(): the loop would go on with it before it looks at its sockets again. */
    private void later(Runnable task) {
        eventLoop.schedule(task, 0, TimeUnit.NANOSECONDS);
    }
}
