package io.leitai.snapshot;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** In the order of its keys' coming, which is kept. */
record MapForm(Form key, Form value) implements Form {
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
    public Map<Object, Object> read(In in) throws IOException {
        int size = in.readSize();
        Map<Object, Object> map = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) map.put(key.read(in), value.read(in));
        return Collections.unmodifiableMap(map);
    }
}
