package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a station's own graphics are fed with. */
class ScoreboardTest {
    private static final String C = "small-1";
    private static final String SCOREBOARD = "/api/v1/contests/" + C + "/scoreboard";

    @TempDir
    Path data;

    private RunningServer server;
    private String j1;
    private String j2;
    private int n;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(
                ORGANISER,
                "/api/v1/contests",
                RunningServer.SMALLEST.replace("unit: 柳河镇}", "unit: '柳河镇, \"南\"', en: {name: Wang Fang}}"));
        j1 = server.mint(C, "judge", "j1");
        j2 = server.mint(C, "judge", "j2");
        give("'do':'open'");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everybody_is_in_it_by_rank_and_then_by_the_running_order() {
        reveal("p1", "40", "42.5");
        JsonNode rows = json(server.get(SCOREBOARD).body()).get("rows");
        assertThat(rows.findValuesAsText("presenter")).containsExactly("p1", "p2");
        assertThat(rows.get(0).get("rank").asInt()).isEqualTo(1);
        assertThat(rows.get(0).get("total").asText()).isEqualTo("82.50");
        assertThat(rows.get(1).get("rank").isNull()).isTrue();
        assertThat(rows.get(1).get("total").isNull()).isTrue();
        assertThat(rows.get(1).get("state").asText()).isEqualTo("waiting");
        reveal("p2", "45", "42.5");
        rows = json(server.get(SCOREBOARD).body()).get("rows");
        assertThat(rows.findValuesAsText("presenter")).containsExactly("p2", "p1");
        assertThat(rows.get(1).get("previousRank").asInt()).isEqualTo(1);
    }

    @Test
    void a_total_is_in_it_once_it_is_revealed_and_not_at_the_seal() {
        stage("p1", "40", "42.5");
        give("'do':'certify'");
        for (String path : List.of(SCOREBOARD, SCOREBOARD + ".csv"))
            assertThat(server.get(path).body()).doesNotContain("82.5", "42.5");
        give("'do':'reveal'");
        for (String path : List.of(SCOREBOARD, SCOREBOARD + ".csv"))
            assertThat(server.get(path).body()).contains("82.50").doesNotContain("42.5");
    }

    @Test
    void it_comes_as_csv_in_the_readers_language() {
        reveal("p1", "40", "42.5");
        var csv = server.get(SCOREBOARD + ".csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv; charset=utf-8");
        assertThat(csv.body())
                .isEqualTo("rank,presenter,name,unit,title,total,place,state\r\n"
                        + "1,p1,李娜,县林业局,,82.50,1,done\r\n"
                        + ",p2,王芳,\"柳河镇, \"\"南\"\"\",,,2,waiting\r\n");
        assertThat(server.get(SCOREBOARD, "Accept", "text/csv").body()).isEqualTo(csv.body());
        assertThat(server.get(SCOREBOARD, "Accept", "application/json, text/csv")
                        .body())
                .startsWith("{");
        assertThat(server.get(SCOREBOARD + ".csv?lang=en").body()).contains(",p2,Wang Fang,");
        assertThat(server.get(SCOREBOARD + ".csv?bom").body()).startsWith("\uFEFFrank,");
    }

    @Test
    void a_name_is_no_formula_and_a_figure_stays_a_figure() {
        String[] names = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "=HYPERLINK(\\\"http://x\\\",1)"};
        for (int i = 0; i < names.length; i++)
            give("'do':'addPresenter','presenter':{'id':'x" + i + "','name':'" + names[i] + "','unit':'" + names[i]
                    + "'}");
        for (String csv : new String[] {
            server.get(SCOREBOARD + ".csv").body(),
            server.get(SCOREBOARD + ".csv?bom&lang=en").body()
        })
            assertThat(csv)
                    .contains("x0,'=1+1,'=1+1,", "x1,'+1,'+1", "x2,'-1,", "x3,'@SUM", "x4,'＝1", "x5,\"'=HYPERLINK(")
                    .doesNotContain(",=", ",+", ",@", ",\"=");
        assertThat(server.get(SCOREBOARD).body()).contains("\"name\":\"=1+1\"");
        stage("p1", "0", "0");
        give("'do':'deduct','presenter':'p1','turn':1,'points':'3','reason':'超时'");
        for (String step : new String[] {"certify", "reveal"}) give("'do':'" + step + "'");
        assertThat(server.get(SCOREBOARD + ".csv").body()).containsPattern("\n\\d*,p1,李娜,县林业局,,-3.00,");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        for (String path : List.of(SCOREBOARD, SCOREBOARD + ".csv")) {
            String etag = server.get(path).headers().firstValue("ETag").orElseThrow();
            var again = server.get(path, "If-None-Match", etag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        String json = server.get(SCOREBOARD).headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(SCOREBOARD + ".csv", "If-None-Match", json).statusCode())
                .as("another form is another thing")
                .isEqualTo(200);
        reveal("p1", "40", "42.5");
        assertThat(server.get(SCOREBOARD, "If-None-Match", json).statusCode()).isEqualTo(200);
    }

    @Test
    void a_mark_or_a_clock_changes_nothing_in_it() {
        stage("p1", "40", "42.5");
        String etag = server.get(SCOREBOARD).headers().firstValue("ETag").orElseThrow();
        give("'do':'certify'");
        assertThat(server.get(SCOREBOARD, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void who_comes_back_with_the_last_events_id_gets_what_is_newer_and_nothing_twice() throws Exception {
        String last;
        try (Stream<String> lines = lines(SCOREBOARD + "/events")) {
            Iterator<String> ids = lines.filter(line -> line.startsWith("id: ")).iterator();
            last = ids.next().substring(4);
        }
        try (Stream<String> lines = lines(SCOREBOARD + "/events", "Last-Event-ID", last)) {
            Iterator<String> frames =
                    lines.filter(line -> line.startsWith("data: ")).iterator();
            reveal("p1", "40", "42.5");
            JsonNode first = json(frames.next().substring(6));
            assertThat(first.get("rev").asInt()).isGreaterThan(Integer.parseInt(last.split("-")[1]));
        }
        reveal("p2", "45", "42.5");
        try (Stream<String> lines = lines(SCOREBOARD + "/events", "Last-Event-ID", last)) {
            String data =
                    lines.filter(line -> line.startsWith("data: ")).iterator().next();
            assertThat(json(data.substring(6)).at("/body/rows/0/presenter").asText())
                    .as("away for two changes: the present one is the whole truth")
                    .isEqualTo("p2");
        }
    }

    @Test
    void changes_come_as_lines_of_json_since_a_token() throws Exception {
        String token;
        try (Stream<String> lines = lines(SCOREBOARD + "/changes")) {
            JsonNode first =
                    json(lines.filter(line -> !line.isBlank()).iterator().next());
            assertThat(first.at("/body/rows")).hasSize(2);
            token = first.get("token").asText();
        }
        reveal("p1", "40", "42.5");
        try (Stream<String> lines = lines(SCOREBOARD + "/changes?since_token=" + token)) {
            JsonNode next =
                    json(lines.filter(line -> !line.isBlank()).iterator().next());
            assertThat(next.get("token").asText()).isNotEqualTo(token);
            assertThat(next.at("/body/rows/0/total").asText()).isEqualTo("82.50");
        }
        try (Stream<String> lines = lines(SCOREBOARD + "/changes?since_token=nonsense")) {
            assertThat(json(lines.filter(line -> !line.isBlank()).iterator().next())
                            .at("/body/rows"))
                    .hasSize(2);
        }
    }

    @Test
    void a_page_of_any_origin_may_read_it_and_no_contest_is_told_so() {
        var answer = server.get(SCOREBOARD, "Origin", "https://tv.example.org");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(server.get("/api/v1/contests/none/scoreboard").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/contests/none/scoreboard/events").statusCode())
                .isEqualTo(404);
    }

    private Stream<String> lines(String path, String... headers) throws IOException, InterruptedException {
        return server.http()
                .send(server.request(path, headers).GET().build(), BodyHandlers.ofLines())
                .body();
    }

    private void reveal(String presenter, String problems, String results) {
        stage(presenter, problems, results);
        give("'do':'certify'");
        give("'do':'reveal'");
    }

    /** As far as the lock; both judges give the same. */
    private void stage(String presenter, String problems, String results) {
        give("'do':'callPresenter','presenter':'" + presenter + "'");
        give("'do':'startPhase'");
        String marks = "'do':'giveMarks','presenter':'" + presenter + "','turn':1,'marks':{'problems':'" + problems
                + "','results':'" + results + "'}";
        server.must(j1, C, "j1-" + presenter, marks);
        server.must(j2, C, "j2-" + presenter, marks);
        give("'do':'endPhase'");
        give("'do':'lock'");
    }

    private void give(String command) {
        server.must(ORGANISER, C, "c" + n++, command);
    }
}
