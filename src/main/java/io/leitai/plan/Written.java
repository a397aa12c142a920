package io.leitai.plan;

import java.util.List;
import java.util.Map;

/** Values as YAML. */
final class Written {
    private Written() {}

    static String flow(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                "{"
                        + String.join(
                                ", ",
                                map.entrySet().stream()
                                        .map(e -> pair((String) e.getKey(), e.getValue()))
                                        .toList())
                        + "}";
            case List<?> list ->
                "[" + String.join(", ", list.stream().map(Written::flow).toList()) + "]";
            case null -> "null";
            default -> scalar((String) value);
        };
    }

    static String pair(String key, Object value) {
        return scalar(key) + ": " + flow(value);
    }

    /** Of things with keys of their own a line for each. */
    static String blockPair(String key, Object value, String indent, String newline) {
        boolean rows = value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map<?, ?>;
        if (!rows) return pair(key, value);
        StringBuilder out = new StringBuilder(scalar(key)).append(':');
        for (Object row : (List<?>) value)
            out.append(newline).append(indent).append("  - ").append(flow(row));
        return out.toString();
    }

    /** In quotes where YAML, or a reader of it, could take it for anything else than these letters. */
    private static String scalar(String text) {
        boolean plain = text.matches("[\\p{L}\\p{Nd}](?:[\\p{L}\\p{Nd} _.·、（）()%+/-]*[\\p{L}\\p{Nd}_.·）)%])?")
                && !text.matches("(?i)null|true|false|yes|no|on|off|y|n|~");
        if (plain) return text;
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') out.append('\\').appendCodePoint(c);
            else if (c == '\n') out.append("\\n");
            else if (c == '\t') out.append("\\t");
            else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || isSurrogate(c))
                out.append("\\u%04X".formatted(c));
            else out.appendCodePoint(c);
        });
        return out.append('"').toString();
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
