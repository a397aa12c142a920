package io.leitai.faults;

import static io.leitai.faults.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contests that change their host on purpose. */
class MovesIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void contests_go_where_the_organiser_says_away_from_a_node_that_stops_and_back_when_nobody_is_on_stage()
            throws Exception {
        try (Machines machines = new Machines(folder, "a", "b")) {
            NodeProcess a = machines.start("a");
            for (String contest : new String[] {"on-stage", "later-1", "later-2", "later-3"})
                assertThat(a.post(NodeProcess.ORGANISER, "/api/v1/contests", Contests.plan(contest))
                                .statusCode())
                        .isEqualTo(201);
            assertThat(command(a, "on-stage", "open").statusCode()).isEqualTo(200);
            NodeProcess b = machines.start("b");

            await(() -> count(hosts(a), "b") == 2, "what is not open is spread over both");
            assertThat(hosts(a)).containsEntry("on-stage", "a");

            assertThat(move(b, "on-stage", "nobody").statusCode()).isEqualTo(404);
            assertThat(move(b, "no-contest", "b").statusCode()).isEqualTo(404);
            assertThat(b.post("", "/api/v1/contests/on-stage/host", "{\"node\":\"b\"}")
                            .statusCode())
                    .isEqualTo(401);
            HttpResponse<String> moved = move(b, "on-stage", "b");
            assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
            await(() -> "b".equals(hosts(a).get("on-stage")), "it is there");
            assertThat(command(a, "on-stage", "callNext").statusCode())
                    .as("through the other node")
                    .isEqualTo(200);

            b.stop();
            await(() -> count(hosts(a), "a") == 4, "a has all that b had");
            assertThat(command(a, "on-stage", "startPhase").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> move(NodeProcess node, String contest, String to) throws Exception {
        return node.post(NodeProcess.ORGANISER, "/api/v1/contests/" + contest + "/host", "{\"node\":\"" + to + "\"}");
    }

    private static HttpResponse<String> command(NodeProcess node, String contest, String what) throws Exception {
        return node.post(
                NodeProcess.ORGANISER,
                "/api/v1/contests/" + contest + "/commands",
                "{\"id\":\"" + what + "\",\"do\":\"" + what + "\"}");
    }

    private static long count(Map<String, String> hosts, String node) {
        return hosts.values().stream().filter(node::equals).count();
    }

    /** Node by contest. */
    private static Map<String, String> hosts(NodeProcess node) throws Exception {
        Map<String, String> hosts = new TreeMap<>();
        for (JsonNode each : JSON.readTree(node.get("/api/v1/nodes").body()).path("nodes"))
            each.get("contests")
                    .forEach(contest ->
                            hosts.put(contest.asText(), each.get("name").asText()));
        return hosts;
    }
}
