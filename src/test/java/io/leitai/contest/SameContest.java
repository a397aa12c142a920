package io.leitai.contest;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.snapshot.Snapshot;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Holds a contest against another field by field, down to texts and numbers, whatever their own {@code equals} think. A
 * field of tomorrow is looked at without being named here.
 */
final class SameContest {
    private static final Instant AT = Instant.parse("2018-09-28T01:00:00Z");

    private SameContest() {}

    /** Written and read. */
    static Contest fromSnapshot(Contest contest) {
        try {
            byte[] bytes = new Snapshot("c", 1, 1, AT, new byte[32], new long[] {7, -7}, contest).encode();
            return Snapshot.decode(bytes).snapshot().contest();
        } catch (Snapshot.Unusable e) {
            throw new AssertionError(e);
        }
    }

    static void check(Contest one, Contest other) {
        assertThat(difference("contest", one, other)).isEmpty();
        assertThat(one.isSameAs(other)).isTrue();
    }

    /** Where they differ first; empty: nowhere. */
    static String difference(String where, Object one, Object other) {
        if (one == null || other == null) return one == other ? "" : where + ": " + one + " and " + other;
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) return ofMaps(where, a, b);
        if (one instanceof Collection<?> a && other instanceof Collection<?> b) return ofLists(where, a, b);
        if (one.getClass() != other.getClass()) return where + ": " + one.getClass() + " and " + other.getClass();
        if (!isOurs(one)) return one.equals(other) ? "" : where + ": " + one + " and " + other;
        for (Field field : fields(one.getClass())) {
            String found = difference(where + "." + field.getName(), value(field, one), value(field, other));
            if (!found.isEmpty()) return found;
        }
        return "";
    }

    static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) continue;
            field.setAccessible(true);
            fields.add(field);
        }
        return fields;
    }

    static Object value(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isOurs(Object value) {
        return value.getClass().getName().startsWith("io.leitai.") && !(value instanceof Enum<?>);
    }

    private static String ofMaps(String where, Map<?, ?> one, Map<?, ?> other) {
        if (!one.keySet().equals(other.keySet())) return where + ": " + one.keySet() + " and " + other.keySet();
        for (Object key : one.keySet()) {
            String found = difference(where + "[" + key + "]", one.get(key), other.get(key));
            if (!found.isEmpty()) return found;
        }
        return "";
    }

    private static String ofLists(String where, Collection<?> one, Collection<?> other) {
        if (one.size() != other.size()) return where + ": " + one + " and " + other;
        Iterator<?> others = other.iterator();
        int n = 0;
        for (Object each : one) {
            String found = difference(where + "[" + n++ + "]", each, others.next());
            if (!found.isEmpty()) return found;
        }
        return "";
    }
}
