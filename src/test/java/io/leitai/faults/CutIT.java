package io.leitai.faults;

import static io.leitai.faults.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A contest's host is cut off, and people are still connected to it: what they see and hear, and that it writes nothing. Needs
 * root, {@code ip} and {@code iptables}; where they are not, the tests say so and are skipped.
 */
class CutIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final String CONTEST = "weixian-8";
    private static final String COMMANDS = "/api/v1/contests/" + CONTEST + "/commands";

    @TempDir
    Path folder;

    private Lan lan;
    private Machines machines;
    private NodeProcess host;
    private NodeProcess other;

    @BeforeEach
    void start() throws Exception {
        try {
            lan = Lan.of(NAMES);
        } catch (IOException e) {
            System.out.println("Skipped: this machine makes no network of its own (" + e.getMessage() + ")");
            abort("no network: " + e.getMessage());
        }
        machines = new Machines(folder, lan, NAMES.toArray(String[]::new));
        NAMES.forEach(machines::start);
        machines.allHear();
        NodeProcess first = machines.node("a");
        assertThat(first.post(NodeProcess.ORGANISER, "/api/v1/contests", Contests.plan(CONTEST))
                        .statusCode())
                .isEqualTo(201);
        give(first, "open", "{\"id\":\"open\",\"do\":\"open\"}");
        host = machines.node(hostByDatabase());
        other = machines.nodes().stream()
                .filter(node -> node != host)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        if (machines != null) machines.close();
        if (lan != null) lan.close();
    }

    @Test
    void a_host_that_reaches_only_the_database_gives_the_contest_to_those_who_reach_each_other() throws Exception {
        Watcher watcher = Watcher.at(host, CONTEST);
        lan.cutFromOthers(host.name);
        noticeAt(other, "while it was cut off");

        await(() -> status(host).equals("503 cut off"), "the balancer is told");
        assertThat(host.printed()).anyMatch(line -> line.contains("This node is cut off from others"));
        assertThat(watcher.until("behind").at("/behind/asOf").asText()).isNotEmpty();
        refusesWithASentence();
        assertThat(status(other)).isEqualTo("200 up");
        lan.mend(host.name);

        allGoesOn(watcher);
    }

    @Test
    void a_host_that_reaches_only_the_nodes_goes_on_through_them_and_steps_down() throws Exception {
        Watcher watcher = Watcher.at(host, CONTEST);
        lan.cutFrom(machines.databasePort(), host.name);
        noticeAt(other, "while it was cut off");

        await(() -> status(host).equals("503 cut off"), "the balancer is told");
        await(
                () -> host.printed().stream().anyMatch(line -> line.contains("this one steps down")),
                "it says that it steps down");
        assertThat(watcher.until("while it was cut off").toString())
                .as("shown by the new host")
                .contains("notice");
        lan.mend(host.name);

        allGoesOn(watcher);
    }

    @Test
    void a_host_that_reaches_nobody_shows_as_of_when_and_takes_no_commands() throws Exception {
        Watcher watcher = Watcher.at(host, CONTEST);
        lan.cutFromOthers(host.name);
        lan.cutFrom(machines.databasePort(), host.name);
        noticeAt(other, "while it was cut off");

        await(() -> status(host).equals("503 cut off"), "the balancer is told");
        assertThat(watcher.until("behind").at("/behind/asOf").asText()).isNotEmpty();
        String screen = view(host);
        assertThat(screen).doesNotContain("while it was cut off");
        lan.mend(host.name);

        allGoesOn(watcher);
        assertThat(host.printed()).anyMatch(line -> line.contains("this one steps down"));
    }

    private void refusesWithASentence() throws Exception {
        var answer = host.post(NodeProcess.ORGANISER, COMMANDS, notice("too-late", "from the smaller side"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(JSON.readTree(answer.body()).get("code").asText()).isEqualTo("cut-off");
        assertThat(JSON.readTree(answer.body()).get("detail").asText()).startsWith("这台服务器与其他服务器断开了，还没有记录；");
        assertThat(machines.ask("SELECT count(*) FROM entry WHERE command_id = 'too-late'"))
                .isEqualTo("0");
    }

    /** Mended: the node hears the others, says that it is up, takes commands, and every screen is the same. */
    private void allGoesOn(Watcher watcher) throws Exception {
        await(() -> status(host).equals("200 up"), "it is up");
        noticeAt(host, "mended");
        await(() -> view(host).contains("mended"), "its screen has it");
        String ledger = host.get("/api/v1/contests/" + CONTEST + "/ledger").body();
        for (NodeProcess node : machines.nodes()) {
            await(() -> view(node).equals(view(host)), "the screens are equal");
            assertThat(node.get("/api/v1/contests/" + CONTEST + "/ledger").body())
                    .isEqualTo(ledger);
        }
        String body = watcher.until("mended").toString();
        assertThat(body).as("whoever stayed connected has all").contains("while it was cut off");
        // by commands of one host after another: each entry's term is not below the one before
        long term = 0;
        for (String line : ledger.split("\n")) {
            assertThat(JSON.readTree(line).get("term").asLong()).isGreaterThanOrEqualTo(term);
            term = JSON.readTree(line).get("term").asLong();
        }
    }

    private void noticeAt(NodeProcess node, String text) throws Exception {
        give(node, text.replace(' ', '-'), notice(text.replace(' ', '-'), text));
    }

    private static String notice(String id, String text) {
        return "{\"id\":\"" + id + "\",\"do\":\"postNotice\",\"text\":\"" + text + "\"}";
    }

    private static void give(NodeProcess node, String id, String command) throws Exception {
        await(() -> node.post(NodeProcess.ORGANISER, COMMANDS, command).statusCode() == 200, "a receipt for " + id);
    }

    private String hostByDatabase() {
        return machines.ask("SELECT node FROM host WHERE contest = '" + CONTEST + "'")
                .replaceAll("-.*", "");
    }

    private static int nodesAt(NodeProcess node) throws Exception {
        return JSON.readTree(node.get("/api/v1/nodes").body()).path("nodes").size();
    }

    private static String status(NodeProcess node) throws Exception {
        var answer = node.get("/health");
        return answer.statusCode() + " "
                + JSON.readTree(answer.body()).get("status").asText();
    }

    private static String view(NodeProcess node) throws Exception {
        return node.get("/api/v1/contests/" + CONTEST + "/views/notice").body();
    }
}
