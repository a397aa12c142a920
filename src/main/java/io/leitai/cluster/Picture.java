package io.leitai.cluster;

import io.leitai.live.Live;
import io.leitai.view.ViewName;
import io.leitai.view.Views;
import io.leitai.wire.Json;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * One view of one contest as it was last made. Its {@code rev} rises by one with every change that was seen, in a new term
 * from one again; what did not change keeps the frame it had. From any thread.
 */
final class Picture {
    private final String contest;
    private final ViewName view;
    private Live.Running from;
    private Record body;
    private Frame frame;

    Picture(String contest, ViewName view) {
        this.contest = contest;
        this.view = view;
    }

    /**
     * The view of this contest, or of a newer one that it was already made from.
     *
     * @return empty where the contest has no such judge or venue
     */
    synchronized Optional<Frame> of(Live.Running now) {
        if (from == null || isNewer(now)) {
            Views.of(now.contest(), view).ifPresent(made -> take(now, made));
            from = now;
        }
        return Optional.ofNullable(frame);
    }

    private boolean isNewer(Live.Running now) {
        return now.term() > from.term() || now.term() == from.term() && now.seq() > from.seq();
    }

    private void take(Live.Running now, Record made) {
        boolean sameTerm = frame != null && frame.term() == now.term();
        if (sameTerm && made.equals(body)) return;
        body = made;
        frame = encode(contest, view, now.term(), sameTerm ? frame.rev() + 1 : 1, now.at(), made);
    }

    static Frame encode(String contest, ViewName view, long term, long rev, Instant at, Record made) {
        byte[] head = ("{\"view\":" + Json.text(view.toString()) + ",\"term\":" + term + ",\"rev\":" + rev
                        + ",\"at\":\"" + Json.time(at) + "\",\"body\":")
                .getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Json.bytes(made);
        Buffer message = Buffer.buffer(head.length + bytes.length + 1)
                .appendBytes(head)
                .appendBytes(bytes)
                .appendByte((byte) '}');
        return new Frame(contest, view.toString(), term, rev, message, Buffer.buffer(bytes));
    }
}
