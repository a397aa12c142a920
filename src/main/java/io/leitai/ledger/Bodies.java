package io.leitai.ledger;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Bodies as JSON in UTF-8 and back: {@code {"actor":{"id":…,"role":…},"command":…,"events":[{"type":"MarksGiven",…}]}}. The
 * same body always gives the same bytes. {@link Shape} says how each type is written.
 */
public final class Bodies {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Shape BODY = Shape.of(Body.class);

    private Bodies() {}

    public static byte[] encode(Body body) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(256)) {
            try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
                BODY.write(json, body);
            }
            return bytes.toByteArray();
        } catch (JsonGenerationException e) {
            return encodeIllFormed(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same bytes by way of text: slower, but it takes half a surrogate pair too. */
    private static byte[] encodeIllFormed(Body body) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            BODY.write(json, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wellFormed(text.getBuffer()).getBytes(StandardCharsets.UTF_8);
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

    /**
     * Half a surrogate pair has no bytes in UTF-8. A phone can send one in a text all the same, and a ledger that stops a
     * contest for it would be worse: it is written as JSON's escape. In JSON it can only stand inside a string.
     */
    private static String wellFormed(StringBuffer json) {
        for (int i = 0; i < json.length(); i++) {
            if (!Character.isSurrogate(json.charAt(i))) continue;
            if (Character.charCount(json.codePointAt(i)) == 2) i++;
            else json.replace(i, i + 1, "\\u%04x".formatted((int) json.charAt(i)));
        }
        return json.toString();
    }

    /** Not a body, or one that a newer version wrote. */
    public static final class Unreadable extends RuntimeException {
        public Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
