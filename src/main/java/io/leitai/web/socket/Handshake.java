package io.leitai.web.socket;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What was agreed upon at the opening (RFC 6455 section 4.2).
 *
 * @param accept the answer to the client's key
 * @param extension as the answer names it, or empty
 */
public record Handshake(String accept, String extension) {
    private static final String VERSION = "13";
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int KEY_BYTES = 16;

    /** Whether the client speaks our version; else 426 with {@code Sec-WebSocket-Version: 13}. */
    public static boolean isOurVersion(MultiMap headers) {
        return VERSION.equals(headers.get("Sec-WebSocket-Version"));
    }

    /**
     * @param contextTakeover whether deflated messages may refer to the one before, where the client's offer allows it
     * @return null where the request is no proper opening
     */
    public static Handshake of(MultiMap headers, boolean contextTakeover) {
        String key = headers.get("Sec-WebSocket-Key");
        boolean upgrades = tokens(headers, "Connection").anyMatch("upgrade"::equals)
                && tokens(headers, "Upgrade").anyMatch("websocket"::equals);
        boolean hasBody = headers.contains("Transfer-Encoding")
                || headers.contains("Content-Length") && !"0".equals(headers.get("Content-Length"));
        if (!upgrades || hasBody || !isKey(key)) return null;
        return new Handshake(
                accept(key), DeflateOffer.accepted(headers.getAll("Sec-WebSocket-Extensions"), contextTakeover));
    }

    /** Whether messages may be deflated. */
    boolean deflate() {
        return !extension.isEmpty();
    }

    /** Whether they may refer to the one before. */
    boolean contextTakeover() {
        return DeflateOffer.hasContextTakeover(extension);
    }

    byte[] answer() {
        String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept + "\r\n"
                + (deflate() ? "Sec-WebSocket-Extensions: " + extension + "\r\n" : "") + "\r\n";
        return answer.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isKey(String key) {
        try {
            return key != null && Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static Stream<String> tokens(MultiMap headers, String name) {
        return headers.getAll(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(token -> token.trim().toLowerCase(Locale.ROOT));
    }
}
