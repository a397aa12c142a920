package io.leitai.plan;

import io.leitai.plan.Yaml.Position;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree from the parser's events rather than through the library's own composer: a plan has no anchors, aliases
 * or tags, each is refused where it stands, and a file of ten thousand brackets ends at the depth allowed.
 */
final class YamlTree {
    private static final int MAX_DEPTH = 12;

    private final Iterator<Event> events;
    private final Problems problems;
    private final String[] smallest;

    private YamlTree(Iterator<Event> events, Problems problems, String[] smallest) {
        this.events = events;
        this.problems = problems;
        this.smallest = smallest;
    }

    /**
     * The file's one document; empty where there is none, or where its syntax is wrong, which is then reported.
     *
     * @param smallest the keys that such a file has at least
     */
    static Optional<Yaml> read(String text, Problems problems, String... smallest) {
        var settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        try {
            return new YamlTree(new Parse(settings).parseString(text).iterator(), problems, smallest).document();
        } catch (YamlEngineException e) {
            SyntaxError.report(e, text, problems);
        } catch (TooDeep e) {
            problems.add(
                    e.at,
                    "这里套得太深：最多 %d 层。".formatted(MAX_DEPTH),
                    "Nested too deeply here: at most %d levels.".formatted(MAX_DEPTH));
        }
        return Optional.empty();
    }

    private Optional<Yaml> document() {
        next(Event.ID.StreamStart);
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            problems.add(
                    Position.START,
                    "文件里什么也没有。至少要有 %s。".formatted(String.join("、", smallest)),
                    "The file is empty. It needs at least %s.".formatted(String.join(", ", smallest)));
            return Optional.empty();
        }
        Yaml root = node(events.next(), 1);
        next(Event.ID.DocumentEnd);
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            problems.add(
                    at(after),
                    "一个文件只写一份：去掉这个“---”和后面的内容。",
                    "One file holds one document: remove this \"---\" and what follows.");
            events.forEachRemaining(event -> {}); // what follows can still have a syntax error
        }
        return Optional.of(root);
    }

    private void next(Event.ID expected) {
        Event event = events.next();
        if (event.getEventId() != expected) throw new IllegalStateException("expected " + expected + ", got " + event);
    }

    private Yaml node(Event event, int depth) {
        Position at = at(event);
        if (depth > MAX_DEPTH) throw new TooDeep(at);
        if (event instanceof AliasEvent) {
            problems.add(at, "这里不能用“*”引用别处：把内容直接写出来。", "Aliases (*) are not allowed here: write the value itself.");
            return new Yaml.Refused(at);
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent())
            problems.add(at, "这里不能用“&”记号：去掉它。", "Anchors (&) are not allowed here: remove it.");
        if (tag(event).isPresent())
            problems.add(
                    at,
                    "这里不能用“!”标签：去掉它，文字里要用“!”就加引号。",
                    "Tags (!) are not allowed here: remove it, or put the text in quotes.");
        return switch (event) {
            case ScalarEvent scalar ->
                new Yaml.Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, at);
            case MappingStartEvent start -> mapping(at, depth);
            default -> sequence(at, depth);
        };
    }

    private Yaml sequence(Position at, int depth) {
        List<Yaml> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next())
            items.add(node(event, depth + 1));
        return new Yaml.Sequence(items, at);
    }

    private Yaml mapping(Position at, int depth) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Yaml key = node(event, depth + 1);
            var entry = new Yaml.Entry(key.at(), node(events.next(), depth + 1));
            if (!(key instanceof Yaml.Scalar scalar)) {
                problems.add(key.at(), "冒号左边只能是一个词。", "A key must be a single word.");
                continue;
            }
            Yaml.Entry first = entries.putIfAbsent(scalar.text(), entry);
            if (first != null) {
                String name = Problems.quote(scalar.text());
                int line = first.keyAt().line();
                problems.add(
                        key.at(),
                        "“%s”写了两次，第一次在第 %d 行：只留一个。".formatted(name, line),
                        "\"%s\" is there twice, first on line %d: keep one.".formatted(name, line));
            }
        }
        return new Yaml.Mapping(entries, at);
    }

    private static Optional<String> tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
    }

    private static Position at(Event event) {
        var mark = event.getStartMark().orElseThrow();
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Position at;

        TooDeep(Position at) {
            super(null, null, false, false);
            this.at = at;
        }
    }
}
