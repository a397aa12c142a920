package io.leitai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each error names the part that a form shows it at. */
class PlanCheckTest {
    @Test
    void errors_stand_at_the_part_that_is_wrong_or_missing() {
        assertThat(paths("""
                id: singing night
                tilte: 歌唱之夜
                timezone: Asia/Beijing
                presenters:
                  - {id: p1, name: 李娜, kind: singer}
                  - id: p1
                    unit: 文化馆
                criteria:
                  - {id: voice, name: 音色, max: 10.2, step: 0.5}
                panels:
                  - id: jury
                    judges: []
                turn:
                  - {phase: present, for: 8}
                  - {phase: scoring, for: 90s, warnings: [2m]}
                """))
                .containsExactlyInAnyOrder(
                        List.of("id"),
                        List.of("tilte"),
                        List.of("timezone"),
                        List.of("presenters", 0, "kind"),
                        List.of("presenters", 1, "id"),
                        List.of("presenters", 1, "name"),
                        List.of("criteria", 0, "step"),
                        List.of("panels", 0, "judges"),
                        List.of("turn", 0, "for"),
                        List.of("turn", 1, "warnings"));
    }

    @Test
    void what_is_in_it_is_told_in_spite_of_them() {
        PlanCheck check = PlanCheck.of("id: a b\npresenters: [{name: 李娜, unit: }]\n".getBytes(StandardCharsets.UTF_8));
        assertThat(check.problems()).isNotEmpty();
        assertThat(((Map<?, ?>) check.plan()).get("id")).isEqualTo("a b");
        assertThat(((List<?>) ((Map<?, ?>) check.plan()).get("presenters"))
                        .getFirst()
                        .toString())
                .isEqualTo("{name=李娜, unit=null}");
        assertThat(PlanCheck.of("id: [".getBytes(StandardCharsets.UTF_8)).plan())
                .isNull();
        assertThat(PlanCheck.of(Plans.SMALLEST.getBytes(StandardCharsets.UTF_8)).problems())
                .isEmpty();
    }

    private static List<List<Object>> paths(String yaml) {
        return PlanCheck.of(yaml.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map(PlanCheck.Found::path)
                .collect(Collectors.toList());
    }
}
