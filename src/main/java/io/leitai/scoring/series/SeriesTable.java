package io.leitai.scoring.series;

import io.leitai.scoring.Fraction;
import io.leitai.scoring.Method.Winner;
import io.leitai.scoring.series.SeriesTally.Leg;
import io.leitai.scoring.series.SeriesTally.Use;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A series' ranks over some of its contests.
 *
 * @param contests those that count, in their order
 * @param tallies everybody who took part in one of them: by rank, who shares one in the order in which they first came
 *     up; then those without a rank, the better total first
 */
public record SeriesTable(List<SeriesContest> contests, List<SeriesTally> tallies) {
    public SeriesTable {
        contests = List.copyOf(contests);
        tallies = List.copyOf(tallies);
    }

    /** Those who have a rank, by what the series calls them. */
    Map<String, SeriesTally> ranked() {
        return tallies.stream()
                .filter(tally -> tally.rank() > 0)
                .collect(Collectors.toMap(SeriesTally::competitor, Function.identity()));
    }

    /** @param results in any order; of contests that the series does not have, none counts */
    static SeriesTable of(Series series, Collection<ContestResult> results, Scope scope) {
        Map<String, ContestResult> byContest =
                results.stream().collect(Collectors.toMap(ContestResult::contest, Function.identity()));
        List<SeriesContest> contests = series.held(byContest.keySet(), scope);
        List<Worth> worths = contests.stream()
                .map(contest -> new Worth(series, contest, byContest.get(contest.id())))
                .toList();
        Set<String> competitors = new LinkedHashSet<>();
        worths.forEach(worth -> worth.competitors().forEach(competitors::add));
        List<SeriesTally> tallies = competitors.stream()
                .map(competitor -> tally(
                        series,
                        competitor,
                        worths.stream().map(worth -> worth.leg(competitor)).toList()))
                .toList();
        int stated = scope.quarter() == null ? series.atLeast() : series.atLeastInQuarter();
        return new SeriesTable(contests, ranked(series, tallies, Math.min(stated, contests.size())));
    }

    private static SeriesTally tally(Series series, String competitor, List<Leg> all) {
        List<Leg> legs = chosen(series, all);
        boolean mean = series.counting().across() == Counting.Across.MEAN;
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (Leg leg : legs)
            if (leg.use() == Use.COUNTED) {
                Fraction weight = Fraction.of(leg.contest().weight());
                sum = sum.plus(leg.figure().times(weight));
                weights = weights.plus(weight);
            }
        Fraction exact = mean ? sum.dividedBy(weights) : sum;
        int taken = (int) legs.stream().filter(Leg::isTaken).count();
        return new SeriesTally(competitor, 0, exact.round(series.total()), exact, taken, legs);
    }

    /** Marks those that do not count. Of equally good ones the later is dropped first; one always stays. */
    private static List<Leg> chosen(Series series, List<Leg> legs) {
        Counting counting = series.counting();
        Comparator<Leg> ascending = Comparator.comparing(leg -> worth(series, leg));
        List<Leg> bestFirst = legs.stream()
                .filter(leg -> leg.figure() != null)
                .sorted(counting.winner() == Winner.HIGHEST ? ascending.reversed() : ascending)
                .toList();
        int kept = counting.best() > 0 ? counting.best() : Math.max(1, bestFirst.size() - counting.dropWorst());
        Set<SeriesContest> dropped =
                bestFirst.stream().skip(kept).map(Leg::contest).collect(Collectors.toSet());
        return legs.stream()
                .map(leg -> dropped.contains(leg.contest()) ? leg.used(Use.DROPPED) : leg)
                .toList();
    }

    /** What a contest brings: where contests are added, its weight makes it greater. */
    static Fraction worth(Series series, Leg leg) {
        return series.counting().across() == Counting.Across.SUM
                ? leg.figure().times(Fraction.of(leg.contest().weight()))
                : leg.figure();
    }

    private static List<SeriesTally> ranked(Series series, List<SeriesTally> tallies, int atLeast) {
        Comparator<SeriesTally> order = new SeriesOrder(series).bestFirst();
        List<SeriesTally> sorted = tallies.stream().sorted(order).toList();
        List<SeriesTally> ranked = Chain.ranks(
                sorted.stream().filter(tally -> tally.taken() >= atLeast).toList(), order, SeriesTally::ranked);
        return Stream.concat(ranked.stream(), sorted.stream().filter(tally -> tally.taken() < atLeast))
                .toList();
    }
}
