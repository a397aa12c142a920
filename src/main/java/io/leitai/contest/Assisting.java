package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ALREADY_ANSWERED;
import static io.leitai.contest.Refusal.Code.NOBODY_TO_NUDGE;
import static io.leitai.contest.Refusal.Code.NOT_A_JUDGE;
import static io.leitai.contest.Refusal.Code.NUDGED_ALREADY;
import static io.leitai.contest.Refusal.Code.PROBLEM_UNNAMED;
import static io.leitai.contest.Refusal.Code.TOO_MANY_PROBLEMS;
import static io.leitai.contest.Refusal.Code.UNKNOWN_PROBLEM;
import static io.leitai.contest.Refusal.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What judges and the desk say to each other. */
final class Assisting {
    private static final int MOST_OPEN = 5;
    private static final Duration BETWEEN_NUDGES = Duration.ofSeconds(10);

    private Assisting() {}

    static Decision report(Contest contest, Actor actor, Command.ReportProblem command) {
        String text = command.text() == null ? "" : command.text().strip();
        boolean unnamed = command.kind() == null || command.kind() == ReportedProblem.Kind.OTHER && text.isEmpty();
        long open = contest.problems().stream()
                .filter(p -> p.isOpen() && p.judge().equals(actor.id()))
                .count();
        return unless(
                when(contest.judge(actor.id()).isEmpty(), NOT_A_JUDGE, actor.id())
                        .or(() -> when(unnamed, PROBLEM_UNNAMED))
                        .or(() -> Texts.note(text))
                        .or(() -> when(open >= MOST_OPEN, TOO_MANY_PROBLEMS)),
                () -> new Event.ProblemReported(contest.problems().size() + 1, actor.id(), command.kind(), text));
    }

    static Decision answer(Contest contest, Actor actor, Command.AnswerProblem command) {
        Optional<ReportedProblem> known = contest.desk().problem(command.problem());
        return unless(
                when(known.isEmpty(), UNKNOWN_PROBLEM, command.problem())
                        .or(() -> when(!known.orElseThrow().isOpen(), ALREADY_ANSWERED, command.problem()))
                        .or(() -> Texts.reason(command.text())),
                () -> new Event.ProblemAnswered(command.problem(), actor.id(), command.text()));
    }

    /** Those of them who have not given; and nobody is pushed twice in a moment. */
    static Decision nudge(Contest contest, Command.NudgeJudges command, Instant now) {
        List<String> asked = command.judges() == null ? List.of() : command.judges();
        Turn turn = contest.onStage().filter(t -> !t.isRevealed()).orElse(null);
        List<String> silent = turn == null
                ? List.of()
                : contest.awaited(turn).stream()
                        .map(Plan.Judge::id)
                        .filter(asked::contains)
                        .toList();
        List<String> due = silent.stream().filter(j -> isDue(turn, j, now)).toList();
        return unless(
                asked.stream()
                        .flatMap(j -> Known.judge(contest, j).stream())
                        .findFirst()
                        .or(() -> when(silent.isEmpty(), NOBODY_TO_NUDGE))
                        .or(() -> when(due.isEmpty(), NUDGED_ALREADY)),
                () -> new Event.JudgesNudged(due, turn.presenter(), turn.number()));
    }

    private static boolean isDue(Turn turn, String judge, Instant now) {
        Instant last = turn.sheets().aside().nudged().get(judge);
        return last == null || !now.isBefore(last.plus(BETWEEN_NUDGES));
    }
}
