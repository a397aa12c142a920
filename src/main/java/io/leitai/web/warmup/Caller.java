package io.leitai.web.warmup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One connection to our own server, with the least that it takes: a client of the usual size would have to be compiled as well.
 * Waits for each answer, ten seconds at most.
 */
final class Caller implements AutoCloseable {
    private static final int PATIENCE_MS = 10_000;
    private static final int TEXT = 0x81;
    private static final int DEFLATED = 0xC1;
    private static final int PING = 0x89;
    private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};
    private static final int MASKED = 0x80;
    private static final int HEAD_BYTES = 6;
    private static final int LENGTH = 0x7F;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    private final String host;
    private final Socket socket;
    private final DataInputStream in;

    Caller(String host, int port) throws IOException {
        this.host = host + ":" + port;
        socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** What was answered. @throws IOException where it is an error too */
    String get(String path) throws IOException {
        return ask("GET", path, "", "");
    }

    /** What was answered. @throws IOException where it is an error too */
    String post(String path, String token, String json) throws IOException {
        return ask("POST", path, bearer(token) + "Content-Type: application/json\r\n", json);
    }

    /** From here on it is a websocket. @param token null: a viewer's @param offer of an extension; empty: none */
    void upgrade(String path, String token, String offer) throws IOException {
        write("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + bearer(token)
                + "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                + (offer.isEmpty() ? "" : "Sec-WebSocket-Extensions: " + offer + "\r\n")
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
        String status = line();
        headers();
        if (!status.contains(" 101 ")) throw new IOException(path + ": " + status);
    }

    /** A message of 125 bytes at most. */
    void say(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[HEAD_BYTES + utf8.length];
        frame[0] = (byte) TEXT;
        frame[1] = (byte) (MASKED | utf8.length);
        System.arraycopy(utf8, 0, frame, HEAD_BYTES, utf8.length); // after a mask of zeros
        socket.getOutputStream().write(frame);
    }

    /** Unasked, as somebody who is there may. */
    void pong() throws IOException {
        socket.getOutputStream().write(PONG);
    }

    /** The next message that begins in one of these ways; those that are deflated are frames, and are not read. */
    String hear(List<String> beginnings) throws IOException {
        while (true) {
            String message = hear();
            if (beginnings.stream().anyMatch(message::startsWith)) return message;
        }
    }

    /** The next message. */
    String hear() throws IOException {
        while (true) {
            int kind = in.readUnsignedByte();
            int length = in.readByte() & LENGTH;
            if (length == TWO_BYTES) length = in.readUnsignedShort();
            else if (length == EIGHT_BYTES) length = Math.toIntExact(in.readLong());
            String message = text(length);
            if (kind == PING) pong();
            else if (kind == TEXT || kind == DEFLATED) return message;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone all the same
        }
    }

    private String ask(String method, String path, String headers, String body) throws IOException {
        byte[] utf8 = body.getBytes(StandardCharsets.UTF_8);
        String length = utf8.length == 0 ? "" : "Content-Length: " + utf8.length + "\r\n";
        write(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + length + "\r\n" + body);
        String status = line();
        Map<String, String> answered = headers();
        String text = text(Integer.parseInt(answered.getOrDefault("content-length", "0")));
        if (!status.contains(" 2")) throw new IOException(path + ": " + status + " " + text);
        return text;
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("the server hung up");
            if (c != '\r') line.write(c);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private String text(int bytes) throws IOException {
        byte[] utf8 = new byte[bytes];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static String bearer(String token) {
        return token == null ? "" : "Authorization: Bearer " + token + "\r\n";
    }
}
