package io.leitai.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each judge's order of the presenters, turned into points. Worked out once for each judge and turn. */
final class Places {
    private final Rules rules;
    private final MarkTable table;
    private final Map<Key, Map<String, Fraction>> known = new HashMap<>();

    private record Key(String panel, String judge, int turn, String criterion) {}

    Places(Rules rules, MarkTable table) {
        this.rules = rules;
        this.table = table;
    }

    /** What this presenter got, who has this judge's complete marks. @param id of the one criterion, or empty: all */
    Fraction points(Panel panel, List<Criterion> criteria, String id, String judge, int turn, String presenter) {
        return known.computeIfAbsent(
                        new Key(panel.id(), judge, turn, id), key -> ofAll(panel, criteria, id, judge, turn))
                .get(presenter);
    }

    private Map<String, Fraction> ofAll(Panel panel, List<Criterion> criteria, String id, String judge, int turn) {
        Map<String, Fraction> values = new HashMap<>();
        for (String presenter : table.presenters()) {
            var marks = table.marks(presenter, turn, judge);
            if (!PanelScoring.isComplete(marks, criteria)) continue;
            Fraction value = id.isEmpty()
                    ? PanelScoring.given(marks, criteria)
                            .roundedTo(rules.how().steps().judge())
                    : Fraction.of(marks.get(id));
            values.put(presenter, value);
        }
        PanelMethod.Places places = panel.how().places();
        return switch (places.from()) {
            case RANKS -> byRank(places, values);
            case MARKS -> byMark(places, values);
        };
    }

    private static Map<String, Fraction> byRank(PanelMethod.Places places, Map<String, Fraction> ranks) {
        Map<String, Fraction> points = new HashMap<>();
        ranks.forEach((presenter, rank) -> points.put(
                presenter,
                places.points().isEmpty()
                        ? rank
                        : worth(places, rank.numerator().intValueExact())));
        return points;
    }

    private static Map<String, Fraction> byMark(PanelMethod.Places places, Map<String, Fraction> values) {
        List<Map.Entry<String, Fraction>> order = new ArrayList<>(values.entrySet());
        order.sort(Map.Entry.<String, Fraction>comparingByValue().reversed());
        Map<String, Fraction> points = new HashMap<>();
        for (int first = 0, next; first < order.size(); first = next) {
            Fraction value = order.get(first).getValue();
            List<Fraction> taken = new ArrayList<>();
            for (next = first; next < order.size() && order.get(next).getValue().equals(value); next++)
                taken.add(worth(places, next + 1));
            Fraction each = switch (places.shared()) {
                case MEAN -> Fraction.mean(taken);
                case BEST -> taken.getFirst();
            };
            for (var equal : order.subList(first, next)) points.put(equal.getKey(), each);
        }
        return points;
    }

    private static Fraction worth(PanelMethod.Places places, int place) {
        if (places.points().isEmpty()) return Fraction.of(place);
        return place > places.points().size()
                ? Fraction.ZERO
                : Fraction.of(places.points().get(place - 1));
    }
}
