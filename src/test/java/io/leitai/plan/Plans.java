package io.leitai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Plan;
import java.util.List;

/** The smallest plan, and what the tests ask of a text. */
final class Plans {
    static final String SMALLEST = """
            id: singing-night
            title: 歌唱之夜
            timezone: Asia/Shanghai
            presenters:
              - {id: p1, name: 李娜, unit: 文化馆}
            criteria:
              - {id: voice, name: 音色, max: 10, step: 0.5}
            panels:
              - id: jury
                judges:
                  - {id: j1, name: 王芳}
            turn:
              - {phase: present, for: 8m}
              - {phase: scoring, for: 90s}
            """;

    private Plans() {}

    static Plan plan(String yaml) {
        return plan(PlanReader.read(yaml));
    }

    static Plan plan(PlanReader.Outcome outcome) {
        if (outcome instanceof PlanReader.Wrong wrong) throw new AssertionError(wrong.problems());
        return ((PlanReader.Read) outcome).plan();
    }

    static List<Problem> problems(PlanReader.Outcome outcome) {
        assertThat(outcome).isInstanceOf(PlanReader.Wrong.class);
        return ((PlanReader.Wrong) outcome).problems();
    }

    /** The one problem of the smallest plan after a change. */
    static Problem problem(String old, String changed) {
        assertThat(SMALLEST).contains(old);
        var problems = problems(PlanReader.read(SMALLEST.replace(old, changed)));
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    static Problem onlyProblem(String yaml) {
        var problems = problems(PlanReader.read(yaml));
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    static void assertAt(Problem problem, int line, int column) {
        assertThat(List.of(problem.line(), problem.column()))
                .as(problem.toString())
                .isEqualTo(List.of(line, column));
        assertThat(problem.zh()).isNotBlank().doesNotContain("%s", "%d");
        assertThat(problem.en()).isNotBlank().doesNotContain("\n", "%s", "%d");
    }
}
