package io.leitai.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The keys of one thing, in the order in which they are written. */
final class Keys {
    private final Map<String, Object> map = new LinkedHashMap<>();

    Map<String, Object> map() {
        return map;
    }

    Keys put(String key, Object value) {
        map.put(key, value);
        return this;
    }

    Keys unless(Object usual, String key, Object value) {
        return value.equals(usual) ? this : put(key, value);
    }

    Keys all(Keys others) {
        map.putAll(others.map);
        return this;
    }

    Keys en(Map<String, String> en) {
        return unless(Map.of(), "en", new TreeMap<>(en));
    }

    <T> Keys list(String key, List<T> things, Function<T, Keys> keys) {
        return unless(
                List.of(), key, things.stream().map(t -> keys.apply(t).map).toList());
    }
}
