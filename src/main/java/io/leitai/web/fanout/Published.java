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

    /** @param before the view's frame before this one; null where there is none, or nobody watched */
    Published(Frame frame, Published before) {
        this.frame = frame;
        this.message = new Prepared(frame.message().getBytes(), before == null ? null : before.message);
    }

    boolean isAfter(Published other) {
        return frame.term() > other.frame.term()
                || frame.term() == other.frame.term() && frame.rev() > other.frame.rev();
    }

    /** {@code TERM-REV}: tells one frame of a view from another. */
    public String token() {
        return frame.term() + "-" + frame.rev();
    }

    /** Whether it is newer than the frame of this token; a token that is none is older than everything. */
    public boolean isNewerThan(String token) {
        String[] parts = token == null ? new String[0] : token.split("-");
        try {
            if (parts.length != 2) return true;
            long term = Long.parseLong(parts[0]);
            return frame.term() > term || frame.term() == term && frame.rev() > Long.parseLong(parts[1]);
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** For streams of JSON lines: the frame with its token. */
    public Buffer line() {
        return Buffer.buffer("{\"token\":\"" + token() + "\",")
                .appendBuffer(frame.message().slice(1, frame.message().length()))
                .appendString("\n");
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
