package io.leitai.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leitai.fairness.Chance.Verdict;
import io.leitai.fairness.WhatIf.Kind;
import io.leitai.scoring.Method;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.PanelMethod.Across;
import io.leitai.scoring.PanelMethod.Missing;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an organiser reads in the report, from marks as they stand in the test. */
class ReportTest {
    private static final PanelMethod MEDIAN =
            new PanelMethod(Across.MEDIAN, List.of(), Missing.LEAVE_OUT, Missing.LEAVE_OUT, 1, null);

    @Test
    void zhao_is_two_points_kinder_and_qian_two_stricter_than_the_panel() {
        Report report = report(new Arena()
                .panel("jury", "1", 0, 0, null, "zhao", "qian", "sun")
                .presenters("a", "b", "c")
                .marked("a: zhao 92, qian 88, sun 90", "b: zhao 82, qian 78, sun 80", "c: zhao 72, qian 68, sun 70"));
        JudgeReport zhao = judge(report, "zhao");
        assertThat(zhao.sheets()).isEqualTo(3);
        assertThat(zhao.mean()).isEqualTo(82);
        assertThat(zhao.panelMean()).isEqualTo(80);
        assertThat(zhao.leniency()).isEqualTo(2);
        assertThat(zhao.unsteady()).isZero();
        assertThat(zhao.spread()).isEqualTo(10);
        assertThat(zhao.places()).containsExactly(1d, 2d, 3d);
        assertThat(judge(report, "qian").leniency()).isEqualTo(-2);
        assertThat(judge(report, "sun").leniency()).isZero();
        assertThat(report.panels().getFirst().spread()).isCloseTo(10, within(1e-12));
        assertThat(report.panels().getFirst().agreement().w()).isEqualTo(1);
        assertThat(zhao.tau()).isEqualTo(1);
    }

    @Test
    void a_judge_of_places_who_gives_lower_ones_is_the_kinder_one() {
        PanelMethod places = new PanelMethod(
                Across.SUM,
                List.of(),
                Missing.LEAVE_OUT,
                Missing.LEAVE_OUT,
                1,
                new PanelMethod.Places(PanelMethod.From.RANKS, List.of(), PanelMethod.Shared.MEAN));
        Report report = report(new Arena()
                .method(lowest())
                .panel("jury", "1", 0, 0, places, "zhao", "qian")
                .presenters("a", "b", "c")
                .marked("a: zhao 1, qian 2", "b: zhao 2, qian 3", "c: zhao 3, qian 4"));
        assertThat(report.panels().getFirst().lowBest()).isTrue();
        assertThat(judge(report, "zhao").leniency()).isEqualTo(0.5);
        assertThat(judge(report, "zhao").mean()).isEqualTo(2);
        assertThat(judge(report, "zhao").panelMean()).isEqualTo(2.5);
        assertThat(judge(report, "qian").places()).containsExactly(1d, 2d, 3d);
        assertThat(report.presenters()).extracting(Report.Ranked::id).containsExactly("a", "b", "c");
    }

    @Test
    void only_presenters_whom_all_compared_judges_marked_are_ranked_for_the_agreement() {
        Report report = report(new Arena()
                .panel("jury", "1", 0, 0, null, "zhao", "qian", "late")
                .presenters("a", "b", "c", "d", "e")
                .marked(
                        "a: zhao 95, qian 94",
                        "b: zhao 90, qian excused",
                        "c: zhao 85, qian 84",
                        "d: zhao 80, qian 79, late 99",
                        "e: zhao 75, qian 74, late 98"));
        Agreement agreement = report.panels().getFirst().agreement();
        assertThat(agreement.judges()).isEqualTo(2);
        assertThat(agreement.left()).containsExactly("late");
        assertThat(agreement.presenters()).isEqualTo(4);
        assertThat(agreement.of()).isEqualTo(5);
        assertThat(agreement.w()).isEqualTo(1);
        assertThat(judge(report, "qian").places()).containsExactly(1d, null, 3d, 2d, 4d);
        assertThat(judge(report, "late").tau()).isNull();
    }

    @Test
    void of_two_presenters_nothing_is_said() {
        Report report = report(new Arena()
                .panel("jury", "1", 0, 0, null, "zhao", "qian")
                .presenters("a", "b")
                .marked("a: zhao 9, qian 8", "b: zhao 7, qian 6"));
        assertThat(report.panels().getFirst().agreement().w()).isNull();
        assertThat(report.panels().getFirst().agreement().chance().verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(report.startOrder().chance().verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(judge(report, "zhao").tau()).isNull();
    }

    @Test
    void nobody_marked_and_nothing_breaks() {
        Report report = report(new Arena()
                .panel("jury", "1", 1, 1, null, "zhao", "qian", "sun")
                .presenters("a", "b")
                .of(new Arena()
                        .panel("jury", "1", 1, 1, null, "zhao", "qian", "sun")
                        .presenters("a", "b")
                        .table()));
        assertThat(judge(report, "zhao").mean()).isNull();
        assertThat(report.panels().getFirst().totals()).isNull();
        assertThat(report.presenters()).allSatisfy(p -> assertThat(p.rank()).isNull());
        assertThat(report.whatIfs()).noneMatch(WhatIf::winnerChanges);
    }

    @Test
    void it_is_counted_how_often_a_judge_s_total_was_dropped() {
        Report report = report(new Arena()
                .panel("jury", "1", 1, 1, null, "zhao", "qian", "sun", "li")
                .presenters("a", "b", "c")
                .marked(
                        "a: zhao 99, qian 60, sun 80, li 81",
                        "b: zhao 98, qian 90, sun 80, li 81",
                        "c: zhao 97, qian 50, sun 80, li 81"));
        assertThat(judge(report, "zhao").counted()).isEqualTo(3);
        assertThat(judge(report, "zhao").droppedHighest()).isEqualTo(3);
        assertThat(judge(report, "qian").droppedLowest()).isEqualTo(2);
        assertThat(judge(report, "sun").droppedLowest()).isEqualTo(1);
    }

    @Test
    void without_qian_b_would_have_won() {
        Report report = report(new Arena()
                .panel("jury", "1", 0, 0, null, "zhao", "qian", "sun")
                .presenters("a", "b", "c")
                .marked("a: zhao 90, qian 99, sun 90", "b: zhao 92, qian 80, sun 92", "c: zhao 70, qian 70, sun 70"));
        assertThat(report.presenters()).extracting(Report.Ranked::id).containsExactly("a", "b", "c");
        WhatIf withoutQian = withoutJudge(report, "qian");
        assertThat(withoutQian.winners()).containsExactly("b");
        assertThat(withoutQian.winnerChanges()).isTrue();
        assertThat(withoutQian.moved()).containsExactly(new WhatIf.Move("a", 1, 2), new WhatIf.Move("b", 2, 1));
        assertThat(withoutQian.ranks()).containsExactly(2, 1, 3);
        assertThat(withoutQian.totals())
                .containsExactly(new BigDecimal("90.00"), new BigDecimal("92.00"), new BigDecimal("70.00"));
        assertThat(withoutJudge(report, "zhao").winnerChanges()).isFalse();
        WhatIf median = whatIf(report, Kind.MEDIAN);
        assertThat(median.winners()).containsExactly("b");
    }

    @Test
    void without_trimming_the_kind_judge_s_favourite_would_have_won() {
        Report report = report(new Arena()
                .panel("jury", "1", 1, 1, null, "zhao", "qian", "sun", "li")
                .presenters("a", "b")
                .marked("a: zhao 90, qian 90, sun 90, li 90", "b: zhao 100, qian 89, sun 89, li 89"));
        assertThat(whatIf(report, Kind.WITHOUT_TRIMMING).winners()).containsExactly("b");
        assertThat(whatIf(report, Kind.WITHOUT_TRIMMING).totals().getFirst()).isEqualByComparingTo("90");
        assertThat(report.whatIfs()).noneMatch(w -> w.kind() == Kind.EQUAL_PANELS || w.kind() == Kind.MEAN);
    }

    @Test
    void panels_of_the_same_weight_keep_what_sums_come_to() {
        Report report = report(new Arena()
                .method(summed())
                .panel("leaders", "0.6", 0, 0, MEDIAN, "zhao")
                .panel("public", "0.2", 0, 0, MEDIAN, "qian")
                .presenters("a", "b")
                .marked("a: zhao 90, qian 60", "b: zhao 80, qian 80"));
        WhatIf equal = whatIf(report, Kind.EQUAL_PANELS);
        assertThat(equal.winners()).containsExactly("b");
        assertThat(equal.totals()).containsExactly(new BigDecimal("60.00"), new BigDecimal("64.00"));
        assertThat(report.whatIfs()).noneMatch(w -> w.kind() == Kind.WITHOUT_JUDGE);
        assertThat(whatIf(report, Kind.MEAN).winnerChanges()).isFalse();
    }

    @Test
    void sun_was_kinder_to_the_own_unit_which_decided_who_won() {
        Report report = report(new Arena()
                .unit("sun", "柳河镇")
                .unit("b", " 柳河镇 ")
                .unit("a", "县林业局")
                .panel("jury", "1", 0, 0, null, "zhao", "qian", "sun")
                .presenters("a", "b", "c")
                .marked("a: zhao 90, qian 90, sun 90", "b: zhao 88, qian 88, sun 100", "c: zhao 70, qian 70, sun 70"));
        assertThat(report.ownUnits()).hasSize(1);
        OwnUnit sun = report.ownUnits().getFirst();
        assertThat(sun.judge()).isEqualTo("sun");
        assertThat(sun.own().sheets()).isEqualTo(1);
        assertThat(sun.own().mean()).isEqualTo(8);
        assertThat(sun.others().mean()).isZero();
        assertThat(sun.difference()).isEqualTo(8);
        assertThat(sun.chance().verdict()).isEqualTo(Verdict.TOO_FEW);
        WhatIf excused = whatIf(report, Kind.OWN_UNIT_EXCUSED);
        assertThat(excused.winners()).containsExactly("a");
        assertThat(excused.winnerChanges()).isTrue();
    }

    @Test
    void ten_who_did_better_the_later_they_came_are_told_from_chance() {
        Arena arena = new Arena().panel("jury", "1", 0, 0, null, "zhao");
        String[] ids = new String[10];
        String[] rows = new String[10];
        for (int i = 0; i < 10; i++) {
            ids[i] = "p" + i;
            rows[i] = "p" + i + ": zhao " + (70 + 2 * i);
        }
        StartOrder found = report(arena.presenters(ids).marked(rows)).startOrder();
        assertThat(found.spearman()).isCloseTo(1, within(1e-12));
        assertThat(found.slope()).isCloseTo(2, within(1e-12));
        // one order of 10! and its opposite
        assertThat(found.chance().p()).isCloseTo(2 / 3_628_800.0, within(1e-12));
        assertThat(found.chance().verdict()).isEqualTo(Verdict.BEYOND_CHANCE);
    }

    @Test
    void a_judge_s_place_for_a_presenter_is_by_the_mean_of_the_turns_and_missing_one_is_no_place() {
        Method twoTurns = new Method(
                Method.PLAIN.order(),
                Method.PLAIN.combine(),
                Method.PLAIN.winner(),
                Method.PLAIN.steps(),
                new Method.Turns(2, 0, Method.Turns.Absent.LEAVE_OUT),
                List.of(),
                List.of());
        Report report = report(new Arena()
                .method(twoTurns)
                .panel("jury", "1", 0, 0, null, "zhao", "qian")
                .presenters("a", "b", "c")
                .marked(
                        "a: zhao 50, qian 50",
                        "a 2: zhao 90, qian 90",
                        "b: zhao 80, qian 80", // withdrew before the second turn
                        "c: zhao 60, qian 60",
                        "c 2: zhao 65"));
        assertThat(report.presenters()).extracting(Report.Ranked::id).containsExactly("a", "c", "b");
        assertThat(judge(report, "zhao").sheets()).isEqualTo(5);
        assertThat(judge(report, "zhao").places()).containsExactly(2d, 3d, 1d);
        assertThat(judge(report, "qian").places()).containsExactly(2d, null, 1d);
    }

    @Test
    void a_public_of_a_hundred_is_not_asked_one_by_one() {
        String[] people = new String[100];
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            people[i] = "v" + i;
            marks.append(i == 0 ? "" : ", ").append("v").append(i).append(' ').append(i);
        }
        Report report = report(new Arena()
                .panel("public", "1", 0, 0, null, people)
                .presenters("a", "b", "c")
                .marked("a: " + marks, "b: " + marks, "c: " + marks));
        PanelReport panel = report.panels().getFirst();
        assertThat(panel.judges()).isEmpty();
        assertThat(panel.totals().count()).isEqualTo(300);
        assertThat(panel.totals().median()).isEqualTo(49.5);
        assertThat(panel.totals().greatest()).isEqualTo(99);
        assertThat(report.whatIfs()).noneMatch(w -> w.kind() == Kind.WITHOUT_JUDGE);
    }

    @Test
    void of_a_public_s_vote_only_is_told_how_the_votes_lie_and_it_goes_on_counting_elsewhere() {
        PanelMethod vote =
                new PanelMethod(Across.MEAN, List.of("mark"), Missing.LEAVE_OUT, Missing.LEAVE_OUT, 1, null, true);
        Arena arena = new Arena()
                .panel("jury", "50", 0, 0, null, "zhao", "qian")
                .panel("public", "50", 1, 0, vote)
                .presenters("a", "b");
        Case matter = arena.marked("a: zhao 90, qian 90", "b: zhao 80, qian 80");
        for (String mark : List.of("10", "20", "20", "100")) matter.table().vote("a", 1, new BigDecimal(mark));
        for (String mark : List.of("60", "60")) matter.table().vote("b", 1, new BigDecimal(mark));
        Report report = report(matter);
        PanelReport votes = report.panels().get(1);
        assertThat(votes.vote()).isTrue();
        assertThat(votes.judges()).isEmpty();
        assertThat(votes.totals()).isEqualTo(new Totals(6, 45, 10, 20, 40, 60, 100));
        assertThat(votes.agreement().w()).isNull();
        // jury 90 and 80; votes 50 / 3 without the 100, and 60: b is first; with it 37.5 and 60, medians 20 and 60
        assertThat(report.presenters()).extracting(Report.Ranked::id).containsExactly("b", "a");
        assertThat(whatIf(report, Kind.WITHOUT_TRIMMING).totals())
                .containsExactly(new BigDecimal("70.00"), new BigDecimal("63.75"));
        assertThat(whatIf(report, Kind.MEDIAN).totals())
                .containsExactly(new BigDecimal("70.00"), new BigDecimal("55.00"));
    }

    private static Method lowest() {
        return new Method(
                Method.PLAIN.order(),
                Method.Combine.SUM,
                Method.Winner.LOWEST,
                Method.PLAIN.steps(),
                Method.PLAIN.turns(),
                List.of(),
                List.of());
    }

    private static Method summed() {
        return new Method(
                Method.PLAIN.order(),
                Method.Combine.SUM,
                Method.Winner.HIGHEST,
                Method.PLAIN.steps(),
                Method.PLAIN.turns(),
                List.of(),
                List.of());
    }

    private static Report report(Case matter) {
        return Report.of(matter);
    }

    private static JudgeReport judge(Report report, String id) {
        return report.panels().stream()
                .flatMap(panel -> panel.judges().stream())
                .filter(judge -> judge.judge().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static WhatIf whatIf(Report report, Kind kind) {
        return report.whatIfs().stream()
                .filter(whatIf -> whatIf.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static WhatIf withoutJudge(Report report, String judge) {
        return report.whatIfs().stream()
                .filter(whatIf -> judge.equals(whatIf.judge()))
                .findFirst()
                .orElseThrow();
    }
}
