package io.leitai.web.socket;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts a client's bytes together to messages, however they come cut. What is half there is all that it keeps. */
final class Messages {
    private static final byte[] NOTHING = {};

    /** What came, in order. After a close nothing more comes. */
    interface Receiver {
        void text(String message);

        /** Its bytes are not kept: nobody here understands any. */
        void binary();

        void ping(byte[] payload);

        void pong();

        /** @param code {@link CloseCode#NONE} where it named none */
        void close(int code);
    }

    private final Receiver receiver;
    private final int mostBytes;
    private final FrameHead head;
    private final Utf8Check utf8 = new Utf8Check();

    private boolean inPayload;
    private int frameHas;
    private byte[] control = NOTHING;

    private boolean inMessage;
    private boolean isText;
    private boolean isDeflated;
    private byte[] message = NOTHING;
    private int messageHas;
    private boolean closed;

    /** @param mostBytes of one message, unpacked too */
    Messages(Receiver receiver, boolean deflate, int mostBytes) {
        this.receiver = receiver;
        this.mostBytes = mostBytes;
        this.head = new FrameHead(deflate);
    }

    void read(ByteBuf in) throws ProtocolError {
        while (!closed) {
            if (!inPayload) {
                if (!head.read(in)) return;
                begin();
            }
            int n = (int) Math.min(in.readableBytes(), head.length() - frameHas);
            if (head.isControl()) takeControl(in, n);
            else takeData(in, n);
            if (frameHas < head.length()) return;
            inPayload = false;
            if (head.isControl()) endControl();
            else if (head.isFinal()) endMessage();
            head.reset();
        }
    }

    private void begin() throws ProtocolError {
        inPayload = true;
        frameHas = 0;
        if (head.isControl()) {
            control = new byte[(int) head.length()];
            return;
        }
        boolean continues = head.opcode() == FrameHead.CONTINUATION;
        if (continues != inMessage) throw error(continues ? "nothing to continue" : "message within a message");
        if (!continues) {
            inMessage = true;
            isText = head.opcode() == FrameHead.TEXT;
            isDeflated = head.isDeflated();
            utf8.reset();
        }
        if (head.length() > mostBytes - messageHas) throw new ProtocolError(CloseCode.TOO_LARGE, "too large");
    }

    private void takeControl(ByteBuf in, int n) {
        for (int i = 0; i < n; i++, frameHas++) control[frameHas] = head.unmask(in.readByte(), frameHas);
    }

    private void takeData(ByteBuf in, int n) throws ProtocolError {
        int from = messageHas;
        // room for what is there, not for what is announced: a head alone costs nothing
        if (message.length < from + n) message = Arrays.copyOf(message, Math.max(from + n, roomWanted()));
        for (int i = 0; i < n; i++, frameHas++) message[messageHas++] = head.unmask(in.readByte(), frameHas);
        if (isText && !isDeflated && !utf8.takes(message, from, messageHas)) throw notUtf8();
    }

    private int roomWanted() {
        return Math.min(mostBytes, message.length * 2);
    }

    private void endMessage() throws ProtocolError {
        byte[] bytes = message;
        int length = messageHas;
        inMessage = false;
        message = NOTHING;
        messageHas = 0;
        if (isDeflated) {
            bytes = Inflate.message(bytes, length, mostBytes);
            length = bytes.length;
            if (isText && !utf8.takes(bytes, 0, length)) throw notUtf8();
        }
        if (isText && !utf8.isWhole()) throw notUtf8();
        if (isText) receiver.text(new String(bytes, 0, length, StandardCharsets.UTF_8));
        else receiver.binary();
    }

    private void endControl() throws ProtocolError {
        byte[] payload = control;
        control = NOTHING;
        switch (head.opcode()) {
            case FrameHead.PING -> receiver.ping(payload);
            case FrameHead.PONG -> receiver.pong();
            default -> {
                int code = closeCode(payload);
                closed = true;
                receiver.close(code);
            }
        }
    }

    private static int closeCode(byte[] payload) throws ProtocolError {
        if (payload.length == 0) return CloseCode.NONE;
        if (payload.length == 1) throw error("half a close code");
        int code = (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
        if (!CloseCode.isLegal(code)) throw error("close code " + code);
        var reason = new Utf8Check();
        if (!reason.takes(payload, 2, payload.length) || !reason.isWhole()) throw notUtf8();
        return code;
    }

    private static ProtocolError error(String what) {
        return new ProtocolError(CloseCode.PROTOCOL_ERROR, what);
    }

    private static ProtocolError notUtf8() {
        return new ProtocolError(CloseCode.NOT_UTF_8, "not UTF-8");
    }
}
