package io.leitai.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of `docs/rules.md` is reckoned, and comes out as it says. */
class RulesGuideTest {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)( [\\w.]+)?\n(.*?)```", Pattern.DOTALL);
    private static final String HEAD = """
            id: example
            title: t
            timezone: UTC
            presenters: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]
            turn: [{phase: scoring, for: 90s}]
            """;

    /** @param explained lines that the explanation has; empty where the guide shows none */
    private record Example(String rules, String marks, String points, String explained, String result) {
        void holds() {
            Tabulator.Done done = Tables.done(HEAD + rules, marks, points);
            assertThat(done.result()).isEqualTo(result);
            assertThat(done.explanation()).contains(explained);
        }
    }

    @TestFactory
    List<DynamicTest> the_examples_of_the_guide_come_out_as_it_says() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Example example : examples())
            tests.add(
                    DynamicTest.dynamicTest(example.rules().lines().findFirst().orElseThrow(), example::holds));
        assertThat(tests).hasSize(16);
        return tests;
    }

    /** A fragment of a plan, then MARKS.csv, perhaps POINTS.csv and lines of the explanation, then RESULT.csv. */
    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        String rules = null;
        String marks = null;
        String points = null;
        String explained = "";
        for (MatchResult block : BLOCK.matcher(Files.readString(Path.of("docs/rules.md")))
                .results()
                .toList()) {
            String name =
                    block.group(2) == null ? block.group(1) : block.group(2).strip();
            switch (name) {
                case "yaml" -> rules = block.group(3);
                case "MARKS.csv" -> marks = block.group(3);
                case "POINTS.csv" -> points = block.group(3);
                case "explained" -> explained = block.group(3);
                case "RESULT.csv" -> {
                    examples.add(new Example(rules, marks, points, explained, block.group(3)));
                    points = null;
                    explained = "";
                }
                default -> {}
            }
        }
        return examples;
    }
}
