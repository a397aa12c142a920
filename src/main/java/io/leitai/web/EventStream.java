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

/** A view as server-sent events: for programs and old browsers that have no websocket. */
final class EventStream implements Line {
    private static final long BEAT_MS = 10_000;

    private final HttpServerResponse response;

    private EventStream(HttpServerResponse response) {
        this.response = response;
    }

    /** @param gone to be run when it ends */
    static void open(
            RoutingContext ctx,
            String contest,
            ViewName view,
            FanOut fanOut,
            Actor actor,
            Presence presence,
            Runnable gone) {
        HttpServerResponse response = ctx.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // compressed, the events would wait for one another
                .putHeader(HttpHeaders.CONTENT_ENCODING, "identity")
                .putHeader("X-Accel-Buffering", "no");
        Context context = ctx.vertx().getOrCreateContext();
        EventLoop eventLoop = Takeover.eventLoop(ctx.request());
        Viewer viewer = new Viewer(new EventStream(response));
        response.drainHandler(drained -> viewer.drained());
        long beat = ctx.vertx()
                .setPeriodic(
                        BEAT_MS,
                        tick -> context.runOnContext(go -> {
                            if (!response.ended() && !response.writeQueueFull()) response.write(": beat\n\n");
                        }));
        presence.came(contest, actor, "", Instant.now());
        response.closeHandler(closed -> {
            ctx.vertx().cancelTimer(beat);
            gone.run();
            fanOut.leave(eventLoop, viewer);
            presence.went(contest, actor, "", Instant.now());
        });
        response.write("retry: 2000\n\n");
        fanOut.join(eventLoop, viewer, contest, view.toString());
    }

    @Override
    public void send(Published frame) {
        response.write(frame.event());
    }

    @Override
    public boolean isFull() {
        return response.writeQueueFull();
    }
}
