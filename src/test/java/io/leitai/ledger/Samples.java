package io.leitai.ledger;

import io.leitai.contest.Actor;
import io.leitai.contest.Event;
import io.leitai.contest.Role;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An instance of every event, made by reflection, so that a new event is covered without a word. */
final class Samples {
    private int count;

    static List<Event> events() {
        Samples samples = new Samples();
        return Arrays.stream(Event.class.getPermittedSubclasses())
                .map(type -> (Event) samples.full(type))
                .toList();
    }

    /** The same with nothing where the record allows nothing. */
    static List<Event> sparseEvents() {
        Samples samples = new Samples();
        List<Event> events = new ArrayList<>();
        for (Class<?> type : Event.class.getPermittedSubclasses())
            for (int i = 0; i < type.getRecordComponents().length; i++) {
                if (samples.make(type, i) instanceof Event event) events.add(event);
            }
        return events;
    }

    static Body body(Event... events) {
        return new Body(new Actor("j1", Role.JUDGE), "0".repeat(64), List.of(events));
    }

    /** Other values are tried where the constructor refuses some: a part that is null would be covered by nothing. */
    private Object full(Class<?> record) {
        for (int i = 0; i < 20; i++) {
            Object made = make(record, -1);
            if (made != null) return made;
        }
        throw new AssertionError("no sample of " + record + " is taken by its constructor");
    }

    /** @return null where the record's constructor does not take the values */
    private Object make(Class<?> record, int nullAt) {
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean mayBeNull = !types[i].isPrimitive() && types[i] != List.class;
            values[i] = i == nullAt && mayBeNull ? null : value(components[i].getGenericType());
        }
        try {
            return record.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Object value(Type type) {
        count++;
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) return List.of(value(arguments[0]), value(arguments[0]));
            Map<String, Object> map = new LinkedHashMap<>();
            for (String key : List.of("working-style", "problems", "成效")) map.put(key, value(arguments[1]));
            return map;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) return "李娜 \"" + count + "\" 𠀀\n";
        if (plain == BigDecimal.class)
            return new BigDecimal(count).movePointLeft(2).setScale(count % 4 + 1, RoundingMode.DOWN);
        if (plain == BigInteger.class) return BigInteger.valueOf(count + 2);
        if (plain == Instant.class) return Instant.parse("2026-11-23T01:00:00Z").plusMillis(count * 500L);
        if (plain == LocalTime.class) return LocalTime.MIDNIGHT.plusMinutes(count % 1440);
        if (plain == Duration.class) return Duration.ofMillis(count * 1500L - 30_000);
        if (plain == ZoneId.class) return ZoneId.of("Asia/Shanghai");
        if (plain == int.class || plain == Integer.class) return count % 7;
        if (plain == boolean.class) return count % 2 == 0;
        if (plain.isEnum()) return plain.getEnumConstants()[count % plain.getEnumConstants().length];
        if (plain.isRecord()) return full(plain);
        if (plain.isSealed())
            return full(plain.getPermittedSubclasses()[count % plain.getPermittedSubclasses().length]);
        throw new AssertionError("no sample of " + type);
    }
}
