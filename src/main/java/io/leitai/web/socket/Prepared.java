package io.leitai.web.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A text message as bytes on the wire, made once for all sockets: plain, and deflated once somebody wants it so, by itself and
 * as the sequel of the message that most of them got before it.
 */
public final class Prepared {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private static final int FIN = 0x80;
    private static final int RSV1 = 0x40;

    private final byte[] plain;
    private final int length;
    private volatile byte[] deflated;
    private volatile byte[] sequel;

    /** Null: none, or too long ago. */
    private volatile Prepared before;

    /** @param utf8 the message */
    public Prepared(byte[] utf8) {
        this(utf8, null);
    }

    /** @param before what most sockets got before it; of that one it is forgotten what was before it. Null: nothing */
    public Prepared(byte[] utf8, Prepared before) {
        this.plain = text(utf8);
        this.length = utf8.length;
        this.before = before;
        if (before != null) before.before = null; // else each would keep all that were ever sent
    }

    /** One whole frame, as all others of this class. From any thread. */
    byte[] plain() {
        return plain;
    }

    /** For a peer of which it is not known what it unpacked last. {@link #plain()} where nothing is to be won. */
    byte[] deflated() {
        if (length < Deflate.LEAST_BYTES) return plain;
        byte[] made = deflated;
        return made == null ? deflateNow() : made;
    }

    /** For a peer that unpacked this message last, and refers to it. {@link #deflated()} to all others. */
    byte[] deflatedAfter(Prepared last) {
        if (length < Deflate.LEAST_BYTES || last == null || last != before) return deflated();
        byte[] made = sequel;
        return made == null ? deflateNowAfter(last) : made;
    }

    private synchronized byte[] deflateNow() {
        if (deflated == null) deflated = pack(NOTHING);
        return deflated;
    }

    private synchronized byte[] deflateNowAfter(Prepared last) {
        if (sequel == null) sequel = pack(last.text());
        return sequel;
    }

    private byte[] pack(ByteBuffer after) {
        byte[] packed = Deflate.message(after, text());
        return packed.length < length ? frame(FIN | RSV1 | FrameHead.TEXT, packed) : plain;
    }

    private ByteBuffer text() {
        return ByteBuffer.wrap(plain, plain.length - length, length);
    }

    static byte[] text(byte[] utf8) {
        return frame(FIN | FrameHead.TEXT, utf8);
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
