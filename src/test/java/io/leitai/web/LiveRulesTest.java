package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live contest by more than plain rules: what the gate, the console and their explanations show, and other rules by two. */
class LiveRulesTest {
    private static final String C = "small-1";

    @TempDir
    Path data;

    private RunningServer server;
    private String j1;
    private String j2;
    private String director;
    private String supervisor;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(
                ORGANISER,
                "/api/v1/contests",
                RunningServer.SMALLEST
                        + "turns: {count: 2}\ncomponents: [{id: difficulty, use: factor}]\nties: [{by: lots, seed: s}]\n");
        j1 = server.mint(C, "judge", "j1");
        j2 = server.mint(C, "judge", "j2");
        director = server.mint(C, "director", "wu");
        supervisor = server.mint(C, "supervisor", "han");
        server.must(ORGANISER, C, "open", "'do':'open'");
        server.must(ORGANISER, C, "call", "'do':'callNext'");
        server.must(ORGANISER, C, "start", "'do':'startPhase'");
        server.must(j1, C, "m1", "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'40','results':'30'}");
        server.must(j2, C, "m2", "'do':'giveMarks','presenter':'p1','turn':1,'marks':{'problems':'41','results':'32'}");
        server.must(
                ORGANISER,
                C,
                "points",
                "'do':'givePoints','presenter':'p1','component':'difficulty','round':1,'points':'1.5'");
        server.must(ORGANISER, C, "lock", "'do':'lock'");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> explanation(String token, String query) {
        return server.get("/api/v1/contests/small-1/explanation" + query, "Authorization", "Bearer " + token);
    }

    @Test
    void the_gate_unfolds_the_locked_turn_and_the_console_only_what_is_revealed() {
        JsonNode gate = json(explanation(supervisor, "?scope=gate").body()).at("/presenters/0");
        assertThat(gate.get("presenter").asText()).isEqualTo("p1");
        assertThat(gate.get("total").asText()).isEqualTo("107.25");
        assertThat(gate.get("lines").toString()).contains("70", "73", "1.5", "107.25");
        assertThat(json(explanation(director, "").body()).get("presenters")).isEmpty();
        assertThat(explanation(director, "").body()).doesNotContain("107", "70");
        server.must(ORGANISER, C, "certify", "'do':'certify'");
        server.must(ORGANISER, C, "reveal", "'do':'reveal'");
        JsonNode console = json(explanation(director, "").body()).get("presenters");
        assertThat(console).hasSize(1);
        assertThat(console.at("/0/rank").asInt()).isEqualTo(1);
        assertThat(console.at("/0/lines")).isEqualTo(gate.get("lines"));
    }

    @Test
    void nobody_reads_more_than_the_page_that_the_role_may_open() {
        assertThat(explanation(director, "?scope=gate").statusCode()).isEqualTo(403);
        assertThat(explanation(j1, "").statusCode()).isEqualTo(403);
        assertThat(server.get("/api/v1/contests/small-1/explanation").statusCode())
                .isEqualTo(401);
        assertThat(server.get("/api/v1/contests/none/explanation").statusCode()).isEqualTo(404);
    }

    @Test
    void the_gate_shows_its_checks_and_the_console_no_figure_that_is_not_revealed() {
        JsonNode checks = server.view(C, "gate", supervisor).get("checks");
        assertThat(checks.at("/recount/agrees").asBoolean()).isTrue();
        assertThat(checks.get("points")).isEmpty();
        assertThat(checks.get("ties")).isEmpty();
        JsonNode points = server.view(C, "console", director).at("/points/0");
        assertThat(points.get("component").asText()).isEqualTo("difficulty");
        assertThat(points.hasNonNull("points")).isFalse();
    }

    @Test
    void other_rules_come_as_a_plan_s_file_and_need_a_second_person() {
        String plan = RunningServer.SMALLEST + "turns: {count: 3}\ncomponents: [{id: difficulty, use: factor}]\n";
        assertThat(server.post(director, "/api/v1/contests/small-1/rules?reason=x", plan)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post(ORGANISER, "/api/v1/contests/small-1/rules?reason=x", plan + "nonsense: 1\n")
                        .body())
                .contains("plan-wrong", "nonsense");
        assertThat(server.post(ORGANISER, "/api/v1/contests/small-1/rules?reason=x", plan)
                        .statusCode())
                .isEqualTo(201);
        server.must(supervisor, C, "yes", "'do':'confirmRules','proposal':1");
        assertThat(server.view(C, "hall").at("/stage/rounds").asInt()).isEqualTo(3);
        assertThat(server.view(C, "console", director).at("/rules/0/state").asText())
                .isEqualTo("confirmed");
    }

    @Test
    void a_plan_that_is_sent_as_a_form_is_a_plan_all_the_same() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + "/api/v1/contests"))
                .header("Authorization", "Bearer " + ORGANISER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(RunningServer.SMALLEST.replace("id: " + C, "id: other")
                        + "awards: [{id: half, name: A, share: 50 %}]\n"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
