package io.leitai.scoring.series;

import static java.util.Comparator.comparing;

import io.leitai.scoring.Fraction;
import io.leitai.scoring.Method.Winner;
import io.leitai.scoring.series.SeriesTally.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one contest is worth to each competitor, before its weight. */
final class Worth {
    private final Series series;
    private final Counting counting;
    private final SeriesContest contest;
    private final Map<String, List<Part>> parts = new LinkedHashMap<>();
    private final Map<Integer, Long> sharing;
    private final int ranked;

    Worth(Series series, SeriesContest contest, ContestResult result) {
        this.series = series;
        this.counting = series.counting();
        this.contest = contest;
        this.sharing =
                result.rows().stream().collect(Collectors.groupingBy(ContestResult.Row::rank, Collectors.counting()));
        this.ranked = result.rows().size();
        for (ContestResult.Row row : result.rows()) {
            String competitor = series.competitor(contest, row);
            if (!competitor.isEmpty())
                parts.computeIfAbsent(competitor, c -> new ArrayList<>()).add(new Part(row, points(row), true));
        }
        parts.replaceAll((competitor, several) -> chosen(several));
    }

    SeriesContest contest() {
        return contest;
    }

    /** By rank. */
    Iterable<String> competitors() {
        return parts.keySet();
    }

    SeriesTally.Leg leg(String competitor) {
        List<Part> own = parts.getOrDefault(competitor, List.of());
        Fraction figure = own.isEmpty() ? ofAbsence() : together(own);
        return figure == null
                ? new SeriesTally.Leg(contest, own, null, SeriesTally.Use.LEFT_OUT)
                : new SeriesTally.Leg(contest, own, figure.roundedTo(series.figure()), SeriesTally.Use.COUNTED);
    }

    private Fraction ofAbsence() {
        return switch (series.absence()) {
            case Absence.Points points -> Fraction.of(points.points());
            case Absence.LeaveOut none -> null;
            case Absence.BehindLast behind -> ofPlace(ranked + 1);
        };
    }

    private Fraction points(ContestResult.Row row) {
        if (counting.places() == null) return Fraction.of(row.total());
        return switch (counting.places().shared()) {
            case BEST -> ofPlace(row.rank());
            case MEAN -> {
                List<Fraction> taken = new ArrayList<>();
                for (int place = row.rank(); place < row.rank() + sharing.get(row.rank()); place++)
                    taken.add(ofPlace(place));
                yield Fraction.mean(taken);
            }
        };
    }

    private Fraction ofPlace(int place) {
        var points = counting.places().points();
        if (points.isEmpty()) return Fraction.of(place);
        return Fraction.of(place > points.size() ? counting.places().beyond() : points.get(place - 1));
    }

    /** The best first; where only the best counts, the others marked so. */
    private List<Part> chosen(List<Part> several) {
        Comparator<Part> ascending = comparing(Part::points);
        List<Part> sorted = new ArrayList<>(several.stream()
                .sorted(counting.winner() == Winner.HIGHEST ? ascending.reversed() : ascending)
                .toList());
        if (counting.several() == Counting.Several.BEST)
            sorted.subList(1, sorted.size()).replaceAll(part -> new Part(part.row(), part.points(), false));
        return sorted;
    }

    private Fraction together(List<Part> own) {
        List<Fraction> points =
                own.stream().filter(Part::counts).map(Part::points).toList();
        return counting.several() == Counting.Several.SUM ? Fraction.sum(points) : Fraction.mean(points);
    }
}
