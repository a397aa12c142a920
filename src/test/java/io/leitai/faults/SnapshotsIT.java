package io.leitai.faults;

import static io.leitai.faults.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long ledger on several nodes: a node begins with its own snapshot, and the chain is checked behind it. */
class SnapshotsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String C = "weixian-8";
    private static final String CONTEST = "/api/v1/contests/" + C;

    /** What an orderly stop leaves a snapshot of. */
    private static final int ENTRIES = 1_100;

    @TempDir
    Path folder;

    @Test
    void a_node_begins_with_its_snapshot_takes_over_and_finds_damage_for_all() throws Exception {
        try (Machines machines = new Machines(folder, "a", "b")) {
            NodeProcess a = machines.start("a");
            a.post(NodeProcess.ORGANISER, "/api/v1/contests", Contests.plan(C));
            NodeProcess b = machines.start("b");
            b.base();
            IntStream.range(0, ENTRIES).parallel().forEach(n -> untilSaved(a, "n" + n));
            await(() -> view(b).equals(view(a)), "b has read them");
            b.stop();
            Path kept = machines.home("b").resolve("data").resolve("snapshots").resolve("b");
            assertThat(kept).isDirectoryContaining("glob:**.snapshot");

            NodeProcess again = machines.start("b");
            await(() -> view(again).equals(view(a)), "it begins with what it had");
            a.kill();
            await(() -> notice(again, "taken-over").statusCode() == 200, "it takes over");
            assertThat(notice(again, "n7").body())
                    .as("a command from below the snapshot")
                    .contains("\"seq\":");
            assertThat(again.get(CONTEST + "/ledger").body().split("\n")).hasSize(ENTRIES + 2);

            // the host has checked its chain; a node that comes finds what happened since, and all hear of it
            machines.ask("UPDATE entry SET salt = substring(prev_hash FROM 1 FOR 16) WHERE seq = 3 RETURNING 1");
            NodeProcess late = machines.start("a");
            await(() -> readOnly(late).contains("entry 3"), "the node that came finds it");
            await(() -> readOnly(again).contains("entry 3"), "and the host says the same");
            HttpResponse<String> refused = notice(late, "too-late");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(JSON.readTree(refused.body()).get("code").asText()).isEqualTo("read-only");
            assertThat(machines.ask("SELECT count(*) FROM entry WHERE command_id = 'too-late'"))
                    .isEqualTo("0");
            assertThat(kept).isEmptyDirectory();
        }
    }

    private static void untilSaved(NodeProcess node, String id) {
        try {
            // an organiser who posts a thousand in a row is asked to wait
            await(() -> notice(node, id).statusCode() == 200, id);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What is said of the contest's ledger. */
    private static String readOnly(NodeProcess node) throws Exception {
        return String.join("\n", node.printed());
    }

    private static String view(NodeProcess node) throws Exception {
        return node.get(CONTEST + "/views/notice").body();
    }

    private static HttpResponse<String> notice(NodeProcess node, String id) {
        try {
            return node.post(
                    NodeProcess.ORGANISER,
                    CONTEST + "/commands",
                    "{\"id\":\"" + id + "\",\"do\":\"postNotice\",\"text\":\"" + id + "\"}");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
