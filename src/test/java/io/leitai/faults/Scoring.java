package io.leitai.faults;

import static io.leitai.faults.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Judges of one contest who score again and again, at whichever node answers, and an observer who writes down every receipt.
 * Each sends a command, by its id, until there is an answer that ends it.
 */
final class Scoring {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a judge waits between two marks: in a long run more, so that the ledger stays small enough to be compared. */
    private static final long PACE_MS = Long.getLong("faults.pace.ms", 10);

    private final String contest;
    private final Supplier<List<NodeProcess>> nodes;
    private final Map<String, JsonNode> receipts = new ConcurrentHashMap<>();

    /** When the last command was answered that was sent after this time. */
    private final Map<String, Long> answeredAtNs = new ConcurrentHashMap<>();

    private final List<Thread> judges = new ArrayList<>();
    private final List<String> wrong = java.util.Collections.synchronizedList(new ArrayList<>());
    private volatile boolean over;

    /** @param nodes those that a judge may try, as they are at this moment */
    Scoring(String contest, Supplier<List<NodeProcess>> nodes) {
        this.contest = contest;
        this.nodes = nodes;
    }

    /** Plans and opens the contest, and lets the judges begin. */
    void begin() throws Exception {
        NodeProcess first = nodes.get().getFirst();
        HttpResponse<String> planned = first.post(NodeProcess.ORGANISER, "/api/v1/contests", Contests.plan(contest));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        for (String step : List.of("open", "callNext", "startPhase"))
            give(NodeProcess.ORGANISER, step, command(step, step));
        for (int j = 1; j <= Contests.JUDGES; j++) {
            String judge = "j" + j;
            HttpResponse<String> minted = first.post(
                    NodeProcess.ORGANISER,
                    "/api/v1/contests/" + contest + "/tokens",
                    "{\"role\":\"judge\",\"who\":\"" + judge + "\"}");
            String token = JSON.readTree(minted.body()).at("/tokens/0").asText();
            judges.add(Thread.ofVirtual().start(() -> score(judge, token)));
        }
    }

    /** Every judge ends what is begun. */
    void end() throws InterruptedException {
        over = true;
        for (Thread judge : judges) judge.join();
        assertThat(wrong).isEmpty();
    }

    int receipts() {
        return receipts.size();
    }

    /** Waits until a command has its receipt that was sent from now on. @return how long that took, in ms */
    long untilAReceipt(String id) throws InterruptedException {
        long began = System.nanoTime();
        give(NodeProcess.ORGANISER, id, "{\"id\":\"" + id + "\",\"do\":\"postNotice\",\"text\":\"" + id + "\"}");
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** A download that broke off is asked for again: the node's line to the database may be one from before a fault. */
    private String ledger(NodeProcess node) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                return node.get("/api/v1/contests/" + contest + "/ledger").body();
            } catch (IOException e) {
                if (tries == 3) throw e;
            }
        }
    }

    /** Every receipt is in the ledger once, nothing is in it twice, and no number is missing; the same at each node. */
    void check(List<NodeProcess> all) throws Exception {
        String ledger = null;
        for (NodeProcess node : all) {
            String here = ledger(node);
            if (ledger == null) ledger = here;
            assertThat(here).as("the ledger at " + node.name).isEqualTo(ledger);
        }
        Map<String, JsonNode> entries = new HashMap<>();
        String hash = "0".repeat(64);
        long seq = 0;
        long term = 0;
        for (String line : ledger.split("\n")) {
            JsonNode entry = JSON.readTree(line);
            assertThat(entry.get("seq").asLong()).isEqualTo(++seq);
            assertThat(entry.get("prev").asText()).isEqualTo(hash);
            assertThat(entry.get("term").asLong()).isGreaterThanOrEqualTo(term);
            hash = entry.get("hash").asText();
            term = entry.get("term").asLong();
            assertThat(entries.put(entry.get("commandId").asText(), entry))
                    .as("once")
                    .isNull();
        }
        for (Map.Entry<String, JsonNode> receipt : receipts.entrySet()) {
            JsonNode entry = entries.get(receipt.getKey());
            assertThat(entry).as(receipt.getKey()).isNotNull();
            assertThat(entry.get("seq")).isEqualTo(receipt.getValue().get("seq"));
            assertThat(entry.get("hash")).isEqualTo(receipt.getValue().get("hash"));
        }
        screensAreEqual(all);
    }

    /** Soon: a node that was cut off reads the ledger again when its old line to the database is given up. */
    private void screensAreEqual(List<NodeProcess> all) throws Exception {
        for (String view : List.of("stage", "board", "notice", "console"))
            await(() -> shownAt(all, view).size() == 1, view + " is equal at all nodes");
    }

    private Set<String> shownAt(List<NodeProcess> all, String view) throws IOException, InterruptedException {
        Set<String> shown = new HashSet<>();
        for (NodeProcess node : all)
            shown.add(node.get("/api/v1/contests/" + contest + "/views/" + view).body());
        return shown;
    }

    private void score(String judge, String token) {
        for (int n = 0; !over; n++) {
            String id = judge + "-" + n;
            try {
                give(
                        token,
                        id,
                        "{\"id\":\"" + id
                                + "\",\"do\":\"giveMarks\",\"presenter\":\"p1\",\"turn\":1,\"marks\":{\"all\":\""
                                + n % 101 + "\"}}");
                Thread.sleep(PACE_MS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | AssertionError e) {
                wrong.add(id + ": " + e.getMessage());
                return;
            }
        }
    }

    private static String command(String id, String what) {
        return "{\"id\":\"" + id + "\",\"do\":\"" + what + "\"}";
    }

    /** At one node after another, until one has a receipt for it. */
    private void give(String token, String id, String command) throws InterruptedException {
        for (int tries = Math.floorMod(id.hashCode(), 7); ; tries++) {
            List<NodeProcess> all = nodes.get();
            NodeProcess node = all.get(tries % all.size());
            try {
                HttpResponse<String> answer = node.post(token, "/api/v1/contests/" + contest + "/commands", command);
                if (answer.statusCode() == 200) {
                    JsonNode receipt = JSON.readTree(answer.body()).get("receipt");
                    JsonNode before = receipts.put(id, receipt);
                    if (before != null) assertThat(receipt).isEqualTo(before);
                    return;
                }
                // 503: not saved yet. 401, 404: a node that has just begun or has no database knows nobody
                if (answer.statusCode() != 503
                        && answer.statusCode() != 401
                        && answer.statusCode() != 404
                        && answer.statusCode() != 500)
                    throw new AssertionError(answer.statusCode() + " " + answer.body());
            } catch (IOException e) {
                // it is gone, or stands still
            }
            Thread.sleep(20);
        }
    }
}
