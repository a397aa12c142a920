package io.leitai.live;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells one command from another by what it says, not by how its JSON was laid out: SHA-256 over the actor's and the
 * command's components by name, each value with its kind and length, null ones left out. 22.5 and 22.50 are one mark.
 * It is kept in the ledger, so this encoding is for ever.
 */
final class CommandDigest {
    /** Reflection makes its components and their accessors anew each time it is asked. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> record) {
            return List.of(record.getRecordComponents());
        }
    };

    private CommandDigest() {}

    /** In lower-case hex. */
    static String of(Actor actor, Command command) {
        return digest(actor, command);
    }

    /** For a plan: what was planned, and how. In lower-case hex. */
    static String of(Actor actor, Request.Prepare plan) {
        return digest(actor, plan);
    }

    private static String digest(Actor actor, Object what) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            value(out, actor);
            value(out, what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void value(DataOutputStream out, Object value) throws IOException {
        switch (value) {
            case String s -> text(out, 's', s);
            case Integer i -> text(out, 'n', i.toString());
            case Long l -> text(out, 'n', l.toString());
            case Boolean b -> text(out, 'b', b.toString());
            case BigDecimal d -> text(out, 'd', d.stripTrailingZeros().toString());
            case Instant i -> text(out, 'i', i.toString());
            case Duration d -> text(out, 't', d.toString());
            case ZoneId z -> text(out, 'z', z.getId());
            case Enum<?> e -> text(out, 'e', e.name());
            case Record r -> components(out, r);
            case Map<?, ?> m -> entries(out, m);
            case Collection<?> c -> elements(out, c);
            default -> throw new IllegalStateException("no digest for a " + value.getClass());
        }
    }

    private static void text(DataOutputStream out, char kind, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void components(DataOutputStream out, Record record) throws IOException {
        text(out, 'r', record.getClass().getSimpleName());
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            Object value = read(component, record);
            if (value == null) continue;
            text(out, 'c', component.getName());
            value(out, value);
        }
        out.writeByte('.');
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("unreadable " + component, e);
        }
    }

    private static void entries(DataOutputStream out, Map<?, ?> map) throws IOException {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.writeByte('m');
        out.writeInt(sorted.size());
        for (var entry : sorted.entrySet()) {
            text(out, 'k', entry.getKey());
            value(out, entry.getValue());
        }
    }

    private static void elements(DataOutputStream out, Collection<?> elements) throws IOException {
        out.writeByte('l');
        out.writeInt(elements.size());
        for (Object element : elements) value(out, element);
    }
}
