package io.leitai.web.fanout;

import io.leitai.cluster.Frame;
import java.util.function.Consumer;

/** Where a view's frames come from. */
public interface Source {
    /**
     * Frames from now on, the present one first, one after the other; not before this call has returned. Closing the handle
     * ends it.
     */
    AutoCloseable watch(String contest, String view, Consumer<Frame> watcher);
}
