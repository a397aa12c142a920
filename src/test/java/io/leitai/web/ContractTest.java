package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs outside rely on: section 9 of the design, as `docs/protocol.md` has it. */
class ContractTest {
    private static final String C = "small-1";
    private static final String CONTEST = "/api/v1/contests/" + C;

    @TempDir
    Path data;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        assertThat(server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST)
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_planned_contest_is_listed() {
        JsonNode contests = json(server.get("/api/v1/contests").body()).get("contests");
        assertThat(contests).hasSize(1);
        assertThat(contests.get(0).get("id").asText()).isEqualTo(C);
        assertThat(contests.get(0).get("title").asText()).isEqualTo("小擂台");
        assertThat(contests.get(0).get("state").asText()).isEqualTo("planned");
    }

    @Test
    void a_contest_goes_from_open_to_close_by_commands_without_fields() {
        String j1 = server.mint(C, "judge", "j1");
        String j2 = server.mint(C, "judge", "j2");
        int n = 0;
        server.must(ORGANISER, C, "c" + n++, "'do':'open'");
        for (String presenter : List.of("p1", "p2")) {
            server.must(ORGANISER, C, "c" + n++, "'do':'callNext'");
            server.must(ORGANISER, C, "c" + n++, "'do':'startPhase'");
            give(j1, "j1-" + presenter, presenter, presenter.equals("p1") ? "40" : "45", "42.5");
            give(j2, "j2-" + presenter, presenter, "41", "43");
            for (String step : List.of("endPhase", "lock", "certify", "reveal"))
                server.must(ORGANISER, C, "c" + n++, "'do':'" + step + "'");
        }
        server.must(ORGANISER, C, "c" + n++, "'do':'close'");

        JsonNode standings = server.view(C, "board").get("standings");
        assertThat(standings).hasSize(2);
        assertThat(standings.get(0).get("presenter").asText()).isEqualTo("p2");
        assertThat(standings.get(0).get("total").asText()).isEqualTo("85.75");
        assertThat(standings.get(1).get("rank").asInt()).isEqualTo(2);
        assertThat(standings.get(1).get("total").asText()).isEqualTo("83.25");
        assertThat(server.view(C, "stage").get("state").asText()).isEqualTo("closed");
        assertThat(json(server.get("/api/v1/contests").body())
                        .at("/contests/0/state")
                        .asText())
                .isEqualTo("closed");
    }

    @Test
    void the_contracts_views_have_exactly_their_fields() {
        server.must(ORGANISER, C, "c1", "'do':'open'");
        server.must(ORGANISER, C, "c2", "'do':'callNext'");
        server.must(ORGANISER, C, "c3", "'do':'startPhase'");
        assertThat(server.post(ORGANISER, CONTEST + "/notices", "{\"text\":\"请就座\"}")
                        .statusCode())
                .isEqualTo(201);

        JsonNode stage = server.view(C, "stage");
        assertThat(fields(stage))
                .containsExactlyInAnyOrder("state", "presenter", "turn", "phase", "endsAt", "scored", "judges");
        assertThat(fields(stage.get("presenter"))).containsExactlyInAnyOrder("id", "name", "unit", "title");
        assertThat(stage.get("phase").asText()).isEqualTo("present");
        assertThat(stage.get("endsAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(stage.get("judges").asInt()).isEqualTo(2);
        assertThat(fields(server.view(C, "board"))).containsExactlyInAnyOrder("title", "standings");
        JsonNode notice = server.view(C, "notice");
        assertThat(fields(notice)).containsExactly("notices");
        assertThat(fields(notice.at("/notices/0"))).containsExactlyInAnyOrder("at", "text");
        assertThat(notice.at("/notices/0/text").asText()).isEqualTo("请就座");
    }

    @Test
    void a_view_has_an_etag_that_changes_with_it() {
        var first = server.get(CONTEST + "/views/stage");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(CONTEST + "/views/stage", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        server.must(ORGANISER, C, "c1", "'do':'open'");
        var changed = server.get(CONTEST + "/views/stage", "If-None-Match", etag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed.body()).get("state").asText()).isEqualTo("waiting");
    }

    @Test
    void a_head_request_tells_what_a_get_would_without_the_body() {
        for (String path : List.of(
                "/", "/health", "/c/small-1/hall", CONTEST + "/views/board", CONTEST + "/views/stage?lang=en")) {
            var head = server.send(server.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Type"))
                    .isEqualTo(server.get(path).headers().firstValue("Content-Type"));
        }
    }

    @Test
    void a_view_comes_as_server_sent_events_too() throws Exception {
        var events = server.http()
                .send(server.request(CONTEST + "/views/stage/events").GET().build(), BodyHandlers.ofLines());
        assertThat(events.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        List<String> seen = new ArrayList<>();
        try (Stream<String> lines = events.body()) {
            var data = lines.filter(line -> line.startsWith("data: ")).iterator();
            seen.add(data.next());
            server.must(ORGANISER, C, "c1", "'do':'open'");
            seen.add(data.next());
        }
        assertThat(json(seen.get(0).substring(6)).at("/body/state").asText()).isEqualTo("planned");
        assertThat(json(seen.get(1).substring(6)).at("/body/state").asText()).isEqualTo("waiting");
    }

    @Test
    void a_socket_has_each_views_frame_at_once_and_what_changes_after() {
        try (Phone screen = server.phone("contest=" + C + "&view=stage&view=board")) {
            JsonNode stage = screen.hearFrame("stage", body -> true);
            screen.hearFrame("board", body -> true);
            assertThat(fields(stage)).containsExactlyInAnyOrder("view", "term", "rev", "at", "body");
            server.must(ORGANISER, C, "c1", "'do':'open'");
            JsonNode next =
                    screen.hearFrame("stage", body -> body.get("state").asText().equals("waiting"));
            assertThat(next.get("rev").asLong()).isGreaterThan(stage.get("rev").asLong());
            assertThat(next.get("term").asLong()).isEqualTo(stage.get("term").asLong());
        }
    }

    @Test
    void a_judges_marks_get_a_receipt_that_stands_in_the_ledger() {
        String token = server.mint(C, "judge", "j1");
        server.must(ORGANISER, C, "c1", "'do':'open'");
        server.must(ORGANISER, C, "c2", "'do':'callNext'");
        server.must(ORGANISER, C, "c3", "'do':'startPhase'");
        try (Phone phone =
                server.phone("contest=" + C + "&view=judge/j1&lang=en", "Authorization", "Bearer " + token)) {
            phone.say(marks("m-1", "p1", "40", "42.5"));
            JsonNode receipt = phone.hearAnswer("m-1").get("receipt");
            phone.hearFrame(
                    "judge/j1", body -> body.at("/sheet/status").asText().equals("given"));

            phone.say(marks("m-1", "p1", "40", "42.5"));
            phone.say(marks("m-2", "p2", "40", "42.5"));
            JsonNode refused = phone.hearAnswer("m-2").get("refused");
            assertThat(refused.get("code").asText()).isEqualTo("not-on-stage");
            assertThat(refused.get("say").asText()).contains("is not on stage");
            phone.say(marks("m-1", "p1", "1", "1"));
            phone.hear(m -> m.at("/refused/code").asText().equals("id-taken"));
            assertThat(phone.heard().stream()
                            .filter(m -> m.contains("\"receipt\""))
                            .distinct())
                    .hasSize(1);

            String line = ledger(ORGANISER)
                    .lines()
                    .filter(l -> json(l).get("commandId").asText().equals("m-1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(json(line).get("hash")).isEqualTo(receipt.get("hash"));
            assertThat(json(line).get("seq")).isEqualTo(receipt.get("seq"));
        }
    }

    @Test
    void a_socket_answers_what_it_does_not_understand_and_stays_open() {
        try (Phone phone = server.phone("contest=" + C + "&view=stage")) {
            phone.say("nonsense");
            phone.hear(m -> m.at("/error/code").asText().equals("malformed"));
            phone.say("{'id':'x-1','do':'dance'}");
            assertThat(phone.hearAnswer("x-1").at("/refused/code").asText()).isEqualTo("unknown-command");
            phone.say("{'id':'x-2','do':'open'}");
            assertThat(phone.hearAnswer("x-2").at("/refused/code").asText()).isEqualTo("no-right");
            phone.say("{'time':17.25}");
            assertThat(phone.hear(m -> m.has("time")).get("time").decimalValue())
                    .isEqualByComparingTo("17.25");
        }
    }

    @Test
    void a_message_beyond_16_kB_ends_the_socket_with_1009() {
        try (Phone phone = server.phone("contest=" + C + "&view=stage")) {
            phone.say("{'time':" + "1".repeat(17 * 1024) + "}");
            assertThat(phone.closeCode()).isEqualTo(1009);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "contest=none&view=stage, 404",
        "contest=small-1&view=nothing, 404",
        "contest=small-1&view=venue/v9, 404",
        "contest=small-1&view=console, 401",
        "contest=small-1&view=judge/j1, 401",
        "contest=small-1, 400",
        "view=stage, 400"
    })
    void an_upgrade_that_can_not_be_is_told_why(String query, int status) {
        assertThatThrownBy(() -> server.phone(query))
                .isInstanceOfSatisfying(
                        Phone.Refused.class, e -> assertThat(e.status).isEqualTo(status));
    }

    @Test
    void one_judge_does_not_see_another_ones_sheet() {
        String j1 = server.mint(C, "judge", "j1");
        assertThatThrownBy(() -> server.phone("contest=" + C + "&view=judge/j2", "Authorization", "Bearer " + j1))
                .isInstanceOfSatisfying(
                        Phone.Refused.class, e -> assertThat(e.status).isEqualTo(403));
        assertThat(server.get(CONTEST + "/views/judge/j2", "Authorization", "Bearer " + j1)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.get(CONTEST + "/views/judge/j1", "Authorization", "Bearer " + j1)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void another_sites_page_gets_no_socket() {
        String stage = "contest=" + C + "&view=stage";
        assertThatThrownBy(() -> server.phone(stage, "Origin", "https://evil.example"))
                .isInstanceOfSatisfying(
                        Phone.Refused.class, e -> assertThat(e.status).isEqualTo(403));
        assertThatThrownBy(() -> server.phone(stage, "Origin", "null"))
                .isInstanceOfSatisfying(
                        Phone.Refused.class, e -> assertThat(e.status).isEqualTo(403));
        server.phone(stage, "Origin", server.base()).close();
        server.phone(stage, "Origin", "https://tv.example").close();
    }

    @Test
    void errors_are_problems_with_their_status() {
        String judge = server.mint(C, "judge", "j1");
        assertProblem(400, server.give(ORGANISER, C, "{'id':'x','do':'callPresenter'}"));
        assertProblem(400, server.give(ORGANISER, C, "nonsense"));
        assertProblem(401, server.give(null, C, "{'id':'x','do':'open'}"));
        assertProblem(401, server.give("wrong", C, "{'id':'x','do':'open'}"));
        assertProblem(403, server.give(judge, C, "{'id':'x','do':'open'}"));
        assertProblem(404, server.give(ORGANISER, "none", "{'id':'x','do':'open'}"));
        assertProblem(404, server.get("/api/v1/nothing"));
        assertProblem(404, server.get(CONTEST + "/views/nothing"));
        assertProblem(409, server.give(ORGANISER, C, "{'id':'x','do':'reveal'}"));
        assertProblem(413, server.give(ORGANISER, C, "{'id':'" + "x".repeat(70_000) + "'}"));
        assertProblem(401, server.post(null, "/api/v1/contests", RunningServer.SMALLEST));
        assertProblem(403, server.post(judge, "/api/v1/contests", RunningServer.SMALLEST));
        assertProblem(409, server.post(ORGANISER, "/api/v1/contests", RunningServer.SMALLEST));
        assertProblem(401, server.get(CONTEST + "/views/console"));
    }

    @Test
    void a_wrong_plan_has_all_its_errors_with_their_places() {
        var answer = server.post(
                ORGANISER,
                "/api/v1/contests?lang=en",
                RunningServer.SMALLEST.replace("step: 0.5", "stepp: 0.5").replace("Asia/Shanghai", "Mars/Base"));
        assertProblem(400, answer);
        JsonNode errors = json(answer.body()).get("errors");
        assertThat(errors.size()).isGreaterThanOrEqualTo(3);
        assertThat(errors.get(0).get("line").asInt()).isEqualTo(3);
        assertThat(errors.findValuesAsText("say")).anyMatch(say -> say.contains("stepp"));
    }

    @Test
    void the_ledger_is_for_the_organiser_at_once_and_for_others_once_closed() {
        assertThat(server.get(CONTEST + "/ledger").statusCode()).isIn(401, 403);
        String auditor = server.mint(C, "auditor", "zhou");
        List<JsonNode> lines = ledger(auditor).lines().map(RunningServer::json).toList();
        assertThat(lines).hasSize(2);
        assertThat(fields(lines.get(0)))
                .containsExactlyInAnyOrder("seq", "term", "at", "commandId", "salt", "body", "prev", "hash");
        assertThat(lines.get(0).get("prev").asText()).isEqualTo("0".repeat(64));
        assertThat(lines.get(1).get("prev")).isEqualTo(lines.get(0).get("hash"));
        assertThat(lines.get(1).get("body").asText()).contains("SeatsMinted").doesNotContain(auditor);
    }

    @Test
    void a_link_is_redeemed_by_posting_its_code_and_not_by_looking_at_it() {
        String code = server.mint(C, "judge", "j1");
        server.get("/join?" + code);
        var answer = server.send(server.request("/api/v1/redeem")
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"" + code + "\"}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).get("to").asText()).isEqualTo("/c/small-1/judge/j1");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie.toLowerCase(Locale.ROOT)).contains("httponly").contains("samesite=lax");
        String session = cookie.substring(0, cookie.indexOf(';'));
        try (Phone phone = server.phone(
                "contest=" + C + "&view=judge/j1&as=judge/j1", "Cookie", session, "Origin", server.base())) {
            phone.hearFrame("judge/j1", body -> true);
        }
        assertThat(server.get("/c/small-1/judge/j1", "Cookie", session).statusCode())
                .isEqualTo(200);
        assertThat(server.get("/c/small-1/judge/j2", "Cookie", session).statusCode())
                .isEqualTo(403);
        assertThat(server.get("/c/small-1/judge/j1").statusCode()).isEqualTo(401);

        var forged =
                server.send(server.request(CONTEST + "/commands", "Cookie", session, "Origin", "https://evil.example")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                marks("m", "p1", "1", "1").replace('\'', '"'))));
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void a_wrong_link_is_told_so() {
        var answer = server.send(server.request("/api/v1/redeem")
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"never-minted\"}")));
        assertProblem(403, answer);
    }

    @Test
    void health_metrics_and_openapi_are_there() {
        assertThat(json(server.get("/health").body()).get("status").asText()).isEqualTo("up");
        assertThat(json(server.get("/openapi.json").body()).get("openapi").asText())
                .startsWith("3.1");
    }

    @Test
    void the_metrics_tell_how_the_hall_and_the_writer_are_doing() {
        try (Phone screen = server.phone("contest=" + C + "&view=stage")) {
            screen.hearFrame("stage", body -> body.get("state").asText().equals("planned"));
            server.must(ORGANISER, C, "c1", "'do':'open'");
            screen.hearFrame("stage", body -> body.get("state").asText().equals("waiting"));
            assertThat(server.get("/metrics").body().lines())
                    .contains(
                            "leitai_sockets 1.0",
                            "leitai_viewers 1.0",
                            "leitai_frames_total 2.0",
                            "leitai_deliveries_total 2.0",
                            "leitai_merged_total 0.0",
                            "leitai_stalled_total 0.0",
                            "leitai_inbox 0.0",
                            "leitai_entries_total 2.0",
                            "leitai_commit_seconds_count 2",
                            "leitai_receipt_seconds_count 1")
                    .anyMatch(line -> line.startsWith("leitai_loop_lag_seconds_count "));
        }
    }

    @Test
    void five_hundred_seats_are_minted_at_once_and_each_token_opens_one() {
        var answer = server.post(ORGANISER, CONTEST + "/tokens", "{\"role\":\"audience\",\"count\":500}");
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode tokens = json(answer.body()).get("tokens");
        assertThat(tokens).hasSize(500);
        server.phone(
                        "contest=" + C + "&view=stage",
                        "Authorization",
                        "Bearer " + tokens.get(499).asText())
                .close();
    }

    private void give(String token, String id, String presenter, String problems, String results) {
        server.must(
                token,
                C,
                id,
                marks(id, presenter, problems, results)
                        .replaceFirst("^\\{'id':'[^']*',", "")
                        .replaceFirst("}$", ""));
    }

    private static String marks(String id, String presenter, String problems, String results) {
        return "{'id':'" + id + "','do':'giveMarks','presenter':'" + presenter + "','turn':1,'marks':{'problems':'"
                + problems + "','results':'" + results + "'}}";
    }

    private String ledger(String token) {
        var answer = server.get(CONTEST + "/ledger", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void assertProblem(int status, java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/problem+json");
        assertThat(json(answer.body()).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer.body()).get("detail").asText()).isNotBlank();
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
