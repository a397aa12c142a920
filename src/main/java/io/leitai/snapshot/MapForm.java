package io.leitai.snapshot;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** @param finish makes of a map the kind of map that is meant */
record MapForm(Form key, Form value, Function<Map<Object, Object>, Object> finish) implements Form {
    static Object plain(Map<Object, Object> map) {
        return Collections.unmodifiableMap(map);
    }

    @Override
    public void write(Out out, Object what) throws IOException {
        Map<?, ?> map = (Map<?, ?>) what;
        out.writeLong(map.size());
        for (Map.Entry<?, ?> each : map.entrySet()) {
            key.write(out, each.getKey());
            value.write(out, each.getValue());
        }
    }

    @Override
    public Object read(In in) throws IOException {
        int size = in.readSize();
        Map<Object, Object> map = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) map.put(key.read(in), value.read(in));
        return finish.apply(map);
    }
}
