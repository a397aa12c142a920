package io.leitai.web.fanout;

import io.leitai.web.socket.WebSocket;

/** One viewer's way out: a websocket or a stream of server-sent events. Used on its own event loop only. */
public interface Line {
    void send(Published frame);

    /** Whether the viewer is behind. It then gets nothing until {@link Viewer#drained()}. */
    boolean isFull();

    /** A websocket that messages may go to directly, as long as {@link Viewer} hears when it fills; null: none. */
    default WebSocket socket() {
        return null;
    }
}
