package io.leitai.plan;

import static io.leitai.plan.Plans.SMALLEST;
import static io.leitai.plan.Plans.assertAt;
import static io.leitai.plan.Plans.onlyProblem;
import static io.leitai.plan.Plans.problem;
import static io.leitai.plan.Plans.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML that is no plan: where the error is, and what the organiser is told. */
class PlanProblemsTest {

    /** Each line: what is replaced in the smallest plan, and by what; the one error is where the arrow is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: singing-night    | id: →歌唱
            id: singing-night    | id: →.hidden
            id: singing-night    | id: →a/b
            id: singing-night    | id: →[a]
            id: singing-night    | →id:
            title: 歌唱之夜      | title: →''
            title: 歌唱之夜      | title: →{zh: 歌唱之夜}
            title: 歌唱之夜      | title: →"两行\\n文字"
            title: 歌唱之夜      | title: →"\\u202Eabc"
            Asia/Shanghai        | →Asia/Beijing
            Asia/Shanghai        | →+08:00
            {id: p1, name: 李娜, | →{id: p1,
            unit: 文化馆         | kind: →singer
            unit: 文化馆         | en: {name: Li Na, →hall: x}
            unit: 文化馆         | en: →Li Na
            max: 10              | max: →ten
            max: 10              | max: →1e3
            max: 10              | max: →10.0000001
            max: 10              | max: →1000001
            max: 10              | max: →0
            max: 10              | min: 10, max: →10
            max: 10, step: 0.5   | max: 10.2, step: →0.5
            max: 10, step: 0.5   | min: 0.2, max: 10, step: →0.5
            max: 10, step: 0.5   | max: →10.5
            {id: voice, name: 音色, max: 10, | →{id: voice, name: 音色,
            step: 0.5            | step: →0
            step: 0.5            | step: →-0.5
            step: 0.5            | weight: →0
            id: jury             | id: jury↵    weight: →-1
            id: jury             | id: jury↵    drop: →{highest: 1}
            id: jury             | id: jury↵    drop: {→middle: 1}
            id: jury             | id: jury↵    drop: {lowest: →-1}
            present, for: 8m}↵  - {phase: scoring | scoring, for: 8m}↵  - {phase: →scoring
            {phase: present      | →{phase: welcome
            for: 8m              | for: →8
            for: 8m              | for: →0s
            for: 8m              | for: →25h
            for: 8m              | for: →8min
            for: 8m              | for: 8m, warnings: →1m
            for: 8m              | for: 8m, warnings: [1m, →soon]
            for: 8m              | for: 8m, warnings: →[1m, 8m]
            for: 8m              | for: 8m, grace: →5s
            for: 8m              | for: 8m, autoLock: →true
            for: 8m              | for: 8m, late: →admit
            for: 90s             | for: 90s, late: →maybe
            for: 8m              | for: 8m, parts: [→晒问题]
            for: 90s             | for: 90s, autoLock: →yes
            for: 90s             | for: 90s, grace: →2h
            - {phase: present, for: 8m}↵  - {phase: scoring, for: 90s} | →- {phase: present, for: 8m}
            """)
    void each_error_is_found_where_it_is(String old, String changed) {
        assertFoundAtArrow(SMALLEST.replace(old.replace('↵', '\n'), changed.replace('↵', '\n')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rounding: {digits: →7}",
                "rounding: {mode: →unnecessary}",
                "visibility: {hall: →nobody}",
                "visibility: →named",
                "gate: {outlier: →-1}",
                "gate: {outlier: →far}",
                "gate: {→outliers: 3.5}",
                "gate: →3.5",
                "awards: [→{id: first, name: 一等奖}]",
                "awards: [{id: first, name: 一等奖, places: →0}]",
                "awards: →first",
                "kinds: [{id: a, name: 甲}, {id: →a, name: 乙}]",
                "venues: [→{id: v1}]",
                "→colour: red",
                "→id: again"
            })
    void each_error_in_a_further_line_is_found_where_it_is(String added) {
        assertFoundAtArrow(SMALLEST + added + "\n");
    }

    static void assertFoundAtArrow(String yaml) {
        String before = yaml.substring(0, yaml.indexOf('→'));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        assertAt(onlyProblem(yaml.replace("→", "")), line, before.length() - before.lastIndexOf('\n'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"presenters", "criteria", "panels", "turn"})
    void a_plan_needs_at_least_one_of_each(String key) {
        String without = SMALLEST.replaceAll("(?m)^" + key + ":\n( .*\n)+", "");
        assertAt(onlyProblem(without), 1, 1);
        assertThat(onlyProblem(without).en()).startsWith(key + " is missing");
        assertThat(onlyProblem(without + key + ": []\n").en()).startsWith(key + " must not be empty");
    }

    @Test
    void a_panel_without_judges_is_no_panel() {
        assertAt(problem("    judges:\n      - {id: j1, name: 王芳}\n", ""), 9, 5);
    }

    @Test
    void a_judge_can_sit_on_one_panel_only() {
        var twice = SMALLEST.replace("turn:", "  - {id: crowd, judges: [{id: j1, name: 王芳}]}\nturn:");
        assertAt(onlyProblem(twice), 12, 31);
        assertThat(onlyProblem(twice).en()).isEqualTo("\"j1\" is taken already (line 11): use each id once.");
        assertThat(onlyProblem(twice).zh()).isEqualTo("“j1”已经用过（第 11 行）：每个编号只能用一次。");
    }

    @Test
    void a_slip_of_the_fingers_is_told_the_key_that_was_meant() {
        assertThat(problem("title:", "tilte:").en()).contains("no key \"tilte\"", "did you mean \"title\"?");
        assertThat(problem("title:", "tilte:").zh()).contains("“tilte”", "是不是要写“title”？");
        assertThat(problem("presenters:", "presenter:").en()).contains("did you mean \"presenters\"?");
        assertThat(problem("unit:", "uint:").en()).contains("did you mean \"unit\"?");
        assertThat(problem("for: 8m", "for: 8m, autolock: true").en()).contains("did you mean \"autoLock\"?");
        assertThat(problem("unit:", "colour:").en())
                .doesNotContain("did you mean")
                .contains("Allowed: id, name, unit");
    }

    @Test
    void an_unknown_kind_is_told_the_kinds_there_are() {
        var plan = SMALLEST.replace("unit: 文化馆", "kind: singer") + "kinds: [{id: a, name: 甲}, {id: b, name: 乙}]\n";
        assertThat(onlyProblem(plan).en()).isEqualTo("There is no kind \"singer\"; kinds has a, b.");
    }

    @Test
    void all_errors_of_a_file_come_at_once_and_in_its_order() {
        var wrong = SMALLEST.replace("Asia/Shanghai", "Asia/Beijing")
                .replace("title:", "tilte:")
                .replace("max: 10", "max: ten")
                .replace("id: j1", "id: 'j 1'")
                .replace("for: 8m", "for: 8")
                .replace("for: 90s", "for: 90s, warnings: [2m]");
        assertThat(problems(PlanReader.read(wrong))).extracting(Problem::line).containsExactly(2, 3, 7, 11, 13, 14);
    }

    @Test
    void a_file_with_a_thousand_errors_lists_five_hundred_and_counts_the_rest() {
        String many = IntStream.range(0, 1000).mapToObj(i -> "x" + i + ": 1\n").collect(Collectors.joining());
        var problems = problems(PlanReader.read(SMALLEST + many));
        assertThat(problems).hasSize(501);
        assertThat(problems.getLast().en()).isEqualTo("500 more errors are not listed.");
    }

    @Test
    void a_list_has_an_end() {
        String kinds = IntStream.range(0, 101)
                .mapToObj(i -> "  - {id: k%d, name: 类}\n".formatted(i))
                .collect(Collectors.joining());
        var problem = onlyProblem(SMALLEST + "kinds:\n" + kinds);
        assertAt(problem, 15 + 101, 5);
        assertThat(problem.en()).isEqualTo("kinds takes at most 100; here are 101.");
    }

    @Test
    void a_name_has_an_end() {
        assertThat(problem("李娜", "娜".repeat(61)).en())
                .endsWith("must be one line of text, 1 to 60 characters, without control characters.");
        assertThat(PlanReader.read(SMALLEST.replace("李娜", "娜".repeat(60)))).isInstanceOf(PlanReader.Read.class);
    }

    @Test
    void a_sentence_is_given_in_the_reader_s_language() {
        var problem = problem("for: 8m", "for: 8");
        assertThat(problem.say("zh")).isEqualTo("for“8”不行，要写：1s 到 24h 的时长，写成 8m、90s、1m30s 或 1h。");
        assertThat(problem.say("en-GB"))
                .isEqualTo("for \"8\" must be a time from 1s to 24h, written like 8m, 90s, 1m30s or 1h.");
    }

    @Test
    void a_sentence_quotes_nothing_that_a_terminal_obeys() {
        var problem = problem("歌唱之夜", "\"\\e[2Jgone\"");
        assertThat(problem.en()).contains("\\u001B[2Jgone").doesNotContain("\u001B");
    }
}
