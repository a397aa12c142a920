package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Each judge's order of the presenters, turned into points. Worked out once for each panel, turn and criterion. */
final class Places {
    private final Rules rules;
    private final MarkTable table;
    private final Map<Key, Map<String, Map<String, Fraction>>> known = new HashMap<>();

    private record Key(String panel, int turn, String criterion) {}

    /** Presenters whom a judge liked the same, and what each of them gets. */
    private static final class Equals {
        private int count;
        private Fraction points;
    }

    Places(Rules rules, MarkTable table) {
        this.rules = rules;
        this.table = table;
    }

    /**
     * Judge's id to what this judge's order is worth to the presenter; of judges whose marks for the presenter are complete.
     *
     * @param id of the one criterion, or empty: all
     */
    Map<String, Fraction> points(Panel panel, List<Criterion> criteria, String id, int turn, String presenter) {
        return known.computeIfAbsent(new Key(panel.id(), turn, id), key -> ofAll(panel, criteria, id, turn))
                .get(presenter);
    }

    private Map<String, Map<String, Fraction>> ofAll(Panel panel, List<Criterion> criteria, String id, int turn) {
        Map<String, Map<String, Fraction>> all = new HashMap<>();
        List<TurnMarks> turns = new ArrayList<>();
        List<Map<String, Fraction>> points = new ArrayList<>();
        for (String presenter : table.presenters()) {
            turns.add(table.of(presenter, turn));
            points.add(new HashMap<>());
            all.put(presenter, points.getLast());
        }
        for (String judge : table.judges(panel)) {
            List<Map<String, Fraction>> of = new ArrayList<>();
            List<Fraction> values = new ArrayList<>();
            for (int i = 0; i < turns.size(); i++) {
                Map<String, BigDecimal> marks = turns.get(i).marks(judge);
                if (!PanelScoring.isComplete(marks, criteria)) continue;
                of.add(points.get(i));
                values.add(value(marks, criteria, id));
            }
            List<Fraction> worth = worth(panel.how().places(), values);
            for (int i = 0; i < of.size(); i++) of.get(i).put(judge, worth.get(i));
        }
        return all;
    }

    private Fraction value(Map<String, BigDecimal> marks, List<Criterion> criteria, String id) {
        return id.isEmpty()
                ? PanelScoring.given(marks, criteria)
                        .roundedTo(rules.how().steps().judge())
                : Fraction.of(marks.get(id));
    }

    /** @param values what a judge gave to some presenters @return what each of them gets for it */
    private static List<Fraction> worth(PanelMethod.Places places, List<Fraction> values) {
        return switch (places.from()) {
            case RANKS -> values.stream().map(rank -> byRank(places, rank)).toList();
            case MARKS -> byMark(places, values);
        };
    }

    private static Fraction byRank(PanelMethod.Places places, Fraction rank) {
        return places.points().isEmpty() ? rank : worth(places, rank.numerator().intValueExact());
    }

    private static List<Fraction> byMark(PanelMethod.Places places, List<Fraction> values) {
        TreeMap<Fraction, Equals> byValue = new TreeMap<>();
        List<Equals> each = new ArrayList<>(values.size());
        for (Fraction value : values) {
            Equals equals = byValue.computeIfAbsent(value, v -> new Equals());
            equals.count++;
            each.add(equals);
        }
        int before = 0;
        for (Equals equals : byValue.descendingMap().values()) {
            equals.points = shared(places, before + 1, equals.count);
            before += equals.count;
        }
        return each.stream().map(equals -> equals.points).toList();
    }

    /** What each gets of those who take up so many places from the first of them on. */
    private static Fraction shared(PanelMethod.Places places, int first, int count) {
        if (count == 1 || places.shared() == PanelMethod.Shared.BEST) return worth(places, first);
        if (places.points().isEmpty())
            return Fraction.of(2L * first + count - 1).dividedBy(Fraction.of(2));
        int last = Math.min(first + count - 1, places.points().size());
        BigDecimal sum = BigDecimal.ZERO;
        for (int place = first; place <= last; place++)
            sum = sum.add(places.points().get(place - 1));
        return Fraction.of(sum).dividedBy(Fraction.of(count));
    }

    private static Fraction worth(PanelMethod.Places places, int place) {
        if (places.points().isEmpty()) return Fraction.of(place);
        return place > places.points().size()
                ? Fraction.ZERO
                : Fraction.of(places.points().get(place - 1));
    }
}
