package io.leitai.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.scoring.Fraction;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How a Java type looks in the ledger. For ever: what one version wrote every later one reads.
 *
 * <ul>
 *   <li>text, decimals with their scale, exact numbers (n or n/d in lowest terms), times and durations (ISO 8601), zones and enum constants (by name): strings;
 *   <li>whole numbers and truth values: JSON's own;
 *   <li>lists: arrays; maps: objects, keys in the order of their UTF-16 units;
 *   <li>records: objects in the order of their components; a component that is null is left out;
 *   <li>a sealed interface's records: the same, with the record's name as {@code type} before the components.
 * </ul>
 *
 * On reading, a field that the record lacks is ignored, and a component that the JSON lacks is null, an empty list, 0 or
 * false: so a component can be added to a record.
 */
interface Shape {
    void write(JsonGenerator json, Object value) throws IOException;

    /** @throws IllegalArgumentException where the JSON has not this shape */
    Object read(JsonNode json);

    /** What a record gets for a component that is not there. */
    default Object absent() {
        return null;
    }

    /** @throws IllegalStateException where the ledger has no way to write the type */
    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) return ofGeneric(generic);
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) return new Text(Function.identity());
        if (plain == BigDecimal.class) return new Text(BigDecimal::new);
        if (plain == Fraction.class) return new Text(Fraction::parse);
        if (plain == Instant.class) return new Text(Instant::parse);
        if (plain == Duration.class) return new Text(Duration::parse);
        if (plain == LocalTime.class) return new Text(LocalTime::parse);
        if (plain == ZoneId.class) return new Text(ZoneId::of);
        if (plain == int.class) return new Whole(0);
        if (plain == Integer.class) return new Whole(null);
        if (plain == boolean.class) return new Truth(false);
        if (plain == Boolean.class) return new Truth(null);
        if (plain.isEnum()) return new Constant(plain);
        if (plain.isRecord()) return new RecordShape(plain);
        if (plain.isSealed()) return new UnionShape(plain);
        throw new IllegalStateException("the ledger can't write a " + type);
    }

    private static Shape ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) return new ListShape(of(arguments[0]));
        if (type.getRawType() == Map.class && arguments[0] == String.class) return new MapShape(of(arguments[1]));
        throw new IllegalStateException("the ledger can't write a " + type);
    }

    private static void require(boolean holds, String otherwise, JsonNode json) {
        if (!holds) throw new IllegalArgumentException(otherwise + " expected, not " + json.getNodeType());
    }

    /** {@code toString} and back. */
    record Text(Function<String, ?> parse) implements Shape {
        @Override
        public void write(JsonGenerator json, Object value) throws IOException {
            json.writeString(value.toString());
        }

        @Override
        public Object read(JsonNode json) {
            require(json.isTextual(), "a string", json);
            try {
                return parse.apply(json.textValue());
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("\"" + json.textValue() + "\" is malformed", e);
            }
        }
    }

    record Constant(Class<?> type) implements Shape {
        @Override
        public void write(JsonGenerator json, Object value) throws IOException {
            json.writeString(((Enum<?>) value).name());
        }

        @Override
        public Object read(JsonNode json) {
            require(json.isTextual(), "a string", json);
            for (Object constant : type.getEnumConstants())
                if (((Enum<?>) constant).name().equals(json.textValue())) return constant;
            throw new IllegalArgumentException("unknown " + type.getSimpleName() + " " + json.textValue());
        }
    }

    /** @param absent null where the whole number need not be there */
    record Whole(Integer absent) implements Shape {
        @Override
        public void write(JsonGenerator json, Object value) throws IOException {
            json.writeNumber((int) value);
        }

        @Override
        public Object read(JsonNode json) {
            require(json.isIntegralNumber() && json.canConvertToInt(), "a whole number", json);
            return json.intValue();
        }
    }

    /** @param absent null where it may be unknown */
    record Truth(Boolean absent) implements Shape {
        @Override
        public void write(JsonGenerator json, Object value) throws IOException {
            json.writeBoolean((boolean) value);
        }

        @Override
        public Object read(JsonNode json) {
            require(json.isBoolean(), "true or false", json);
            return json.booleanValue();
        }
    }

    record ListShape(Shape element) implements Shape {
        @Override
        public void write(JsonGenerator json, Object value) throws IOException {
            json.writeStartArray();
            for (Object each : (List<?>) value) element.write(json, each);
            json.writeEndArray();
        }

        @Override
        public Object read(JsonNode json) {
            require(json.isArray(), "an array", json);
            List<Object> list = new ArrayList<>(json.size());
            for (JsonNode each : json) list.add(element.read(each));
            return Collections.unmodifiableList(list);
        }

        @Override
        public Object absent() {
            return List.of();
        }
    }

    record MapShape(Shape element) implements Shape {
        @Override
        public void write(JsonGenerator json, Object value) throws IOException {
            Map<String, Object> sorted = new TreeMap<>();
            ((Map<?, ?>) value).forEach((key, each) -> sorted.put((String) key, each));
            json.writeStartObject();
            for (Map.Entry<String, Object> each : sorted.entrySet()) {
                json.writeFieldName(each.getKey());
                element.write(json, each.getValue());
            }
            json.writeEndObject();
        }

        @Override
        public Object read(JsonNode json) {
            require(json.isObject(), "an object", json);
            Map<String, Object> map = new TreeMap<>();
            json.properties().forEach(each -> map.put(each.getKey(), element.read(each.getValue())));
            return Collections.unmodifiableMap(map);
        }
    }
}
