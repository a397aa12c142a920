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
     * Judge's id to presenter's id to points; of presenters who have the judge's complete marks.
     *
     * @param id of the one criterion, or empty: all
     */
    Map<String, Map<String, Fraction>> points(Panel panel, List<Criterion> criteria, String id, int turn) {
        return known.computeIfAbsent(new Key(panel.id(), turn, id), key -> ofAll(panel, criteria, id, turn));
    }

    private Map<String, Map<String, Fraction>> ofAll(Panel panel, List<Criterion> criteria, String id, int turn) {
        List<String> presenters = table.presenters();
        List<TurnMarks> turns =
                presenters.stream().map(presenter -> table.of(presenter, turn)).toList();
        Map<String, Map<String, Fraction>> points = new HashMap<>();
        for (String judge : table.judges(panel)) {
            List<String> marked = new ArrayList<>();
            List<Fraction> values = new ArrayList<>();
            for (int i = 0; i < turns.size(); i++) {
                Map<String, BigDecimal> marks = turns.get(i).marks(judge);
                if (!PanelScoring.isComplete(marks, criteria)) continue;
                marked.add(presenters.get(i));
                values.add(value(marks, criteria, id));
            }
            points.put(judge, points(panel.how().places(), marked, values));
        }
        return points;
    }

    private Fraction value(Map<String, BigDecimal> marks, List<Criterion> criteria, String id) {
        return id.isEmpty()
                ? PanelScoring.given(marks, criteria)
                        .roundedTo(rules.how().steps().judge())
                : Fraction.of(marks.get(id));
    }

    /** @param values what the judge gave to each of the presenters */
    private static Map<String, Fraction> points(
            PanelMethod.Places places, List<String> presenters, List<Fraction> values) {
        List<Fraction> points = switch (places.from()) {
            case RANKS -> values.stream().map(rank -> byRank(places, rank)).toList();
            case MARKS -> byMark(places, values);
        };
        Map<String, Fraction> of = HashMap.newHashMap(presenters.size());
        for (int i = 0; i < presenters.size(); i++) of.put(presenters.get(i), points.get(i));
        return of;
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
