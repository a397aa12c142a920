package io.leitai.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever holds the chain's key can write a sound chain of wrong results; a second count finds that too. */
class ResultCheckTest {
    private static final Path RECORDED = Path.of("src/test/resources/golden/ledgers/0.1.0-every-command.jsonl");

    private static ResultCheck.Outcome check(List<String> lines) throws IOException {
        return ResultCheck.check(
                new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)));
    }

    private static int first(List<String> lines, String event) {
        for (int i = 0; i < lines.size(); i++)
            if (lines.get(i).contains("\\\"type\\\":\\\"" + event + "\\\"")) return i;
        throw new AssertionError("no " + event);
    }

    @Test
    void a_recorded_contest_is_counted_again_and_agrees() throws IOException {
        var outcome = check(Files.readAllLines(RECORDED));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ResultCheck.Outcome.Agrees.class,
                        agrees -> assertThat(agrees.results()).isGreaterThan(5));
    }

    @Test
    void a_total_that_the_sheets_do_not_make_is_named_with_its_entry() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(RECORDED));
        int certified = first(lines, "ResultCertified");
        String changed = lines.get(certified).replaceFirst("(total\\\\\":\\\\\")\\d", "$11");
        assertThat(changed).isNotEqualTo(lines.get(certified));
        lines.set(certified, changed);
        assertThat(check(lines)).isInstanceOfSatisfying(ResultCheck.Outcome.Differs.class, differs -> {
            assertThat(differs.seq()).isEqualTo(certified + 1);
            assertThat(differs.why()).contains("total", "≠");
        });
    }

    @Test
    void a_withheld_body_is_not_counted_and_said_so() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(RECORDED));
        int given = first(lines, "MarksGiven");
        lines.set(
                given,
                lines.get(given)
                        .replaceFirst(
                                "\"salt\":\"[0-9a-f]*\",\"body\":\".*\",\"prev\"",
                                "\"bodyHash\":\"" + "0".repeat(64) + "\",\"prev\""));
        assertThat(check(lines)).isEqualTo(new ResultCheck.Outcome.NotCounted(given + 1, "its body is withheld"));
    }

    @Test
    void what_is_no_contest_of_ours_is_not_counted() throws IOException {
        String line = Files.readAllLines(RECORDED)
                .getFirst()
                .replaceFirst("\"body\":\".*\",\"prev\"", "\"body\":\"x\",\"prev\"");
        assertThat(check(List.of(line))).isInstanceOf(ResultCheck.Outcome.NotCounted.class);
    }
}
