package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ALREADY_CERTIFIED;
import static io.leitai.contest.Refusal.Code.ALREADY_EXCUSED;
import static io.leitai.contest.Refusal.Code.ALREADY_REOPENED;
import static io.leitai.contest.Refusal.Code.ALREADY_REVEALED;
import static io.leitai.contest.Refusal.Code.EXCUSED;
import static io.leitai.contest.Refusal.Code.JOINED_LATER;
import static io.leitai.contest.Refusal.Code.JUDGE_EXCUSED;
import static io.leitai.contest.Refusal.Code.LOCKED;
import static io.leitai.contest.Refusal.Code.NOT_A_JUDGE;
import static io.leitai.contest.Refusal.Code.NOT_LOCKED;
import static io.leitai.contest.Refusal.Code.NOT_ON_STAGE;
import static io.leitai.contest.Refusal.Code.NOT_SEATED;
import static io.leitai.contest.Refusal.Code.NOT_YET;
import static io.leitai.contest.Refusal.Code.TOO_LATE;
import static io.leitai.contest.Refusal.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What judges give, and what the desk changes in who gives. */
final class Marking {
    private Marking() {}

    static Decision give(Contest contest, Actor actor, Command.GiveMarks command, Instant now) {
        if (actor.role() == Role.AUDIENCE) return Voting.vote(contest, actor, command, now);
        Map<String, BigDecimal> marks = command.marks() == null ? Map.of() : command.marks();
        Optional<Refusal> notMarking = notMarking(contest, actor, command);
        if (notMarking.isPresent()) return new Decision.Refused(notMarking.get());
        Turn turn = contest.onStage().orElseThrow();
        Optional<Refusal> late = outOfTime(contest, turn, actor.id(), now);
        boolean heard = late.isPresent() && LateMarking.isHeard(contest, turn, actor.id(), command);
        Optional<Refusal> refusal = late.filter(l -> !heard)
                .or(() -> Marks.refusal(contest.criteriaOf(actor.id()), marks, !command.draft()));
        if (refusal.isPresent()) return new Decision.Refused(refusal.get());
        Map<String, BigDecimal> inOrder = Marks.inOrder(contest.criteriaOf(actor.id()), marks);
        return heard
                ? LateMarking.received(contest, turn, actor.id(), command, inOrder)
                : Decision.accept(given(actor, command, inOrder));
    }

    static Decision reopen(Contest contest, Command.ReopenSheet command) {
        String judge = command.judge();
        return unless(
                Known.judge(contest, judge)
                        .or(() -> Known.turn(contest, command.presenter(), command.turn()))
                        .or(() -> notReopened(contest, contest.onStage().orElseThrow(), judge))
                        .or(() -> Texts.reason(command.reason())),
                () -> new Event.SheetReopened(judge, command.presenter(), command.turn(), command.reason()));
    }

    static Decision excuse(Contest contest, Command.Excuse command) {
        String judge = command.judge();
        String presenter = command.presenter();
        return unless(
                Known.judge(contest, judge)
                        .or(() -> Known.presenter(contest, presenter))
                        .or(() -> contest.turnOf(presenter).flatMap(t -> notExcused(contest, t, judge)))
                        .or(() -> when(
                                contest.excused(presenter).contains(judge),
                                ALREADY_EXCUSED,
                                Known.judgeName(contest, judge),
                                Known.name(contest, presenter)))
                        .or(() -> Texts.reason(command.reason())),
                () -> new Event.JudgeExcused(judge, presenter, command.reason()));
    }

    /** Refused where a sheet of this judge can't count in the locked turn. */
    static Optional<Refusal> notCounted(Contest contest, Turn turn, String judge) {
        String name = Known.judgeName(contest, judge);
        return joinedLater(contest, turn, judge)
                .or(() -> when(
                        contest.excused(turn).contains(judge),
                        JUDGE_EXCUSED,
                        name,
                        Known.name(contest, turn.presenter())));
    }

    private static Event given(Actor actor, Command.GiveMarks command, Map<String, BigDecimal> marks) {
        return command.draft()
                ? new Event.MarksDrafted(actor.id(), command.presenter(), command.turn(), marks)
                : new Event.MarksGiven(actor.id(), command.presenter(), command.turn(), marks, command.madeAt());
    }

    private static Optional<Refusal> notMarking(Contest contest, Actor actor, Command.GiveMarks command) {
        String presenter = command.presenter();
        return when(contest.judge(actor.id()).isEmpty(), NOT_A_JUDGE, actor.id())
                .or(() -> Known.presenter(contest, presenter))
                .or(() ->
                        when(contest.excused(presenter).contains(actor.id()), EXCUSED, Known.name(contest, presenter)))
                .or(() -> notOnStage(contest, command))
                .or(() -> away(contest, contest.onStage().orElseThrow(), actor.id()));
    }

    private static Optional<Refusal> away(Contest contest, Turn turn, String judge) {
        return when(turn.sheets().aside().away().containsKey(judge), NOT_SEATED, Known.name(contest, turn.presenter()));
    }

    static Optional<Refusal> notOnStage(Contest contest, Command.GiveMarks command) {
        return when(
                !Known.isOnStage(contest, command.presenter(), command.turn()),
                NOT_ON_STAGE,
                Known.name(contest, command.presenter()));
    }

    /** @param judge null: the public, for whom nothing is reopened */
    static Optional<Refusal> outOfTime(Contest contest, Turn turn, String judge, Instant now) {
        String name = Known.name(contest, turn.presenter());
        if (turn.isLocked()) return when(!turn.sheets().isReopened(judge), LOCKED, name);
        Instant until = contest.takenUntil();
        return when(turn.is(Turn.Status.CALLED), NOT_YET, name)
                .or(() -> when(until != null && now.isAfter(until), TOO_LATE, name));
    }

    private static Optional<Refusal> notReopened(Contest contest, Turn turn, String judge) {
        return when(!turn.isLocked(), NOT_LOCKED, Known.name(contest, turn.presenter()))
                .or(() -> notCounted(contest, turn, judge))
                .or(() -> when(turn.sheets().isReopened(judge), ALREADY_REOPENED, Known.judgeName(contest, judge)));
    }

    private static Optional<Refusal> notExcused(Contest contest, Turn turn, String judge) {
        String name = Known.name(contest, turn.presenter());
        PresenterStatus status = contest.order().status(turn.presenter());
        boolean again = status == PresenterStatus.WAITING || status == PresenterStatus.SKIPPED;
        if (again) return Optional.empty();
        return when(turn.isRevealed(), ALREADY_REVEALED, name)
                .or(() -> when(turn.is(Turn.Status.CERTIFIED), ALREADY_CERTIFIED, name))
                .or(() -> joinedLater(contest, turn, judge));
    }

    private static Optional<Refusal> joinedLater(Contest contest, Turn turn, String judge) {
        boolean later = turn.isLocked() && contest.judgeNumber(judge) > turn.judges();
        return when(later, JOINED_LATER, Known.judgeName(contest, judge));
    }
}
