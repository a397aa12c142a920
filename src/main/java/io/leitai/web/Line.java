package io.leitai.web;

import io.leitai.cluster.Frame;

/** One listener's way out: a websocket or a stream of server-sent events. Used on its own event loop only. */
interface Line {
    /** @param text the frame's message, made once for all listeners */
    void send(Frame frame, String text);

    /** Whether the listener is behind; then only its newest frames wait. */
    boolean isFull();
}
