package io.leitai.scoring.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.scoring.Fraction;
import io.leitai.scoring.Method.Winner;
import io.leitai.scoring.PanelMethod.Shared;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.series.Counting.Across;
import io.leitai.scoring.series.Counting.PlacePoints;
import io.leitai.scoring.series.Counting.Several;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for every series, tried on series drawn from seeds. */
class SeriesPropertiesTest {
    private static final int SERIES = 1_000;

    private record Drawn(Series series, List<ContestResult> results, Random random) {
        SeriesTable table(Scope scope) {
            return SeriesStandings.of(series, results, scope).now();
        }
    }

    private static void everySeries(Consumer<Drawn> holds) {
        for (long seed = 1; seed <= SERIES; seed++) {
            try {
                holds.accept(draw(new Random(seed)));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static <T> T oneOf(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Drawn draw(Random random) {
        int contests = 1 + random.nextInt(6);
        List<SeriesContest> all = new ArrayList<>();
        for (int i = 0; i < contests; i++)
            all.add(new SeriesContest(
                    "c" + i,
                    "c",
                    Map.of(),
                    LocalDate.of(2026, 1, 1).plusDays(40L * i),
                    new BigDecimal(oneOf(random, List.of("1", "1", "2", "0.5"))),
                    Map.of()));
        int kind = random.nextInt(3);
        PlacePoints places = kind == 0
                ? null
                : new PlacePoints(
                        kind == 1 ? List.of() : decimals("12", "10", "8", "5", "5"),
                        BigDecimal.ONE,
                        oneOf(random, List.of(Shared.values())));
        Winner winner = kind == 1 ? Winner.LOWEST : Winner.HIGHEST;
        int limit = random.nextInt(contests);
        boolean best = random.nextBoolean();
        Counting counting = new Counting(
                places,
                oneOf(random, List.of(Several.values())),
                winner,
                oneOf(random, List.of(Across.values())),
                best ? limit : 0,
                best ? 0 : limit);
        List<Absence> absences = new ArrayList<>(List.of(new Absence.Points(new BigDecimal("3"))));
        if (places != null) absences.add(new Absence.BehindLast());
        if (winner == Winner.HIGHEST || counting.across() == Across.MEAN) absences.add(new Absence.LeaveOut());
        List<Tie> ties = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--)
            ties.add(new Tie(oneOf(random, List.of(Tie.By.values())), random.nextBoolean()));
        Series series = new Series(
                "s",
                "s",
                Map.of(),
                ZoneOffset.UTC,
                random.nextBoolean() ? Series.By.PRESENTER : Series.By.UNIT,
                all,
                counting,
                oneOf(random, absences),
                1 + random.nextInt(contests),
                1,
                new Rounding(random.nextInt(3), RoundingMode.HALF_UP),
                random.nextBoolean() ? null : new Rounding(1, RoundingMode.HALF_EVEN),
                ties,
                List.of(),
                null);
        List<ContestResult> results = new ArrayList<>();
        for (SeriesContest contest : all) if (random.nextInt(5) > 0) results.add(result(contest.id(), random));
        return new Drawn(series, results, random);
    }

    private static List<BigDecimal> decimals(String... decimals) {
        return List.of(decimals).stream().map(BigDecimal::new).toList();
    }

    /** Highest totals first, with shared ranks. */
    private static ContestResult result(String id, Random random) {
        List<ContestResult.Row> rows = new ArrayList<>();
        int total = 1_000;
        for (int who : shuffled(8, random).subList(0, 1 + random.nextInt(8))) {
            boolean shared = !rows.isEmpty() && random.nextInt(4) == 0;
            if (!shared) total -= 1 + random.nextInt(50);
            rows.add(new ContestResult.Row(
                    "p" + who,
                    "",
                    "u" + who % 3,
                    shared ? rows.getLast().rank() : rows.size() + 1,
                    new BigDecimal(total).movePointLeft(1),
                    Map.of()));
        }
        return new ContestResult(id, rows);
    }

    private static List<Integer> shuffled(int to, Random random) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < to; i++) all.add(i);
        Collections.shuffle(all, random);
        return all;
    }

    @Test
    void the_order_in_which_contests_and_results_are_given_does_not_matter() {
        everySeries(drawn -> {
            List<ContestResult> results = new ArrayList<>(drawn.results());
            List<SeriesContest> contests = new ArrayList<>(drawn.series().contests());
            Collections.shuffle(results, drawn.random());
            Collections.shuffle(contests, drawn.random());
            Series shuffled = with(drawn.series(), contests);
            assertThat(SeriesStandings.of(shuffled, results, Scope.ALL))
                    .isEqualTo(SeriesStandings.of(drawn.series(), drawn.results(), Scope.ALL));
        });
    }

    @Test
    void a_series_of_one_contest_ranks_as_the_contest() {
        everySeries(drawn -> {
            SeriesContest only = drawn.series().contests().getFirst();
            ContestResult result = result(only.id(), drawn.random());
            // shared places stay shared, and a better place is worth more
            Counting points = new Counting(
                    oneOf(
                            drawn.random(),
                            List.of(
                                    new PlacePoints(
                                            decimals("20", "15", "9.5", "4", "3", "2", "1.5", "1"),
                                            BigDecimal.ZERO,
                                            Shared.MEAN),
                                    new PlacePoints(
                                            decimals("20", "15", "9.5", "4", "3", "2", "1.5", "1"),
                                            BigDecimal.ZERO,
                                            Shared.BEST))),
                    Several.BEST,
                    Winner.HIGHEST,
                    drawn.series().counting().across(),
                    0,
                    0);
            for (Counting counting : List.of(points, Counting.PLAIN)) {
                Series series = new Series(
                        "s",
                        "s",
                        Map.of(),
                        ZoneOffset.UTC,
                        Series.By.PRESENTER,
                        List.of(only),
                        counting,
                        Absence.NOTHING,
                        1,
                        1,
                        new Rounding(6, RoundingMode.HALF_UP),
                        null,
                        drawn.series().ties(),
                        List.of(),
                        null);
                assertThat(SeriesStandings.of(series, List.of(result), Scope.ALL)
                                .now()
                                .tallies())
                        .extracting(tally -> tally.rank() + " " + tally.competitor())
                        .containsExactlyElementsOf(result.rows().stream()
                                .map(row -> row.rank() + " " + row.presenter())
                                .toList());
            }
        });
    }

    @Test
    void as_of_the_last_contest_is_everything() {
        everySeries(drawn -> {
            if (drawn.results().isEmpty()) return;
            assertThat(SeriesStandings.of(
                            drawn.series(),
                            drawn.results(),
                            new Scope(drawn.results().getLast().contest(), null)))
                    .isEqualTo(SeriesStandings.of(drawn.series(), drawn.results(), Scope.ALL));
        });
    }

    @Test
    void as_of_a_contest_is_as_if_no_later_one_had_been_held_and_the_next_moves_from_there() {
        everySeries(drawn -> {
            for (int held = 1; held < drawn.results().size(); held++) {
                List<ContestResult> earlier = drawn.results().subList(0, held);
                SeriesTable then =
                        SeriesStandings.of(drawn.series(), earlier, Scope.ALL).now();
                assertThat(drawn.table(new Scope(earlier.getLast().contest(), null)))
                        .isEqualTo(then);
                Scope next = new Scope(drawn.results().get(held).contest(), null);
                assertThat(SeriesStandings.of(drawn.series(), drawn.results(), next)
                                .before())
                        .isEqualTo(then);
            }
        });
    }

    @Test
    void a_quarter_ranks_as_a_series_of_its_contests() {
        everySeries(drawn -> {
            for (Quarter quarter : drawn.series().quarters()) {
                Series alone = with(
                        drawn.series(),
                        drawn.series().contests().stream()
                                .filter(contest -> contest.quarter().equals(quarter))
                                .toList());
                assertThat(drawn.table(new Scope(null, quarter)))
                        .isEqualTo(SeriesStandings.of(alone, drawn.results(), new Scope(null, quarter))
                                .now());
            }
        });
    }

    @Test
    void one_s_rank_is_one_more_than_how_many_have_a_better_total_where_no_tie_rule_is_stated() {
        everySeries(drawn -> {
            if (!drawn.series().ties().isEmpty()) return;
            boolean highest = drawn.series().counting().winner() == Winner.HIGHEST;
            List<SeriesTally> ranked = drawn.table(Scope.ALL).tallies().stream()
                    .filter(tally -> tally.rank() > 0)
                    .toList();
            assertThat(ranked).isSortedAccordingTo(Comparator.comparing(SeriesTally::rank));
            for (SeriesTally tally : ranked)
                assertThat(tally.rank())
                        .isEqualTo(1
                                + (int) ranked.stream()
                                        .filter(other ->
                                                other.total().compareTo(tally.total()) * (highest ? 1 : -1) > 0)
                                        .count());
        });
    }

    /** Another way to the same total: of all choices of as many contests, the best one. */
    @Test
    void the_contests_that_count_are_the_best_choice_of_as_many() {
        everySeries(drawn -> {
            Counting counting = drawn.series().counting();
            if (counting.across() == Across.MEAN) return;
            boolean highest = counting.winner() == Winner.HIGHEST;
            for (SeriesTally tally : drawn.table(Scope.ALL).tallies()) {
                List<Fraction> there = tally.legs().stream()
                        .filter(leg -> leg.figure() != null)
                        .map(leg -> leg.figure().times(Fraction.of(leg.contest().weight())))
                        .toList();
                int kept = counting.best() > 0
                        ? Math.min(counting.best(), there.size())
                        : Math.max(1, there.size() - counting.dropWorst());
                Set<Fraction> sums = new HashSet<>();
                for (int choice = 0; choice < 1 << there.size(); choice++) {
                    if (Integer.bitCount(choice) != kept) continue;
                    Fraction sum = Fraction.ZERO;
                    for (int i = 0; i < there.size(); i++) if ((choice >> i & 1) == 1) sum = sum.plus(there.get(i));
                    sums.add(sum);
                }
                assertThat(tally.exact()).isEqualTo(highest ? Collections.max(sums) : Collections.min(sums));
                assertThat(tally.total())
                        .isEqualTo(tally.exact().round(drawn.series().total()));
            }
        });
    }

    @Test
    void everybody_who_took_part_is_there_once_and_nobody_else() {
        everySeries(drawn -> {
            Set<String> there = new HashSet<>();
            for (ContestResult result : drawn.results())
                for (ContestResult.Row row : result.rows())
                    there.add(drawn.series().by() == Series.By.UNIT ? row.unit() : row.presenter());
            assertThat(drawn.table(Scope.ALL).tallies())
                    .extracting(SeriesTally::competitor)
                    .containsExactlyInAnyOrderElementsOf(there);
        });
    }

    private static Series with(Series s, List<SeriesContest> contests) {
        return new Series(
                s.id(),
                s.title(),
                s.en(),
                s.timezone(),
                s.by(),
                contests,
                s.counting(),
                s.absence(),
                s.atLeast(),
                s.atLeastInQuarter(),
                s.total(),
                s.figure(),
                s.ties(),
                s.awards(),
                s.improvement());
    }
}
