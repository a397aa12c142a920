package io.leitai.web.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Takes a connection from Vert.x once its request wants a websocket: from then on nothing of HTTP is left on it. The one place
 * that knows Vert.x's inside.
 */
public final class Takeover {
    /** The kernel takes twice as much; beyond it a peer is slow, and waits for the newest only. */
    private static final int SEND_BUFFER_BYTES = 64 * 1024;

    private static final String DECODER = "httpDecoder";
    private static final String NAME = "websocket";

    private Takeover() {}

    public static EventLoop eventLoop(HttpServerRequest request) {
        return channel(request.connection()).eventLoop();
    }

    /** On the request's event loop. False where the client is gone. */
    public static boolean take(HttpServerRequest request, Handshake handshake, WebSocket socket) {
        Channel channel = channel(request.connection());
        if (!channel.isActive()) return false;
        ChannelPipeline pipeline = channel.pipeline();
        List<String> handlers = new ArrayList<>(pipeline.toMap().keySet());
        Collections.reverse(handlers);
        for (String name : handlers)
            if (!name.equals(DECODER) && !(pipeline.get(name) instanceof SslHandler)) pipeline.remove(name);
        pipeline.addLast(NAME, socket);
        channel.config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER_BYTES);
        socket.open(handshake.answer());
        // last, since the decoder hands on what a hasty client sent behind its request
        if (handlers.contains(DECODER)) pipeline.remove(DECODER);
        channel.config().setAutoRead(true);
        return true;
    }

    /** The network channel below a connection. */
    public static Channel channel(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }
}
