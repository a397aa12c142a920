package io.leitai.plan;

import io.leitai.plan.Yaml.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The keys of one thing in a plan. Each method answers a value that fits; where the file has none that does, it reports
 * that and answers a harmless one, so that reading goes on to the next error.
 */
final class Fields {
    private static final Yaml.Mapping NO_KEYS = new Yaml.Mapping(Map.of(), Position.START);

    private final Yaml.Mapping map;
    private final Position at;
    private final boolean refused;
    private final Problems problems;

    /** Keys that are there under a wrong name: that is one error, and the key is not missing too. */
    private final Set<String> misspelt = new HashSet<>();

    private Fields(Yaml.Mapping map, Position at, boolean refused, Problems problems) {
        this.map = map;
        this.at = at;
        this.refused = refused;
        this.problems = problems;
    }

    /** @param known every key that may be there; any other is reported */
    static Fields of(Yaml yaml, Problems problems, String... known) {
        if (!(yaml instanceof Yaml.Mapping map)) {
            if (!(yaml instanceof Yaml.Refused))
                problems.add(
                        yaml.at(),
                        "这里要写成“键: 值”，可以写：%s。".formatted(String.join("、", known)),
                        "This must be written as \"key: value\". Allowed here: %s."
                                .formatted(String.join(", ", known)));
            return new Fields(NO_KEYS, yaml.at(), true, problems);
        }
        Fields fields = new Fields(map, map.at(), false, problems);
        map.entries().forEach((key, entry) -> {
            if (!List.of(known).contains(key))
                UnknownKey.report(key, entry.keyAt(), known, problems).ifPresent(fields.misspelt::add);
        });
        return fields;
    }

    /** Where the key's value is; where the whole thing is, if it has no such key. */
    Position at(String key) {
        var entry = map.entries().get(key);
        return entry == null ? at : entry.value().at();
    }

    boolean has(String key) {
        var entry = map.entries().get(key);
        return entry != null && !(entry.value() instanceof Yaml.Scalar scalar && scalar.isNothing());
    }

    /** The key's scalar that can be read as {@code allowed} says, or the default where it's not there. */
    <T> T optional(String key, Allowed<T> allowed, T otherwise) {
        return has(key) ? value(key, allowed, otherwise) : otherwise;
    }

    /** As {@link #optional}, and missing is an error. @param otherwise only to go on with */
    <T> T required(String key, Allowed<T> allowed, T otherwise) {
        if (!has(key)) {
            missing(key, allowed.zh(), allowed.en());
            return otherwise;
        }
        return value(key, allowed, otherwise);
    }

    private <T> T value(String key, Allowed<T> allowed, T otherwise) {
        return scalar(key, map.entries().get(key).value(), allowed, otherwise);
    }

    private <T> T scalar(String name, Yaml yaml, Allowed<T> allowed, T otherwise) {
        if (yaml instanceof Yaml.Refused) return otherwise;
        String found = yaml instanceof Yaml.Scalar scalar ? scalar.text().strip() : null;
        var value = found == null ? null : allowed.parse().apply(found).orElse(null);
        if (value != null) return value;
        problems.add(
                yaml.at(),
                "%s%s不行，要写：%s。".formatted(name, found == null ? "" : "“" + Problems.quote(found) + "”", allowed.zh()),
                "%s%s must be %s."
                        .formatted(name, found == null ? "" : " \"" + Problems.quote(found) + "\"", allowed.en()));
        return otherwise;
    }

    /** The keys under this key; nothing and no error where it's not there. */
    Fields under(String key, String... known) {
        if (!has(key)) return new Fields(NO_KEYS, at, true, problems);
        return of(map.entries().get(key).value(), problems, known);
    }

    /** The English of these text fields, where given. */
    Map<String, String> en(String... textFields) {
        Fields english = under("en", textFields);
        Map<String, String> en = new HashMap<>();
        for (String field : textFields)
            if (english.has(field)) en.put(field, english.required(field, Allowed.text(Limits.ENGLISH), ""));
        return en;
    }

    /** Pairs of such texts under this key; none where it's not there. */
    Map<String, String> pairs(String key, int atMost, Allowed<String> allowed) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (!has(key)) return pairs;
        Yaml value = map.entries().get(key).value();
        if (!(value instanceof Yaml.Mapping those)) {
            if (!(value instanceof Yaml.Refused))
                problems.add(
                        value.at(),
                        "%s应当写成“键: 值”。".formatted(key),
                        "%s must be written as \"key: value\".".formatted(key));
            return pairs;
        }
        if (those.entries().size() > atMost)
            problems.add(
                    value.at(),
                    "%s最多 %d 项，这里有 %d 项。".formatted(key, atMost, those.entries().size()),
                    "%s takes at most %d; here are %d."
                            .formatted(key, atMost, those.entries().size()));
        those.entries().forEach((from, entry) -> {
            scalar(key, new Yaml.Scalar(from, true, entry.keyAt()), allowed, "");
            pairs.put(from.strip(), scalar(key, entry.value(), allowed, ""));
        });
        return pairs;
    }

    /** A list of scalars. */
    <T> List<T> values(String key, int atMost, Allowed<T> allowed) {
        List<T> values = new ArrayList<>();
        for (Yaml item : items(key, atMost)) {
            T value = scalar(key, item, allowed, null);
            if (value != null) values.add(value);
        }
        return values;
    }

    /** A list of things, at least one. @param item reads one of them */
    <T> List<T> someOf(String key, int atMost, String zh, String en, Function<Yaml, T> item) {
        if (!has(key)) missing(key, zh, en);
        else if (map.entries().get(key).value() instanceof Yaml.Sequence list
                && list.items().isEmpty())
            problems.add(
                    list.at(),
                    "%s不能是空的，要写：%s。".formatted(key, zh),
                    "%s must not be empty: write %s.".formatted(key, en));
        return listOf(key, atMost, item);
    }

    /** A list of things, perhaps none. */
    <T> List<T> listOf(String key, int atMost, Function<Yaml, T> item) {
        return items(key, atMost).stream().map(item).toList();
    }

    private List<Yaml> items(String key, int atMost) {
        if (!has(key)) return List.of();
        Yaml value = map.entries().get(key).value();
        if (!(value instanceof Yaml.Sequence list)) {
            if (!(value instanceof Yaml.Refused))
                problems.add(
                        value.at(),
                        "%s应当是一个列表：每项一行，以“- ”开头，或者写成 [甲, 乙]。".formatted(key),
                        "%s must be a list: a line for each, starting with \"- \", or [one, two].".formatted(key));
            return List.of();
        }
        if (list.items().size() <= atMost) return list.items();
        problems.add(
                list.items().get(atMost).at(),
                "%s最多 %d 项，这里有 %d 项。".formatted(key, atMost, list.items().size()),
                "%s takes at most %d; here are %d."
                        .formatted(key, atMost, list.items().size()));
        return list.items().subList(0, atMost);
    }

    /** Reports where not exactly one of these keys is there. */
    void oneOf(String... keys) {
        List<String> there = Stream.of(keys).filter(this::has).toList();
        if (there.isEmpty() && !refused && Stream.of(keys).noneMatch(misspelt::contains))
            problems.add(
                    at,
                    "缺少 %s：写其中一个。".formatted(String.join("、", keys)),
                    "Missing: write one of %s.".formatted(String.join(", ", keys)));
        for (String more : there.stream().skip(1).toList())
            problems.add(
                    at(more),
                    "%s 和 %s 只能写一个。".formatted(there.getFirst(), more),
                    "There may be %s or %s, not both.".formatted(there.getFirst(), more));
    }

    private void missing(String key, String zh, String en) {
        if (!refused && !misspelt.contains(key))
            problems.missing(at, key, "缺少 %s，要写：%s。".formatted(key, zh), "%s is missing: write %s.".formatted(key, en));
    }
}
