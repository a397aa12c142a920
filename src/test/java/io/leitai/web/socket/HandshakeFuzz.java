package io.leitai.web.socket;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;

/** The headers of a request that wants a websocket, a line each. */
public final class HandshakeFuzz {
    private HandshakeFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (String line : new String(input, StandardCharsets.ISO_8859_1).split("[\r\n]+")) {
            int colon = line.indexOf(':');
            if (colon > 0)
                headers.add(line.substring(0, colon), line.substring(colon + 1).trim());
        }
        Handshake handshake = Handshake.of(headers, input.length % 2 == 0);
        if (handshake == null) return;
        String answer = new String(handshake.answer(), StandardCharsets.US_ASCII);
        long lines = answer.lines().count();
        if (lines > 6 || answer.indexOf("\r\n\r\n") != answer.length() - 4)
            throw new AssertionError("the peer wrote into the answer: " + answer);
    }
}
