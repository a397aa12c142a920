package io.leitai.web.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a peer sends on an open websocket. The first byte says whether it is deflated and how the rest comes cut. */
public final class FramesFuzz {
    private static final int MOST_BYTES = 4 * 1024;

    private FramesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) return;
        boolean deflate = (input[0] & 1) != 0;
        int piece = 1 + (input[0] & 0xFF) / 2;
        List<String> whole = heard(input, deflate, input.length);
        List<String> cut = heard(input, deflate, piece);
        if (!whole.equals(cut)) throw new AssertionError("cut in pieces it is " + cut + ", whole it is " + whole);
    }

    private static List<String> heard(byte[] input, boolean deflate, int piece) {
        Heard heard = new Heard();
        Messages messages = new Messages(heard, deflate, MOST_BYTES);
        try {
            for (int from = 1; from < input.length; from += piece) {
                ByteBuf bytes = Unpooled.wrappedBuffer(input, from, Math.min(piece, input.length - from));
                messages.read(bytes);
            }
        } catch (ProtocolError e) {
            if (!CloseCode.isLegal(e.code())) throw new AssertionError("closes with " + e.code());
            heard.all.add("error " + e.code());
        }
        return heard.all;
    }

    private static final class Heard implements Messages.Receiver {
        private final List<String> all = new ArrayList<>();

        @Override
        public void text(String message) {
            try {
                int bytes = StandardCharsets.UTF_8
                        .newEncoder()
                        .encode(java.nio.CharBuffer.wrap(message))
                        .remaining();
                if (bytes > MOST_BYTES) throw new AssertionError("a message of " + bytes + " bytes");
            } catch (CharacterCodingException e) {
                throw new AssertionError("half a pair in a message", e);
            }
            all.add("text " + message);
        }

        @Override
        public void binary() {
            all.add("binary");
        }

        @Override
        public void ping(byte[] payload) {
            if (payload.length > 125) throw new AssertionError("a ping of " + payload.length);
            all.add("ping " + payload.length);
        }

        @Override
        public void pong() {
            all.add("pong");
        }

        @Override
        public void close(int code) {
            all.add("close " + code);
        }
    }
}
