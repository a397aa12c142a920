package io.leitai.web.socket;

import io.netty.channel.unix.Socket;
import java.io.IOException;
import java.util.Arrays;

/**
 * The direct way to many sockets, each at a place. What a round of sends must know of them lies side by side here: of ten
 * thousand websockets, each with its channel, nothing would be in the processor's cache by the next round. Confined to the
 * event loop on which it was made.
 */
public final class Lanes {
    private final DirectSend direct = DirectSend.ofEventLoop();
    private Socket[] open = new Socket[8];
    private boolean[] deflate = new boolean[8];
    private WebSocket[] sockets = new WebSocket[8];

    /** Nobody asks for it; but what is read for nothing Java's compiler leaves out. */
    private int fetched;

    /**
     * Opens or closes the lane at this place, as the socket is now. To be called again whenever it fills or drains.
     *
     * @param socket null where there is none
     */
    public void set(int place, WebSocket socket) {
        if (place >= open.length) grow(place);
        open[place] = socket == null ? null : socket.directly();
        deflate[place] = socket != null && socket.deflates();
        sockets[place] = socket;
    }

    /** What was at the last place is at that one now, and nothing at the last. */
    public void move(int last, int place) {
        if (last != place) {
            open[place] = open[last];
            deflate[place] = deflate[last];
            sockets[place] = sockets[last];
        }
        open[last] = null;
        sockets[last] = null;
    }

    /**
     * Fetches what the sends at these places need of their connections, all at once: each send by itself would wait for memory.
     */
    public void fetch(int from, int to) {
        int there = 0;
        for (int place = from; place < Math.min(to, open.length); place++)
            if (open[place] != null && open[place].isOpen() && (!deflate[place] || sockets[place].remembers())) there++;
        fetched = there;
    }

    /** Whether the message went this way; else it must go through its socket. */
    public boolean send(int place, Prepared message) {
        Socket to = open[place];
        // a closed channel's number may be another connection's by now
        if (to == null || !to.isOpen()) return false;
        WebSocket socket = sockets[place];
        byte[] bytes = deflate[place] ? socket.next(message) : message.plain();
        if (bytes.length > DirectSend.MOST_BYTES) return false;
        try {
            int sent = direct.send(to, bytes);
            if (sent < bytes.length) socket.queueRest(bytes, sent);
        } catch (IOException e) {
            socket.broken();
        }
        return true;
    }

    private void grow(int place) {
        int room = Math.max(place + 1, open.length * 2);
        open = Arrays.copyOf(open, room);
        deflate = Arrays.copyOf(deflate, room);
        sockets = Arrays.copyOf(sockets, room);
    }
}
