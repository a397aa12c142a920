package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where one of the public comes to with a code, and who may open the page of the vote. */
class VotePageTest {
    private static final String VOTED = RunningServer.SMALLEST
            .replace("small-1", "voted-1")
            .replace("turn:\n", "  - {id: public, vote: true, weight: 0.5, criteria: [results]}\nturn:\n");

    @TempDir
    Path data;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void one_of_the_public_comes_to_the_vote_where_the_plan_has_one() {
        plan(VOTED);
        HttpResponse<String> seated = redeem("voted-1", "audience", "zhao");
        assertThat(to(seated)).isEqualTo("/c/voted-1/vote?as=audience%2Fzhao");
        HttpResponse<String> page = server.get(to(seated), "Cookie", cookie(seated));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<leitai-vote>", "\"vote\":{\"panel\":\"public\"");
    }

    @Test
    void one_of_the_public_comes_to_the_board_where_only_judges_mark() {
        plan(RunningServer.SMALLEST);
        assertThat(to(redeem("small-1", "audience", "zhao"))).isEqualTo("/c/small-1/board");
    }

    @Test
    void a_judge_and_a_passer_by_cannot_open_the_vote() {
        plan(VOTED);
        HttpResponse<String> judge = redeem("voted-1", "judge", "j1");
        assertThat(server.get("/c/voted-1/vote", "Cookie", cookie(judge)).statusCode())
                .isEqualTo(403);
        assertThat(server.get("/c/voted-1/vote").statusCode()).isEqualTo(401);
    }

    private void plan(String yaml) {
        assertThat(server.post(ORGANISER, "/api/v1/contests", yaml).statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> redeem(String contest, String role, String who) {
        String code = server.mint(contest, role, who);
        return server.send(
                server.request("/api/v1/redeem").POST(BodyPublishers.ofString("{\"code\":\"" + code + "\"}")));
    }

    private static String to(HttpResponse<String> seated) {
        return RunningServer.json(seated.body()).get("to").asText();
    }

    private static String cookie(HttpResponse<String> seated) {
        String cookie = seated.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
