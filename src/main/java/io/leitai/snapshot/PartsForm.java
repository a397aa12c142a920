package io.leitai.snapshot;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** A record, or a class whose constructor takes its fields in their order: part by part. */
final class PartsForm implements Form {
    private final Constructor<?> constructor;
    private final List<Part> parts;

    private record Part(Field field, Form form) {
        Object of(Object owner) {
            try {
                return field.get(owner);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("unreadable " + field, e);
            }
        }
    }

    PartsForm(Forms forms, Class<?> type) {
        List<Field> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
        try {
            constructor = type.getDeclaredConstructor(
                    fields.stream().map(Field::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a snapshot can't hold a " + type + ": no constructor takes its fields", e);
        }
        constructor.setAccessible(true);
        fields.forEach(field -> field.setAccessible(true));
        parts = fields.stream()
                .map(field -> new Part(field, forms.of(field.getGenericType())))
                .toList();
    }

    @Override
    public void write(Out out, Object value) throws IOException {
        for (Part part : parts) part.form.writeNullable(out, part.of(value));
    }

    @Override
    public Object read(In in) throws IOException {
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) values[i] = parts.get(i).form.readNullable(in);
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException("no " + constructor.getDeclaringClass().getSimpleName() + " can be made", e);
        }
    }
}
