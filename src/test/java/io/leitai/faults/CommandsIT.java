package io.leitai.faults;

import static io.leitai.faults.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that name a store, on the database of a node that is running. */
class CommandsIT {
    private static final String GOOD = "three hens under the old tree";
    private static final String C = "weixian-8";

    @TempDir
    Path folder;

    @Test
    void ledgers_accounts_and_whole_stores_come_out_and_in() throws Exception {
        try (Machines machines = new Machines(folder, "a")) {
            NodeProcess a = machines.start("a");
            a.post(NodeProcess.ORGANISER, "/api/v1/contests", Contests.plan(C));
            for (String step : List.of("open", "callNext", "startPhase")) give(a, C, step);
            Browser zhou = new Browser();
            zhou.post(
                    a,
                    "/api/v1/setup",
                    "{'code':'" + setUp(a) + "','name':'zhou-min','shown':'周敏','password':'" + GOOD + "'}");
            String cluster = machines.home("a").resolve("cluster.yaml").toString();

            List<String> exported = run("export", C, "ledger.jsonl", "--cluster", cluster);
            assertThat(exported).first().asString().startsWith(C + "  4 entries  ");
            String head = exported.getFirst().replaceFirst(".* ", "");
            assertThat(run("verify", "ledger.jsonl", "--head", head))
                    .contains(head)
                    .last()
                    .isEqualTo("exit 0");
            assertThat(run("import", "ledger.jsonl", "--cluster", cluster))
                    .last()
                    .isEqualTo("exit 1");

            assertThat(run("backup", "copy.db", "--cluster", cluster))
                    .containsExactly(C + "  4 entries  " + head, "exit 0");
            Path data = Files.createDirectories(folder.resolve("alone").resolve("data"));
            Files.move(folder.resolve("copy.db"), data.resolve("leitai.db"));
            Files.copy(machines.home("a").resolve("data").resolve("leitai.key"), data.resolve("leitai.key"));
            try (ServerProcess alone = ServerProcess.serve(folder.resolve("alone"))) {
                assertThat(alone.post("", "/api/v1/signin", "{\"name\":\"zhou-min\",\"password\":\"" + GOOD + "\"}")
                                .statusCode())
                        .as("one server goes on with the copy, accounts and all")
                        .isEqualTo(200);
            }
            assertThat(run("verify", "ledger.jsonl")).contains(head);
            assertThat(run("export", C, "again.jsonl", "--data", data.toString()))
                    .first()
                    .isEqualTo(exported.getFirst());
            assertThat(folder.resolve("again.jsonl")).hasSameBinaryContentAs(folder.resolve("ledger.jsonl"));

            Path other = Files.writeString(
                    folder.resolve("other.yaml"),
                    Files.readString(Path.of(cluster)).replaceFirst("/postgres\\?", "/template1?"));
            assertThat(run("backup", "none.db", "--cluster", other.toString()))
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith("There is no Leitai store in ");
            assertThat(folder.resolve("none.db")).doesNotExist();
            assertThat(run("backup", "none.db", "--cluster", cluster, "--data", data.toString()))
                    .containsExactly("--data and --cluster are two stores: name one", "exit 2");

            List<String> reset = run("reset-password", "zhou-min", "--cluster", cluster);
            assertThat(reset).last().isEqualTo("exit 0");
            assertThat(new Browser()
                            .post(
                                    a,
                                    "/api/v1/invitation",
                                    "{'code':'" + reset.getFirst().replaceFirst("^/invite#", "")
                                            + "','password':'seven lanterns and a drum'}")
                            .statusCode())
                    .as("on the node that is running")
                    .isEqualTo(200);
        }
    }

    @Test
    void a_contest_that_is_imported_into_the_database_is_taken_by_a_node_that_runs() throws Exception {
        Path home = Files.createDirectories(folder.resolve("alone"));
        try (Machines machines = new Machines(folder, "a");
                ServerProcess alone = ServerProcess.serve(home, "--sample")) {
            NodeProcess a = machines.start("a");
            a.base();
            String cluster = machines.home("a").resolve("cluster.yaml").toString();
            assertThat(run(
                            "export",
                            C,
                            "ledger.jsonl",
                            "--data",
                            home.resolve("data").toString()))
                    .last()
                    .isEqualTo("exit 0");
            assertThat(run("import", "ledger.jsonl", "--cluster", cluster))
                    .last()
                    .isEqualTo("exit 0");
            await(() -> a.get("/api/v1/nodes").body().contains("\"leased\":true"), "it is hosted");
            var answer = a.post(
                    NodeProcess.ORGANISER,
                    "/api/v1/contests/" + C + "/commands",
                    "{\"id\":\"here\",\"do\":\"postNotice\",\"text\":\"请入座\"}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static String setUp(NodeProcess node) {
        return node.printed().stream()
                .filter(line -> line.contains("/setup#"))
                .map(line -> line.replaceAll(".*/setup#(\\S+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private static void give(NodeProcess node, String contest, String what) throws Exception {
        var answer = node.post(
                NodeProcess.ORGANISER,
                "/api/v1/contests/" + contest + "/commands",
                "{\"id\":\"" + what + "\",\"do\":\"" + what + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private List<String> run(String... arguments) throws Exception {
        return ServerProcess.run(folder, arguments);
    }
}
