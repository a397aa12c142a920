package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.GivenSheet;
import io.leitai.contest.JudgeSheet;
import io.leitai.contest.PaperSheet;
import io.leitai.contest.Plan;
import io.leitai.contest.Turn;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.Method;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one judge sees: the turn on stage, the own sheet for it, and what this judge gave before. Nobody else's marks.
 *
 * @param lowFirst the lower this judge's total, the better
 * @param seat what happened with this judge's seat
 * @param changes the newest first
 */
record JudgeView(
        JudgeLine judge,
        ContestLine contest,
        StageLine stage,
        List<CriterionLine> criteria,
        SheetPart sheet,
        List<Mine> mine,
        boolean lowFirst,
        List<ProblemLine> problems,
        SeatsView.SeatPart seat,
        List<ChangeViews.Line> changes) {

    /** @param replaced whether another has taken this judge's place */
    record JudgeLine(String id, int n, String name, String title, Map<String, String> en, boolean replaced) {}

    record ContestLine(String title, String edition, String timezone, boolean rehearsal, Map<String, String> en) {}

    /** @param round which of the plan's turns @param rounds how many it has */
    record StageLine(
            String state,
            int turn,
            int round,
            int rounds,
            int place,
            int of,
            Parts.Person presenter,
            Parts.Phase phase) {}

    /** @param weight a group's among it @param group null: it is in none */
    record CriterionLine(
            String id,
            String name,
            BigDecimal min,
            BigDecimal max,
            BigDecimal step,
            BigDecimal weight,
            Map<String, String> en,
            GroupLine group) {}

    record GroupLine(String id, String name, Map<String, String> en) {}

    /**
     * @param status closed, open, draft, given, locked, reopened or excused
     * @param total of complete marks; else null
     * @param takenUntil null: no end is known
     * @param reason why excused or reopened; else null
     * @param given whether complete marks are in force, also under a newer draft
     * @param way how the marks in force came: given, late or paper; null where none are
     * @param late marks that came after the time; null: none
     * @param paper what others enter for this judge from paper; null: nothing
     * @param nudgedAt when the desk last asked for marks; null: never
     */
    record SheetPart(
            String status,
            Map<String, BigDecimal> marks,
            BigDecimal total,
            Instant takenUntil,
            boolean given,
            Instant givenAt,
            String reason,
            String way,
            LateLine late,
            PaperLine paper,
            Instant nudgedAt) {
        static SheetPart closed() {
            return new SheetPart("closed", Map.of(), null, null, false, null, null, null, null, null, null);
        }
    }

    /** @param state waiting, admitted or refused @param reason why admitted or refused; empty where the plan admits */
    record LateLine(
            String state, Map<String, BigDecimal> marks, BigDecimal total, Instant madeAt, Instant at, String reason) {}

    /** @param by who entered it so far, the newest last @param state half, differs or agreed */
    record PaperLine(String state, List<String> by, Instant at) {}

    /** @param answer null before */
    record ProblemLine(int problem, String kind, String text, Instant at, String answer, Instant answeredAt) {}

    /** @param place of this presenter among those whom this judge scored, by this judge's totals */
    record Mine(
            String presenter,
            String name,
            String unit,
            int turn,
            Map<String, BigDecimal> marks,
            BigDecimal total,
            int place,
            Map<String, String> en,
            Instant at,
            String way) {}

    private static final int MOST_PROBLEMS = 10;

    static Optional<Record> of(Contest contest, String id) {
        return contest.judge(id).map(judge -> of(contest, judge));
    }

    private static JudgeView of(Contest contest, Plan.Judge judge) {
        Plan plan = contest.plan();
        Parts.StagePart stage = Parts.StagePart.of(contest);
        boolean lowFirst = plan.rules().panels().stream()
                .anyMatch(panel ->
                        panel.id().equals(judge.panel()) && plan.rules().isLowFirst(panel));
        return new JudgeView(
                new JudgeLine(
                        judge.id(),
                        contest.judgeNumber(judge.id()),
                        judge.name(),
                        judge.title(),
                        judge.en(),
                        contest.retired().contains(judge.id())),
                new ContestLine(plan.title(), plan.edition(), plan.timezone().getId(), contest.rehearsal(), plan.en()),
                new StageLine(
                        stage.state(),
                        stage.turn(),
                        stage.round(),
                        stage.rounds(),
                        stage.place(),
                        stage.of(),
                        stage.presenter(),
                        stage.phase()),
                plan.rules().markedBy(judge.panel()).stream()
                        .map(c -> line(c, plan.rules()))
                        .toList(),
                sheet(contest, judge),
                mine(contest, judge, lowFirst),
                lowFirst,
                problems(contest, judge.id()),
                SeatsView.seat(contest, judge.id()),
                ChangeViews.forJudge(contest));
    }

    private static CriterionLine line(Criterion c, Rules rules) {
        Method.Group group = rules.groupOf(c);
        return new CriterionLine(
                c.id(),
                c.name(),
                c.min(),
                c.max(),
                c.step(),
                c.weight(),
                c.en(),
                group == null ? null : new GroupLine(group.id(), group.name(), group.en()));
    }

    private static SheetPart sheet(Contest contest, Plan.Judge judge) {
        Turn turn = contest.onStage().orElse(null);
        if (turn == null) return SheetPart.closed();
        JudgeSheet sheet = turn.sheets().of(judge.id()).orElse(null);
        boolean given = sheet != null && sheet.isGiven();
        JudgeSheet.Marks newest = sheet == null ? null : sheet.draft() != null ? sheet.draft() : sheet.given();
        Map<String, BigDecimal> marks = newest == null ? Map.of() : newest.marks();
        Rules rules = contest.plan().rules();
        boolean complete = marks.size() == rules.markedBy(judge.panel()).size();
        return new SheetPart(
                status(contest, turn, judge.id(), sheet),
                marks,
                complete ? rules.judgeTotal(judge.panel(), marks) : null,
                contest.takenUntil(),
                given,
                given ? sheet.given().at() : null,
                contest.reason(judge.id(), turn),
                given ? Parts.lowerCase(sheet.given().way()) : null,
                late(turn, judge, rules),
                paper(turn, judge.id()),
                turn.sheets().aside().nudged().get(judge.id()));
    }

    private static LateLine late(Turn turn, Plan.Judge judge, Rules rules) {
        return turn.sheets()
                .aside()
                .lateOf(judge.id())
                .map(late -> new LateLine(
                        Parts.lowerCase(late.state()),
                        late.marks(),
                        rules.judgeTotal(judge.panel(), late.marks()),
                        late.madeAt(),
                        late.at(),
                        late.reason()))
                .orElse(null);
    }

    private static PaperLine paper(Turn turn, String judge) {
        return turn.sheets()
                .aside()
                .paperOf(judge)
                .map(paper -> new PaperLine(
                        Parts.state(paper),
                        paper.entries().stream().map(PaperSheet.Entry::clerk).toList(),
                        paper.entries().getLast().at()))
                .orElse(null);
    }

    private static List<ProblemLine> problems(Contest contest, String judge) {
        return contest.problems().reversed().stream()
                .filter(p -> p.judge().equals(judge))
                .limit(MOST_PROBLEMS)
                .map(p -> new ProblemLine(
                        p.number(), Parts.camelCase(p.kind()), p.text(), p.at(), p.answer(), p.answeredAt()))
                .toList();
    }

    private static String status(Contest contest, Turn turn, String judge, JudgeSheet sheet) {
        if (contest.excused(turn).contains(judge)) return "excused";
        if (turn.sheets().isReopened(judge)) return "reopened";
        if (turn.isLocked()) return "locked";
        if (turn.is(Turn.Status.CALLED)) return "closed";
        if (sheet == null) return "open";
        return sheet.draft() != null ? "draft" : "given";
    }

    private static List<Mine> mine(Contest contest, Plan.Judge judge, boolean lowFirst) {
        Rules rules = contest.plan().rules();
        List<GivenSheet> given = contest.givenBy(judge.id());
        List<BigDecimal> totals = given.stream()
                .map(sheet -> rules.judgeTotal(judge.panel(), sheet.marks()))
                .toList();
        return given.stream()
                .map(sheet -> {
                    Plan.Presenter presenter =
                            contest.presenter(sheet.presenter()).orElseThrow();
                    BigDecimal total = rules.judgeTotal(judge.panel(), sheet.marks());
                    int above = (int) totals.stream()
                            .filter(t -> lowFirst ? t.compareTo(total) < 0 : t.compareTo(total) > 0)
                            .count();
                    return new Mine(
                            presenter.id(),
                            presenter.name(),
                            presenter.unit(),
                            sheet.turn(),
                            sheet.marks(),
                            total,
                            above + 1,
                            presenter.en(),
                            sheet.at(),
                            Parts.lowerCase(sheet.way()));
                })
                .toList();
    }
}
