package io.leitai.tabulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.plan.Problem;
import io.leitai.plan.SeriesReader;
import io.leitai.tabulate.Tabulator.Done;
import io.leitai.tabulate.Tabulator.NamedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** `docs/series.md` says what is so. */
class SeriesGuideTest {
    private static final Pattern BLOCK = Pattern.compile("```(yaml|csv)([^\n]*)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CONTEST = Pattern.compile("\\{id: (c\\d)");
    private static final String HEAD = """
            id: example
            title: t
            timezone: Asia/Shanghai
            """;

    private record Example(String series, Map<String, String> results, String asOf, String quarter, String standings) {}

    @TestFactory
    List<DynamicTest> the_examples_of_the_guide_come_out_as_it_says() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Example example : examples())
            tests.add(DynamicTest.dynamicTest(
                    example.series().lines().findFirst().orElseThrow(),
                    () -> assertThat(standings(example)).isEqualTo(example.standings())));
        assertThat(tests).hasSize(16);
        return tests;
    }

    @Test
    void the_guide_names_every_key() throws IOException {
        String everywhere = """
                {x: 1, en: {x: 1}, contests: [{x: 1}], count: {x: 1}, rounding: {x: 1, contest: {x: 1}},
                 ties: [{x: 1}], awards: [{x: 1}], improvement: {x: 1, ties: [{x: 1}], awards: [{x: 1}]}}
                """;
        var wrong = (SeriesReader.Wrong) SeriesReader.read(everywhere);
        var keys = wrong.problems().stream()
                .map(Problem::en)
                .filter(en -> en.contains("Allowed: "))
                .flatMap(en -> Stream.of(en.replaceAll(".*Allowed: |\\.$", "").split(", ")))
                .collect(Collectors.toSet());
        assertThat(keys).contains("atLeastInQuarter", "dropWorst", "as", "mode", "first", "places", "to");
        assertThat(keys).allSatisfy(key -> assertThat(guide()).contains("`" + key));
    }

    private static String standings(Example example) {
        Map<String, NamedFile> results = new HashMap<>();
        example.results().forEach((id, csv) -> results.put(id, file(id + ".csv", csv)));
        var outcome = SeriesTabulator.tabulate(new SeriesTabulator.Request(
                file("series.yaml", example.series()), results, Map.of(), example.asOf(), example.quarter(), true));
        if (outcome instanceof Tabulator.Wrong wrong) throw new AssertionError(wrong.faults());
        return ((Done) outcome).result();
    }

    /** A fragment of a series, the results as they were last shown, and what comes out. */
    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Map<String, String> results = new HashMap<>();
        String usual = null;
        String series = null;
        for (MatchResult block : BLOCK.matcher(guide()).results().toList()) {
            String name = block.group(2).strip();
            String text = block.group(3);
            if (name.equals("contests")) usual = text;
            else if (block.group(1).equals("yaml"))
                series = text
                        + HEAD
                        + (text.contains("\nby:") ? "" : "by: presenter\n")
                        + (text.contains("\ncontests:") ? "" : usual);
            else if (name.startsWith("STANDINGS.csv"))
                examples.add(
                        new Example(series, of(series, results), option(name, "as-of"), option(name, "quarter"), text));
            else results.put(name.replace(".csv", ""), text);
        }
        return examples;
    }

    private static Map<String, String> of(String series, Map<String, String> results) {
        Map<String, String> of = new HashMap<>();
        CONTEST.matcher(series).results().map(found -> found.group(1)).forEach(id -> of.put(id, results.get(id)));
        return of;
    }

    private static String option(String name, String option) {
        Matcher found = Pattern.compile(option + "=(\\S+)").matcher(name);
        return found.find() ? found.group(1) : null;
    }

    private static NamedFile file(String name, String text) {
        return new NamedFile(name, text.getBytes(UTF_8));
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("docs/series.md"));
    }
}
