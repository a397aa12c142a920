package io.leitai.plan;

import io.leitai.plan.Yaml.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The ids of one kind of thing: each may stand once. */
final class Ids {
    private final Map<String, Position> taken = new HashMap<>();
    private final Problems problems;

    Ids(Problems problems) {
        this.problems = problems;
    }

    /** The id of this thing, required and used by no other. */
    String claim(Fields fields, String key) {
        return claim(fields, key, Allowed.ID);
    }

    /** @param allowed some ids, such as {@link Allowed#COLUMN_ID} */
    String claim(Fields fields, String key, Allowed<String> allowed) {
        String id = fields.required(key, allowed, "");
        Position at = fields.at(key);
        Position first = id.isEmpty() ? null : taken.putIfAbsent(id, at);
        if (first != null)
            problems.add(
                    at,
                    "“%s”已经用过（第 %d 行）：每个编号只能用一次。".formatted(id, first.line()),
                    "\"%s\" is taken already (line %d): use each id once.".formatted(id, first.line()));
        return id;
    }

    Problems problems() {
        return problems;
    }

    Set<String> all() {
        return taken.keySet();
    }
}
