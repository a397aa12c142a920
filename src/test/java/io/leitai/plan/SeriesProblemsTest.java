package io.leitai.plan;

import static io.leitai.plan.Plans.assertAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.scoring.series.Quarter;
import io.leitai.scoring.series.Series;
import io.leitai.scoring.series.SeriesContest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML that is no series: where the error is, and what the organiser is told; and the series that ship with the product. */
class SeriesProblemsTest {
    private static final String CONTESTS = "contests: [{id: c1, date: 2026-01-10}, {id: c2, date: 2026-04-10}]\n";
    private static final String PRESENTERS = "id: s\ntitle: 系列\ntimezone: Asia/Shanghai\nby: presenter\n" + CONTESTS;

    /** The one error is where the arrow is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "count: {of: →place}",
                "count: {points: →[3]}",
                "count: {shared: →best}",
                "count: {of: places, beyond: →1}\nabsence: behindLast",
                "count: {of: places, winner: →highest}",
                "count: {of: places, points: →[3, 5]}",
                "count: {of: places, points: [3, 2], beyond: →4}",
                "count: {of: places, points: →[1, 3, 2], winner: lowest}\nabsence: 9",
                "count: {several: →best}",
                "count: {best: →3}",
                "count: {dropWorst: →2}",
                "count: {best: 1, dropWorst: →1}",
                "count: {→bset: 1}",
                "absence: →behindLast",
                "absence: →none",
                "count: {winner: lowest}\nabsence: →0",
                "count: {winner: lowest}\nabsence: →leaveOut",
                "atLeast: →3",
                "atLeast: →0",
                "rounding: {contest: {digits: →7}}",
                "ties: [{by: →mean}]",
                "ties: [{by: places, first: →low}]",
                "improvement: →{from: 2026-Q1, to: 2026-Q2}",
                "improvement: {by: places, from: →2026-Q1}",
                "improvement: {by: places, from: 2026-Q2, to: →2026-Q1}",
                "improvement: {by: places, from: 2026-Q1, to: →2026-Q3}",
                "improvement: {by: places, from: 2026-Q1, to: →2026-5}",
                "awards: [{id: a, name: 甲, places: 1}]\nimprovement: {by: places, awards: [{id: →a, name: 乙, places: 1}]}",
                "awards: [→{id: a, name: 甲}]",
                "awards: [{id: a, name: 甲, places: 1, share: →0.5}]",
                "awards: [{id: a, name: 甲, share: →2}]",
                "→tie: [{by: places}]"
            })
    void each_error_is_found_where_it_is(String added) {
        String marked = PRESENTERS + added + "\n";
        String before = marked.substring(0, marked.indexOf('→'));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        assertAt(onlyProblem(marked.replace("→", "")), line, before.length() - before.lastIndexOf('\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date: →2026-02-30",
                "date: →2026年1月10日",
                "date: →2026-01-10T15:00",
                "date: 2026-01-10, weight: →0",
                "date: 2026-01-10, as: →[p1]",
                "date: 2026-01-10, as: {→李娜: p1}",
                "date: 2026-01-10, as: {p1: →李娜}",
                "→titel: x, date: 2026-01-10"
            })
    void each_error_of_a_contest_is_found_where_it_is(String contest) {
        String before = "id: s\ntitle: t\ntimezone: UTC\nby: presenter\ncontests: [{id: c1, ";
        Problem problem = onlyProblem(before + contest.replace("→", "") + "}]\n");
        assertAt(problem, 5, "contests: [{id: c1, ".length() + contest.indexOf('→') + 1);
    }

    @Test
    void units_are_put_for_one_another_by_their_names() {
        Series series = ((SeriesReader.Read)
                        SeriesReader.read(
                                "id: s\ntitle: t\ntimezone: UTC\nby: unit\ncontests: [{id: c1, date: 2026-01-10, as: {县局: 县民政局}}]\n"))
                .series();
        assertThat(series.contests().getFirst().as()).containsEntry("县局", "县民政局");
    }

    @Test
    void what_is_missing_is_told_all_at_once() {
        assertThat(problems("title: t\n".getBytes()))
                .extracting(Problem::en)
                .satisfiesExactlyInAnyOrder(
                        en -> assertThat(en).startsWith("id is missing"),
                        en -> assertThat(en).startsWith("timezone is missing"),
                        en -> assertThat(en).startsWith("by is missing"),
                        en -> assertThat(en).startsWith("contests is missing"));
        assertThat(problems(new byte[0]).getFirst().en()).contains("id, title, timezone, by, contests");
    }

    @Test
    void a_file_in_gbk_is_named() {
        assertThat(problems(PRESENTERS.getBytes(Charset.forName("GBK")))
                        .getFirst()
                        .zh())
                .contains("GBK");
    }

    @Test
    void a_slip_of_the_fingers_is_told_the_key_that_was_meant() {
        assertThat(onlyProblem(PRESENTERS + "abscence: 0\n").en()).contains("did you mean \"absence\"?");
        assertThat(onlyProblem(PRESENTERS + "count: {dropworst: 1}\n").en()).contains("did you mean \"dropWorst\"?");
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("config/series"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_file_in_the_folder_is_a_series(Path file) throws IOException {
        assertThat(file.toString()).endsWith(".yaml");
        assertThat(sample(file).id()).isEqualTo(file.getFileName().toString().replace(".yaml", ""));
    }

    @Test
    void the_county_s_eight_contests_are_two_a_quarter_complete_in_english_and_have_the_sample_plan()
            throws IOException {
        Series series = sample(Path.of("config/series/weixian.yaml"));
        assertThat(series.contests()).hasSize(8);
        assertThat(series.quarters()).hasSize(4).contains(new Quarter(2018, 3));
        assertThat(series.en()).containsOnlyKeys("title");
        assertThat(series.contests())
                .allSatisfy(contest -> assertThat(contest.en()).containsOnlyKeys("title"));
        var plan = Plans.plan(PlanReader.read(Files.readAllBytes(Path.of("config/contests/weixian-8.yaml"))));
        assertThat(plan.series()).isEqualTo(series.id());
        assertThat(series.contest(plan.id())).map(SeriesContest::title).contains(plan.edition());
        assertThat(plan.timezone()).isEqualTo(series.timezone());
    }

    private static Series sample(Path file) throws IOException {
        return switch (SeriesReader.read(Files.readAllBytes(file))) {
            case SeriesReader.Read read -> read.series();
            case SeriesReader.Wrong wrong -> throw new AssertionError(wrong.problems());
        };
    }

    private static List<Problem> problems(byte[] file) {
        assertThat(SeriesReader.read(file)).isInstanceOf(SeriesReader.Wrong.class);
        return ((SeriesReader.Wrong) SeriesReader.read(file)).problems();
    }

    private static Problem onlyProblem(String yaml) {
        List<Problem> problems = problems(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(problems).as(problems.toString()).hasSize(1);
        return problems.getFirst();
    }
}
