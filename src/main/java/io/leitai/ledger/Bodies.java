package io.leitai.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Bodies as JSON in UTF-8 and back: {@code {"actor":{"id":…,"role":…},"command":…,"events":[{"type":"MarksGiven",…}]}}. The
 * same body always gives the same bytes. {@link Shape} says how each type is written.
 */
public final class Bodies {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Shape BODY = Shape.of(Body.class);

    private Bodies() {}

    public static byte[] encode(Body body) {
        Utf8Text text = new Utf8Text(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            BODY.write(json, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toBytes();
    }

    /** @throws Unreadable where the bytes are not a body, or one of a newer version */
    public static Body decode(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            return (Body) BODY.read(json);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("not a body of this version: " + e.getMessage(), e);
        }
    }

    /** Not a body, or one that a newer version wrote. */
    public static final class Unreadable extends RuntimeException {
        public Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
