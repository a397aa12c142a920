package io.leitai.web.socket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A client that can say anything, wrong things too, byte by byte. */
public final class RawSocket implements AutoCloseable {
    private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};
    private static final int PATIENCE_MS = 5_000;

    private final Socket socket;
    private final DataInputStream in;
    private final Inflater window = new Inflater(true);
    private String status;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A frame as it came. */
    public record Frame(boolean fin, int rsv, int opcode, byte[] payload) {
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** The text of a deflated message, with nothing of those before it. */
        public String inflated() throws DataFormatException {
            Inflater inflater = new Inflater(true);
            try {
                return inflated(inflater);
            } finally {
                inflater.end();
            }
        }

        private String inflated(Inflater inflater) throws DataFormatException {
            inflater.setInput(join(payload, new byte[] {0, 0, (byte) 0xFF, (byte) 0xFF}));
            byte[] out = new byte[64 * 1024];
            int n = inflater.inflate(out);
            return new String(out, 0, n, StandardCharsets.UTF_8);
        }

        public int closeCode() {
            return payload.length < 2 ? CloseCode.NONE : (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
        }
    }

    private RawSocket(int port, int receiveBufferBytes) throws IOException {
        socket = new Socket();
        if (receiveBufferBytes > 0) socket.setReceiveBufferSize(receiveBufferBytes);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        in = new DataInputStream(socket.getInputStream());
    }

    /** @param more header lines, and what follows the request at once */
    public static RawSocket open(int port, String path, String headers, byte[] behind) throws IOException {
        RawSocket raw = new RawSocket(port, 0);
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + headers + "\r\n";
        raw.send(join(request.getBytes(StandardCharsets.US_ASCII), behind));
        raw.readHead();
        return raw;
    }

    /** A proper opening. @param extensions what is offered, or empty */
    static RawSocket open(int port, String extensions) throws IOException {
        return open(port, "/", opening(extensions), new byte[0]);
    }

    /** One whose kernel keeps as little as may be for who does not read. */
    public static RawSocket openSlow(int port, String path) throws IOException {
        return openSlow(port, path, "");
    }

    /** @param extensions what is offered, or empty */
    public static RawSocket openSlow(int port, String path, String extensions) throws IOException {
        RawSocket raw = new RawSocket(port, 4 * 1024);
        raw.send(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + opening(extensions) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        raw.readHead();
        return raw;
    }

    public static String opening(String extensions) {
        return "Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + (extensions.isEmpty() ? "" : "Sec-WebSocket-Extensions: " + extensions + "\r\n");
    }

    public String status() {
        return status;
    }

    /** From now on silence may last. */
    public RawSocket patient() throws IOException {
        socket.setSoTimeout(0);
        return this;
    }

    public String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** @param pieces of so many bytes, each sent by itself */
    void send(byte[] bytes, int pieces) throws IOException {
        for (int i = 0; i < bytes.length; i += pieces)
            socket.getOutputStream().write(bytes, i, Math.min(pieces, bytes.length - i));
    }

    /** The text of the next message, plain or deflated; one that is deflated may refer to those before it. */
    public String readText() throws IOException, DataFormatException {
        return textOf(read());
    }

    /** As {@link #readText()}, of a frame that was read: of each once, in their order. */
    public String textOf(Frame frame) throws DataFormatException {
        return frame.rsv() == 0 ? frame.text() : frame.inflated(window);
    }

    /** The next frame; null where the server has hung up in order. */
    public Frame read() throws IOException {
        int first = in.read();
        if (first < 0) return null;
        int second = in.readUnsignedByte();
        if ((second & 0x80) != 0) throw new AssertionError("a server must not mask");
        long length = second;
        if (second == 126) length = in.readUnsignedShort();
        if (second == 127) length = in.readLong();
        byte[] payload = new byte[(int) length];
        in.readFully(payload);
        return new Frame((first & 0x80) != 0, (first & 0x70) >> 4, first & 0x0F, payload);
    }

    /** A client's frame. */
    public static byte[] frame(boolean fin, int rsv, int opcode, byte[] payload) {
        return frame(fin, rsv, opcode, MASK, payload, payload.length <= 125 ? 0 : payload.length <= 0xFFFF ? 2 : 8);
    }

    /** @param mask null: not masked @param lengthBytes in how many the length is written behind the first two: 0, 2 or 8 */
    static byte[] frame(boolean fin, int rsv, int opcode, byte[] mask, byte[] payload, int lengthBytes) {
        var out = new ByteArrayOutputStream();
        out.write((fin ? 0x80 : 0) | rsv << 4 | opcode);
        int length = lengthBytes == 0 ? payload.length : lengthBytes == 2 ? 126 : 127;
        out.write((mask == null ? 0 : 0x80) | length);
        for (int i = lengthBytes - 1; i >= 0; i--) out.write((int) ((long) payload.length >>> 8 * i));
        if (mask != null) out.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) out.write(mask == null ? payload[i] : payload[i] ^ mask[i & 3]);
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    @Override
    public void close() throws IOException {
        window.end();
        socket.close();
    }

    private void readHead() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) throw new AssertionError("hung up after " + head);
            head.append((char) c);
        }
        String[] lines = head.toString().split("\r\n");
        status = lines[0].split(" ")[1];
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).trim());
        }
    }
}
