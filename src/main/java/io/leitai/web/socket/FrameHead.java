package io.leitai.web.socket;

import io.netty.buffer.ByteBuf;

/** The head of a frame from a client, gathered byte by byte and judged as early as its bytes allow. */
final class FrameHead {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FIN = 0x80;
    private static final int RSV1 = 0x40;
    private static final int RSV2_AND_3 = 0x30;
    private static final int MASKED = 0x80;
    private static final int CONTROL_MAX_BYTES = 125;
    private static final int MASK_BYTES = 4;
    private static final int LONGEST = 2 + Long.BYTES + MASK_BYTES;

    private final boolean deflate;
    private final byte[] bytes = new byte[LONGEST];
    private int have;
    private int size = 2;

    /** @param deflate whether permessage-deflate was agreed upon */
    FrameHead(boolean deflate) {
        this.deflate = deflate;
    }

    /** Takes what it needs. Whether it is complete now. */
    boolean read(ByteBuf in) throws ProtocolError {
        while (have < size) {
            if (!in.isReadable()) return false;
            bytes[have++] = in.readByte();
            if (have == 2) {
                judge();
                size = 2 + lengthBytes() + MASK_BYTES;
            } else if (have == size - MASK_BYTES) {
                judgeLength();
            }
        }
        return true;
    }

    /** The next frame begins. */
    void reset() {
        have = 0;
        size = 2;
    }

    int opcode() {
        return bytes[0] & 0x0F;
    }

    boolean isFinal() {
        return (bytes[0] & FIN) != 0;
    }

    boolean isDeflated() {
        return (bytes[0] & RSV1) != 0;
    }

    boolean isControl() {
        return opcode() >= CLOSE;
    }

    /** The payload's length in bytes. */
    long length() {
        int lengthBytes = lengthBytes();
        if (lengthBytes == 0) return bytes[1] & 0x7F;
        long length = 0;
        for (int i = 0; i < lengthBytes; i++) length = length << 8 | bytes[2 + i] & 0xFF;
        return length;
    }

    /** The n-th byte of the payload as it was meant. */
    byte unmask(byte masked, int n) {
        return (byte) (masked ^ bytes[size - MASK_BYTES + (n & 3)]);
    }

    private int lengthBytes() {
        return switch (bytes[1] & 0x7F) {
            case 126 -> Short.BYTES;
            case 127 -> Long.BYTES;
            default -> 0;
        };
    }

    private void judge() throws ProtocolError {
        int opcode = opcode();
        if (opcode > BINARY && opcode < CLOSE || opcode > PONG) throw error("opcode " + opcode);
        if ((bytes[0] & RSV2_AND_3) != 0) throw error("reserved bit");
        if (isDeflated() && (!deflate || opcode == CONTINUATION || isControl())) throw error("reserved bit 1");
        if ((bytes[1] & MASKED) == 0) throw error("not masked");
        if (!isControl()) return;
        if (!isFinal()) throw error("control frame in pieces");
        if ((bytes[1] & 0x7F) > CONTROL_MAX_BYTES) throw error("control frame too long");
    }

    /** "The minimal number of bytes must be used to encode the length." */
    private void judgeLength() throws ProtocolError {
        int lengthBytes = lengthBytes();
        long length = length();
        if (length < 0) throw error("length");
        if (lengthBytes == Short.BYTES && length <= CONTROL_MAX_BYTES) throw error("length in too many bytes");
        if (lengthBytes == Long.BYTES && length <= 0xFFFF) throw error("length in too many bytes");
    }

    private static ProtocolError error(String what) {
        return new ProtocolError(CloseCode.PROTOCOL_ERROR, what);
    }
}
