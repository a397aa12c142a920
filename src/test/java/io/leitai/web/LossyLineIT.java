package io.leitai.web;

import static io.leitai.web.RunningServer.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thirty of a hundred packets lost each way: every mark is recorded once. Needs root, {@code ip} and {@code iptables}; where they
 * are not, the test says so and is skipped. How long the marks took is printed and not asserted: that is for a quiet machine.
 */
class LossyLineIT {
    private static final String C = "lossy-1";
    private static final int JUDGES = 20;
    private static final int MARKS_EACH = Integer.getInteger("leitai.lossy.marks", 10);
    private static final long PATIENCE_SECONDS = 300;

    @TempDir
    Path data;

    @Test
    void every_mark_is_recorded_once_whatever_the_line_loses() throws IOException {
        try (LossyLine line = LossyLine.of("0.3");
                RunningServer server = RunningServer.listeningOn(line.address(), data)) {
            server.post(ORGANISER, "/api/v1/contests", plan());
            for (String step : List.of("open", "callNext", "startPhase"))
                server.must(ORGANISER, C, step, "'do':'" + step + "'");
            List<String> arguments =
                    new ArrayList<>(List.of(line.address() + ":" + server.port(), C, String.valueOf(MARKS_EACH)));
            for (int j = 1; j <= JUDGES; j++) arguments.add(server.mint(C, "judge", "j" + j));

            List<Long> tookMs = line.prints(OutboxPhones.class, arguments, PATIENCE_SECONDS).stream()
                    .map(Long::valueOf)
                    .sorted()
                    .toList();

            assertThat(tookMs).as("a receipt for each mark").hasSize(JUDGES * MARKS_EACH);
            assertThat(recorded(server)).hasSize(JUDGES * MARKS_EACH).doesNotHaveDuplicates();
            System.out.printf(
                    "30 %% loss, %d marks: p50 %d ms, p99 %d ms, longest %d ms%n",
                    tookMs.size(),
                    tookMs.get(tookMs.size() / 2),
                    tookMs.get(tookMs.size() * 99 / 100),
                    tookMs.getLast());
        }
    }

    /** The command ids of the ledger's entries that hold marks. */
    private static List<String> recorded(RunningServer server) {
        return server.get("/api/v1/contests/" + C + "/ledger", "Authorization", "Bearer " + ORGANISER)
                .body()
                .lines()
                .map(RunningServer::json)
                .filter(entry -> entry.get("body").asText().contains("\"type\":\"MarksGiven\""))
                .map(entry -> entry.get("commandId").asText())
                .toList();
    }

    private static String plan() {
        String judges = IntStream.rangeClosed(1, JUDGES)
                .mapToObj(j -> "{id: j" + j + ", name: 评委" + j + "}")
                .collect(Collectors.joining(", "));
        return """
                id: lossy-1
                title: 断线擂台
                timezone: Asia/Shanghai
                presenters: [{id: p1, name: 李娜}]
                criteria: [{id: speech, name: 讲, max: 100}]
                panels: [{id: main, judges: [%s]}]
                turn: [{phase: present, for: 20m}, {phase: scoring, for: 90s}]
                """.formatted(judges);
    }
}
