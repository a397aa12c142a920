package io.leitai.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** One of a sealed interface's records, told by its name. */
final class UnionShape implements Shape {
    private static final String TYPE = "type";

    private final String name;
    private final Map<String, RecordShape> byName = new HashMap<>();

    UnionShape(Class<?> sealed) {
        name = sealed.getSimpleName();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            RecordShape shape = new RecordShape(permitted);
            if (shape.has(TYPE)) throw new IllegalStateException(shape.name() + " can't have a component \"type\"");
            byName.put(shape.name(), shape);
        }
    }

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
        RecordShape shape = byName.get(value.getClass().getSimpleName());
        json.writeStartObject();
        json.writeStringField(TYPE, shape.name());
        shape.writeComponents(json, value);
        json.writeEndObject();
    }

    @Override
    public Object read(JsonNode json) {
        JsonNode type = json.get(TYPE);
        RecordShape shape = type == null ? null : byName.get(type.asText());
        if (shape == null) throw new IllegalArgumentException("unknown " + name + " " + type);
        return shape.read(json);
    }
}
