package io.leitai.scoring.series;

import static io.leitai.scoring.series.Seasons.ranks;
import static io.leitai.scoring.series.Seasons.result;
import static io.leitai.scoring.series.Seasons.series;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Seasons whose standings are known, or easily worked out by hand. */
class SeriesTest {
    /** Places of Senna and of Prost in the sixteen races of 1988; 0: no place. */
    private static final int[][] SEASON_1988 = {
        {0, 1}, {1, 2}, {0, 1}, {2, 1}, {1, 2}, {1, 2}, {2, 1}, {1, 0},
        {1, 2}, {1, 2}, {1, 2}, {10, 0}, {6, 1}, {4, 1}, {1, 2}, {2, 1}
    };

    private static final List<String> DAYS_1988 = List.of(
            "04-03", "05-01", "05-15", "05-29", "06-12", "06-19", "07-03", "07-10", "07-24", "08-07", "08-28", "09-11",
            "09-25", "10-02", "10-30", "11-13");

    /**
     * Source: the FIA's Formula One World Championship of 1988, 9-6-4-3-2-1 points, the best eleven results: Senna 90 (of 94
     * in all), Prost 87 (of 105).
     */
    @Test
    void the_title_of_1988_went_to_senna_by_the_best_eleven_results() {
        StringBuilder contests = new StringBuilder();
        List<ContestResult> results = new ArrayList<>();
        for (int race = 0; race < SEASON_1988.length; race++) {
            contests.append("  - {id: r%d, date: 1988-%s}\n".formatted(race, DAYS_1988.get(race)));
            List<ContestResult.Row> rows = new ArrayList<>();
            if (SEASON_1988[race][0] > 0) rows.add(Seasons.row("senna", SEASON_1988[race][0], "0"));
            if (SEASON_1988[race][1] > 0) rows.add(Seasons.row("prost", SEASON_1988[race][1], "0"));
            results.add(new ContestResult("r" + race, rows));
        }
        String all = "by: presenter\ncontests:\n" + contests + "rounding: {digits: 0}\n";
        String points = "of: places, points: [9, 6, 4, 3, 2, 1]";
        assertThat(ranks(series(all + "count: {" + points + ", best: 11}"), results))
                .containsExactly("1 senna 90", "2 prost 87");
        assertThat(ranks(series(all + "count: {" + points + ", dropWorst: 5}"), results))
                .containsExactly("1 senna 90", "2 prost 87");
        assertThat(ranks(series(all + "count: {" + points + "}"), results))
                .containsExactly("1 prost 105", "2 senna 94");
    }

    @Test
    void whoever_came_twice_and_left_once_stands_where_the_sum_says() {
        Series series = series("by: presenter\ncontests: [{id: c1, date: 2026-01-01}, {id: c2, date: 2026-02-01}]");
        assertThat(ranks(series, List.of(result("c2", "b 10", "a 8"), result("c1", "a 9.5", "b 7.25"))))
                .containsExactly("1 a 17.50", "2 b 17.25");
    }

    @Test
    void the_best_contest_tells_equal_sums_apart_then_the_second_best() {
        Series series = series("by: presenter\ncontests: [{id: c1, date: 2026-01-01}, {id: c2, date: 2026-02-01},"
                + " {id: c3, date: 2026-03-01}]\nties: [{by: best}]");
        List<ContestResult> results = List.of(
                result("c1", "a 9", "b 9", "c 8"),
                result("c2", "c 8", "a 6", "b 5"),
                result("c3", "b 6", "a 5", "c 4"));
        assertThat(ranks(series, results)).containsExactly("1 a 20.00", "1 b 20.00", "3 c 20.00");
    }

    @Test
    void more_contests_or_higher_totals_tell_equal_means_and_equal_points_apart() {
        String contests = "by: presenter\ncontests: [{id: c1, date: 2026-01-01}, {id: c2, date: 2026-02-01}]\n";
        List<ContestResult> results = List.of(result("c1", "a 9", "b 8"), result("c2", "b 9", "a 7", "c 6"));
        assertThat(ranks(
                        series(contests + "count: {of: places, points: [1, 1, 1], across: mean}\nabsence: leaveOut\n"
                                + "ties: [{by: contests}, {by: totals}]"),
                        results))
                .containsExactly("1 b 1.00", "2 a 1.00", "3 c 1.00");
        assertThat(ranks(
                        series(contests + "count: {of: places, points: [3, 3]}\nties: [{by: totals, first: low}]"),
                        results))
                .containsExactly("1 a 6.00", "2 b 6.00", "3 c 0.00");
    }

    @Test
    void a_unit_has_its_best_presenter_s_place_whatever_the_others_do() {
        Series best = series("by: unit\ncontests: [{id: c1, date: 2026-01-01}]\n"
                + "count: {of: places, points: [5, 3, 1]}\nties: [{by: places}]");
        ContestResult result = new ContestResult(
                "c1",
                List.of(
                        Seasons.of("p1", "north", 1, "9"),
                        Seasons.of("p2", "south", 2, "8"),
                        Seasons.of("p3", "north", 3, "7"),
                        Seasons.of("p4", "", 4, "6")));
        SeriesTable table = SeriesStandings.of(best, List.of(result), Scope.ALL).now();
        assertThat(table.tallies()).extracting(SeriesTally::competitor).containsExactly("north", "south");
        assertThat(table.tallies().getFirst().total()).isEqualByComparingTo("5");
        assertThat(table.tallies().getFirst().legs().getFirst().parts())
                .extracting(SeriesTally.Part::counts)
                .containsExactly(true, false);
    }

    @Test
    void a_contest_at_night_belongs_to_the_quarter_of_the_series_own_calendar() {
        String contest = "by: presenter\ncontests: [{id: c1, date: 2025-12-31T20:00Z}]";
        assertThat(series(contest).contests().getFirst().date()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(series(contest).quarters()).containsExactly(new Quarter(2026, 1));
    }

    @Test
    void awards_wait_for_the_last_contest_and_two_firsts_leave_no_second() {
        Series series = series(
                "by: presenter\ncontests: [{id: c1, date: 2026-01-01}, {id: c2, date: 2026-02-01}]\n"
                        + "awards: [{id: first, name: 一, places: 1}, {id: second, name: 二, places: 1}, {id: third, name: 三, places: 1}]");
        ContestResult one = result("c1", "a 9", "b 8", "c 7");
        ContestResult two = result("c2", "b 9", "a 8", "c 7");
        assertThat(SeriesStandings.of(series, List.of(one), Scope.ALL).awards()).isEmpty();
        assertThat(SeriesStandings.of(series, List.of(one, two), new Scope("c1", null))
                        .awards())
                .isEmpty();
        assertThat(SeriesStandings.of(series, List.of(one, two), new Scope(null, new Quarter(2026, 1)))
                        .awards())
                .isEmpty();
        assertThat(SeriesStandings.of(series, List.of(one, two), Scope.ALL).awards())
                .extracting(given -> given.award().id() + " " + given.competitor())
                .containsExactly("first a", "first b", "third c");
    }

    @Test
    void an_award_can_be_for_a_share_of_all_or_from_a_total_on() {
        Series series =
                series("by: presenter\ncontests: [{id: c1, date: 2026-01-01}]\nawards: [{id: top, name: 一, share: 0.3},"
                        + " {id: good, name: 二, from: 7}, {id: next, name: 三, places: 1}]");
        ContestResult result = result("c1", "a 9", "b 8", "c 7", "d 6.99", "e 5");
        assertThat(SeriesStandings.of(series, List.of(result), Scope.ALL).awards())
                .extracting(given -> given.award().id() + " " + given.competitor())
                .containsExactly("top a", "top b", "good c", "next d");
    }

    @Test
    void nobody_is_praised_for_falling_back() {
        Series series = series("by: presenter\ncontests: [{id: c1, date: 2026-01-01}, {id: c2, date: 2026-02-01}]\n"
                + "improvement: {by: places, awards: [{id: up, name: 进, places: 3}]}");
        List<ContestResult> results = List.of(result("c1", "a 9", "b 8", "c 7"), result("c2", "c 9", "a 8", "b 1"));
        SeriesStandings standings = SeriesStandings.of(series, results, Scope.ALL);
        assertThat(standings.improved())
                .extracting(one -> one.rank() + " " + one.competitor() + " " + one.places())
                .containsExactly("1 c 1", "2 a 0", "3 b -1");
        assertThat(standings.awards())
                .extracting(SeriesStandings.AwardGiven::competitor)
                .containsExactly("c");
    }

    @Test
    void an_id_that_is_two_people_is_doubted_until_the_series_says_what_it_is() {
        String contests = "by: presenter\ncontests: [{id: c1, date: 2026-01-01}, {id: c2, date: 2026-02-01%s}]";
        List<ContestResult> results = List.of(
                new ContestResult("c1", List.of(Seasons.named("p1", "李娜", 1, "9"))),
                new ContestResult("c2", List.of(Seasons.named("p1", "王芳", 1, "9"))));
        List<Doubt> doubts = Doubt.of(series(contests.formatted("")), results);
        assertThat(doubts).hasSize(1);
        assertThat(doubts.getFirst().zh()).contains("王芳", "李娜", "c1").doesNotContain("%");
        assertThat(doubts.getFirst().en()).contains("王芳", "李娜", "c1").doesNotContain("%");
        assertThat(Doubt.of(series(contests.formatted(", as: {p1: wang-fang}")), results))
                .isEmpty();
        assertThat(Doubt.of(series(contests.formatted(", as: {p1: p1}")), results))
                .isEmpty();
    }

    @Test
    void two_people_of_one_contest_are_never_one() {
        Series series = series("by: presenter\ncontests: [{id: c1, date: 2026-01-01, as: {p2: p1}}]");
        assertThat(Doubt.of(series, List.of(result("c1", "p1 9", "p2 8"))))
                .extracting(Doubt::presenter)
                .containsExactly("p2");
    }

    @Test
    void totals_of_a_contest_that_the_lowest_wins_are_not_added_to_others() {
        String contests = "by: presenter\ncontests: [{id: c1, date: 2026-01-01}]\n";
        List<ContestResult> times = List.of(result("c1", "a 10.1", "b 10.4"));
        assertThat(Doubt.of(series(contests), times)).hasSize(1);
        assertThat(Doubt.of(series(contests + "count: {winner: lowest}\nabsence: 99"), times))
                .isEmpty();
        assertThat(Doubt.of(series(contests + "count: {of: places, points: [3, 1]}"), times))
                .isEmpty();
    }
}
