package io.leitai.web.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.EventLoop;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.channel.unix.Socket;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open websocket. Confined to its event loop. */
public final class WebSocket extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocket.class);
    private static final byte[] PING = Prepared.ping();

    /** A peer that asks and asks and reads no answer is let go. */
    private static final int UNSENT_MOST_BYTES = 256 * 1024;

    /** What a peer may take to hang up after the close frame. */
    private static final long FAREWELL_SECONDS = 5;

    /** Hears what comes, on the event loop. */
    public interface Listener {
        void text(String message);

        void binary();

        /** A pong, or a ping: the peer reads, and is there. */
        void alive();

        /** The kernel takes no more for now. */
        void filled();

        /** The kernel has taken everything that waited. */
        void drained();

        /** The socket is over, or about to be: nothing that is sent arrives any more. Comes once. */
        void gone();
    }

    private final boolean deflate;
    private final boolean contextTakeover;
    private final Messages messages;

    /** What the peer unpacked last, or will have when it comes to what is sent next; null: nothing, or it keeps nothing. */
    private Prepared unpacked;

    private Listener listener;
    private ChannelHandlerContext ctx;
    private Socket descriptor;
    private int unsentBytes;
    private long unsentSeen;
    private byte[] pongDue;
    private boolean leaving;
    private ScheduledFuture<?> farewell;

    /** @param mostBytes of a message from the peer */
    public WebSocket(Handshake agreed, int mostBytes) {
        this.deflate = agreed.deflate();
        this.contextTakeover = agreed.contextTakeover();
        this.messages = new Messages(new Ears(), deflate, mostBytes);
    }

    /** Before the first byte comes. */
    public void listener(Listener hears) {
        this.listener = hears;
    }

    public EventLoop eventLoop() {
        return ctx.channel().eventLoop();
    }

    void open(byte[] answer) {
        queue(Unpooled.wrappedBuffer(answer));
    }

    /** Whether the kernel has not yet taken everything: a slow peer. */
    public boolean isFull() {
        return unsentBytes > 0;
    }

    public void send(Prepared message) {
        if (!leaving) send(next(message));
    }

    /** A text for this peer alone. It goes plain: to deflate it costs more than the few bytes that it saves. */
    public void say(byte[] utf8) {
        if (!leaving) send(Prepared.text(utf8));
    }

    public void ping() {
        if (!leaving) send(PING);
    }

    /** Says why, and ends the socket as soon as the peer has heard it. */
    public void close(int code, String reason) {
        if (leaving) return;
        leave();
        ctx.writeAndFlush(Unpooled.wrappedBuffer(Prepared.close(code, reason))).addListener(said -> {
            if (ctx.channel() instanceof DuplexChannel duplex && ctx.pipeline().get(SslHandler.class) == null)
                duplex.shutdownOutput(); // a close with unread bytes would be a reset, and the reason lost
            else ctx.close();
        });
        farewell = eventLoop().schedule(this::reset, FAREWELL_SECONDS, TimeUnit.SECONDS);
    }

    /** Done when the connection is gone. */
    public Future<Void> closed() {
        return ctx.channel().closeFuture();
    }

    /** Ends the socket at once. The kernel forgets what it still held for the peer. */
    public void drop() {
        leave();
        reset();
    }

    /** Whether the kernel took anything of what waits since the last call. */
    public boolean hasMoved() {
        ChannelOutboundBuffer queue = ctx.channel().unsafe().outboundBuffer();
        long unsent = queue == null ? 0 : queue.totalPendingWriteBytes() - queue.currentProgress();
        boolean moved = unsent < unsentSeen;
        unsentSeen = unsent;
        return moved;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        ctx = added;
        boolean bare = ctx.pipeline().get(SslHandler.class) == null;
        if (bare && ctx.channel() instanceof EpollSocketChannel epoll && epoll.fd() instanceof Socket socket)
            descriptor = socket;
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object what) {
        try {
            if (what instanceof ByteBuf bytes && !leaving) messages.read(bytes);
        } catch (ProtocolError e) {
            close(e.code(), e.getMessage());
        } finally {
            ReferenceCountUtil.release(what);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext from) {
        leave();
        if (farewell != null) farewell.cancel(false);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext from, Throwable cause) {
        if (cause instanceof IOException) {
            ctx.close();
        } else {
            LOG.error("A message could not be handled", cause);
            close(CloseCode.SERVER_FAULT, "");
        }
    }

    /** Where bytes may go past the channel; null where others wait before them, and where there is no such way. */
    Socket directly() {
        return unsentBytes > 0 || leaving ? null : descriptor;
    }

    boolean deflates() {
        return deflate;
    }

    boolean remembers() {
        return unpacked != null;
    }

    /** The bytes of a message for this peer. They must be the next that it gets, if it gets any more. */
    byte[] next(Prepared message) {
        if (!deflate) return message.plain();
        if (!contextTakeover) return message.deflated();
        byte[] bytes = message.deflatedAfter(unpacked);
        // what goes plain is nothing that a peer unpacks
        if (bytes != message.plain()) unpacked = message;
        return bytes;
    }

    /** The first bytes went directly. */
    void queueRest(byte[] bytes, int sent) {
        queue(Unpooled.wrappedBuffer(bytes).skipBytes(sent));
    }

    /** The kernel says that the connection is no more. */
    void broken() {
        ctx.close();
    }

    private void send(byte[] bytes) {
        int sent = sendDirectly(bytes);
        if (sent < bytes.length) queueRest(bytes, sent);
    }

    /** How many bytes went. None where others wait before them; all where there is nobody any more. */
    private int sendDirectly(byte[] bytes) {
        if (directly() == null || bytes.length > DirectSend.MOST_BYTES) return 0;
        try {
            // a closed channel's number may be another connection's by now
            if (descriptor.isOpen()) return DirectSend.ofEventLoop().send(descriptor, bytes);
        } catch (IOException e) {
            broken();
        }
        return bytes.length;
    }

    private void queue(ByteBuf bytes) {
        if (unsentBytes > UNSENT_MOST_BYTES) {
            bytes.release();
            drop();
            return;
        }
        int n = bytes.readableBytes();
        boolean filled = unsentBytes == 0;
        unsentBytes += n;
        ChannelFuture written = ctx.writeAndFlush(bytes);
        if (written.isDone()) {
            unsentBytes -= n;
            return;
        }
        written.addListener(done -> sent(n));
        if (filled && !leaving) listener.filled();
    }

    private void sent(int n) {
        unsentBytes -= n;
        if (unsentBytes > 0 || leaving) return;
        eventLoop()
                .execute(
                        () -> { // not amid the channel's own flushing
                            if (leaving || unsentBytes > 0) return;
                            byte[] pong = pongDue;
                            pongDue = null;
                            if (pong != null) queue(Unpooled.wrappedBuffer(Prepared.pong(pong)));
                            listener.drained();
                        });
    }

    private void leave() {
        if (leaving) return;
        leaving = true;
        listener.gone();
    }

    private void reset() {
        try {
            ctx.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        } catch (ChannelException e) {
            LOG.debug("closed already", e);
        }
        ctx.close();
    }

    private final class Ears implements Messages.Receiver {
        @Override
        public void text(String message) {
            if (!leaving) listener.text(message);
        }

        @Override
        public void binary() {
            if (!leaving) listener.binary();
        }

        @Override
        public void ping(byte[] payload) {
            if (leaving) return;
            listener.alive();
            if (isFull()) pongDue = payload; // of several pings the newest may be answered alone
            else queue(Unpooled.wrappedBuffer(Prepared.pong(payload)));
        }

        @Override
        public void pong() {
            listener.alive();
        }

        @Override
        public void close(int code) {
            WebSocket.this.close(code, "");
        }
    }
}
