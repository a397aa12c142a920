package io.leitai.web;

import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A season on a server: what counts, when it does, and who can see it. */
class SeriesOverHttpTest {
    private static final String SERIES = """
            id: nights
            title: 歌唱之夜系列
            timezone: Asia/Shanghai
            en: {title: Singing Nights}
            by: unit
            contests:
              - {id: one, title: 第一场, date: 2026-02-10, en: {title: No. 1}}
              - {id: two, title: 第二场, date: 2026-03-10}
              - {id: three, title: 第三场, date: 2026-05-10}
            awards: [{id: first, name: 一等奖, places: 1}]
            improvement: {by: places, from: 2026-Q1, to: 2026-Q2, awards: [{id: progress, name: 进步奖, places: 1}]}
            """;

    @TempDir
    Path folder;

    private RunningServer server;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        Path series = Files.createDirectory(folder.resolve("series"));
        file = Files.writeString(series.resolve("nights.yaml"), SERIES);
        server = new RunningServer(folder.resolve("data"), new SeriesFolder(series));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void contests_count_one_by_one_as_they_are_closed() {
        assertThat(standings("")).isEmpty();
        play("one", marks("青杨乡", "90.25", "长堤镇", "80"), true);
        assertThat(standings("")).containsExactly("1 - 青杨乡 90.25", "2 - 长堤镇 80.00");
        play("two", marks("长堤镇", "95", "青杨乡", "70", "云台街道", "60"), true);
        assertThat(standings("")).containsExactly("1 2 长堤镇 175.00", "2 1 青杨乡 160.25", "3 - 云台街道 60.00");
        play("three", marks("云台街道", "99", "长堤镇", "50"), true);

        JsonNode now = series("");
        assertThat(standings("")).containsExactly("1 1 长堤镇 225.00", "2 2 青杨乡 160.25", "3 3 云台街道 159.00");
        assertThat(now.at("/before").asText()).isEqualTo("two");
        assertThat(now.at("/standings/1/figures/2/use").asText()).isEqualTo("counted");
        assertThat(now.at("/standings/1/figures/2/figure").asText()).isEqualTo("0.00");
        assertThat(now.at("/standings/1/figures/2/places")).isEmpty();
        assertThat(now.at("/standings/0/figures/2/places/0").asInt()).isEqualTo(2);
        assertThat(now.at("/awards"))
                .extracting(award ->
                        award.get("award").asText() + " " + award.get("who").asText())
                .containsExactly("first 长堤镇", "progress 云台街道");
        assertThat(now.at("/improvement/gains/0/fromRank").asInt()).isEqualTo(3);
        assertThat(now.at("/improvement/gains/0/toRank").asInt()).isEqualTo(1);
    }

    @Test
    void standings_are_asked_for_as_of_a_contest_and_of_a_quarter() {
        play("one", marks("青杨乡", "90", "长堤镇", "80"), true);
        play("two", marks("长堤镇", "95", "青杨乡", "70"), true);
        play("three", marks("青杨乡", "99", "长堤镇", "50"), true);
        assertThat(standings("?as-of=one")).containsExactly("1 - 青杨乡 90.00", "2 - 长堤镇 80.00");
        assertThat(standings("?as-of=two")).containsExactly("1 2 长堤镇 175.00", "2 1 青杨乡 160.00");
        assertThat(standings("?as-of=three")).isEqualTo(standings(""));
        assertThat(standings("?quarter=2026-Q2")).containsExactly("1 2 青杨乡 99.00", "2 1 长堤镇 50.00");
        assertThat(series("?quarter=2026-Q2").get("before").asText()).isEqualTo("2026-Q1");
        assertThat(series("?quarter=2026-Q1&as-of=one").get("standings")).hasSize(2);
        assertThat(series("").get("quarters")).extracting(JsonNode::asText).containsExactly("2026-Q1", "2026-Q2");
        assertThat(status("?as-of=nine")).isEqualTo(404);
        assertThat(status("?quarter=2026-Q3")).isEqualTo(404);
        assertThat(status("?quarter=2026-Q2&as-of=one")).isEqualTo(404);
        assertThat(status("?quarter=spring")).isEqualTo(400);
        assertThat(server.get("/api/v1/series/none").statusCode()).isEqualTo(404);
    }

    @Test
    void a_contest_tells_nothing_before_it_is_closed() {
        play("one", marks("青杨乡", "90.25", "长堤镇", "80.75"), true);
        play("two", marks("长堤镇", "95.35", "青杨乡", "70.85", "云台街道", "60.65"), false);
        for (String path : List.of(
                "/api/v1/series",
                "/api/v1/series/nights",
                "/api/v1/series/nights?rehearsal=true",
                "/series/nights",
                "/"))
            assertThat(server.get(path).body())
                    .as(path)
                    .doesNotContain("95.35", "70.85", "60.65", "云台街道", "175.", "176.", "161.", "185.6");
        assertThat(status("?as-of=two")).isEqualTo(404);
        Season.direct(server, "two", "close");
        assertThat(standings("")).first().isEqualTo("1 2 长堤镇 176.10");
    }

    @Test
    void rehearsals_and_real_contests_are_never_mixed() {
        play("one", marks("青杨乡", "90", "长堤镇", "80"), true);
        Season.play(server, "nights", "two", true, marks("长堤镇", "99", "青杨乡", "10"), true);
        assertThat(standings("")).containsExactly("1 - 青杨乡 90.00", "2 - 长堤镇 80.00");
        assertThat(standings("?rehearsal=true")).containsExactly("1 - 长堤镇 99.00", "2 - 青杨乡 10.00");
        assertThat(series("").at("/series/rehearsal").asBoolean()).isFalse();
        assertThat(series("?rehearsal=true").at("/series/rehearsal").asBoolean())
                .isTrue();
        assertThat(series("?rehearsal=true").at("/contests/0/state").asText()).isEqualTo("toCome");
        JsonNode lines = json(server.get("/api/v1/series").body()).get("series");
        assertThat(lines)
                .extracting(
                        line -> line.get("rehearsal").asBoolean() + " " + line.get("here") + " " + line.get("counted"))
                .containsExactly("false 1 1", "true 1 1");
    }

    @Test
    void a_contest_of_another_series_or_of_no_line_in_the_file_does_not_count() {
        Season.play(server, "others", "one", false, marks("青杨乡", "90"), true);
        Season.play(server, "nights", "four", false, marks("青杨乡", "90"), true);
        assertThat(standings("")).isEmpty();
        assertThat(json(server.get("/api/v1/series").body())
                        .at("/series/0/here")
                        .asInt())
                .isZero();
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        play("one", marks("青杨乡", "90"), true);
        String etag =
                server.get("/api/v1/series/nights").headers().firstValue("etag").orElseThrow();
        assertThat(server.get("/api/v1/series/nights", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        play("two", marks("青杨乡", "90"), true);
        assertThat(server.get("/api/v1/series/nights", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_file_is_read_again_when_it_changes_and_one_with_errors_is_not_there() throws IOException {
        play("one", marks("青杨乡", "90", "长堤镇", "80"), true);
        Files.writeString(file, SERIES + "count: {of: places, points: [5, 3]}\nrounding: {digits: 0}\n");
        assertThat(standings("")).containsExactly("1 - 青杨乡 5", "2 - 长堤镇 3");
        Files.writeString(file, SERIES + "absense: 1\n");
        assertThat(status("")).isEqualTo(404);
        assertThat(json(server.get("/api/v1/series").body()).get("series")).isEmpty();
        Files.writeString(file, SERIES);
        assertThat(status("")).isEqualTo(200);
    }

    @Test
    void an_id_that_is_two_people_keeps_the_standings_back_and_says_so() throws IOException {
        Files.writeString(file, SERIES.replace("by: unit", "by: presenter"));
        play("one", marks("青杨乡", "90"), true);
        play("two", marks("长堤镇", "80"), true);
        var answer = server.get("/api/v1/series/nights", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer.body()).get("code").asText()).isEqualTo("series-unclear");
        assertThat(json(answer.body()).at("/doubts/0/contest").asText()).isEqualTo("two");
        assertThat(json(answer.body()).at("/doubts/0/say").asText()).contains("长堤镇", "青杨乡", "as");
        assertThat(server.get("/series/nights").statusCode()).isEqualTo(409);
        assertThat(server.get("/series/nights").body()).contains("p1");

        Files.writeString(
                file,
                SERIES.replace("by: unit", "by: presenter").replace("2026-03-10}", "2026-03-10, as: {p1: changdi}}"));
        assertThat(standings("")).containsExactly("1 1 p1 90.00", "2 - changdi 80.00");
    }

    @Test
    void the_front_page_leads_to_a_series_of_this_server_s_contests_and_to_no_other() {
        assertThat(server.get("/").body()).contains("\"here\":0");
        play("one", marks("青杨乡", "90"), true);
        assertThat(server.get("/").body()).contains("\"nights\"", "\"here\":1", "\"counted\":1");
        var page = server.get("/series/nights");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("leitai-series", "歌唱之夜系列", "青杨乡");
        assertThat(server.get("/series/none").statusCode()).isEqualTo(404);
    }

    @Test
    void a_unit_s_name_that_is_a_script_is_no_script_in_the_page() {
        play("one", marks("\"</script><script>alert(1)</script>\"", "90"), true);
        assertThat(server.get("/series/nights").body()).doesNotContain("<script>alert");
    }

    @Test
    void the_jars_series_are_all_known_by_their_names() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config/series"))) {
            assertThat(SeriesFolder.IN_THE_JAR)
                    .isEqualTo(files.map(file -> file.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void without_a_folder_the_series_in_the_jar_are_there() {
        assertThat(new SeriesFolder(folder.resolve("none")).all())
                .extracting(series -> series.id())
                .contains("weixian");
    }

    @Test
    void a_correction_after_the_close_moves_the_series() {
        play("one", marks("青杨乡", "90", "长堤镇", "80"), true);
        String clerk = server.mint("one", "clerk", "wang");
        String supervisor = server.mint("one", "supervisor", "li");
        server.must(
                clerk,
                "one",
                "c1",
                "'do':'proposeCorrection','presenter':'p2','turn':1,'judge':'j1','marks':{'all':'98'},'reason':'录入有误'");
        assertThat(standings("")).first().isEqualTo("1 - 青杨乡 90.00");
        server.must(supervisor, "one", "c2", "'do':'confirmCorrection','correction':1");
        assertThat(standings("")).first().isEqualTo("1 - 长堤镇 98.00");
    }

    @Test
    void the_documented_fields_are_there_and_no_others() {
        play("one", marks("青杨乡", "90"), true);
        JsonNode body = series("");
        assertThat(fields(body))
                .containsExactly(
                        "asOf",
                        "awards",
                        "before",
                        "contests",
                        "improvement",
                        "quarter",
                        "quarters",
                        "series",
                        "standings");
        assertThat(fields(body.get("series")))
                .containsExactly("by", "en", "id", "rehearsal", "rule", "timezone", "title");
        assertThat(fields(body.at("/contests/0")))
                .containsExactly("date", "en", "id", "quarter", "state", "title", "weight");
        assertThat(fields(body.at("/standings/0")))
                .containsExactly("contests", "figures", "name", "previousRank", "rank", "total", "unit", "who");
        assertThat(fields(body.at("/standings/0/figures/0"))).containsExactly("contest", "figure", "places", "use");
    }

    private void play(String id, Map<String, String> marks, boolean closed) {
        Season.play(server, "nights", id, false, marks, closed);
    }

    private static Map<String, String> marks(String... unitsAndMarks) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (int i = 0; i < unitsAndMarks.length; i += 2) marks.put(unitsAndMarks[i], unitsAndMarks[i + 1]);
        return marks;
    }

    private JsonNode series(String query) {
        return json(server.get("/api/v1/series/nights" + query).body());
    }

    private int status(String query) {
        return server.get("/api/v1/series/nights" + query).statusCode();
    }

    /** {@code rank previousRank who total}, a row each. */
    private List<String> standings(String query) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : series(query).get("standings"))
            rows.add(String.join(
                    " ",
                    row.get("rank").asText(),
                    row.get("previousRank").isNull()
                            ? "-"
                            : row.get("previousRank").asText(),
                    row.get("who").asText(),
                    row.get("total").asText()));
        return rows;
    }

    private static List<String> fields(JsonNode node) {
        TreeSet<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }
}
