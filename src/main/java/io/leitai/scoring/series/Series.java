package io.leitai.scoring.series;

import io.leitai.scoring.Rounding;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Contests that make one series, and everything that its standings depend on besides their results. `docs/series.md`
 * explains each rule with an example.
 *
 * @param en the English for text fields (key: the field's name), for display only
 * @param timezone where the contests' days, and so the quarters, are those of the calendar
 * @param contests by day, and those of one day as they were given
 * @param atLeast whoever took part in fewer contests has no rank; as long as fewer have been held, whoever missed one
 * @param atLeastInQuarter the same in the standings of a quarter
 * @param total how a total is rounded
 * @param figure how what a contest counts is rounded, before its weight; null: exact
 * @param ties the chain that tells equal totals apart; those that it leaves equal share their rank
 * @param awards by the ranks once every contest counts
 * @param improvement null: nobody asks
 */
public record Series(
        String id,
        String title,
        Map<String, String> en,
        ZoneId timezone,
        By by,
        List<SeriesContest> contests,
        Counting counting,
        Absence absence,
        int atLeast,
        int atLeastInQuarter,
        Rounding total,
        Rounding figure,
        List<Tie> ties,
        List<Award> awards,
        Improvement improvement) {
    public Series {
        en = Map.copyOf(en);
        contests = contests.stream()
                .sorted(Comparator.comparing(SeriesContest::date))
                .toList();
        ties = List.copyOf(ties);
        awards = List.copyOf(awards);
    }

    /** Who competes. */
    public enum By {
        PRESENTER,
        UNIT
    }

    public Optional<SeriesContest> contest(String id) {
        return contests.stream().filter(contest -> contest.id().equals(id)).findFirst();
    }

    /** The contests of this scope that have a result. @param results ids */
    public List<SeriesContest> held(Set<String> results, Scope scope) {
        List<SeriesContest> held = new ArrayList<>();
        for (SeriesContest contest : contests) {
            boolean inQuarter = scope.quarter() == null || scope.quarter().equals(contest.quarter());
            if (inQuarter && results.contains(contest.id())) held.add(contest);
            if (contest.id().equals(scope.asOf())) break;
        }
        return held;
    }

    /** In which contests are held, in their order. */
    public List<Quarter> quarters() {
        return contests.stream().map(SeriesContest::quarter).distinct().toList();
    }

    /** What the series calls this presenter of one of its contests, or the presenter's unit; empty where there is none. */
    String competitor(SeriesContest contest, ContestResult.Row row) {
        String name = by == By.PRESENTER ? row.presenter() : row.unit();
        return contest.as().getOrDefault(name, name);
    }
}
