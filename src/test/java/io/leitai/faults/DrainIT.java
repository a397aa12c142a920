package io.leitai.faults;

import static io.leitai.faults.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node is emptied before its upgrade, while judges score and people watch. */
class DrainIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTEST = "weixian-8";

    @TempDir
    Path folder;

    @Test
    void nobody_loses_a_receipt_or_a_screen_and_the_node_takes_no_contest_until_it_is_undrained() throws Exception {
        try (Machines machines = new Machines(folder, "a", "b", "c")) {
            for (String name : List.of("a", "b", "c")) machines.start(name);
            machines.nodes().forEach(NodeProcess::base);
            Scoring scoring = new Scoring(CONTEST, machines::nodes);
            scoring.begin();
            machines.allHear();
            String host = hostOf(machines.node("a"), CONTEST);
            NodeProcess drained = machines.node(host);
            NodeProcess other = machines.nodes().stream()
                    .filter(node -> node != drained)
                    .findFirst()
                    .orElseThrow();
            List<Watcher> watchers = new ArrayList<>();
            for (NodeProcess node : machines.nodes()) watchers.add(Watcher.at(node, CONTEST));

            HttpResponse<String> answer = wish(other, host, "drain");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(JSON.readTree(answer.body()).get("done").asBoolean()).isTrue();
            assertThat(of(drained, host).get("drained").asBoolean()).isTrue();
            assertThat(of(drained, host).get("contests")).isEmpty();
            assertThat(JSON.readTree(drained.get("/health").body())
                            .get("status")
                            .asText())
                    .isEqualTo("drained");
            for (String planned : List.of("planned-1", "planned-2", "planned-3"))
                assertThat(drained.post(NodeProcess.ORGANISER, "/api/v1/contests", Contests.plan(planned))
                                .statusCode())
                        .isEqualTo(201);
            assertThat(other.post(
                                    NodeProcess.ORGANISER,
                                    "/api/v1/contests/" + CONTEST + "/host",
                                    "{\"node\":\"" + host + "\"}")
                            .statusCode())
                    .as("nor by hand")
                    .isEqualTo(404);
            scoring.untilAReceipt("while-drained");
            assertThat(of(drained, host).get("contests")).isEmpty();
            for (Watcher watcher : watchers) {
                watcher.until("while-drained");
                assertThat(watcher.isOpen()).as("the screens stay").isTrue();
                assertThat(watcher.heard())
                        .as("nor do they say that they are behind")
                        .noneMatch(line -> line.contains("\"behind\""));
            }

            assertThat(wish(other, host, "undrain").statusCode()).isEqualTo(200);
            await(() -> !of(drained, host).get("contests").isEmpty(), "it takes its share of those that wait");
            assertThat(drained.get("/health").statusCode()).isEqualTo(200);
            scoring.end();
            scoring.check(machines.nodes());
        }
    }

    @Test
    void a_drained_node_is_no_cut_off_one_and_takes_contests_where_nobody_else_does() throws Exception {
        try (Machines machines = new Machines(folder, "a", "b")) {
            NodeProcess a = machines.start("a");
            NodeProcess b = machines.start("b");
            machines.allHear();
            a.post(NodeProcess.ORGANISER, "/api/v1/contests", Contests.plan(CONTEST));
            await(() -> "a".equals(hostOf(b, CONTEST)) || "b".equals(hostOf(b, CONTEST)), "it is hosted");

            assertThat(wish(a, "nobody", "drain").statusCode()).isEqualTo(404);
            assertThat(a.post("", "/api/v1/nodes/a/drain", "{}").statusCode()).isEqualTo(401);
            assertThat(wish(b, "a", "drain").statusCode()).isEqualTo(200);
            String term = machines.ask("SELECT term FROM host");
            long counted = counted(machines);
            await(() -> counted(machines) > counted + 8, "a goes on, drained, for longer than a node is missed");
            assertThat(machines.ask("SELECT term FROM host")).as("b keeps it").isEqualTo(term);
            assertThat(b.printed()).noneMatch(line -> line.contains("cut off"));
            HttpResponse<String> last = wish(a, "b", "drain");
            assertThat(last.statusCode()).isEqualTo(409);
            assertThat(JSON.readTree(last.body()).get("detail").asText()).startsWith("没有别的服务器能接手比赛，“b”不能腾空");

            b.kill();
            await(() -> "a".equals(hostOf(a, CONTEST)), "better a drained one than none");
            await(() -> a.get("/health").statusCode() == 200, "people have to come somewhere");
        }
    }

    /** How often node a told the database that it is there. */
    private static long counted(Machines machines) {
        return Long.parseLong(machines.ask("SELECT count FROM node WHERE node LIKE 'a-%'"));
    }

    private static HttpResponse<String> wish(NodeProcess at, String node, String what) throws Exception {
        return at.post(NodeProcess.ORGANISER, "/api/v1/nodes/" + node + "/" + what, "{}");
    }

    private static JsonNode nodes(NodeProcess at) throws Exception {
        return JSON.readTree(at.get("/api/v1/nodes").body()).path("nodes");
    }

    private static JsonNode of(NodeProcess at, String name) throws Exception {
        for (JsonNode node : nodes(at)) if (node.get("name").asText().equals(name)) return node;
        throw new AssertionError(name + " is not heard of");
    }

    /** As the list of contests says; null: nobody. */
    private static String hostOf(NodeProcess at, String contest) throws Exception {
        for (JsonNode one : JSON.readTree(at.get("/api/v1/nodes").body()).path("contests"))
            if (one.get("id").asText().equals(contest) && one.get("leased").asBoolean())
                return one.get("node").asText();
        return null;
    }
}
