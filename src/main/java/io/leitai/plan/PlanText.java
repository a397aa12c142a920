package io.leitai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan's text, changed as forms say: only what is changed is written anew, and comments, order and the writer's way of writing
 * stay as they are. Each change is read back; one that did not come out as meant is not made.
 */
public final class PlanText {
    private final String newline;
    private String text;
    private Span root;

    private PlanText(String yaml) {
        newline = yaml.contains("\r\n") ? "\r\n" : "\n";
        text = yaml.isEmpty() || yaml.endsWith("\n") ? yaml : yaml + newline;
        root = read(text).orElse(null);
    }

    /** Empty where the text has an error of YAML itself, or where a change has no place in it: then it is changed by hand. */
    public static Optional<String> edit(String yaml, List<PlanEdit> edits) {
        PlanText plan = new PlanText(yaml);
        for (PlanEdit edit : edits) if (plan.root == null || !plan.make(edit)) return Optional.empty();
        return Optional.of(plan.text);
    }

    private static Optional<Span> read(String text) {
        try {
            return YamlTree.read(text, new Problems()).map(tree -> Span.of(text));
        } catch (NoPlace e) {
            return Optional.empty();
        }
    }

    private boolean make(PlanEdit edit) {
        try {
            Object meant = Meaning.of(root.data(), edit);
            String changed = changed(edit);
            Span span = read(changed).orElse(null);
            if (span == null || !meant.equals(span.data())) return false;
            text = changed;
            root = span;
            return true;
        } catch (NoPlace e) {
            return false;
        }
    }

    private String changed(PlanEdit edit) {
        return switch (edit) {
            case PlanEdit.Put put -> put(root, put.path(), put.value(), put.after());
            case PlanEdit.Insert insert -> insert(insert);
            case PlanEdit.Remove remove -> remove(remove.path());
            case PlanEdit.Move move -> move(move);
        };
    }

    // ---- writing a value

    private String put(Span in, List<Object> path, Object value, List<String> after) {
        Object step = path.getFirst();
        List<Object> rest = path.subList(1, path.size());
        Span there = child(in, step).orElse(null);
        if (there != null && !rest.isEmpty() && !isNothing(there)) return put(there, rest, value, after);
        Object whole = Meaning.nested(rest, value);
        if (there != null) return replaced(there, whole);
        if (!(step instanceof String key) || !(in instanceof Span.Pairs pairs)) throw new NoPlace();
        return added(pairs, key, whole, after);
    }

    private static boolean isNothing(Span span) {
        return span instanceof Span.Leaf leaf && leaf.text() == null;
    }

    private String replaced(Span there, Object value) {
        boolean bare = there.start() == there.end();
        String space = bare && there.start() > 0 && !Character.isWhitespace(text.charAt(there.start() - 1)) ? " " : "";
        // a block's text ends behind its line: what is written in its place must leave the line's end
        boolean line = there.end() > there.start() && text.charAt(there.end() - 1) == '\n';
        return splice(there.start(), there.end(), space + Written.flow(value) + (line ? newline : ""));
    }

    private String added(Span.Pairs pairs, String key, Object value, List<String> after) {
        Span.Pair behind = pairs.pairs().stream()
                .filter(pair -> after.contains(pair.name()))
                .reduce((first, second) -> second)
                .orElse(pairs.pairs().isEmpty() ? null : pairs.pairs().getLast());
        if (pairs.flow()) {
            if (behind == null) return splice(pairs.start() + 1, pairs.start() + 1, Written.pair(key, value));
            return splice(behind.end(), behind.end(), ", " + Written.pair(key, value));
        }
        String indent = " ".repeat(column(pairs.start()));
        int at = behind == null ? text.length() : lineEnd(behind.end());
        return splice(at, at, indent + Written.blockPair(key, value, indent, newline) + newline);
    }

    // ---- lists

    private String insert(PlanEdit.Insert insert) {
        Span list = find(insert.path()).orElse(null);
        if (list == null || isNothing(list)) return put(root, insert.path(), insert.values(), insert.after());
        if (!(list instanceof Span.Items items)) throw new NoPlace();
        int at = insert.at();
        if (items.flow()) {
            String all = String.join(
                    ", ", insert.values().stream().map(Written::flow).toList());
            if (items.items().isEmpty()) return splice(items.start() + 1, items.start() + 1, all);
            if (at == 0) return splice(start(items, 0), start(items, 0), all + ", ");
            int end = items.items().get(at - 1).end();
            return splice(end, end, ", " + all);
        }
        String indent = " ".repeat(column(items.start()));
        StringBuilder lines = new StringBuilder();
        for (Object value : insert.values())
            lines.append(indent).append("- ").append(Written.flow(value)).append(newline);
        int place = at == 0
                ? lineStart(dash(items, 0))
                : lineEnd(items.items().get(at - 1).end());
        return splice(place, place, lines.toString());
    }

    private String remove(List<Object> path) {
        List<Object> above = path.subList(0, path.size() - 1);
        Span in = find(above).orElseThrow(NoPlace::new);
        return switch (in) {
            case Span.Items items -> {
                int at = (Integer) path.getLast();
                if (items.items().size() == 1 && !above.isEmpty()) yield remove(above);
                if (items.flow()) {
                    List<int[]> parts = items.items().stream()
                            .map(i -> new int[] {i.start(), i.end()})
                            .toList();
                    yield withoutFlow(parts, at);
                }
                yield splice(
                        lineStart(dash(items, at)),
                        lineEnd(items.items().get(at).end()),
                        "");
            }
            case Span.Pairs pairs -> {
                Span.Pair pair = pairs.pair((String) path.getLast()).orElseThrow(NoPlace::new);
                if (pairs.pairs().size() == 1)
                    yield above.isEmpty() || above.getLast() instanceof Integer
                            ? splice(pairs.start(), pairs.end(), "{}")
                            : remove(above);
                int at = pairs.pairs().indexOf(pair);
                if (pairs.flow()) {
                    List<int[]> parts = pairs.pairs().stream()
                            .map(p -> new int[] {p.key().start(), p.end()})
                            .toList();
                    yield withoutFlow(parts, at);
                }
                int start = pair.key().start();
                // the first behind a dash: the next one takes its place
                if (!text.substring(lineStart(start), start).isBlank())
                    yield splice(start, pairs.pairs().get(at + 1).key().start(), "");
                yield splice(lineStart(start), lineEnd(pair.end()), "");
            }
            case Span.Leaf leaf -> throw new NoPlace();
        };
    }

    /** Without one of what stands in brackets, and without the comma that it needed. */
    private String withoutFlow(List<int[]> parts, int at) {
        int[] part = parts.get(at);
        if (parts.size() == 1) return splice(part[0], part[1], "");
        if (at == parts.size() - 1) {
            int comma = comma(parts.get(at - 1)[1]);
            return text.substring(0, comma)
                    + text.substring(comma + 1, part[0]).stripTrailing()
                    + text.substring(part[1]);
        }
        int comma = comma(part[1]);
        int next = comma + 1;
        while (text.charAt(next) == ' ') next++;
        return text.substring(0, part[0]) + text.substring(part[1], comma) + text.substring(next);
    }

    private int comma(int from) {
        int at = from;
        while (text.charAt(at) != ',') {
            if (text.charAt(at) == '#') at = text.indexOf('\n', at);
            at++;
        }
        return at;
    }

    /** The items' texts change places; what stands between them stays. */
    private String move(PlanEdit.Move move) {
        if (!(find(move.path()).orElse(null) instanceof Span.Items items)) throw new NoPlace();
        List<int[]> slots = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            int end = items.items().get(i).end();
            slots.add(
                    items.flow()
                            ? new int[] {start(items, i), end}
                            : new int[] {lineStart(dash(items, i)), lineEnd(end)});
        }
        List<String> texts = new ArrayList<>(
                slots.stream().map(s -> text.substring(s[0], s[1])).toList());
        Meaning.move(texts, move.from(), move.to());
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int i = 0; i < slots.size(); i++) {
            out.append(text, at, slots.get(i)[0]).append(texts.get(i));
            at = slots.get(i)[1];
        }
        return out.append(text.substring(at)).toString();
    }

    // ---- where things stand

    private Optional<Span> find(List<Object> path) {
        Optional<Span> at = Optional.of(root);
        for (Object step : path) at = at.flatMap(span -> child(span, step));
        return at;
    }

    private static Optional<Span> child(Span span, Object step) {
        return switch (span) {
            case Span.Pairs pairs
            when step instanceof String key -> pairs.pair(key).map(Span.Pair::value);
            case Span.Items items
            when step instanceof Integer at && at >= 0 && at < items.items().size() ->
                Optional.of(items.items().get(at));
            default -> Optional.empty();
        };
    }

    private static int start(Span.Items items, int at) {
        return items.items().get(at).start();
    }

    private int dash(Span.Items items, int at) {
        int dash = start(items, at);
        if (text.startsWith("-", dash) && isNothing(items.items().get(at))) return dash;
        do dash--;
        while (dash >= 0 && Character.isWhitespace(text.charAt(dash)));
        if (dash < 0 || text.charAt(dash) != '-') throw new NoPlace();
        return dash;
    }

    private int column(int at) {
        return at - lineStart(at);
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Behind the line's end. */
    private int lineEnd(int at) {
        if (at > 0 && text.charAt(at - 1) == '\n') return at;
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private String splice(int from, int to, String with) {
        return text.substring(0, from) + with + text.substring(to);
    }

    /** The change has no place in this text. */
    static final class NoPlace extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoPlace() {
            super(null, null, false, false);
        }
    }
}
