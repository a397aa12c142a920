package io.leitai.contest;

import static io.leitai.contest.People.*;
import static io.leitai.contest.Refusal.Code.*;
import static io.leitai.contest.Stories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leitai.contest.Command.*;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssistingTest {
    private static final ReportProblem WRONG = new ReportProblem(ReportedProblem.Kind.WRONG_MARK, "按错了");

    @Test
    void li_na_tells_the_desk_and_the_clerk_answers_once() {
        scoringRuns()
                .when(LI_NA, WRONG)
                .then(new Event.ProblemReported(1, "li-na", ReportedProblem.Kind.WRONG_MARK, "按错了"))
                .check(c -> assertThat(c.problems()).singleElement().matches(ReportedProblem::isOpen))
                .when(CLERK, new AnswerProblem(1, "马上给您重新开放"))
                .then(new Event.ProblemAnswered(1, CLERK.id(), "马上给您重新开放"))
                .check(c -> assertThat(c.problems().getFirst().answer()).isEqualTo("马上给您重新开放"))
                .when(SUPERVISOR, new AnswerProblem(1, "好"))
                .refused(ALREADY_ANSWERED, "1");
    }

    @Test
    void a_problem_says_what_it_is() {
        scoringRuns()
                .when(LI_NA, new ReportProblem(ReportedProblem.Kind.OTHER, " "))
                .refused(PROBLEM_UNNAMED);
        scoringRuns().with(LI_NA, new ReportProblem(ReportedProblem.Kind.PHONE, ""));
        scoringRuns()
                .when(LI_NA, new ReportProblem(ReportedProblem.Kind.PHONE, "很".repeat(501)))
                .refused(REASON_TOO_LONG);
    }

    @Test
    void five_unanswered_reports_of_one_judge_are_enough() {
        Scenario told = scoringRuns();
        for (int i = 0; i < 5; i++) told = told.with(LI_NA, WRONG);
        told.when(LI_NA, WRONG).refused(TOO_MANY_PROBLEMS);
        told.with(WANG_FANG, WRONG).with(CLERK, new AnswerProblem(1, "好")).with(LI_NA, WRONG);
    }

    @Test
    void an_answer_needs_a_problem_and_words() {
        scoringRuns().when(CLERK, new AnswerProblem(1, "好")).refused(UNKNOWN_PROBLEM, "1");
        scoringRuns().with(LI_NA, WRONG).when(CLERK, new AnswerProblem(1, "")).refused(REASON_MISSING);
    }

    @Test
    void only_those_who_have_not_given_are_reminded_and_not_twice_in_a_moment() {
        List<String> all = List.of("li-na", "wang-fang", "chen-jie");
        Scenario reminded = scoringRuns()
                .with(LI_NA, give(ZHAO, 1, marks("25", "65")))
                .when(CLERK, new NudgeJudges(all))
                .then(new Event.JudgesNudged(List.of("wang-fang", "chen-jie"), ZHAO, 1));
        reminded.after(9).when(CLERK, new NudgeJudges(all)).refused(NUDGED_ALREADY);
        reminded.after(10)
                .when(CLERK, new NudgeJudges(List.of("chen-jie")))
                .then(new Event.JudgesNudged(List.of("chen-jie"), ZHAO, 1));
        reminded.when(CLERK, new NudgeJudges(List.of("li-na"))).refused(NOBODY_TO_NUDGE);
        reminded.when(CLERK, new NudgeJudges(List.of("nobody"))).refused(UNKNOWN_JUDGE, "nobody");
    }

    @Test
    void after_the_lock_only_those_whose_sheet_is_open_again() {
        Scenario locked = scoringRuns().after(90).with(DIRECTOR, new Lock());
        locked.when(CLERK, new NudgeJudges(List.of("li-na"))).refused(NOBODY_TO_NUDGE);
        locked.with(CLERK, new ReopenSheet("li-na", ZHAO, 1, REASON))
                .when(CLERK, new NudgeJudges(List.of("li-na", "wang-fang")))
                .then(new Event.JudgesNudged(List.of("li-na"), ZHAO, 1));
    }

    @Test
    void with_nobody_on_stage_there_is_nobody_to_remind() {
        opened().when(CLERK, new NudgeJudges(List.of("li-na"))).refused(NOBODY_TO_NUDGE);
    }
}
