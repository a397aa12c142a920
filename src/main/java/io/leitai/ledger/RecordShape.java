package io.leitai.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** A record, component by component. */
final class RecordShape implements Shape {
    private final Class<?> type;
    private final Constructor<?> constructor;
    private final List<Component> components;

    /** @param name as JSON's writer takes it fastest @param accessor one that does not ask at each call whether it may */
    private record Component(SerializedString name, Method accessor, Shape shape) {
        static Component of(RecordComponent in) {
            Method accessor = in.getAccessor();
            accessor.setAccessible(true);
            return new Component(new SerializedString(in.getName()), accessor, Shape.of(in.getGenericType()));
        }

        Object of(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("records give their components", e);
            }
        }
    }

    RecordShape(Class<?> type) {
        this.type = type;
        RecordComponent[] declared = type.getRecordComponents();
        components = Arrays.stream(declared).map(Component::of).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(declared).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has this constructor", e);
        }
    }

    String name() {
        return type.getSimpleName();
    }

    boolean has(String component) {
        return components.stream().anyMatch(c -> c.name.getValue().equals(component));
    }

    @Override
    public void write(JsonGenerator json, Object value) throws IOException {
        json.writeStartObject();
        writeComponents(json, value);
        json.writeEndObject();
    }

    void writeComponents(JsonGenerator json, Object value) throws IOException {
        for (Component component : components) {
            Object each = component.of(value);
            if (each == null) continue;
            json.writeFieldName(component.name);
            component.shape.write(json, each);
        }
    }

    @Override
    public Object read(JsonNode json) {
        if (!json.isObject()) throw new IllegalArgumentException(name() + " expected, not " + json.getNodeType());
        Object[] values = components.stream().map(c -> readComponent(c, json)).toArray();
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(name() + " lacks something: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records can be made", e);
        }
    }

    private Object readComponent(Component component, JsonNode json) {
        String field = component.name.getValue();
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) return component.shape.absent();
        try {
            return component.shape.read(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name() + "." + field + ": " + e.getMessage(), e);
        }
    }
}
