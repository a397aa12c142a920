package io.leitai.view;

import io.leitai.scoring.Rounding;
import io.leitai.scoring.series.Award;
import io.leitai.scoring.series.ContestResult;
import io.leitai.scoring.series.Counting;
import io.leitai.scoring.series.Improved;
import io.leitai.scoring.series.Improvement;
import io.leitai.scoring.series.Quarter;
import io.leitai.scoring.series.Scope;
import io.leitai.scoring.series.Series;
import io.leitai.scoring.series.SeriesContest;
import io.leitai.scoring.series.SeriesStandings;
import io.leitai.scoring.series.SeriesTally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A series' standings as everybody may see them. `docs/protocol.md` shows the JSON. */
public final class SeriesView {
    private SeriesView() {}

    /** @param before the contest or the quarter that {@code previousRank} is of; null: there was none */
    public record Body(
            Head series,
            String asOf,
            String quarter,
            String before,
            List<ContestLine> contests,
            List<String> quarters,
            List<Row> standings,
            ImprovementPart improvement,
            List<AwardLine> awards) {}

    public record Head(
            String id,
            String title,
            String timezone,
            String by,
            boolean rehearsal,
            Rule rule,
            Map<String, String> en) {}

    /** @param best 0: all @param atLeast of the standings shown @param ties what tells equal totals apart, in its order */
    public record Rule(
            String of, String across, String winner, int best, int dropWorst, int atLeast, List<String> ties) {}

    /** @param state counts, held (and not in these standings), or toCome */
    public record ContestLine(
            String id,
            String title,
            String date,
            String quarter,
            BigDecimal weight,
            String state,
            Map<String, String> en) {}

    /** @param rank null: none @param contests in how many one took part @param figures one for each contest that counts */
    public record Row(
            Integer rank,
            Integer previousRank,
            String who,
            String name,
            String unit,
            BigDecimal total,
            int contests,
            List<Figure> figures,
            Map<String, String> en) {}

    /** @param figure null where the contest is left out @param places in the contest; empty: absent */
    public record Figure(String contest, BigDecimal figure, String use, List<Integer> places) {}

    public record ImprovementPart(String by, String from, String to, List<Gain> gains) {}

    public record Gain(
            int rank, String who, String name, int fromRank, int toRank, BigDecimal points, Map<String, String> en) {}

    public record AwardLine(String award, String name, boolean improvement, String who, Map<String, String> en) {}

    /** @param results of contests of this series, all rehearsals or none */
    public static Body of(Series series, List<ContestResult> results, boolean rehearsal, Scope scope) {
        SeriesStandings standings = SeriesStandings.of(series, results, scope);
        Set<String> held = results.stream().map(ContestResult::contest).collect(Collectors.toSet());
        Map<String, Integer> before = standings.previousRanks();
        return new Body(
                head(series, rehearsal, scope),
                scope.asOf(),
                scope.quarter() == null ? null : scope.quarter().toString(),
                before(standings, scope),
                series.contests().stream()
                        .map(contest -> line(contest, standings, held))
                        .toList(),
                series.held(held, Scope.ALL).stream()
                        .map(SeriesContest::quarter)
                        .distinct()
                        .map(Quarter::toString)
                        .toList(),
                standings.now().tallies().stream()
                        .map(tally -> row(series, tally, before.get(tally.competitor())))
                        .toList(),
                improvement(series, standings),
                awards(series, standings));
    }

    private static Head head(Series series, boolean rehearsal, Scope scope) {
        Counting counting = series.counting();
        return new Head(
                series.id(),
                series.title(),
                series.timezone().getId(),
                Parts.lowerCase(series.by()),
                rehearsal,
                new Rule(
                        counting.places() == null ? "total" : "places",
                        Parts.lowerCase(counting.across()),
                        Parts.lowerCase(counting.winner()),
                        counting.best(),
                        counting.dropWorst(),
                        scope.quarter() == null ? series.atLeast() : series.atLeastInQuarter(),
                        series.ties().stream()
                                .map(tie -> Parts.lowerCase(tie.by()))
                                .toList()),
                series.en());
    }

    private static String before(SeriesStandings standings, Scope scope) {
        if (standings.before() == null) return null;
        SeriesContest last = standings.before().contests().getLast();
        return scope.quarter() == null ? last.id() : last.quarter().toString();
    }

    private static ContestLine line(SeriesContest contest, SeriesStandings standings, Set<String> held) {
        String state = standings.now().contests().contains(contest)
                ? "counts"
                : held.contains(contest.id()) ? "held" : "toCome";
        return new ContestLine(
                contest.id(),
                contest.title(),
                contest.date().toString(),
                contest.quarter().toString(),
                contest.weight(),
                state,
                contest.en());
    }

    private static Row row(Series series, SeriesTally tally, Integer previousRank) {
        boolean units = series.by() == Series.By.UNIT;
        ContestResult.Row latest = tally.latest();
        return new Row(
                tally.rank() == 0 ? null : tally.rank(),
                previousRank,
                tally.competitor(),
                name(series, tally),
                units ? "" : latest.unit(),
                tally.total(),
                tally.taken(),
                tally.legs().stream().map(leg -> figure(series, leg)).toList(),
                english(series, latest));
    }

    private static String name(Series series, SeriesTally tally) {
        return series.by() == Series.By.UNIT
                ? tally.competitor()
                : tally.latest().name();
    }

    /** Of a unit its name's. */
    private static Map<String, String> english(Series series, ContestResult.Row latest) {
        if (series.by() == Series.By.PRESENTER) return latest.en();
        String unit = latest.en().get("unit");
        return unit == null ? Map.of() : Map.of("name", unit);
    }

    private static Figure figure(Series series, SeriesTally.Leg leg) {
        Rounding shown = series.figure() == null ? series.total() : series.figure();
        return new Figure(
                leg.contest().id(),
                leg.figure() == null ? null : leg.figure().round(shown),
                Parts.camelCase(leg.use()),
                leg.parts().stream().map(part -> part.row().rank()).sorted().toList());
    }

    private static ImprovementPart improvement(Series series, SeriesStandings standings) {
        if (standings.improved().isEmpty()) return null;
        Improvement asked = series.improvement();
        boolean quarters = asked.from() != null;
        List<SeriesContest> contests = standings.now().contests();
        return new ImprovementPart(
                Parts.lowerCase(asked.by()),
                quarters ? asked.from().toString() : contests.getFirst().id(),
                quarters ? asked.to().toString() : contests.getLast().id(),
                standings.improved().stream().map(one -> gain(series, one)).toList());
    }

    private static Gain gain(Series series, Improved one) {
        return new Gain(
                one.rank(),
                one.competitor(),
                name(series, one.to()),
                one.from().rank(),
                one.to().rank(),
                one.points(),
                english(series, one.to().latest()));
    }

    private static List<AwardLine> awards(Series series, SeriesStandings standings) {
        List<Award> forGain =
                series.improvement() == null ? List.of() : series.improvement().awards();
        return standings.awards().stream()
                .map(given -> new AwardLine(
                        given.award().id(),
                        given.award().name(),
                        forGain.contains(given.award()),
                        given.competitor(),
                        given.award().en()))
                .toList();
    }
}
