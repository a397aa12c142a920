package io.leitai.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page sends on which a plan is written. */
public final class PlanRequests {
    private static final int STEPS_MAX = 12;

    private PlanRequests() {}

    /** @param text the plan's YAML as it is now */
    public record Edits(String text, List<Edit> edits) {}

    /**
     * One change.
     *
     * @param what put, insert, remove or move
     * @param path keys (strings) and places in lists (whole numbers)
     * @param value for put: a string, or a list or map of such; for insert: the list of what is put in; else null
     * @param at for insert the first one's place, for move the item's @param to for move: its new one
     * @param after keys behind which a new one is to stand
     */
    public record Edit(String what, List<Object> path, Object value, int at, int to, List<String> after) {}

    /** {@code {"text":"…","edits":[{"do":"put","path":["title"],"value":"…","after":["id"]}]}}. */
    public static Edits edits(String json) throws Malformed {
        JsonNode body = Up.tree(json);
        JsonNode text = body.path("text");
        JsonNode edits = body.path("edits");
        if (!text.isTextual() || body.size() != 2) throw wrong("text");
        if (!edits.isArray()) throw wrong("edits");
        List<Edit> read = new ArrayList<>();
        for (JsonNode edit : edits) read.add(edit(edit));
        return new Edits(text.textValue(), read);
    }

    private static Edit edit(JsonNode edit) throws Malformed {
        String what = edit.path("do").asText();
        boolean known = switch (what) {
            case "put" -> edit.has("value");
            case "insert" -> edit.path("value").isArray() && edit.path("at").isInt();
            case "move" -> edit.path("at").isInt() && edit.path("to").isInt();
            case "remove" -> true;
            default -> false;
        };
        if (!known) throw wrong("do");
        List<Object> path = new ArrayList<>();
        for (JsonNode step : edit.path("path")) path.add(step.isInt() ? (Object) step.intValue() : text(step));
        if (path.isEmpty() || path.size() > STEPS_MAX) throw wrong("path");
        List<String> after = new ArrayList<>();
        for (JsonNode key : edit.path("after")) after.add(text(key));
        Object value = edit.has("value") ? value(edit.get("value")) : null;
        return new Edit(
                what, path, value, edit.path("at").asInt(), edit.path("to").asInt(), after);
    }

    private static Object value(JsonNode node) throws Malformed {
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            for (JsonNode item : node) list.add(value(item));
            return list;
        }
        if (!node.isObject()) return text(node);
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) map.put(entry.getKey(), value(entry.getValue()));
        return map;
    }

    private static String text(JsonNode node) throws Malformed {
        if (!node.isTextual()) throw wrong("edits");
        return node.textValue();
    }

    private static Malformed wrong(String what) {
        return new Malformed(null, Refusal.of(Code.MALFORMED, what));
    }
}
