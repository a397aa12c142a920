package io.leitai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leitai.web.socket.RawSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organiser's Prometheus gets. */
class MetricsTest {
    private static final String C = "small-1";
    private static final String NOTICES = "/api/v1/contests/" + C + "/notices";

    @TempDir
    Path data;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(data);
        server.post(RunningServer.ORGANISER, "/api/v1/contests", RunningServer.SMALLEST);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private PrometheusText scrape() {
        var answer = server.get("/metrics");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        return PrometheusText.parse(answer.body());
    }

    @Test
    void a_scrape_is_what_prometheus_reads_and_named_as_its_users_expect() {
        scrape().types().forEach((name, type) -> {
            assertThat(name).matches("(leitai|jvm|process|system)_[a-z0-9_]+");
            if (type.equals("counter")) assertThat(name).endsWith("_total");
            if (type.equals("histogram")) assertThat(name).endsWith("_seconds");
        });
    }

    @Test
    void a_command_moves_what_is_told_of_the_writer() {
        PrometheusText before = scrape();
        server.must(RunningServer.ORGANISER, C, "c1", "'do':'open'");
        PrometheusText after = scrape();
        for (String counted : new String[] {
            "leitai_entries_total",
            "leitai_commit_seconds_count",
            "leitai_commit_seconds_bucket{le=\"+Inf\"}",
            "leitai_receipt_seconds_count"
        }) assertThat(after.value(counted)).as(counted).isEqualTo(before.value(counted) + 1);
        for (String took : new String[] {"leitai_commit_seconds_sum", "leitai_receipt_seconds_sum"})
            assertThat(after.value(took)).as(took).isGreaterThan(before.value(took));
        assertThat(after.value("leitai_commit_failures_total")).isZero();
        assertThat(after.value("leitai_inbox")).isZero();
    }

    @Test
    void commands_that_a_held_up_store_keeps_waiting_are_seen_until_it_takes_them() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("leitai.db"))) {
            other.createStatement().execute("BEGIN IMMEDIATE"); // from now on nobody else can write
            // the writer holds the first in its hands, and all that came with it: one of the next stays in the inbox
            until(() -> {
                answers.add(later("waiting " + answers.size()));
                return scrape().value("leitai_inbox") > 0;
            });
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            other.createStatement().execute("ROLLBACK");
        }
        for (var answer : answers)
            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(scrape().value("leitai_inbox")).isZero();
    }

    private CompletableFuture<HttpResponse<String>> later(String notice) {
        var request = server.request(NOTICES, "Authorization", "Bearer " + RunningServer.ORGANISER)
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + notice + "\"}"));
        return server.http().sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** @throws AssertionError where it does not come about in five seconds, half of what the writer waits for the store */
    private static void until(BooleanSupplier comesAbout) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!comesAbout.getAsBoolean())
            if (System.nanoTime() > deadline) throw new AssertionError("it did not come about");
    }

    @Test
    void a_screen_moves_what_is_told_of_the_hall() {
        PrometheusText before = scrape();
        try (Phone screen = server.phone("contest=" + C + "&view=stage")) {
            screen.hearFrame("stage", body -> true);
            PrometheusText after = scrape();
            assertThat(after.value("leitai_viewers")).isEqualTo(before.value("leitai_viewers") + 1);
            assertThat(after.value("leitai_sockets")).isEqualTo(before.value("leitai_sockets") + 1);
            assertThat(after.value("leitai_frames_total")).isGreaterThan(before.value("leitai_frames_total"));
            assertThat(after.value("leitai_deliveries_total")).isGreaterThan(before.value("leitai_deliveries_total"));
        }
    }

    @Test
    void a_slow_screen_moves_what_is_told_of_merged_frames() throws Exception {
        try (RawSocket slow = RawSocket.openSlow(server.port(), "/live?contest=" + C + "&view=notice")) {
            double enough = scrape().value("leitai_frames_total") + 20; // far more than lie between two sockets
            int posted = 0;
            while (scrape().value("leitai_frames_total") < enough) notice(++posted + "长".repeat(1200));
            notice("last");
            while (!slow.read().text().contains("\"last\"")) {
                // an older one
            }
            assertThat(scrape().value("leitai_merged_total")).isPositive();
            assertThat(scrape().value("leitai_stalled_total")).isZero();
        }
    }

    private void notice(String text) {
        assertThat(server.post(RunningServer.ORGANISER, NOTICES, "{\"text\":\"" + text + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_contest_that_can_only_be_read_is_seen() {
        assertThat(scrape().value("leitai_contests")).isEqualTo(1);
        assertThat(scrape().value("leitai_contests_read_only")).isZero();
        server.store().ledger().raiseTerm(C); // another server writes it now
        server.give(RunningServer.ORGANISER, C, "{'id':'c1','do':'open'}");
        assertThat(scrape().value("leitai_contests_read_only")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_total 1",
                "# TYPE a counter\na 1\n",
                "# HELP a b\n# TYPE a counter\na -1\n",
                "# HELP a b\n# TYPE a counter\na 1\na 1\n",
                "# HELP a b\n# TYPE a histogram\na_bucket{le=\"1\"} 2\na_bucket{le=\"+Inf\"} 1\na_count 1\na_sum 1\n",
                "# HELP a b\n# TYPE a histogram\na_bucket{le=\"1\"} 1\na_count 1\na_sum 1\n",
                "# HELP a b\n# TYPE a gauge\nb 1\n"
            })
    void what_is_no_scrape_is_not_taken_for_one(String text) {
        assertThatThrownBy(() -> PrometheusText.parse(text)).isInstanceOf(AssertionError.class);
    }
}
