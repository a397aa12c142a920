package io.leitai.plan;

import static io.leitai.plan.Plans.SMALLEST;
import static io.leitai.plan.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leitai.contest.Plan;
import io.leitai.contest.Plan.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanWriterTest {
    @Test
    void any_plan_is_read_back_as_it_was() {
        for (int seed = 0; seed < 300; seed++) {
            Plan plan = new RandomPlan(seed).plan();
            assertThat(plan(PlanWriter.write(plan))).as("seed %d", seed).isEqualTo(plan);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null", "~", "true", "123", "1e3", "0x1F", "- a", "a: b", "a #b", "#a", "*a", "&a", "!a", "%a", "@a",
                "`a", "'", "\"", "[a", "{a}", "|", ">", "?", "? a", "a,b", "\\n", "---", "...", "=", "<<", "a:", "：",
                "𬭎𫍯", "é", "·"
            })
    void any_text_is_read_back_as_it_was(String text) {
        Plan plan = titled(text);
        assertThat(plan(PlanWriter.write(plan))).isEqualTo(plan);
    }

    @Test
    void names_are_written_as_they_are_seen() {
        assertThat(PlanWriter.write(plan(SMALLEST)))
                .contains("title: 歌唱之夜\n", "- {id: p1, name: 李娜, unit: 文化馆}\n", "for: 1m30s\n");
    }

    @Test
    void half_a_second_is_not_rounded_in_silence() {
        var half = new Phase(
                "present", "讲述", Duration.ofMillis(500), List.of(), List.of(), Duration.ZERO, false, Map.of());
        Plan plan = plan(SMALLEST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanWriter.write(with(plan, plan.title(), List.of(half))));
    }

    private static Plan titled(String title) {
        Plan plan = plan(SMALLEST);
        return with(plan, title, plan.turn());
    }

    private static Plan with(Plan plan, String title, List<Phase> turn) {
        return new Plan(
                plan.id(),
                title,
                plan.edition(),
                plan.en(),
                plan.series(),
                plan.date(),
                plan.timezone(),
                plan.hall(),
                plan.venues(),
                plan.kinds(),
                plan.presenters(),
                plan.rules(),
                plan.judges(),
                turn,
                plan.visibility(),
                plan.awards());
    }
}
