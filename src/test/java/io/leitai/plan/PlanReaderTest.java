package io.leitai.plan;

import static io.leitai.plan.Plans.SMALLEST;
import static io.leitai.plan.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Plan;
import io.leitai.contest.Plan.Marks;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans as they should be. */
class PlanReaderTest {
    @Test
    void the_smallest_plan_gets_every_default() {
        assertThat(plan(SMALLEST))
                .isEqualTo(new Plan(
                        "singing-night",
                        "歌唱之夜",
                        "",
                        Map.of(),
                        "",
                        "",
                        ZoneId.of("Asia/Shanghai"),
                        "",
                        List.of(),
                        List.of(),
                        List.of(new Plan.Presenter("p1", "李娜", "文化馆", "", "", Map.of())),
                        new Rules(
                                List.of(new Criterion(
                                        "voice",
                                        "音色",
                                        BigDecimal.ZERO,
                                        BigDecimal.TEN,
                                        new BigDecimal("0.5"),
                                        BigDecimal.ONE)),
                                List.of(new Panel("jury", "jury", BigDecimal.ONE, 0, 0)),
                                new Rounding(2, RoundingMode.HALF_UP)),
                        List.of(new Plan.Judge("j1", "王芳", "", "", "jury", Map.of())),
                        List.of(
                                phase("present", "讲述", "Presentation", Duration.ofMinutes(8), Duration.ZERO),
                                phase("scoring", "打分", "Scoring", Duration.ofSeconds(90), Duration.ofSeconds(10))),
                        new Plan.Visibility(Marks.NAMED, Marks.NAMED),
                        List.of()));
    }

    private static Plan.Phase phase(String id, String name, String english, Duration length, Duration grace) {
        return new Plan.Phase(id, name, length, List.of(), List.of(), grace, false, Map.of("name", english));
    }

    @Test
    void a_step_left_out_is_one_point() {
        var criterion =
                plan(SMALLEST.replace(", step: 0.5", "")).rules().criteria().getFirst();
        assertThat(criterion.step()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void a_phase_renamed_has_no_english_until_it_is_given() {
        var renamed = SMALLEST.replace("phase: present,", "phase: present, name: 登台,");
        assertThat(plan(renamed).turn().getFirst().en()).isEmpty();
        var english = SMALLEST.replace("phase: present,", "phase: present, en: {name: Talk},");
        assertThat(plan(english).turn().getFirst().name()).isEqualTo("讲述");
        assertThat(plan(english).turn().getFirst().en()).isEqualTo(Map.of("name", "Talk"));
    }

    @Test
    void marks_are_far_from_the_panel_s_from_three_and_a_half_on_unless_the_plan_says_otherwise() {
        assertThat(plan(SMALLEST).gate()).isNull();
        assertThat(plan(SMALLEST).outlier()).isEqualTo("3.5");
        assertThat(plan(SMALLEST + "gate: {}\n")).isEqualTo(plan(SMALLEST));
        assertThat(plan(SMALLEST + "gate: {outlier: 0}\n").outlier()).isZero();
        assertThat(plan(SMALLEST + "gate: {outlier: 2.5}\n").outlier()).isEqualTo("2.5");
        assertThat(plan(SMALLEST + "gate: {outlier: 2.5}\n").rules().hash())
                .isEqualTo(plan(SMALLEST).rules().hash());
    }

    @Test
    void times_are_written_as_people_write_them() {
        var written = Map.of("8m", 480, "90s", 90, "1m30s", 90, "1h", 3600, "1h30m", 5400, "24h", 86400);
        written.forEach((text, seconds) -> assertThat(plan(SMALLEST.replace("for: 8m", "for: " + text))
                        .turn()
                        .getFirst()
                        .length())
                .isEqualTo(Duration.ofSeconds(seconds)));
    }

    @Test
    void warnings_come_longest_first_however_they_are_written() {
        var warned = SMALLEST.replace("for: 8m", "for: 8m, warnings: [30s, 2m, 1m, 60s]");
        assertThat(plan(warned).turn().getFirst().warnings())
                .containsExactly(Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofSeconds(30));
    }

    @Test
    void a_text_is_a_text_though_it_looks_like_a_number_a_date_or_a_word_of_yaml() {
        var odd = SMALLEST.replace("name: 李娜", "name: 007")
                .replace("unit: 文化馆", "unit: yes")
                .replace("title: 歌唱之夜", "title: 2026-11-23")
                .replace("name: 王芳", "name: 'null'");
        assertThat(plan(odd).title()).isEqualTo("2026-11-23");
        assertThat(plan(odd).presenters().getFirst())
                .isEqualTo(new Plan.Presenter("p1", "007", "yes", "", "", Map.of()));
        assertThat(plan(odd).judges().getFirst().name()).isEqualTo("null");
    }

    @Test
    void a_key_without_a_value_is_as_good_as_none() {
        assertThat(plan(SMALLEST + "edition:\nhall: ~\nawards:\nrounding:\nen:\n"))
                .isEqualTo(plan(SMALLEST));
    }

    @Test
    void names_keep_rare_characters_dots_and_spaces() {
        for (String name : List.of("𬭎𫍯", "阿依古丽·买买提", "Anna-Maria O'Brien", "㛃"))
            assertThat(plan(SMALLEST.replace("李娜", name))
                            .presenters()
                            .getFirst()
                            .name())
                    .isEqualTo(name);
    }

    @Test
    void twenty_thousand_judges_fit() {
        String judges = IntStream.rangeClosed(1, 20_000)
                .mapToObj(i -> "      - {id: j%d, name: 评委%d}\n".formatted(i, i))
                .collect(Collectors.joining());
        var plan = plan(SMALLEST.replace("      - {id: j1, name: 王芳}\n", judges));
        assertThat(plan.judges()).hasSize(20_000);
        assertThat(plan(PlanWriter.write(plan))).isEqualTo(plan);
    }
}
