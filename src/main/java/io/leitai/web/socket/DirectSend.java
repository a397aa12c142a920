package io.leitai.web.socket;

import io.netty.channel.unix.Buffer;
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

    /** How many of the bytes the kernel took; fewer than all where its buffer is full. */
    int send(Socket to, byte[] bytes) throws IOException {
        return to.sendAddress(addressOf(bytes), 0, bytes.length);
    }

    private long addressOf(byte[] bytes) {
        if (copies[used].of != bytes) {
            used ^= 1;
            if (copies[used].of != bytes) copies[used].take(bytes);
        }
        return copies[used].address;
    }

    private static final class Copy {
        private byte[] of;
        private ByteBuffer memory = ByteBuffer.allocateDirect(8 * 1024);
        private long address = Buffer.memoryAddress(memory);

        void take(byte[] bytes) {
            if (memory.capacity() < bytes.length) {
                memory = ByteBuffer.allocateDirect(Integer.highestOneBit(bytes.length) * 2);
                address = Buffer.memoryAddress(memory);
            }
            memory.clear();
            memory.put(bytes);
            of = bytes;
        }
    }
}
