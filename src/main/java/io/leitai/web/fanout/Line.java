package io.leitai.web.fanout;

/** One viewer's way out: a websocket or a stream of server-sent events. Used on its own event loop only. */
public interface Line {
    void send(Published frame);

    /** Whether the viewer is behind. It then gets nothing until {@link Viewer#drained()}. */
    boolean isFull();
}
