package io.leitai.snapshot;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.ConsPStack;
import org.pcollections.PMap;
import org.pcollections.PStack;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The form of each type that a contest is made of. */
final class Forms {
    private static final int MOST_LONG_DIGITS = 18;

    private final Map<Type, Form> known = new HashMap<>();

    Forms() {
        known.put(String.class, new Simple(Out::writeText, In::readText, String.class));
        known.put(int.class, new Simple((out, n) -> out.writeLong(n), in -> (int) in.readLong(), Integer.class));
        known.put(Integer.class, known.get(int.class));
        known.put(long.class, new Simple((out, n) -> out.writeLong(n), In::readLong, Long.class));
        known.put(boolean.class, new Simple(Out::writeBoolean, In::readBoolean, Boolean.class));
        known.put(BigInteger.class, new Simple(Forms::whole, in -> new BigInteger(in.readBytes()), BigInteger.class));
        known.put(BigDecimal.class, new Simple(Forms::decimal, Forms::decimal, BigDecimal.class));
        known.put(
                ZoneId.class,
                new Simple((out, z) -> out.writeText(z.getId()), in -> ZoneId.of(in.readText()), ZoneId.class));
        known.put(
                LocalTime.class,
                new Simple(
                        (out, t) -> out.writeLong(t.toNanoOfDay()),
                        in -> LocalTime.ofNanoOfDay(in.readLong()),
                        LocalTime.class));
        known.put(Instant.class, new Simple(Forms::instant, Forms::instant, Instant.class));
        known.put(Duration.class, new Simple(Forms::duration, Forms::duration, Duration.class));
    }

    /** @throws IllegalStateException where there is no form for the type, or for one that it is made of */
    Form of(Type type) {
        Form form = known.get(type);
        if (form != null) return form;
        Later later = new Later();
        known.put(type, later);
        later.form = type instanceof ParameterizedType generic ? ofGeneric(generic) : ofPlain((Class<?>) type);
        known.put(type, later.form);
        return later.form;
    }

    private Form ofPlain(Class<?> type) {
        if (type.isEnum()) return new Constant(type.getEnumConstants());
        if (type.isSealed()) return new UnionForm(this, type);
        if (type.isRecord() || type.getName().startsWith("io.leitai.")) return new PartsForm(this, type);
        throw new IllegalStateException("a snapshot can't hold a " + type);
    }

    private Form ofGeneric(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        Type raw = type.getRawType();
        if (raw == List.class) return new ListForm(of(of[0]), ListForm::plain);
        if (raw == PVector.class) return new ListForm(of(of[0]), TreePVector::from);
        if (raw == PStack.class) return new ListForm(of(of[0]), ConsPStack::from);
        if (raw == Map.class) return new MapForm(of(of[0]), of(of[1]));
        if (raw == PMap.class) return new PersistentMapForm(new MapForm(of(of[0]), of(of[1])));
        throw new IllegalStateException("a snapshot can't hold a " + type);
    }

    private static void whole(Out out, BigInteger number) {
        out.writeBytes(number.toByteArray());
    }

    private static void decimal(Out out, BigDecimal number) {
        boolean isShort = number.precision() <= MOST_LONG_DIGITS;
        out.writeBoolean(isShort);
        out.writeLong(number.scale());
        if (isShort) out.writeLong(number.unscaledValue().longValueExact());
        else whole(out, number.unscaledValue());
    }

    private static BigDecimal decimal(In in) throws IOException {
        boolean isShort = in.readBoolean();
        int scale = (int) in.readLong();
        return isShort
                ? BigDecimal.valueOf(in.readLong(), scale)
                : new BigDecimal(new BigInteger(in.readBytes()), scale);
    }

    private static void instant(Out out, Instant at) {
        out.writeLong(at.getEpochSecond());
        out.writeLong(at.getNano());
    }

    private static Instant instant(In in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readLong());
    }

    private static void duration(Out out, Duration time) {
        out.writeLong(time.getSeconds());
        out.writeLong(time.getNano());
    }

    private static Duration duration(In in) throws IOException {
        return Duration.ofSeconds(in.readLong(), in.readLong());
    }

    private interface Writing<T> {
        void write(Out out, T value) throws IOException;
    }

    private interface Reading<T> {
        T read(In in) throws IOException;
    }

    private record Simple(Writing<Object> writing, Reading<?> reading) implements Form {
        <T> Simple(Writing<T> writing, Reading<T> reading, Class<T> type) {
            this((out, value) -> writing.write(out, type.cast(value)), reading);
        }

        @Override
        public void write(Out out, Object value) throws IOException {
            writing.write(out, value);
        }

        @Override
        public Object read(In in) throws IOException {
            return reading.read(in);
        }
    }

    private record Constant(Object[] all) implements Form {
        @Override
        public void write(Out out, Object value) {
            out.writeLong(((Enum<?>) value).ordinal());
        }

        @Override
        public Object read(In in) throws IOException {
            return all[(int) in.readLong()];
        }
    }

    /** Of a type that is part of itself. */
    private static final class Later implements Form {
        private Form form;

        @Override
        public void write(Out out, Object value) throws IOException {
            form.write(out, value);
        }

        @Override
        public Object read(In in) throws IOException {
            return form.read(in);
        }
    }
}
