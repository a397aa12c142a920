package io.leitai.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Records as bytes for another node of the same version, written as the ledger writes them.
 *
 * @param <T> the record's type
 */
public final class Parcel<T extends Record> {
    /** Half a surrogate pair comes through as an escape. */
    private static final JsonFactory WRITER =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonMapper READER = new JsonMapper();

    private final Class<T> type;
    private final Shape shape;

    /** @throws IllegalStateException where a component has no such form */
    public Parcel(Class<T> type) {
        this.type = type;
        this.shape = Shape.of(type);
    }

    public byte[] pack(T record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = WRITER.createGenerator(bytes)) {
            shape.write(json, record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException where the bytes are no such record */
    public T unpack(byte[] bytes) {
        try {
            return type.cast(shape.read(READER.readTree(bytes)));
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }
}
