package io.leitai.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** What the guide's examples do not show. Figures are reckoned by hand. */
class RecountTest {
    private static final String ONE_JUDGE = "panels: [{id: jury, judges: [{id: j1}]}]\n";

    private final List<String> presenters = new ArrayList<>(List.of("a", "b", "c"));
    private final List<Papers.Mark> marks = new ArrayList<>();
    private final List<Papers.Excuse> excuses = new ArrayList<>();
    private final List<Papers.Vote> votes = new ArrayList<>();
    private final List<Papers.Points> points = new ArrayList<>();
    private final List<Papers.Deduction> deductions = new ArrayList<>();

    @Test
    void each_started_half_minute_beyond_the_grace_takes_half_a_point_off_and_five_at_most() {
        presenters.add("d");
        overtime("a", "10");
        overtime("b", "10.5");
        overtime("c", "40.001");
        overtime("d", "3600");
        for (String presenter : presenters) mark(presenter, "j1", "x", "90");

        assertThat(totals("criteria: [{id: x}]\n" + ONE_JUDGE + """
                components: [{id: late, use: overtime, grace: 10s, points: 0.5, per: 30s, cap: 5}]
                """))
                .containsExactly("90.00", "89.50", "89.00", "85.00");
    }

    @Test
    void where_the_lowest_total_wins_overtime_and_the_desk_put_points_on() {
        mark("a", "j1", "x", "90");
        overtime("a", "1");
        deductions.add(new Papers.Deduction("a", 1, new BigDecimal("2.25")));
        deductions.add(new Papers.Deduction("a", 1, new BigDecimal("1")));
        String rules = "criteria: [{id: x}]\n" + ONE_JUDGE
                + "components: [{id: late, use: overtime, points: 1}, {id: twice, use: factor}]\n";
        points.add(new Papers.Points("a", 1, "twice", new BigDecimal(2)));

        assertThat(totals(rules)).startsWith("175.75");
        assertThat(totals("winner: lowest\n" + rules)).startsWith("184.25");
    }

    @Test
    void the_highest_and_lowest_votes_go_and_the_last_one_always_stays() {
        for (String mark : List.of("1", "9", "5", "6", "10")) vote("a", mark);
        for (String mark : List.of("9", "5", "4")) vote("b", mark);
        vote("c", "3");

        assertThat(totals("""
                criteria: [{id: liking}]
                panels: [{id: public, vote: true, drop: {highest: 1, lowest: 2}}]
                """)).containsExactly("7.50", "5.00", "3.00");
    }

    @Test
    void with_fewer_votes_than_the_quorum_there_is_no_total() {
        vote("a", "1");
        vote("a", "2");
        vote("b", "1");

        assertThat(totals("""
                criteria: [{id: liking}]
                panels: [{id: public, vote: true, quorum: 2}]
                """)).containsExactly("1.50", null, null);
        assertThat(outcomes("criteria: [{id: liking}]\npanels: [{id: public, vote: true, quorum: 2}]")
                        .get(1)
                        .why())
                .containsExactly(new Reason(Reason.Kind.BELOW_QUORUM, 1, "public"));
    }

    @Test
    void a_part_weighs_its_own_weight_times_the_groups_and_a_tie_is_told_by_the_group_alone() {
        mark("a", "j1", "facts", "4");
        mark("a", "j1", "depth", "2");
        mark("a", "j1", "speech", "4");
        mark("b", "j1", "facts", "2");
        mark("b", "j1", "depth", "4");
        mark("b", "j1", "speech", "0");
        String rules = """
                criteria:
                  - {id: content, weight: 2, criteria: [{id: facts}, {id: depth, weight: 2}]}
                  - {id: speech}
                """ + ONE_JUDGE;

        assertThat(totals(rules + "ties: [{by: criterion, criterion: content}]"))
                .startsWith("20.00", "20.00");
        assertThat(ranks(rules)).containsExactly(1, 1, null);
        assertThat(ranks(rules + "ties: [{by: criterion, criterion: content}]")).containsExactly(2, 1, null);
        assertThat(ranks(rules + "ties: [{by: criterion, criterion: facts}]")).containsExactly(1, 2, null);
    }

    @Test
    void an_excused_judges_marks_for_other_criteria_count_nowhere() {
        mark("a", "j1", "x", "8");
        mark("a", "j2", "x", "2");
        excuses.add(new Papers.Excuse("a", 1, "j2"));

        assertThat(totals("criteria: [{id: x}]\npanels: [{id: jury, judges: [{id: j1}, {id: j2}]}]"))
                .startsWith("8.00");
    }

    private void mark(String presenter, String judge, String criterion, String mark) {
        marks.add(new Papers.Mark(presenter, 1, judge, criterion, new BigDecimal(mark)));
    }

    private void vote(String presenter, String mark) {
        votes.add(new Papers.Vote(presenter, 1, new BigDecimal(mark)));
    }

    private void overtime(String presenter, String seconds) {
        points.add(new Papers.Points(presenter, 1, "late", new BigDecimal(seconds)));
    }

    private List<String> totals(String rules) {
        List<String> totals = new ArrayList<>();
        for (Outcome outcome : outcomes(rules))
            totals.add(outcome.total() == null ? null : outcome.total().toPlainString());
        return totals;
    }

    private List<Integer> ranks(String rules) {
        List<Integer> ranks = new ArrayList<>();
        for (Outcome outcome : outcomes(rules)) ranks.add(outcome.rank());
        return ranks;
    }

    @SuppressWarnings("unchecked")
    private List<Outcome> outcomes(String rules) {
        LoadSettings texts =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        Scheme scheme = new GuideScheme((Map<String, Object>) new Load(texts).loadFromString(rules)).read();
        return Recount.of(scheme, new Papers(presenters, marks, excuses, votes, points, deductions));
    }
}
