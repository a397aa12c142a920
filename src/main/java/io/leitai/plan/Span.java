package io.leitai.plan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** From where to where each thing of a YAML text stands in it, in characters of the string. A text is changed by it in one place alone. */
sealed interface Span {
    int start();

    /** Of a block's collection the end of its last part: what comes behind, comments too, is not its. */
    int end();

    /** As maps, lists, strings, and null where nothing is written. A key twice counts as the first. */
    Object data();

    /** @param text null where nothing is written */
    record Leaf(int start, int end, String text) implements Span {
        @Override
        public Object data() {
            return text;
        }
    }

    /** @param flow written as {@code [a, b]} */
    record Items(int start, int end, boolean flow, List<Span> items) implements Span {
        @Override
        public Object data() {
            List<Object> data = new ArrayList<>();
            for (Span item : items) data.add(item.data());
            return data;
        }
    }

    /** @param flow written as {@code {a: b}} */
    record Pairs(int start, int end, boolean flow, List<Pair> pairs) implements Span {
        @Override
        public Object data() {
            Map<String, Object> data = new LinkedHashMap<>();
            for (Pair pair : pairs) if (!data.containsKey(pair.name())) data.put(pair.name(), pair.value.data());
            return data;
        }

        Optional<Pair> pair(String name) {
            return pairs.stream().filter(pair -> name.equals(pair.name())).findFirst();
        }
    }

    record Pair(Span key, Span value) {
        /** Empty where the key is no word. */
        String name() {
            return key instanceof Leaf leaf && leaf.text != null ? leaf.text : "";
        }

        int end() {
            return Math.max(key.end(), value.end());
        }
    }

    /**
     * @param yaml without an error of YAML itself: {@link YamlTree} has read it
     * @throws PlanText.NoPlace where it has aliases or several documents, of which a plan has none
     */
    static Span of(String yaml) {
        var settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        return new Builder(yaml, new Parse(settings).parseString(yaml).iterator()).root();
    }

    /** Of the parser's events, whose marks count code points. */
    final class Builder {
        private final String text;
        private final Iterator<Event> events;
        private final boolean plain;

        private Builder(String text, Iterator<Event> events) {
            this.text = text;
            this.events = events;
            this.plain = text.codePoints().allMatch(Character::isBmpCodePoint);
        }

        private Span root() {
            events.next();
            events.next();
            Span root = node(events.next());
            events.next();
            if (events.next().getEventId() != Event.ID.StreamEnd) throw new PlanText.NoPlace();
            return root;
        }

        private Span node(Event event) {
            return switch (event) {
                case ScalarEvent scalar -> leaf(scalar);
                case MappingStartEvent map -> pairs(map);
                case CollectionStartEvent list -> items(list);
                default -> throw new PlanText.NoPlace();
            };
        }

        private Leaf leaf(ScalarEvent scalar) {
            String value = scalar.getValue();
            boolean nothing = scalar.getScalarStyle() == ScalarStyle.PLAIN
                    && (value.isEmpty() || value.equals("~") || value.equals("null"));
            return new Leaf(start(scalar), end(scalar), nothing ? null : value);
        }

        private Pairs pairs(CollectionStartEvent event) {
            List<Pair> pairs = new ArrayList<>();
            Event next = events.next();
            for (; next.getEventId() != Event.ID.MappingEnd; next = events.next())
                pairs.add(new Pair(node(next), node(events.next())));
            boolean flow = event.getFlowStyle() == FlowStyle.FLOW;
            int end = flow || pairs.isEmpty() ? end(next) : pairs.getLast().end();
            return new Pairs(start(event), end, flow, pairs);
        }

        private Items items(CollectionStartEvent event) {
            List<Span> items = new ArrayList<>();
            Event next = events.next();
            for (; next.getEventId() != Event.ID.SequenceEnd; next = events.next()) items.add(node(next));
            boolean flow = event.getFlowStyle() == FlowStyle.FLOW;
            int end = flow || items.isEmpty() ? end(next) : items.getLast().end();
            return new Items(start(event), end, flow, items);
        }

        private int start(Event event) {
            return index(event.getStartMark().orElseThrow().getIndex());
        }

        private int end(Event event) {
            return index(event.getEndMark().orElseThrow().getIndex());
        }

        private int index(int codePoints) {
            return plain ? codePoints : text.offsetByCodePoints(0, codePoints);
        }
    }
}
