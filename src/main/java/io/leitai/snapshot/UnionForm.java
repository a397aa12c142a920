package io.leitai.snapshot;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of a sealed interface's types, by its number among them. */
final class UnionForm implements Form {
    private final List<Form> forms;
    private final Map<Class<?>, Integer> numbers = new HashMap<>();

    UnionForm(Forms all, Class<?> sealed) {
        Class<?>[] types = sealed.getPermittedSubclasses();
        for (int i = 0; i < types.length; i++) numbers.put(types[i], i);
        forms = Arrays.stream(types).map(all::of).toList();
    }

    @Override
    public void write(Out out, Object value) throws IOException {
        int number = numbers.get(value.getClass());
        out.writeLong(number);
        forms.get(number).write(out, value);
    }

    @Override
    public Object read(In in) throws IOException {
        return forms.get((int) in.readLong()).read(in);
    }
}
