package io.leitai.tabulate;

import static io.leitai.tabulate.Tables.done;
import static io.leitai.tabulate.Tables.places;
import static io.leitai.tabulate.Tables.ranks;
import static io.leitai.tabulate.Tables.tabulate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Criteria in groups, and ties that a group tells apart. */
class GroupsTest {
    private static final String PLAN = """
            id: groups
            title: t
            timezone: UTC
            presenters: [{id: n, name: 李娜}, {id: w, name: 王芳}]
            turn: [{phase: scoring, for: 90s}]
            criteria:
              - id: content
                name: 内容
                weight: 0.5
                criteria: [{id: facts, name: 事实, max: 20}, {id: depth, name: 深度, max: 20, weight: 2}]
              - {id: speech, name: 表达, max: 20}
            panels:
              - {id: jury, judges: [{id: j1, name: J}, {id: j2, name: J}]}
              - {id: experts, weight: 3, criteria: [content], judges: [{id: e1, name: J}]}
            """;
    private static final String HEADER = "presenter,judge,criterion,mark\n";
    private static final String MARKS = HEADER
            + marks("n", Map.of("j1", "10 6 14", "j2", "12 8 11", "e1", "10 10"))
            + marks("w", Map.of("j1", "4 9 14", "j2", "12 7 13", "e1", "12 9"));

    private static String marks(String presenter, Map<String, String> ofJudges) {
        StringBuilder rows = new StringBuilder();
        ofJudges.forEach((judge, marks) -> {
            String[] each = marks.split(" ");
            for (int i = 0; i < each.length; i++)
                rows.append(String.join(",", presenter, judge, ("facts depth speech").split(" ")[i], each[i]))
                        .append('\n');
        });
        return rows.toString();
    }

    @Test
    void a_part_counts_by_its_own_weight_times_the_group_s() {
        // n: j1 10×0.5 + 6×1 + 14 = 25, j2 6 + 8 + 11 = 25; e1 5 + 10 = 15; (25 + 3 × 15) / 4 = 17.5
        // w: j1 2 + 9 + 14 = 25, j2 6 + 7 + 13 = 26; e1 6 + 9 = 15; (25.5 + 45) / 4 = 17.625
        assertThat(ranks(PLAN, MARKS, null)).containsExactly("1 w 17.63", "2 n 17.50");
        assertThat(done(PLAN, MARKS, null).result().lines().findFirst())
                .hasValue("rank,presenter,total,jury.facts,jury.depth,jury.speech,experts.facts,experts.depth");
        // jury: 11 + 2 × 7; experts: 10 + 2 × 10
        assertThat(done(PLAN, MARKS, null).explanation())
                .contains("分项组 group content 内容 = 25", "分项组 group content 内容 = 30");
    }

    @Test
    void a_group_tells_equal_totals_apart_by_its_parts_without_its_own_weight() {
        String marks = MARKS.replace("w,j2,speech,13", "w,j2,speech,12");
        // content: n 25 + 3 × 30 = 115; w: facts 8, depth 8: 24, experts 12 + 18 = 30: 24 + 90 = 114
        assertThat(ranks(PLAN, marks, null)).containsExactly("1 n 17.50", "1 w 17.50");
        assertThat(ranks(PLAN + "ties: [{by: criterion, criterion: content}]\n", marks, null))
                .containsExactly("1 n 17.50", "2 w 17.50");
        assertThat(ranks(PLAN + "ties: [{by: criterion, criterion: content, first: low}]\n", marks, null))
                .containsExactly("1 w 17.50", "2 n 17.50");
        assertThat(ranks(PLAN + "ties: [{by: criterion, criterion: content, panel: experts}]\n", marks, null))
                .containsExactly("1 n 17.50", "1 w 17.50");
        assertThat(done(PLAN + "ties: [{by: criterion, criterion: content}]\n", marks, null)
                        .explanation())
                .contains("1. criterion content: 115", "1. criterion content: 114");
    }

    @Test
    void judges_mark_parts_and_no_group() {
        var outcome = tabulate(PLAN, HEADER + "n,j1,content,8\nn,e1,speech,8\nn,j1,facts,21\n", null);
        assertThat(places(outcome)).containsExactly("marks.csv:2:6", "marks.csv:3:6", "marks.csv:4:12");
        assertThat(((Tabulator.Wrong) outcome).faults().getFirst().en()).contains("its parts are marked");
    }
}
