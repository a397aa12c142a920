package io.leitai.web.socket;

import io.netty.channel.unix.Socket;
import io.netty.util.concurrent.FastThreadLocal;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The same bytes to socket after socket: copied out of the heap once, then one {@code send(2)} each, past the channel's own
 * queue. Only while that queue is empty, on the channel's event loop.
 */
final class DirectSend {
    /** Larger ones take the channel's way. */
    static final int MOST_BYTES = 1 << 20;

    private static final byte[] PING = Prepared.ping();
    private static final FastThreadLocal<DirectSend> OF_EVENT_LOOP = new FastThreadLocal<>() {
        @Override
        protected DirectSend initialValue() {
            return new DirectSend();
        }
    };

    /** Two: a frame's plain and its deflated bytes take turns in one round. */
    private final Copy[] copies = {new Copy(), new Copy()};

    private int used;

    private DirectSend() {}

    static DirectSend ofEventLoop() {
        return OF_EVENT_LOOP.get();
    }

    /**
     * @param ping whether a ping follows the bytes
     * @return how many bytes of both the kernel took; fewer where its buffer is full
     */
    int send(Socket to, byte[] bytes, boolean ping) throws IOException {
        ByteBuffer memory = copyOf(bytes);
        return to.send(memory, 0, bytes.length + (ping ? PING.length : 0));
    }

    private ByteBuffer copyOf(byte[] bytes) {
        if (copies[used].of != bytes) {
            used ^= 1;
            if (copies[used].of != bytes) copies[used].take(bytes);
        }
        return copies[used].memory;
    }

    private static final class Copy {
        private byte[] of;
        private ByteBuffer memory = ByteBuffer.allocateDirect(8 * 1024);

        void take(byte[] bytes) {
            int size = bytes.length + PING.length;
            if (memory.capacity() < size) memory = ByteBuffer.allocateDirect(Integer.highestOneBit(size) * 2);
            memory.clear();
            memory.put(bytes).put(PING);
            of = bytes;
        }
    }
}
