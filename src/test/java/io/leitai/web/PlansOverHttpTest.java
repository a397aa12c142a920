package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static io.leitai.web.RunningServer.SMALLEST;
import static io.leitai.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leitai.plan.PlanReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans while they are written: the page hears what a file's check says, and nobody writes over what another wrote. */
class PlansOverHttpTest {
    private static final String PLANS = "/api/v1/plans";

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

    private static Map<String, byte[]> badPlans() {
        Map<String, String> plans = new LinkedHashMap<>();
        plans.put("nothing", "");
        plans.put("a key twice", SMALLEST + "title: 再来一次\n");
        plans.put("a wrong type", SMALLEST.replace("max: 50", "max: [50]").replace("title: 小擂台", "title: {a: b}"));
        plans.put("an unknown key", SMALLEST + "tilte: x\n");
        plans.put("an anchor", SMALLEST.replace("title: 小擂台", "title: &a 小擂台\nhall: *a"));
        plans.put("no colon", SMALLEST.replace("title: 小擂台", "title：小擂台"));
        plans.put("no end", SMALLEST.replace("8m}", "8m"));
        plans.put("a tab", SMALLEST.replace("  - id: main", "\t- id: main"));
        plans.put("two documents", SMALLEST + "---\nid: b\n");
        plans.put("a control character", SMALLEST.replace("小擂台", "小\u0007擂台"));
        plans.put("ten thousand brackets", "[".repeat(10_000));
        plans.put("not a plan", "- a\n- b\n");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        plans.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        bytes.put("a bomb of anchors", bomb.toString().getBytes(StandardCharsets.UTF_8));
        bytes.put("GBK", SMALLEST.getBytes(Charset.forName("GBK")));
        bytes.put("UTF-16", SMALLEST.getBytes(StandardCharsets.UTF_16));
        bytes.put("no text", new byte[] {'i', 'd', ':', ' ', (byte) 0xC3, 0x28, (byte) 0xFF});
        return bytes;
    }

    @Test
    void a_bad_plan_has_the_problems_that_the_file_s_check_finds_and_so_has_its_upload() {
        badPlans().forEach((name, bytes) -> {
            List<String> expected = new ArrayList<>();
            for (var problem : ((PlanReader.Wrong) PlanReader.read(bytes)).problems())
                expected.add(problem.line() + ":" + problem.column() + " " + problem.en());
            HttpResponse<String> checked = send(ORGANISER, "POST", PLANS + "/check?lang=en", bytes);
            assertThat(checked.statusCode()).as(name).isEqualTo(200);
            assertThat(said(json(checked.body()).get("problems"))).as(name).isEqualTo(expected);
            HttpResponse<String> opened = send(ORGANISER, "POST", "/api/v1/contests?lang=en", bytes);
            assertThat(opened.statusCode()).as(name).isEqualTo(400);
            assertThat(said(json(opened.body()).get("errors"))).as(name).isEqualTo(expected);
        });
        assertThat(badPlans()).hasSizeGreaterThan(12);
    }

    private static List<String> said(JsonNode problems) {
        List<String> said = new ArrayList<>();
        for (JsonNode problem : problems)
            said.add(problem.get("line").asInt() + ":" + problem.get("column").asInt() + " "
                    + problem.get("say").asText());
        return said;
    }

    @Test
    void a_plan_too_large_is_refused_before_it_is_read() {
        byte[] large = "x".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(send(ORGANISER, "POST", PLANS + "/check", large).statusCode())
                .isEqualTo(413);
        assertThat(send(ORGANISER, "POST", PLANS, large).statusCode()).isEqualTo(413);
    }

    @Test
    void a_form_s_change_leaves_the_rest_of_the_text_as_it_was() {
        String text = "# 注\n" + SMALLEST;
        String edits = """
                {"text":%s,"edits":[{"do":"put","path":["presenters",0,"name"],"value":"赵敏","after":["id"]},
                {"do":"insert","path":["venues"],"at":0,"value":[{"id":"v1","name":"柳河"}],"after":[]},
                {"do":"move","path":["presenters"],"at":0,"to":1},{"do":"remove","path":["presenters",0,"unit"]}]}
                """.formatted(quoted(text));
        var answer = server.post(ORGANISER, PLANS + "/edit", edits);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer.body()).get("text").asText())
                .isEqualTo(text.replace("""
                                  - {id: p1, name: 李娜, unit: 县林业局}
                                  - {id: p2, name: 王芳, unit: 柳河镇}
                                """, """
                                  - {id: p2, name: 王芳}
                                  - {id: p1, name: 赵敏, unit: 县林业局}
                                """) + "venues:\n  - {id: v1, name: 柳河}\n");
        assertThat(json(answer.body()).get("problems")).isEmpty();
        for (String bad : List.of(
                "{}",
                "{\"text\":\"\",\"edits\":1}",
                "{\"text\":\"\",\"edits\":[{\"do\":\"leap\",\"path\":[\"a\"]}]}",
                "{\"text\":\"\",\"edits\":[{\"do\":\"put\",\"path\":[],\"value\":\"\"}]}",
                "{\"text\":\"\",\"edits\":[{\"do\":\"put\",\"path\":[\"a\"],\"value\":1}]}"))
            assertThat(server.post(ORGANISER, PLANS + "/edit", bad).statusCode())
                    .as(bad)
                    .isEqualTo(400);
        String byHand = "{\"text\":\"- a\",\"edits\":[{\"do\":\"put\",\"path\":[\"a\"],\"value\":\"x\"}]}";
        assertThat(server.post(ORGANISER, PLANS + "/edit", byHand).statusCode()).isEqualTo(409);
    }

    @Test
    void of_two_who_write_one_plan_the_second_is_told_and_nothing_is_written_over() {
        String id =
                json(server.post(ORGANISER, PLANS, SMALLEST).body()).get("id").asText();
        HttpResponse<String> read = send(ORGANISER, "GET", PLANS + "/" + id, null);
        String version = read.headers().firstValue("ETag").orElseThrow();
        assertThat(read.body()).isEqualTo(SMALLEST);
        assertThat(write(id, version, "id: [ first").statusCode())
                .as("a bad plan is kept as well")
                .isEqualTo(200);
        HttpResponse<String> second = write(id, version, "second");
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(json(second.body()).get("draft").get("version").asInt()).isEqualTo(2);
        assertThat(write(id, null, "third").statusCode()).isEqualTo(428);
        assertThat(send(ORGANISER, "GET", PLANS + "/" + id, null).body()).isEqualTo("id: [ first");
        assertThat(send(ORGANISER, "DELETE", PLANS + "/" + id, null).statusCode())
                .isEqualTo(204);
        assertThat(send(ORGANISER, "GET", PLANS + "/" + id, null).statusCode()).isEqualTo(404);
        assertThat(write(id, "\"2\"", "late").statusCode()).isEqualTo(404);
    }

    @Test
    void a_contest_s_plan_with_all_that_changed_begins_another_under_an_id_that_is_free() {
        server.post(ORGANISER, "/api/v1/contests", SMALLEST);
        server.must(ORGANISER, "small-1", "a", "'do':'setPhaseLength','phase':'present','seconds':300");
        var plan = server.get("/api/v1/contests/small-1/plan", "Authorization", "Bearer " + ORGANISER);
        assertThat(plan.body()).contains("for: 5m");
        String id = json(server.post(ORGANISER, PLANS + "?contest=small-1", "").body())
                .get("id")
                .asText();
        String clone = send(ORGANISER, "GET", PLANS + "/" + id, null).body();
        assertThat(clone).contains("id: small-1-2").contains("for: 5m");
        assertThat(server.post(ORGANISER, "/api/v1/contests", clone).statusCode())
                .isEqualTo(201);
        JsonNode list = json(send(ORGANISER, "GET", PLANS, null).body());
        assertThat(list.get("drafts").get(0).get("title").asText()).isEqualTo("小擂台");
        for (JsonNode sample : list.get("samples")) {
            String made = json(server.post(ORGANISER, PLANS + "?sample=" + sample.asText(), "")
                            .body())
                    .get("id")
                    .asText();
            String text = send(ORGANISER, "GET", PLANS + "/" + made, null).body();
            assertThat(json(server.post(ORGANISER, PLANS + "/check", text).body())
                            .get("problems"))
                    .as(sample.asText())
                    .isEmpty();
        }
        assertThat(server.post(ORGANISER, PLANS + "?contest=none", "").statusCode())
                .isEqualTo(404);
        assertThat(server.post(ORGANISER, PLANS + "?sample=../leitai", "").statusCode())
                .isEqualTo(404);
        assertThat(send(ORGANISER, "POST", PLANS, SMALLEST.getBytes(Charset.forName("GBK")))
                        .statusCode())
                .as("what is no text can't be shown, so it is told and not kept")
                .isEqualTo(400);
    }

    @Test
    void drafts_outlive_the_server_and_are_the_organiser_s_alone() {
        server.post(ORGANISER, "/api/v1/contests", SMALLEST);
        String id =
                json(server.post(ORGANISER, PLANS, SMALLEST).body()).get("id").asText();
        String supervisor = server.mint("small-1", "supervisor", "han");
        String organiser = server.mint("small-1", "organiser", "one-contest-s");
        for (String token : List.of(supervisor, organiser, server.mint("small-1", "judge", "j1"))) {
            assertThat(send(token, "GET", PLANS, null).statusCode()).isEqualTo(403);
            assertThat(send(token, "GET", PLANS + "/" + id, null).statusCode()).isEqualTo(403);
            assertThat(send(token, "POST", PLANS, SMALLEST.getBytes(StandardCharsets.UTF_8))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(token, "DELETE", PLANS + "/" + id, null).statusCode())
                    .isEqualTo(403);
        }
        assertThat(send(null, "GET", PLANS, null).statusCode()).isEqualTo(401);
        assertThat(server.get("/api/v1/contests/small-1/plan").statusCode()).isEqualTo(401);
        assertThat(server.get("/api/v1/contests/small-1/plan", "Authorization", "Bearer " + supervisor)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.get("/plans").statusCode()).as("to the sign-in").isEqualTo(302);
        server.close();
        server = new RunningServer(data);
        assertThat(send(ORGANISER, "GET", PLANS + "/" + id, null).body()).isEqualTo(SMALLEST);
    }

    private HttpResponse<String> write(String id, String match, String text) {
        var request = server.request(PLANS + "/" + id, "Authorization", "Bearer " + ORGANISER)
                .POST(BodyPublishers.ofString(text));
        if (match != null) request.header("If-Match", match);
        return server.send(request);
    }

    private HttpResponse<String> send(String token, String method, String path, byte[] body) {
        var request = server.request(path)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return server.send(request);
    }

    private static String quoted(String text) {
        return RunningServer.JSON.getNodeFactory().textNode(text).toString();
    }
}
