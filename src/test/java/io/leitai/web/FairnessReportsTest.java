package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets the fairness report, and of what. */
class FairnessReportsTest {
    private static final String C = "small-1";
    private static final String REPORT = "/api/v1/contests/small-1/fairness";

    @TempDir
    Path data;

    private RunningServer server;
    private String j1;
    private String j2;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
        j1 = server.mint(C, "judge", "j1");
        j2 = server.mint(C, "judge", "j2");
        server.must(ORGANISER, C, "open", "'do':'open'");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void organiser_supervisor_and_auditor_read_it_and_nobody_else() {
        for (String role : new String[] {"supervisor", "auditor"})
            assertThat(report(server.mint(C, role, "zhou")).statusCode()).isEqualTo(200);
        assertThat(report(ORGANISER).statusCode()).isEqualTo(200);
        for (String role : new String[] {"director", "clerk", "broadcaster", "audience"})
            assertThat(report(server.mint(C, role, "wang")).statusCode())
                    .as(role)
                    .isEqualTo(403);
        assertThat(report(j1).statusCode()).isEqualTo(403);
        assertThat(server.get(REPORT).statusCode()).isEqualTo(401);
        assertThat(server.get("/api/v1/contests/none/fairness", "Authorization", "Bearer " + ORGANISER)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void it_tells_nothing_that_is_not_revealed() {
        play("p1", "40", "41.5", "30.5", "35");
        String before = report(ORGANISER).body();
        assertThat(before).doesNotContain("p1", "81.5", "65.5", "73.5");
        server.must(ORGANISER, C, "r1", "'do':'reveal'");
        JsonNode after = json(report(ORGANISER).body());
        assertThat(after.at("/presenters")).hasSize(1);
        assertThat(after.at("/presenters/0/total").asText()).isEqualTo("73.50");
        assertThat(after.at("/panels/0/judges/0/leniency").asDouble()).isEqualTo(8);

        play("p2", "49", "48.5", "49.5", "49");
        assertThat(report(ORGANISER).body()).doesNotContain("p2", "97.5", "98.5");
        server.must(ORGANISER, C, "r2", "'do':'reveal'");
        JsonNode both = json(report(ORGANISER).body());
        assertThat(both.at("/presenters/0/id").asText()).isEqualTo("p2");
        assertThat(both.at("/presenters/0/place").asInt()).isEqualTo(2);
        assertThat(both.at("/whatIfs")).isNotEmpty();
    }

    @Test
    void its_totals_are_those_of_the_board() {
        play("p1", "40", "41.5", "30.5", "35");
        server.must(ORGANISER, C, "r1", "'do':'reveal'");
        play("p2", "49", "48.5", "49.5", "49");
        server.must(ORGANISER, C, "d2", "'do':'deduct','presenter':'p2','turn':1,'points':'0.75','reason':'超时'");
        server.must(ORGANISER, C, "again", "'do':'certify'");
        server.must(ORGANISER, C, "r2", "'do':'reveal'");
        JsonNode board = server.view(C, "board").get("standings");
        JsonNode report = json(report(ORGANISER).body()).get("presenters");
        assertThat(report).hasSameSizeAs(board);
        assertThat(report.get(0).get("total").asText()).isEqualTo("97.25");
        for (int i = 0; i < board.size(); i++) {
            assertThat(report.get(i).get("id")).isEqualTo(board.get(i).get("presenter"));
            assertThat(report.get(i).get("rank")).isEqualTo(board.get(i).get("rank"));
            assertThat(report.get(i).get("total")).isEqualTo(board.get(i).get("total"));
        }
    }

    @Test
    void its_page_is_for_the_same_people() {
        assertThat(page("/c/small-1/fairness", ORGANISER).statusCode()).isEqualTo(200);
        assertThat(page("/c/small-1/fairness", server.mint(C, "auditor", "zhou"))
                        .body())
                .contains("<leitai-fairness>");
        assertThat(page("/c/small-1/fairness", j1).statusCode()).isEqualTo(403);
        assertThat(server.get("/c/small-1/fairness").statusCode()).isEqualTo(401);
        HttpResponse<String> shorter = page("/fairness?contest=small-1&as=organiser/organiser", ORGANISER);
        assertThat(shorter.statusCode()).isEqualTo(302);
        assertThat(shorter.headers().firstValue("Location")).hasValue("/c/small-1/fairness?as=organiser%2Forganiser");
    }

    private void play(String presenter, String a1, String b1, String a2, String b2) {
        server.must(ORGANISER, C, "call" + presenter, "'do':'callNext'");
        server.must(ORGANISER, C, "start" + presenter, "'do':'startPhase'");
        server.must(j1, C, "j1" + presenter, marks(presenter, a1, b1));
        server.must(j2, C, "j2" + presenter, marks(presenter, a2, b2));
        server.must(ORGANISER, C, "end" + presenter, "'do':'endPhase'");
        server.must(ORGANISER, C, "lock" + presenter, "'do':'lock'");
        server.must(ORGANISER, C, "certify" + presenter, "'do':'certify'");
    }

    private static String marks(String presenter, String problems, String results) {
        return "'do':'giveMarks','presenter':'" + presenter + "','turn':1,'marks':{'problems':'" + problems
                + "','results':'" + results + "'}";
    }

    private HttpResponse<String> report(String token) {
        return server.get(REPORT, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> page(String path, String token) {
        return server.get(path, "Authorization", "Bearer " + token);
    }
}
