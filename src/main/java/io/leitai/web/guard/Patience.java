package io.leitai.web.guard;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long we wait for what a peer has begun to send. An idle timeout does not do: a byte every few seconds keeps it from ever
 * coming. Stands before the decoder of HTTP; goes with it when the connection becomes a websocket.
 */
public final class Patience extends ChannelInboundHandlerAdapter {
    private static final byte[] TOO_SLOW =
            "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    /** Of what anybody reads: a presenter's film. Beyond it a body is only waited for to its answer's end. */
    private static final long MOST_BYTES = 50L * 1024 * 1024;

    private static final int BYTES_PER_SECOND = 16 * 1024;

    private enum Awaits {
        HEAD,
        BODY,
        NOTHING
    }

    private final Limits limits;
    private ChannelHandlerContext ctx;
    private Awaits awaits = Awaits.NOTHING;
    private ScheduledFuture<?> end;

    public Patience(Limits limits) {
        this.limits = limits;
    }

    /** The head is there. @param bodyBytes what it announces; 0: no body; -1: a body of unknown length */
    public void headCame(long bodyBytes) {
        if (bodyBytes == 0) {
            nothingMore();
            return;
        }
        awaits = Awaits.BODY;
        within(limits.body()
                .plusSeconds((bodyBytes < 0 ? MOST_BYTES : Math.min(bodyBytes, MOST_BYTES)) / BYTES_PER_SECOND));
    }

    /** The request is there whole. */
    public void nothingMore() {
        awaits = Awaits.NOTHING;
        stop();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        ctx = added;
        begin();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        stop();
    }

    @Override
    public void channelInactive(ChannelHandlerContext from) {
        stop();
        from.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object bytes) {
        if (awaits == Awaits.NOTHING) begin();
        from.fireChannelRead(bytes);
    }

    private void begin() {
        awaits = Awaits.HEAD;
        within(limits.head());
    }

    private void within(Duration time) {
        stop();
        end = ctx.executor().schedule(this::giveUp, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (end != null) end.cancel(false);
        end = null;
    }

    private void giveUp() {
        ctx.writeAndFlush(Unpooled.wrappedBuffer(TOO_SLOW)).addListener(said -> ctx.close());
    }
}
