package io.leitai.scoring.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What a series has to say at one moment.
 *
 * @param now the ranks
 * @param before the standings that they moved from: those as of the contest before, or of the quarter before; null: there
 *     are none
 * @param improved who came forward, the furthest first; none in a quarter's standings, or where the series does not ask
 * @param awards by rank, then those for coming forward; none before the contests that they depend on have all been held
 */
public record SeriesStandings(SeriesTable now, SeriesTable before, List<Improved> improved, List<AwardGiven> awards) {
    public SeriesStandings {
        improved = List.copyOf(improved);
        awards = List.copyOf(awards);
    }

    public record AwardGiven(Award award, String competitor) {}

    /** @param results one for each contest at most, in any order */
    public static SeriesStandings of(Series series, Collection<ContestResult> results, Scope scope) {
        SeriesTable now = SeriesTable.of(series, results, scope);
        Set<String> held = results.stream().map(ContestResult::contest).collect(Collectors.toSet());
        Scope earlier = before(series, held, now, scope);
        SeriesTable before = earlier == null ? null : SeriesTable.of(series, results, earlier);
        boolean whole = scope.quarter() == null;
        List<Improved> improved = whole && series.improvement() != null
                ? new Improving(series).of(results, now, scope.asOf())
                : List.of();
        return new SeriesStandings(now, before, improved, whole ? awards(series, now, improved) : List.of());
    }

    /** Of everybody who had a rank before, by what the series calls them. */
    public Map<String, Integer> previousRanks() {
        Map<String, Integer> ranks = new HashMap<>();
        if (before != null) before.ranked().forEach((competitor, tally) -> ranks.put(competitor, tally.rank()));
        return ranks;
    }

    private static Scope before(Series series, Set<String> held, SeriesTable now, Scope scope) {
        if (scope.quarter() != null)
            return series.held(held, Scope.ALL).stream()
                    .map(SeriesContest::quarter)
                    .filter(quarter -> quarter.compareTo(scope.quarter()) < 0)
                    .max(Comparator.naturalOrder())
                    .map(quarter -> new Scope(null, quarter))
                    .orElse(null);
        int last = now.contests().size() - 1;
        return last < 1 ? null : new Scope(now.contests().get(last - 1).id(), null);
    }

    private static List<AwardGiven> awards(Series series, SeriesTable now, List<Improved> improved) {
        List<AwardGiven> awards = new ArrayList<>();
        if (now.contests().size() == series.contests().size())
            awards.addAll(given(
                    series.awards(),
                    now.tallies().stream().filter(tally -> tally.rank() > 0).toList(),
                    SeriesTally::rank,
                    SeriesTally::competitor));
        Improvement improvement = series.improvement();
        if (improvement != null && isOver(series, improvement, now))
            awards.addAll(given(
                    improvement.awards(),
                    improved.stream()
                            .filter(one -> one.isGain(improvement.by()))
                            .toList(),
                    Improved::rank,
                    Improved::competitor));
        return awards;
    }

    private static boolean isOver(Series series, Improvement improvement, SeriesTable now) {
        return series.contests().stream()
                .filter(contest -> improvement.from() == null
                        || contest.quarter().equals(improvement.from())
                        || contest.quarter().equals(improvement.to()))
                .allMatch(now.contests()::contains);
    }

    /**
     * An award with n places covers the next n ranks. All who share a rank that it covers get it, and an award whose
     * ranks are all used up by such sharing is given to nobody.
     */
    private static <T> List<AwardGiven> given(
            List<Award> awards, List<T> ranked, ToIntFunction<T> rank, Function<T, String> who) {
        List<AwardGiven> given = new ArrayList<>();
        int covered = 0;
        for (Award award : awards) {
            int from = covered;
            covered += award.places();
            int to = covered;
            ranked.stream()
                    .filter(one -> rank.applyAsInt(one) > from && rank.applyAsInt(one) <= to)
                    .forEach(one -> given.add(new AwardGiven(award, who.apply(one))));
        }
        return given;
    }
}
