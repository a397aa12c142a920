package io.leitai.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** @param finish makes of a list the kind of list that is meant */
record ListForm(Form element, Function<List<Object>, Object> finish) implements Form {
    static Object plain(List<Object> list) {
        return Collections.unmodifiableList(list);
    }

    @Override
    public void write(Out out, Object value) throws IOException {
        List<?> list = (List<?>) value;
        out.writeLong(list.size());
        for (Object each : list) element.write(out, each);
    }

    @Override
    public Object read(In in) throws IOException {
        int size = in.readSize();
        List<Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) list.add(element.read(in));
        return finish.apply(list);
    }
}
