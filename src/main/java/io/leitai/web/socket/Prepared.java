package io.leitai.web.socket;

import java.nio.charset.StandardCharsets;

/** A text message as bytes on the wire, made once for all sockets: plain, and deflated once somebody wants it so. */
public final class Prepared {
    private static final int FIN = 0x80;
    private static final int RSV1 = 0x40;

    private final byte[] plain;
    private final int length;
    private volatile byte[] deflated;

    /** @param utf8 the message */
    public Prepared(byte[] utf8) {
        this.plain = frame(FIN | FrameHead.TEXT, utf8);
        this.length = utf8.length;
    }

    /** One whole frame. From any thread. */
    byte[] bytes(boolean deflate) {
        if (!deflate || length < Deflate.LEAST_BYTES) return plain;
        return deflated == null ? deflateNow() : deflated;
    }

    private synchronized byte[] deflateNow() {
        if (deflated == null) {
            byte[] packed = Deflate.message(plain, plain.length - length, length);
            deflated = packed.length < length ? frame(FIN | RSV1 | FrameHead.TEXT, packed) : plain;
        }
        return deflated;
    }

    static byte[] ping() {
        return frame(FIN | FrameHead.PING, new byte[0]);
    }

    static byte[] pong(byte[] payload) {
        return frame(FIN | FrameHead.PONG, payload);
    }

    /** @param code {@link CloseCode#NONE} for a close that names none */
    static byte[] close(int code, String reason) {
        if (code == CloseCode.NONE) return frame(FIN | FrameHead.CLOSE, new byte[0]);
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        byte[] payload = new byte[2 + text.length];
        payload[0] = (byte) (code >> 8);
        payload[1] = (byte) code;
        System.arraycopy(text, 0, payload, 2, text.length);
        return frame(FIN | FrameHead.CLOSE, payload);
    }

    private static byte[] frame(int firstByte, byte[] payload) {
        int n = payload.length;
        int head = n <= 125 ? 2 : n <= 0xFFFF ? 4 : 10;
        byte[] frame = new byte[head + n];
        frame[0] = (byte) firstByte;
        if (head == 2) frame[1] = (byte) n;
        else {
            frame[1] = (byte) (head == 4 ? 126 : 127);
            for (int i = head - 1, left = n; i >= 2; i--, left >>>= 8) frame[i] = (byte) left;
        }
        System.arraycopy(payload, 0, frame, head, n);
        return frame;
    }
}
