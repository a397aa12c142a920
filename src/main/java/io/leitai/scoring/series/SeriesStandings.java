package io.leitai.scoring.series;

import io.leitai.scoring.Method.Winner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            awards.addAll(Awards.given(
                    series.awards(),
                    series.counting().winner(),
                    now.tallies().stream()
                            .filter(tally -> tally.rank() > 0)
                            .map(tally -> new Awards.Ranked(tally.competitor(), tally.rank(), tally.total()))
                            .toList()));
        Improvement improvement = series.improvement();
        if (improvement != null && isOver(series, improvement, now))
            awards.addAll(Awards.given(
                    improvement.awards(),
                    Winner.HIGHEST,
                    improved.stream()
                            .filter(one -> one.gain(improvement.by()).signum() > 0)
                            .map(one -> new Awards.Ranked(one.competitor(), one.rank(), one.gain(improvement.by())))
                            .toList()));
        return awards;
    }

    private static boolean isOver(Series series, Improvement improvement, SeriesTable now) {
        return series.contests().stream()
                .filter(contest -> improvement.from() == null
                        || contest.quarter().equals(improvement.from())
                        || contest.quarter().equals(improvement.to()))
                .allMatch(now.contests()::contains);
    }
}
