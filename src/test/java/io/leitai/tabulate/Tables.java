package io.leitai.tabulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leitai.tabulate.Tabulator.Done;
import io.leitai.tabulate.Tabulator.NamedFile;
import io.leitai.tabulate.Tabulator.Wrong;
import java.util.List;

/** What the tests ask of the tabulator. */
final class Tables {
    private Tables() {}

    static Tabulator.Outcome tabulate(String plan, String marks, String points) {
        return Tabulator.tabulate(
                file("plan.yaml", plan),
                file("marks.csv", marks),
                points == null ? null : file("points.csv", points),
                true);
    }

    static Done done(String plan, String marks, String points) {
        Tabulator.Outcome outcome = tabulate(plan, marks, points);
        if (outcome instanceof Wrong wrong) throw new AssertionError(wrong.faults());
        return (Done) outcome;
    }

    /** The rows of RESULT.csv below the header, field by field. */
    static List<String[]> result(String plan, String marks, String points) {
        return done(plan, marks, points)
                .result()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** {@code rank presenter total}, a row each. */
    static List<String> ranks(String plan, String marks, String points) {
        return result(plan, marks, points).stream()
                .map(row -> String.join(" ", row[0], row[1], row[2]).strip())
                .toList();
    }

    /** {@code file:line:column}, one for each fault. */
    static List<String> places(Tabulator.Outcome outcome) {
        return ((Wrong) outcome)
                .faults().stream()
                        .map(f -> f.file() + ":" + f.line() + ":" + f.column())
                        .toList();
    }

    private static NamedFile file(String name, String text) {
        return new NamedFile(name, text.getBytes(UTF_8));
    }
}
