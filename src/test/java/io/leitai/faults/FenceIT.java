package io.leitai.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.ledger.Line;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host's commit is held up on its way to the database until another node has taken the contest over, and arrives then. The
 * same with a build whose ledger does not look at the term: there it gets in, so this test can tell.
 */
class FenceIT {
    private static final String CONTEST = "weixian-8";

    @TempDir
    Path folder;

    @Test
    void what_a_stale_host_sent_in_time_and_arrives_late_changes_nothing() throws Exception {
        assertThat(aLateEntryGetsIn(null)).isFalse();
    }

    @Test
    void without_the_terms_fence_it_would_and_this_test_finds_it_out() throws Exception {
        assertThat(aLateEntryGetsIn(unfenced())).isTrue();
    }

    private boolean aLateEntryGetsIn(Path classes) throws Exception {
        try (Machines machines = new Machines(folder, "a", "b");
                Line line = new Line(machines.databasePort())) {
            NodeProcess a = machines.start("a", line.port(), classes);
            a.post(NodeProcess.ORGANISER, "/api/v1/contests", Contests.plan(CONTEST));
            machines.start("b", machines.databasePort(), classes).base();
            line.hold();
            CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> open(a));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!machines.ask("SELECT node FROM host WHERE contest = '" + CONTEST + "'")
                    .startsWith("b-")) {
                if (System.nanoTime() > end) throw new AssertionError("b did not take over");
                Thread.sleep(20);
            }
            line.release();
            answer.join();
            String term = machines.ask("SELECT term FROM entry WHERE command_id = 'late'");
            String host = machines.ask("SELECT term FROM host WHERE contest = '" + CONTEST + "'");
            return term != null && Long.parseLong(term) < Long.parseLong(host);
        }
    }

    private static HttpResponse<String> open(NodeProcess node) {
        try {
            return node.post(
                    NodeProcess.ORGANISER,
                    "/api/v1/contests/" + CONTEST + "/commands",
                    "{\"id\":\"late\",\"do\":\"open\"}");
        } catch (IOException | InterruptedException e) {
            return null;
        }
    }

    /** A ledger that leaves the term out of its condition. */
    private Path unfenced() throws IOException {
        return OtherBuild.in(
                folder.resolve("unfenced"), "io/leitai/ledger/SqlLedger.class", "AND term = \\?", "AND 0 <=   ?");
    }
}
