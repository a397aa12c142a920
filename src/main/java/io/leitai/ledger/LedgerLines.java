package io.leitai.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A contest's ledger as people carry it away: an entry a line, {@code {"seq","term","at","commandId","salt","body","prev",
 * "hash"}}. {@code body} is the exact bytes as a string; a withheld one has {@code bodyHash} in place of {@code salt} and
 * {@code body}. Spaces and the order of fields do not matter; a field that no hash covers is not taken.
 */
public final class LedgerLines {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> WHOLE = Set.of("seq", "term", "at", "commandId", "salt", "body", "prev", "hash");
    private static final Set<String> WITHHELD = Set.of("seq", "term", "at", "commandId", "bodyHash", "prev", "hash");
    private static final int MAX_LINE_BYTES = 16 << 20;

    private LedgerLines() {}

    /** @param withheld whose bodies are left out; the chain still verifies */
    public static void write(LedgerReader ledger, String contest, OutputStream out, Predicate<Entry> withheld)
            throws IOException {
        try {
            ledger.read(contest, 1, entry -> {
                try {
                    out.write(line(entry, withheld.test(entry)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One line with its line feed, in UTF-8. @throws LedgerReader.Damaged where the body is not UTF-8 */
    public static byte[] line(Entry entry, boolean withheld) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(entry.body().length + 512);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("seq", entry.seq());
            json.writeNumberField("term", entry.term());
            json.writeStringField("at", Times.text(entry.at()));
            json.writeStringField("commandId", entry.commandId());
            if (withheld) {
                json.writeStringField("bodyHash", Hex.of(Chain.bodyHash(entry.salt(), entry.body())));
            } else {
                json.writeStringField("salt", Hex.of(entry.salt()));
                json.writeStringField("body", utf8(entry.body()));
            }
            json.writeStringField("prev", Hex.of(entry.prev()));
            json.writeStringField("hash", Hex.of(entry.hash()));
            json.writeEndObject();
        } catch (CharacterCodingException e) {
            throw new LedgerReader.Damaged(entry.contest(), entry.seq(), "its body is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static Line parse(String text) throws IOException {
        Map<String, Object> fields = fields(text);
        boolean withheld = fields.containsKey("bodyHash");
        if (!fields.keySet().equals(withheld ? WITHHELD : WHOLE))
            throw new IllegalArgumentException("its fields are " + new TreeSet<>(fields.keySet()));
        byte[] salt = withheld ? null : hex(fields, "salt", Chain.SALT_BYTES);
        byte[] body = withheld ? null : utf8(string(fields, "body"));
        byte[] bodyHash = withheld ? hex(fields, "bodyHash", Chain.HASH_BYTES) : Chain.bodyHash(salt, body);
        String commandId = string(fields, "commandId");
        if (!Chain.isCommandId(commandId)) throw new IllegalArgumentException("commandId is none");
        return new Line(
                number(fields, "seq"),
                number(fields, "term"),
                Times.parse(string(fields, "at")),
                commandId,
                salt,
                body,
                bodyHash,
                hex(fields, "prev", Chain.HASH_BYTES),
                hex(fields, "hash", Chain.HASH_BYTES));
    }

    /** The flat object's fields: strings and whole numbers. */
    private static Map<String, Object> fields(String text) throws IOException {
        Map<String, Object> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw new IllegalArgumentException("no JSON object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.VALUE_STRING) fields.put(name, json.getText());
                else if (value == JsonToken.VALUE_NUMBER_INT) fields.put(name, json.getLongValue());
                else throw new IllegalArgumentException(name + " is neither a string nor a whole number");
            }
            if (json.nextToken() != null) throw new IllegalArgumentException("something follows the object");
        }
        return fields;
    }

    private static byte[] hex(Map<String, Object> fields, String name, int bytes) {
        try {
            return Hex.parse(string(fields, name), bytes);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " is " + e.getMessage(), e);
        }
    }

    private static String string(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof String text) return text;
        throw new IllegalArgumentException(name + " is not a string");
    }

    private static long number(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof Long number) return number;
        throw new IllegalArgumentException(name + " is not a whole number");
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("its body is not well-formed text", e);
        }
    }

    /**
     * One line that was read. Well-formed, but not yet known to be true.
     *
     * @param salt null where the body is withheld, as {@code body} is
     */
    public record Line(
            long seq,
            long term,
            Instant at,
            String commandId,
            byte[] salt,
            byte[] body,
            byte[] bodyHash,
            byte[] prev,
            byte[] hash) {
        Walk.Link link() {
            return new Walk.Link(seq, term, at, commandId, bodyHash, prev, hash);
        }
    }

    /** A file of lines. */
    public static final class Source {
        private final InputStream in;
        private long number;

        public Source(InputStream in) {
            this.in = new BufferedInputStream(in, 1 << 16);
        }

        /** @return null at the end @throws Malformed where the next line is not one of a ledger */
        public Line next() throws IOException {
            number++;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
            int b;
            while ((b = in.read()) >= 0 && b != '\n') {
                if (bytes.size() == MAX_LINE_BYTES) throw new Malformed("line " + number + " is longer than 16 MiB");
                bytes.write(b);
            }
            if (b < 0 && bytes.size() == 0) return null;
            try {
                return parse(utf8(bytes.toByteArray()));
            } catch (CharacterCodingException e) {
                throw new Malformed("line " + number + " is not UTF-8");
            } catch (JsonProcessingException e) {
                throw new Malformed("line " + number + " is not one JSON object: " + e.getOriginalMessage());
            } catch (IllegalArgumentException e) {
                throw new Malformed("line " + number + " is malformed: " + e.getMessage());
            }
        }
    }

    /** A line that is not one of a ledger. The message names its number. */
    public static final class Malformed extends RuntimeException {
        Malformed(String message) {
            super(message);
        }
    }
}
