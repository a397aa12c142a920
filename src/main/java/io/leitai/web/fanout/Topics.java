package io.leitai.web.fanout;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Which views are watched at all. From any thread. */
final class Topics {
    private final Source source;
    private final Map<Topic.Name, Topic> topics = new ConcurrentHashMap<>();
    private final LongAdder frames = new LongAdder();

    Topics(Source source) {
        this.source = source;
    }

    Topic open(Topic.Name name, LoopFeeds loop) {
        return topics.compute(name, (n, there) -> {
            Topic topic = there == null ? new Topic(n, source, frames::increment) : there;
            topic.add(loop);
            return topic;
        });
    }

    void leave(Topic.Name name, LoopFeeds loop) {
        topics.computeIfPresent(name, (n, topic) -> {
            if (topic.remove(loop)) return topic;
            topic.close();
            return null;
        });
    }

    long frames() {
        return frames.sum();
    }
}
