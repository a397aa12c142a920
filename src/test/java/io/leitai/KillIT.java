package io.leitai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's process is killed in mid-contest while judges score. Nothing that was answered is lost. */
class KillIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int JUDGES = 11;
    private static final int KILLS = 3;
    private static final int RECEIPTS_BEFORE_A_KILL = 60;
    private static final int ENTRIES_FOR_A_SNAPSHOT = 1_000;

    @TempDir
    Path folder;

    private final Map<String, JsonNode> receipts = new ConcurrentHashMap<>();
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();
    private final Map<String, String> sent = new ConcurrentHashMap<>();

    @Test
    void every_receipt_is_found_after_kill_9_and_what_had_none_can_be_sent_again() throws Exception {
        Map<String, String> tokens = new HashMap<>();
        try (ServerProcess server = ServerProcess.serve(folder)) {
            assertThat(server.post(ServerProcess.ORGANISER, "/api/v1/contests", plan())
                            .statusCode())
                    .isEqualTo(201);
            for (int j = 1; j <= JUDGES; j++) tokens.put("j" + j, mint(server, "j" + j));
            direct(server, "open", "callNext", "startPhase");
            scoreAndKill(server, tokens, 0);
        }
        for (int kill = 1; kill < KILLS; kill++)
            try (ServerProcess server = ServerProcess.serve(folder)) {
                scoreAndKill(server, tokens, kill);
            }

        try (ServerProcess server = ServerProcess.serve(folder)) {
            for (Map.Entry<String, String> waiting : unanswered.entrySet()) {
                String judge = waiting.getKey().substring(0, waiting.getKey().indexOf('-'));
                HttpResponse<String> answer = server.post(tokens.get(judge), commands(), waiting.getValue());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                receipts.put(waiting.getKey(), JSON.readTree(answer.body()).get("receipt"));
            }
            direct(server, "endPhase", "lock", "certify", "reveal");

            String ledger = server.get("/api/v1/contests/kill-1/ledger").body();
            Map<String, JsonNode> entries = new HashMap<>();
            for (String line : ledger.split("\n")) {
                JsonNode entry = JSON.readTree(line);
                assertThat(entries.put(entry.get("commandId").asText(), entry)).isNull();
            }
            assertThat(receipts).hasSizeGreaterThan(KILLS * RECEIPTS_BEFORE_A_KILL);
            receipts.forEach((id, receipt) -> {
                assertThat(entries).containsKey(id);
                assertThat(entries.get(id).get("seq")).isEqualTo(receipt.get("seq"));
                assertThat(entries.get(id).get("hash")).isEqualTo(receipt.get("hash"));
            });
            Path file = Files.writeString(folder.resolve("ledger.jsonl"), ledger);
            List<String> verified = ServerProcess.run(folder, "verify", file.toString());
            assertThat(verified).last().isEqualTo("exit 0");
        }
    }

    @Test
    void a_server_that_began_with_a_snapshot_gives_every_receipt_again_though_it_was_killed_since() throws Exception {
        Map<String, String> tokens = new HashMap<>();
        try (ServerProcess server = ServerProcess.serve(folder)) {
            server.post(ServerProcess.ORGANISER, "/api/v1/contests", plan());
            for (int j = 1; j <= JUDGES; j++) tokens.put("j" + j, mint(server, "j" + j));
            direct(server, "open", "callNext", "startPhase");
            score(server, tokens, 0, ENTRIES_FOR_A_SNAPSHOT, ServerProcess::close);
        }
        try (Stream<Path> snapshots = Files.list(folder.resolve("data/snapshots"))) {
            assertThat(snapshots).hasSize(1);
        }
        try (ServerProcess server = ServerProcess.serve(folder)) {
            scoreAndKill(server, tokens, 1);
        }

        try (ServerProcess server = ServerProcess.serve(folder)) {
            for (Map.Entry<String, JsonNode> receipt : receipts.entrySet()) {
                String id = receipt.getKey();
                HttpResponse<String> again =
                        server.post(tokens.get(id.substring(0, id.indexOf('-'))), commands(), sent.get(id));
                assertThat(JSON.readTree(again.body()).get("receipt")).isEqualTo(receipt.getValue());
            }
        }
    }

    @Test
    void an_entry_that_was_altered_below_the_snapshot_is_found_behind_the_serving() throws Exception {
        Map<String, String> tokens = new HashMap<>();
        try (ServerProcess server = ServerProcess.serve(folder)) {
            server.post(ServerProcess.ORGANISER, "/api/v1/contests", plan());
            tokens.put("j1", mint(server, "j1"));
            direct(server, "open", "callNext", "startPhase");
            score(server, tokens, 0, ENTRIES_FOR_A_SNAPSHOT, ServerProcess::close);
        }
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/leitai.db"));
                Statement statement = database.createStatement()) {
            statement.execute("UPDATE entry SET salt = zeroblob(16) WHERE seq = 500");
        }

        try (ServerProcess server = ServerProcess.serve(folder)) {
            assertThat(server.get("/c/kill-1/hall").statusCode()).isEqualTo(200);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!server.get("/metrics").body().contains("leitai_contests_read_only 1"))
                assertThat(System.nanoTime()).as("never found").isLessThan(end);
        }
    }

    private void scoreAndKill(ServerProcess server, Map<String, String> tokens, int round) throws Exception {
        score(server, tokens, round, RECEIPTS_BEFORE_A_KILL, ServerProcess::kill);
    }

    private interface End {
        void of(ServerProcess server) throws InterruptedException;
    }

    /** All judges change their marks again and again; in the middle of it the process ends. */
    private void score(ServerProcess server, Map<String, String> tokens, int round, int receiptsBefore, End end)
            throws Exception {
        CountDownLatch enough = new CountDownLatch(receiptsBefore);
        List<Thread> judges = new ArrayList<>();
        tokens.forEach((judge, token) -> judges.add(Thread.ofVirtual().start(() -> {
            for (int n = 0; ; n++) {
                String id = judge + "-" + round + "-" + n;
                String command = "{\"id\":\"" + id
                        + "\",\"do\":\"giveMarks\",\"presenter\":\"p1\",\"turn\":1,\"marks\":{\"all\":\"" + (n % 101)
                        + "\"}}";
                unanswered.put(id, command);
                sent.put(id, command);
                try {
                    HttpResponse<String> answer = server.post(token, commands(), command);
                    if (answer.statusCode() != 200) return;
                    receipts.put(id, JSON.readTree(answer.body()).get("receipt"));
                    unanswered.remove(id);
                    enough.countDown();
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }
        })));
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        end.of(server);
        for (Thread judge : judges) judge.join();
    }

    private static void direct(ServerProcess server, String... steps) throws Exception {
        for (String step : steps) {
            HttpResponse<String> answer = server.post(
                    ServerProcess.ORGANISER, commands(), "{\"id\":\"" + step + "\",\"do\":\"" + step + "\"}");
            assertThat(answer.statusCode()).as(step + " " + answer.body()).isEqualTo(200);
        }
    }

    private static String mint(ServerProcess server, String judge) throws Exception {
        HttpResponse<String> answer = server.post(
                ServerProcess.ORGANISER,
                "/api/v1/contests/kill-1/tokens",
                "{\"role\":\"judge\",\"who\":\"" + judge + "\"}");
        return JSON.readTree(answer.body()).at("/tokens/0").asText();
    }

    private static String commands() {
        return "/api/v1/contests/kill-1/commands";
    }

    private static String plan() {
        StringBuilder judges = new StringBuilder();
        for (int j = 1; j <= JUDGES; j++)
            judges.append("      - {id: j")
                    .append(j)
                    .append(", name: 评委")
                    .append(j)
                    .append("}\n");
        return """
                id: kill-1
                title: 断电擂台
                timezone: Asia/Shanghai
                presenters: [{id: p1, name: 李娜, unit: 县林业局}]
                criteria: [{id: all, name: 总评, max: 100, step: 1}]
                panels:
                  - id: main
                    judges:
                """ + judges + "turn: [{phase: present, for: 8m}, {phase: scoring, for: 90s}]\n";
    }
}
