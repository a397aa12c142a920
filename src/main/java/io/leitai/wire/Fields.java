package io.leitai.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.contest.PlainText;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.ledger.Chain;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the fields of one JSON object strictly; {@link #end()} refuses what nobody asked for. */
final class Fields {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final int TEXT_MAX = 8192;

    private final JsonNode object;
    private final String id;
    private final Set<String> asked = new HashSet<>();

    Fields(JsonNode object) {
        this.object = object;
        JsonNode given = object.get("id");
        boolean fits = given != null
                && given.isTextual()
                && Chain.isCommandId(given.textValue())
                && PlainText.isName(given.textValue());
        this.id = fits ? given.textValue() : null;
        asked.add("id");
    }

    private Fields(JsonNode object, String id) {
        this.object = object;
        this.id = id;
    }

    /** The command's id. */
    String id() throws Malformed {
        if (id == null) throw wrong("id");
        return id;
    }

    /** In lines, without control characters: half a surrogate pair, too, has no bytes that anybody could read back. */
    String text(String name) throws Malformed {
        String text = anyText(name, need(name));
        if (!PlainText.isLines(text)) throw notPlain(name);
        return text;
    }

    /** A name, a title: one line, which goes on screens beside others. */
    String name(String name) throws Malformed {
        return line(name, need(name));
    }

    String nameOr(String name, String otherwise) throws Malformed {
        return has(name) ? name(name) : otherwise;
    }

    private void key(String name, String key) throws Malformed {
        if (!PlainText.isName(key)) throw notPlain(name);
    }

    private String line(String name, JsonNode value) throws Malformed {
        String text = anyText(name, value);
        if (!PlainText.isName(text)) throw notPlain(name);
        return text;
    }

    private String anyText(String name, JsonNode value) throws Malformed {
        if (!value.isTextual() || value.textValue().length() > TEXT_MAX) throw wrong(name);
        return value.textValue();
    }

    String textOr(String name, String otherwise) throws Malformed {
        return has(name) ? text(name) : otherwise;
    }

    int whole(String name) throws Malformed {
        JsonNode value = need(name);
        if (!value.isInt()) throw wrong(name);
        return value.intValue();
    }

    int wholeOr(String name, int otherwise) throws Malformed {
        return has(name) ? whole(name) : otherwise;
    }

    boolean flag(String name) throws Malformed {
        if (!has(name)) return false;
        JsonNode value = need(name);
        if (!value.isBoolean()) throw wrong(name);
        return value.booleanValue();
    }

    Duration milliseconds(String name) throws Malformed {
        return Duration.ofMillis(whole(name));
    }

    Duration seconds(String name) throws Malformed {
        return Duration.ofSeconds(whole(name));
    }

    /** A decimal string: marks never pass through floating point. */
    BigDecimal decimal(String name) throws Malformed {
        return decimal(name, need(name));
    }

    BigDecimal decimalOrNull(String name) throws Malformed {
        return has(name) ? decimal(name) : null;
    }

    Map<String, BigDecimal> decimals(String name) throws Malformed {
        JsonNode value = need(name);
        if (!value.isObject()) throw wrong(name);
        Map<String, BigDecimal> marks = new LinkedHashMap<>();
        for (var field : value.properties()) {
            key(name, field.getKey());
            marks.put(field.getKey(), decimal(name + "." + field.getKey(), field.getValue()));
        }
        return marks;
    }

    Map<String, BigDecimal> decimalsOrNull(String name) throws Malformed {
        return has(name) ? decimals(name) : null;
    }

    Instant timeOrNull(String name) throws Malformed {
        if (!has(name)) return null;
        try {
            return Instant.parse(text(name));
        } catch (DateTimeParseException e) {
            throw wrong(name);
        }
    }

    Map<String, String> texts(String name) throws Malformed {
        if (!has(name)) return Map.of();
        JsonNode value = need(name);
        if (!value.isObject()) throw wrong(name);
        Map<String, String> texts = new LinkedHashMap<>();
        for (var field : value.properties()) {
            key(name, field.getKey());
            texts.put(field.getKey(), line(name + "." + field.getKey(), field.getValue()));
        }
        return texts;
    }

    /** The objects in a list; each one's reader calls its {@link #end()}. */
    java.util.List<Fields> objects(String name) throws Malformed {
        if (!has(name)) return java.util.List.of();
        JsonNode value = need(name);
        if (!value.isArray()) throw wrong(name);
        java.util.List<Fields> objects = new java.util.ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isObject()) throw wrong(name);
            objects.add(new Fields(item, id));
        }
        return objects;
    }

    /** An object inside this one; its reader calls its own {@link #end()}. */
    Fields object(String name) throws Malformed {
        JsonNode value = need(name);
        if (!value.isObject()) throw wrong(name);
        return new Fields(value, id);
    }

    java.util.List<String> list(String name) throws Malformed {
        JsonNode value = need(name);
        if (!value.isArray()) throw wrong(name);
        java.util.List<String> list = new java.util.ArrayList<>();
        for (JsonNode item : value) list.add(line(name, item));
        return list;
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    Malformed wrong(String name) {
        return new Malformed(id, Refusal.of(Code.MALFORMED, name));
    }

    private Malformed notPlain(String name) {
        return new Malformed(id, Refusal.of(Code.NOT_PLAIN, name));
    }

    Malformed unknownCommand(String name) {
        return new Malformed(id, Refusal.of(Code.UNKNOWN_COMMAND, name));
    }

    void end() throws Malformed {
        for (var field : object.properties()) if (!asked.contains(field.getKey())) throw wrong(field.getKey());
    }

    private JsonNode need(String name) throws Malformed {
        asked.add(name);
        JsonNode value = object.get(name);
        if (value == null) throw wrong(name);
        return value;
    }

    private BigDecimal decimal(String name, JsonNode value) throws Malformed {
        if (!value.isTextual() || !DECIMAL.matcher(value.textValue()).matches()) throw wrong(name);
        return new BigDecimal(value.textValue());
    }
}
