package io.leitai.plan;

import static io.leitai.plan.Plans.SMALLEST;
import static io.leitai.plan.Plans.assertAt;
import static io.leitai.plan.Plans.onlyProblem;
import static io.leitai.plan.Plans.plan;
import static io.leitai.plan.Plans.problem;
import static io.leitai.plan.Plans.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that are no YAML, or YAML that a plan has no use for. */
class YamlProblemsTest {
    @Test
    void a_byte_order_mark_does_no_harm() {
        assertThat(plan("\uFEFF" + SMALLEST)).isEqualTo(plan(SMALLEST));
    }

    @Test
    void windows_line_ends_do_no_harm() {
        assertThat(plan(SMALLEST.replace("\n", "\r\n"))).isEqualTo(plan(SMALLEST));
        assertAt(onlyProblem(SMALLEST.replace("8m", "8").replace("\n", "\r\n")), 13, 27);
    }

    @Test
    void a_file_in_gbk_is_told_so() {
        var problem = problems(PlanReader.read(SMALLEST.getBytes(Charset.forName("GBK"))))
                .getFirst();
        assertAt(problem, 2, 8);
        assertThat(problem.zh()).contains("GBK", "UTF-8");
        assertThat(problem.en()).contains("GBK", "UTF-8");
    }

    @Test
    void a_file_in_utf_16_is_told_so() {
        var problem = problems(PlanReader.read(SMALLEST.getBytes(StandardCharsets.UTF_16)))
                .getFirst();
        assertThat(problem.en()).contains("UTF-16");
    }

    @Test
    void bytes_that_are_no_text_are_refused_where_they_start() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id: a\ntitle: 歌".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xFF, 0x20});
        var problem = problems(PlanReader.read(bytes.toByteArray())).getFirst();
        assertAt(problem, 2, 9);
    }

    @Test
    void a_file_past_one_megabyte_is_not_read() {
        String comment = "#".repeat((1 << 20) - SMALLEST.getBytes(StandardCharsets.UTF_8).length);
        assertThat(plan(SMALLEST + comment)).isEqualTo(plan(SMALLEST));
        assertThat(onlyProblem(SMALLEST + comment + "#").en()).contains("1048577 bytes", "1 MB");
    }

    @Test
    void an_empty_file_is_told_what_the_smallest_plan_has() {
        for (String empty : new String[] {"", "\n\n", "# nothing yet\n"})
            assertThat(onlyProblem(empty).en()).contains("The file is empty", "presenters");
    }

    @Test
    void a_file_that_holds_something_else_is_told_the_keys() {
        for (String other : new String[] {"hello\n", "- a\n- b\n"}) assertAt(onlyProblem(other), 1, 1);
    }

    @Test
    void a_tab_is_told_as_a_tab() {
        var problem = problem("  - id: jury", "\t- id: jury");
        assertAt(problem, 9, 1);
        assertThat(problem.en()).contains("tab");
        assertThat(problem.zh()).contains("制表符");
    }

    @Test
    void a_full_width_colon_is_found_where_it_was_typed() {
        assertAt(problem("title: 歌唱之夜", "title：歌唱之夜"), 2, 6);
        assertAt(problem("id: singing-night", "id：singing-night"), 1, 3);
        assertThat(problem("title: 歌唱之夜", "title：歌唱之夜").zh()).contains("全角冒号");
        String inBraces = SMALLEST.replace("{id: p1, name: 李娜, unit: 文化馆}", "{id：p1，name：李娜}");
        assertAt(problems(PlanReader.read(inBraces)).getLast(), 5, 6);
    }

    @Test
    void a_colon_without_a_space_is_found_where_it_was_typed() {
        assertAt(problem("title: 歌唱之夜", "title:歌唱之夜"), 2, 6);
        assertThat(problem("{id: p1,", "{id:p1,").en()).contains("a space after it");
    }

    @Test
    void what_was_opened_and_never_closed_is_told_where_it_was_opened() {
        assertAt(problem("歌唱之夜", "'歌唱之夜"), 2, 8);
        assertAt(problem("unit: 文化馆}", "unit: 文化馆"), 5, 5);
        assertAt(problem("for: 8m", "for: 8m, warnings: [1m"), 13, 41);
    }

    @Test
    void other_errors_of_syntax_have_a_place_and_a_reason() {
        assertAt(problem("歌唱之夜", "歌唱: 之夜"), 2, 10);
        assertAt(problem("歌唱之夜", "@歌唱"), 2, 8);
        assertAt(problem("歌唱之夜", "\"歌\\q唱\""), 2, 11);
        assertAt(problem("歌唱之夜", "\"歌唱\"之夜"), 2, 12);
        assertAt(problem("    judges:", "   judges:"), 10, 4);
        assertAt(problem("歌唱之夜", "歌\u0007唱"), 2, 9);
        assertAt(problem("歌唱之夜", "歌\u0000唱"), 2, 9);
        assertThat(onlyProblem("%YAML 3.0\n---\n" + SMALLEST).en()).contains("%YAML");
    }

    @Test
    void a_key_that_stands_twice_is_refused_at_the_second() {
        var problem = problem("unit: 文化馆", "unit: 文化馆, unit: 图书馆");
        assertAt(problem, 5, 35);
        assertThat(problem.en()).isEqualTo("\"unit\" is there twice, first on line 5: keep one.");
    }

    @Test
    void anchors_aliases_and_tags_are_refused_where_they_stand() {
        assertThat(problem("歌唱之夜", "&t 歌唱之夜").en()).contains("Anchors (&)");
        assertAt(problem("歌唱之夜", "&t 歌唱之夜"), 2, 8);
        assertThat(problem("歌唱之夜", "*t").en()).contains("Aliases (*)");
        assertThat(problem("歌唱之夜", "!!java.net.URL x").en()).contains("Tags (!)");
        assertThat(problem("歌唱之夜", "! 歌唱之夜").en()).contains("Tags (!)");
    }

    @Test
    void a_bomb_of_aliases_does_not_go_off() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        assertThat(problems(PlanReader.read(bomb.toString())))
                .extracting(Problem::en)
                .anyMatch(en -> en.contains("Anchors (&)"))
                .anyMatch(en -> en.contains("Aliases (*)"));
    }

    @Test
    void a_hundred_thousand_brackets_end_at_the_depth_allowed() {
        for (String opening : new String[] {"[", "{a: ", "- ", "? "})
            assertThat(onlyProblem(opening.repeat(100_000)).en()).contains("at most 12 levels");
    }

    @Test
    void one_file_holds_one_plan() {
        assertAt(onlyProblem(SMALLEST + "---\n" + SMALLEST), 15, 1);
    }

    @Test
    void no_damage_to_a_file_goes_by_without_an_answer() {
        byte[] sound = SMALLEST.getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] damaged = sound.clone();
            for (int i = random.nextInt(3); i >= 0; i--)
                damaged[random.nextInt(damaged.length)] = (byte)
                        (random.nextBoolean()
                                ? " \t\n:-,[]{}&*!|>'\"%@`#?~\\0".charAt(random.nextInt(25))
                                : random.nextInt());
            if (PlanReader.read(damaged) instanceof PlanReader.Wrong wrong)
                assertThat(wrong.problems()).as("seed %d", seed).isNotEmpty().allSatisfy(p -> {
                    assertThat(p.line()).isBetween(1, 20);
                    assertThat(p.column()).isBetween(1, 80);
                });
        }
    }
}
