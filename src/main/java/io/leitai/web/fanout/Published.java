package io.leitai.web.fanout;

import io.leitai.cluster.Frame;
import io.leitai.web.socket.Prepared;
import io.vertx.core.buffer.Buffer;

/** A frame in the forms that lines want it in, each made once for all of them. */
public final class Published {
    private final Frame frame;
    private final Prepared message;
    private final long madeAtMs = System.currentTimeMillis();
    private volatile Buffer event;

    Published(Frame frame) {
        this.frame = frame;
        this.message = new Prepared(frame.message().getBytes());
    }

    boolean isAfter(Published other) {
        return frame.term() > other.frame.term()
                || frame.term() == other.frame.term() && frame.rev() > other.frame.rev();
    }

    long madeAtMs() {
        return madeAtMs;
    }

    /** For websockets. */
    public Prepared message() {
        return message;
    }

    /** For server-sent events. From any thread. */
    public Buffer event() {
        if (event == null)
            event = Buffer.buffer("id: " + frame.term() + "-" + frame.rev() + "\ndata: ")
                    .appendBuffer(frame.message())
                    .appendString("\n\n");
        return event;
    }
}
