package io.leitai.scoring.series;

import io.leitai.scoring.Method.Winner;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reckons who came forward most. */
final class Improving {
    private final Series series;
    private final Improvement improvement;

    Improving(Series series) {
        this.series = series;
        this.improvement = series.improvement();
    }

    /** Everybody who has a rank at both ends, by the gain; none where an end has no contest yet, or both are the same one. */
    List<Improved> of(Collection<ContestResult> results, SeriesTable now, String asOf) {
        if (now.contests().isEmpty()) return List.of();
        SeriesTable from;
        SeriesTable to;
        if (improvement.from() == null) {
            from = SeriesTable.of(
                    series, results, new Scope(now.contests().getFirst().id(), null));
            to = now;
        } else {
            from = SeriesTable.of(series, results, new Scope(asOf, improvement.from()));
            to = SeriesTable.of(series, results, new Scope(asOf, improvement.to()));
        }
        if (from.contests().equals(to.contests())) return List.of();
        Map<String, SeriesTally> begins = from.ranked();
        List<Improved> all = to.tallies().stream()
                .filter(end -> end.rank() > 0 && begins.containsKey(end.competitor()))
                .map(end -> improved(begins.get(end.competitor()), end))
                .sorted(order())
                .toList();
        return Chain.ranks(all, order(), Improved::ranked);
    }

    private Improved improved(SeriesTally begin, SeriesTally end) {
        BigDecimal more = end.total().subtract(begin.total());
        boolean high = series.counting().winner() == Winner.HIGHEST;
        return new Improved(0, begin, end, begin.rank() - end.rank(), high ? more : more.negate());
    }

    private Comparator<Improved> order() {
        Comparator<Improved> order = switch (improvement.by()) {
            case PLACES -> by(Improvement.Tie.PLACES);
            case POINTS -> by(Improvement.Tie.POINTS);
        };
        for (Improvement.Tie tie : improvement.ties()) order = order.thenComparing(by(tie));
        return order;
    }

    private static Comparator<Improved> by(Improvement.Tie tie) {
        return switch (tie) {
            case PLACES -> Comparator.comparing(Improved::places).reversed();
            case POINTS -> Comparator.comparing(Improved::points).reversed();
            case RANK -> Comparator.comparing(improved -> improved.to().rank());
        };
    }
}
