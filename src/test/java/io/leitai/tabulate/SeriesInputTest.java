package io.leitai.tabulate;

import static io.leitai.tabulate.Tables.places;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.tabulate.Tabulator.Done;
import io.leitai.tabulate.Tabulator.NamedFile;
import io.leitai.tabulate.Tabulator.Outcome;
import io.leitai.tabulate.Tabulator.Wrong;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with a series' results is told at once, with its place, and nothing is reckoned. */
class SeriesInputTest {
    private static final String CONTESTS = "contests: [{id: c1, date: 2026-01-10}, {id: c2, date: 2026-04-10}]\n";
    private static final String HEAD = "id: s\ntitle: 系列\ntimezone: Asia/Shanghai\n";
    private static final String PRESENTERS = HEAD + "by: presenter\n" + CONTESTS;
    private static final String UNITS = HEAD + "by: unit\n" + CONTESTS;
    private static final String GOOD = "rank,presenter,total\n1,a,9\n2,b,8\n";
    private static final String PLAN = """
            id: c1
            title: t
            series: s
            timezone: UTC
            presenters: [{id: a, name: 李娜, unit: 文化馆}, {id: b, name: 王芳, unit: 图书馆}]
            criteria: [{id: voice, name: V, max: 10}]
            panels: [{id: jury, judges: [{id: j1, name: J}]}]
            turn: [{phase: scoring, for: 90s}]
            """;

    @Test
    void every_wrong_field_is_told_with_its_line_and_column() {
        assertThat(places(one(
                        PRESENTERS,
                        "rank,presenter,total\n1,a,9\n0,b,8\n2,c,eight\n2,,7\n3,李娜,7\n4,d,\n,e,5\n5,a,4\n")))
                .containsExactly(
                        "c1.csv:3:1",
                        "c1.csv:4:5",
                        "c1.csv:5:3",
                        "c1.csv:6:3",
                        "c1.csv:7:5",
                        "c1.csv:8:1",
                        "c1.csv:9:3");
    }

    @Test
    void ranks_that_do_not_follow_and_totals_that_do_not_go_with_them_are_told() {
        assertThat(places(one(PRESENTERS, "rank,presenter,total\n1,a,9\n3,b,8\n")))
                .containsExactly("c1.csv:3:1");
        assertThat(places(one(PRESENTERS, "rank,presenter,total\n1,a,9\n1,b,9\n2,c,8\n")))
                .containsExactly("c1.csv:4:1");
        assertThat(places(one(PRESENTERS, "rank,presenter,total\n1,a,9\n1,b,8\n")))
                .containsExactly("c1.csv:3:5");
        assertThat(places(one(PRESENTERS, "rank,presenter,total\n1,a,9\n2,b,8\n3,c,8.5\n")))
                .containsExactly("c1.csv:4:5");

        assertThat(one(PRESENTERS, "rank,presenter,total\n2,b,8\n1,a,8\n")).isInstanceOf(Done.class);
    }

    @Test
    void a_contest_that_the_lowest_total_wins_is_told_where_totals_count() {
        assertThat(places(one(PRESENTERS, "rank,presenter,total\n1,a,8\n2,b,9\n")))
                .containsExactly("c1.csv:3:3");
        assertThat(one(PRESENTERS + "count: {of: places, points: [3, 1]}\n", "rank,presenter,total\n1,a,8\n2,b,9\n"))
                .isInstanceOf(Done.class);
    }

    @Test
    void the_whole_result_of_tabulate_is_read_and_no_column_of_another_name() {
        assertThat(one(PRESENTERS, "rank,presenter,total,jury.voice,jury.dance.2\n1,a,9,4,5\n,b,,,\n"))
                .isInstanceOf(Done.class);
        assertThat(places(one(PRESENTERS, "rank,presenter,total,uint\n1,a,9,x\n")))
                .containsExactly("c1.csv:1:22");
        assertThat(places(one(PRESENTERS, "presenter,total\na,9\n"))).containsExactly("c1.csv:1:1");
        assertThat(places(one(PRESENTERS, ""))).containsExactly("c1.csv:1:1");
    }

    @Test
    void where_units_compete_every_presenter_with_a_rank_has_one() {
        assertThat(places(one(UNITS, GOOD))).containsExactly("c1.csv:2:1", "c1.csv:3:1");
        assertThat(places(one(UNITS, "rank,presenter,total,unit\n1,a,9,north\n2,b,8,\n,c,,\n")))
                .containsExactly("c1.csv:3:7");
        var outcome = of(UNITS, Map.of("c1", GOOD), Map.of("c1", PLAN), null, null);
        assertThat(((Done) outcome).result()).contains("1,文化馆,9.00").contains("2,图书馆,8.00");
    }

    @Test
    void a_units_name_is_no_formula_in_the_standings() {
        Done done = (Done) one(UNITS, "rank,presenter,total,unit\n1,a,9,=1+1\n2,b,-8,@x\n");
        assertThat(done.result()).contains("\n1,'=1+1,9.00,", "\n2,'@x,-8.00,");
    }

    @Test
    void a_plan_and_a_result_that_do_not_go_together_are_told() {
        assertThat(places(of(
                        UNITS,
                        Map.of("c1", "rank,presenter,total,unit\n1,a,9,体育馆\n2,c,8,图书馆\n"),
                        Map.of("c1", PLAN),
                        null,
                        null)))
                .containsExactly("c1.csv:2:7", "c1.csv:3:3");
        assertThat(places(of(UNITS, Map.of("c1", GOOD), Map.of("c1", PLAN.replace("id: c1", "id: c2")), null, null)))
                .containsExactly("c1.yaml:1:1");
        assertThat(places(of(
                        UNITS,
                        Map.of("c1", GOOD),
                        Map.of("c1", PLAN.replace("series: s", "series: other")),
                        null,
                        null)))
                .containsExactly("c1.yaml:1:1");
        assertThat(places(of(UNITS, Map.of("c1", GOOD), Map.of("c1", PLAN.replace("max: 10", "max: x")), null, null)))
                .containsExactly("c1.yaml:6:38");
    }

    @Test
    void an_id_with_two_names_is_told_where_it_comes_again() {
        String first = "rank,presenter,total,name\n1,p1,9,李娜\n";
        String second = "rank,presenter,total,name\n1,p2,9,陈静\n2,p1,8,王芳\n";
        assertThat(places(of(PRESENTERS, Map.of("c1", first, "c2", second), Map.of(), null, null)))
                .containsExactly("c2.csv:3:3");
        String said = PRESENTERS.replace("date: 2026-04-10", "date: 2026-04-10, as: {p1: wang-fang}");
        assertThat(of(said, Map.of("c1", first, "c2", second), Map.of(), null, null))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_contest_a_moment_or_a_quarter_that_is_not_there_is_told_in_both_languages() {
        var outcome = of(PRESENTERS, Map.of("c1", GOOD, "c9", GOOD), Map.of("c8", PLAN), "c2", "2026-Q2");
        assertThat(places(outcome)).hasSize(4).containsOnly("series.yaml:1:1");
        assertThat(((Wrong) outcome).faults()).allSatisfy(fault -> {
            assertThat(fault.zh()).isNotBlank().doesNotContain("%s");
            assertThat(fault.en()).isNotBlank().doesNotContain("%s");
        });
        assertThat(((Wrong) outcome).faults())
                .extracting(Fault::en)
                .satisfiesExactly(
                        en -> assertThat(en).contains("--result c9", "c1, c2"),
                        en -> assertThat(en).contains("--plan c8"),
                        en -> assertThat(en).contains("--as-of c2"),
                        en -> assertThat(en).contains("--quarter 2026-Q2"));
        assertThat(((Wrong) of(PRESENTERS, Map.of("c1", GOOD), Map.of(), null, "Q1")).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.en()).contains("2018-Q3", "\"Q1\""));
    }

    @Test
    void all_files_errors_come_together() {
        assertThat(places(of(
                        PRESENTERS,
                        Map.of("c1", "rank,presenter,total\nx,a,9\n", "c2", "rank\n"),
                        Map.of(),
                        null,
                        null)))
                .containsExactly("c1.csv:2:1", "c2.csv:1:1");
    }

    @Test
    void a_wrong_series_is_told_as_a_wrong_plan_is() {
        assertThat(places(one(PRESENTERS + "absence: nix\n", GOOD))).containsExactly("series.yaml:6:10");
    }

    @Test
    void a_byte_order_mark_is_accepted_and_gbk_is_named() {
        assertThat(one(PRESENTERS, "\uFEFF" + GOOD)).isInstanceOf(Done.class);
        var gbk = SeriesTabulator.tabulate(new SeriesTabulator.Request(
                new NamedFile("series.yaml", UNITS.getBytes(UTF_8)),
                Map.of(
                        "c1",
                        new NamedFile(
                                "c1.csv", "rank,presenter,total,unit\n1,a,9,县民政局\n".getBytes(Charset.forName("GBK")))),
                Map.of(),
                null,
                null,
                false));
        assertThat(((Wrong) gbk).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo(7);
            assertThat(fault.zh()).contains("GBK");
        });
    }

    @Test
    void the_explanation_says_what_was_dropped_who_was_absent_and_what_told_a_tie_apart() {
        String series = PRESENTERS.replace("]\n", ", {id: c3, date: 2026-05-10}]\n")
                + "count: {best: 2}\nties: [{by: latest}]\nabsence: 0\n"
                + "awards: [{id: first, name: 一等奖, places: 1}]\nimprovement: {by: places}\n";
        var done = (Done) of(
                series,
                Map.of(
                        "c1", "rank,presenter,total\n1,a,9\n2,b,8\n3,c,4\n",
                        "c2", "rank,presenter,total\n1,b,9\n2,a,8\n",
                        "c3", "rank,presenter,total\n1,b,8\n2,a,1\n"),
                Map.of(),
                null,
                null);
        assertThat(done.explanation())
                .contains("1. b: 17.00 (不变 same)")
                .contains("c3: b 第 place 1 8 (去掉 dropped)")
                .contains("c2: 缺席 absent → 0")
                .contains("总分相同 equal totals: a")
                .contains("latest: 8 9 8")
                .contains("1. b: 名次 place 2 → 1")
                .contains("first 一等奖: b");
    }

    private static Outcome one(String series, String result) {
        return of(series, Map.of("c1", result), Map.of(), null, null);
    }

    private static Outcome of(
            String series, Map<String, String> results, Map<String, String> plans, String asOf, String quarter) {
        return SeriesTabulator.tabulate(new SeriesTabulator.Request(
                new NamedFile("series.yaml", series.getBytes(UTF_8)),
                files(results, ".csv"),
                files(plans, ".yaml"),
                asOf,
                quarter,
                true));
    }

    private static Map<String, NamedFile> files(Map<String, String> texts, String ending) {
        Map<String, NamedFile> files = new LinkedHashMap<>();
        texts.forEach((id, text) -> files.put(id, new NamedFile(id + ending, text.getBytes(UTF_8))));
        return files;
    }
}
