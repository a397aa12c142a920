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

    /** A frame's plain bytes, those deflated by themselves and those as a sequel take turns in one round. */
    private final Copy[] copies = {new Copy(), new Copy(), new Copy()};

    private Copy used = copies[0];
    private int oldest;

    private DirectSend() {}

    static DirectSend ofEventLoop() {
        return OF_EVENT_LOOP.get();
    }

    /** How many of the bytes the kernel took; fewer than all where its buffer is full. */
    int send(Socket to, byte[] bytes) throws IOException {
        return to.sendAddress(addressOf(bytes), 0, bytes.length);
    }

    private long addressOf(byte[] bytes) {
        if (used.of != bytes) used = copyOf(bytes);
        return used.address;
    }

    private Copy copyOf(byte[] bytes) {
        for (Copy copy : copies) if (copy.of == bytes) return copy;
        Copy copy = copies[oldest];
        oldest = (oldest + 1) % copies.length;
        copy.take(bytes);
        return copy;
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
