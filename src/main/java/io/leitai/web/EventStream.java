package io.leitai.web;

import io.leitai.contest.Actor;
import io.leitai.view.ViewName;
import io.leitai.web.fanout.FanOut;
import io.leitai.web.fanout.Line;
import io.leitai.web.fanout.Published;
import io.leitai.web.fanout.Viewer;
import io.leitai.web.socket.Takeover;
import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * A view as server-sent events, or as lines of JSON: for programs and old browsers that have no websocket. Frames are whole, so who
 * comes back with the token of the last one that it has gets the present one, if that is newer, and misses nothing.
 */
final class EventStream implements Line {
    private static final long BEAT_MS = 10_000;

    private final HttpServerResponse response;
    private final Form form;
    private String since;

    /** How a frame is written. */
    enum Form {
        EVENTS("text/event-stream", ": beat\n\n"),
        LINES("application/x-ndjson", "\n");

        private final String type;
        private final String beat;

        Form(String type, String beat) {
            this.type = type;
            this.beat = beat;
        }
    }

    private EventStream(HttpServerResponse response, Form form, String since) {
        this.response = response;
        this.form = form;
        this.since = since;
    }

    /** As server-sent events, after the reader's {@code Last-Event-ID}. @param gone to be run when it ends */
    static void open(
            RoutingContext ctx,
            String contest,
            ViewName view,
            FanOut fanOut,
            Actor actor,
            Presence presence,
            BooleanSupplier seated,
            Runnable gone) {
        String last = ctx.request().getHeader("Last-Event-ID");
        open(ctx, contest, view, Form.EVENTS, last, fanOut, actor, presence, seated, gone);
    }

    /** @param since the token of the newest frame that the reader has; null: none @param gone to be run when it ends */
    static void open(
            RoutingContext ctx,
            String contest,
            ViewName view,
            Form form,
            String since,
            FanOut fanOut,
            Actor actor,
            Presence presence,
            BooleanSupplier seated,
            Runnable gone) {
        HttpServerResponse response = ctx.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, form.type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // compressed, the events would wait for one another
                .putHeader(HttpHeaders.CONTENT_ENCODING, "identity")
                .putHeader("X-Accel-Buffering", "no");
        Context context = ctx.vertx().getOrCreateContext();
        EventLoop eventLoop = Takeover.eventLoop(ctx.request());
        Viewer viewer = new Viewer(new EventStream(response, form, since));
        response.drainHandler(drained -> viewer.drained());
        long beat = ctx.vertx()
                .setPeriodic(
                        BEAT_MS,
                        tick -> context.runOnContext(go -> {
                            if (!seated.getAsBoolean()) response.reset();
                            else if (!response.ended() && !response.writeQueueFull()) response.write(form.beat);
                        }));
        presence.came(contest, actor, "", Instant.now());
        response.closeHandler(closed -> {
            ctx.vertx().cancelTimer(beat);
            gone.run();
            fanOut.leave(eventLoop, viewer);
            presence.went(contest, actor, "", Instant.now());
        });
        response.write(form == Form.EVENTS ? "retry: 2000\n\n" : "\n");
        fanOut.join(eventLoop, viewer, contest, view.toString());
    }

    @Override
    public void send(Published frame) {
        if (since != null && !frame.isNewerThan(since)) return;
        since = null;
        response.write(form == Form.EVENTS ? frame.event() : frame.line());
    }

    @Override
    public boolean isFull() {
        return response.writeQueueFull();
    }
}
