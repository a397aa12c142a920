package io.leitai.plan;

import static io.leitai.plan.Plans.SMALLEST;
import static io.leitai.plan.Plans.plan;
import static io.leitai.plan.Plans.problem;
import static io.leitai.plan.Plans.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** `docs/plan.md` says what is so. */
class PlanGuideTest {
    private static final Pattern BLOCK = Pattern.compile("```\\w+\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_smallest_plan_of_the_guide_is_a_plan() throws IOException {
        assertThat(plan(blocks().get(0)).id()).isEqualTo("singing-night");
    }

    @Test
    void the_guide_s_errors_are_those_that_are_printed() throws IOException {
        String printed = problems(PlanReader.read(blocks().get(1))).stream()
                .map(p -> "%d:%d %s%n    %s%n".formatted(p.line(), p.column(), p.zh(), p.en()))
                .collect(Collectors.joining());
        assertThat(blocks().get(2)).isEqualToNormalizingNewlines(printed);
    }

    @Test
    void the_guide_names_every_key() throws IOException {
        String everywhere = """
                {x: 1, en: {x: 1}, presenters: [{x: 1}], kinds: [{x: 1}], criteria: [{x: 1, criteria: [{x: 1}]}],
                 panels: [{x: 1, drop: {x: 1}, judges: [{x: 1}], places: {x: 1}}], turn: [{x: 1, parts: [{x: 1}]}],
                 rounding: {x: 1, judge: {x: 1}}, turns: {x: 1}, components: [{x: 1}], ties: [{x: 1}],
                 visibility: {x: 1}, awards: [{x: 1}], venues: [{x: 1}], gate: {x: 1},
                 exhibits: [{x: 1, figures: [{x: 1, baseline: {x: 1}}]}],
                 schedule: {x: 1}, reveal: {x: 1}}
                """;
        var keys = problems(PlanReader.read(everywhere)).stream()
                .map(Problem::en)
                .filter(en -> en.contains("Allowed: "))
                .flatMap(en -> Stream.of(en.replaceAll(".*Allowed: |\\.$", "").split(", ")))
                .collect(Collectors.toSet());
        assertThat(keys).contains("venues", "level", "judges", "highest", "autoLock", "digits", "archive", "places");
        assertThat(keys).allSatisfy(key -> assertThat(guide()).contains("`" + key + "`"));
    }

    @Test
    void the_guide_s_errors_of_yaml_are_those_that_are_printed() throws IOException {
        assertThat(Stream.of(
                        problem("title: 歌唱之夜", "title：歌唱之夜"),
                        problem("title: 歌唱之夜", "title:歌唱之夜"),
                        problem("  - id: jury", "\t- id: jury"),
                        problem("歌唱之夜", "\"歌唱之夜"),
                        problem(", unit: 文化馆}", ""),
                        problems(PlanReader.read(SMALLEST.getBytes(Charset.forName("GBK"))))
                                .getFirst()))
                .allSatisfy(problem -> assertThat(guide()).contains(problem.zh()));
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(guide()).results().map(found -> found.group(1)).toList();
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("docs/plan.md"));
    }
}
