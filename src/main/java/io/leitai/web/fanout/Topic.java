package io.leitai.web.fanout;

import io.leitai.cluster.Frame;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One view of one contest, watched once however many look: hands each frame to the feeds of all event loops. */
final class Topic {
    private static final Logger LOG = LoggerFactory.getLogger(Topic.class);

    /** @param contest its id @param view its name, with who after the slash */
    record Name(String contest, String view) {}

    private final Set<LoopFeeds> loops = ConcurrentHashMap.newKeySet();
    private final Name name;
    private final Runnable counter;
    private final AutoCloseable watch;
    private volatile Published last;

    /** @param counter is run for each frame */
    Topic(Name name, Source source, Runnable counter) {
        this.name = name;
        this.counter = counter;
        this.watch = source.watch(name.contest(), name.view(), this::publish);
    }

    void add(LoopFeeds loop) {
        loops.add(loop);
    }

    /** Whether anybody is left. */
    boolean remove(LoopFeeds loop) {
        loops.remove(loop);
        return !loops.isEmpty();
    }

    /** Null before the first frame. */
    Published last() {
        return last;
    }

    void close() {
        try {
            watch.close();
        } catch (Exception e) {
            LOG.warn("The frames of {} could not be ended", name, e);
        }
    }

    private void publish(Frame frame) {
        counter.run();
        Published published = new Published(frame, last);
        last = published;
        for (LoopFeeds loop : loops) loop.publish(name, published);
    }
}
