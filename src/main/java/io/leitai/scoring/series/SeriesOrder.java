package io.leitai.scoring.series;

import io.leitai.scoring.Fraction;
import io.leitai.scoring.Method.Winner;
import io.leitai.scoring.series.SeriesTally.Leg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who stands before whom: the better total, then the chain of ties. */
public final class SeriesOrder {
    private final Series series;

    public SeriesOrder(Series series) {
        this.series = series;
    }

    /** Equal are those whom no link tells apart. */
    Comparator<SeriesTally> bestFirst() {
        Comparator<SeriesTally> order = Comparator.comparing(SeriesTally::total);
        if (series.counting().winner() == Winner.HIGHEST) order = order.reversed();
        for (Tie tie : series.ties()) order = order.thenComparing(tally -> figures(tie, tally), by(tie));
        return order;
    }

    /** What a link compares; null within stands for a contest in which one was absent. */
    public List<Fraction> figures(Tie tie, SeriesTally tally) {
        return switch (tie.by()) {
            case PLACES -> places(tally);
            case BEST ->
                tally.legs().stream()
                        .filter(Leg::isTaken)
                        .map(leg -> SeriesTable.worth(series, leg))
                        .sorted(isLowBest() ? Comparator.naturalOrder() : Comparator.reverseOrder())
                        .toList();
            case LATEST -> latest(tally);
            case CONTESTS -> List.of(Fraction.of(tally.taken()));
            case TOTALS ->
                List.of(Fraction.sum(tally.legs().stream()
                        .flatMap(leg -> leg.parts().stream())
                        .filter(SeriesTally.Part::counts)
                        .map(part -> Fraction.of(part.row().total()))
                        .toList()));
        };
    }

    /** Below zero where the first goes first by this link. */
    public Comparator<List<Fraction>> by(Tie tie) {
        boolean lowFirst = switch (tie.by()) {
            case PLACES, CONTESTS -> false;
            case BEST, LATEST -> isLowBest();
            case TOTALS -> tie.low();
        };
        Comparator<Fraction> figure = lowFirst ? Comparator.naturalOrder() : Comparator.reverseOrder();
        Comparator<Fraction> absentLast = Comparator.nullsLast(figure);
        return (a, b) -> {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                int difference = absentLast.compare(a.get(i), b.get(i));
                if (difference != 0) return difference;
            }
            return Integer.compare(b.size(), a.size());
        };
    }

    private boolean isLowBest() {
        return series.counting().winner() == Winner.LOWEST;
    }

    private static List<Fraction> places(SeriesTally tally) {
        List<Integer> ranks = tally.legs().stream()
                .flatMap(leg -> leg.parts().stream())
                .filter(SeriesTally.Part::counts)
                .map(part -> part.row().rank())
                .toList();
        int last = ranks.stream().max(Integer::compare).orElse(0);
        List<Fraction> times = new ArrayList<>();
        for (int place = 1; place <= last; place++) {
            int wanted = place;
            times.add(Fraction.of(ranks.stream().filter(rank -> rank == wanted).count()));
        }
        return times;
    }

    private List<Fraction> latest(SeriesTally tally) {
        List<Fraction> figures = new ArrayList<>();
        for (Leg leg : tally.legs().reversed()) figures.add(leg.isTaken() ? SeriesTable.worth(series, leg) : null);
        return figures;
    }
}
