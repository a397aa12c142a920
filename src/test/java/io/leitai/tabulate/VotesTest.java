package io.leitai.tabulate;

import static io.leitai.tabulate.Tables.done;
import static io.leitai.tabulate.Tables.places;
import static io.leitai.tabulate.Tables.ranks;
import static io.leitai.tabulate.Tables.tabulate;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A public's votes in MARKS.csv. */
class VotesTest {
    private static final String PLAN = """
            id: votes
            title: t
            timezone: UTC
            presenters: [{id: n, name: 李娜}, {id: w, name: 王芳}]
            turn: [{phase: scoring, for: 90s}]
            criteria: [{id: skill, name: S, max: 10}, {id: liking, name: L, max: 10, step: 0.5}]
            panels:
              - {id: jury, weight: 80, criteria: [skill], judges: [{id: j1, name: J}]}
              - {id: public, vote: true, weight: 20, criteria: [liking], drop: {highest: 1, lowest: 1}}
            """;
    private static final String HEADER = "presenter,judge,criterion,mark\n";
    private static final String JURY = HEADER + "n,j1,skill,8\nw,j1,skill,8\n";

    private static String votes(String presenter, String... marks) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < marks.length; i++)
            rows.append("%s,public:%04d,liking,%s\n".formatted(presenter, i, marks[i]));
        return rows.toString();
    }

    @Test
    void the_public_s_mean_without_the_highest_and_the_lowest_counts_by_its_share() {
        String marks = JURY + votes("n", "10", "9", "0", "8") + votes("w", "7", "7.5", "9");
        // n: (8 × 80 + 8.5 × 20) / 100; w: (8 × 80 + 7.5 × 20) / 100
        assertThat(done(PLAN, marks, null).result()).isEqualTo("""
                rank,presenter,total,jury.skill,public.liking
                1,n,8.10,8.00,8.50
                2,w,7.90,8.00,7.50
                """);
        assertThat(done(PLAN, marks, null).explanation())
                .contains("公众投票 public vote: 4 票 votes，去掉最高 dropped highest 1，去掉最低 dropped lowest 1");
    }

    @Test
    void without_votes_there_is_no_total_unless_the_plan_sums_up_nothing() {
        assertThat(ranks(PLAN, JURY + votes("n", "10"), null)).containsExactly("1 n 8.40", "w");
        assertThat(ranks(PLAN.replace("liking], drop", "liking], quorum: 2, drop"), JURY + votes("n", "10"), null))
                .containsExactly("n", "w");
        assertThat(ranks(
                        PLAN.replace("liking], drop: {highest: 1, lowest: 1}", "liking], across: sum, quorum: 0"),
                        JURY + votes("n", "10", "0.5"),
                        null))
                .containsExactly("1 n 8.50", "2 w 6.40");
    }

    @Test
    void rules_against_ties_look_at_the_judges_and_a_panel_s_score_at_the_public_too() {
        String plan = PLAN.replace("weight: 80", "weight: 20");
        String marks = HEADER + "n,j1,skill,6\nw,j1,skill,8\n" + votes("n", "8") + votes("w", "6");
        assertThat(ranks(plan, marks, null)).containsExactly("1 n 7.00", "1 w 7.00");
        assertThat(ranks(plan + "ties: [{by: highest}]\n", marks, null)).containsExactly("1 w 7.00", "2 n 7.00");
        assertThat(ranks(plan + "ties: [{by: mean}]\n", marks, null)).containsExactly("1 w 7.00", "2 n 7.00");
        assertThat(ranks(plan + "ties: [{by: givers}, {by: panel, panel: public}]\n", marks, null))
                .containsExactly("1 n 7.00", "2 w 7.00");
        assertThat(ranks(plan + "ties: [{by: criterion, criterion: liking}]\n", marks, null))
                .containsExactly("1 n 7.00", "2 w 7.00");
    }

    @Test
    void a_voter_votes_for_each_presenter_and_turn_once() {
        String plan = PLAN + "turns: {count: 2}\n";
        String twice =
                "presenter,judge,criterion,mark,turn\n" + "n,public:a b,liking,8,1\n" + "n,public:a b,liking,8,2\n"
                        + "w,public:a b,liking,8,1\n" + "n,public:a b,liking,9,1\n" + "n,public:甲:1,liking,,1\n"
                        + "n,public:甲:1,liking,9,1\n";
        var outcome = tabulate(plan, twice, null);
        assertThat(places(outcome)).containsExactly("marks.csv:5:1", "marks.csv:7:1");
        assertThat(((Tabulator.Wrong) outcome).faults().getFirst().en()).contains("line 2");
    }

    @Test
    void what_is_wrong_with_a_vote_is_told_where_it_stands() {
        var outcome = tabulate(
                PLAN,
                HEADER
                        + "n,public:1,liking,excused\n"
                        + "n,public:2,skill,8\n"
                        + "n,public:3,liking,8.3\n"
                        + "n,public:4,liking,11\n"
                        + "n,public,liking,8\n"
                        + "n,public:,liking,8\n"
                        + "n,jury:5,skill,8\n"
                        + "x,public:6,song,many\n",
                null);
        assertThat(places(outcome))
                .containsExactly(
                        "marks.csv:2:19",
                        "marks.csv:3:12",
                        "marks.csv:4:19",
                        "marks.csv:5:19",
                        "marks.csv:6:3",
                        "marks.csv:7:3",
                        "marks.csv:8:3",
                        "marks.csv:9:1",
                        "marks.csv:9:12",
                        "marks.csv:9:17");
        assertThat(((Tabulator.Wrong) outcome).faults()).allSatisfy(fault -> {
            assertThat(fault.zh()).isNotBlank().doesNotContain("%");
            assertThat(fault.en()).isNotBlank().doesNotContain("%");
        });
    }
}
