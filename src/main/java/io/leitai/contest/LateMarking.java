package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.NO_LATE_MARKS;
import static io.leitai.contest.Refusal.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Marks that were made in time and came late: what the plan says of them, and the desk. */
final class LateMarking {
    private LateMarking() {}

    /** By the phone's own word, in a turn that can still take them, by a plan that hears of them. */
    static boolean isHeard(Contest contest, Turn turn, String judge, Command.GiveMarks command) {
        Instant madeAt = command.madeAt();
        if (command.draft() || madeAt == null || turn.is(Turn.Status.CALLED) || turn.isRevealed()) return false;
        if (policy(contest) == Plan.Late.REFUSE) return false;
        boolean refusedBefore = turn.sheets()
                .aside()
                .lateOf(judge)
                .filter(l -> l.state() == LateMarks.State.REFUSED)
                .isPresent();
        return !refusedBefore
                && !isAfter(madeAt, Flow.takenUntil(contest.programme(), turn))
                && !isAfter(madeAt, turn.sheets().aside().lockedAt());
    }

    /** What is certified is the desk's to open again, whatever the plan says. */
    static Decision received(
            Contest contest, Turn turn, String judge, Command.GiveMarks command, Map<String, BigDecimal> marks) {
        Event received =
                new Event.LateMarksReceived(judge, command.presenter(), command.turn(), marks, command.madeAt());
        boolean admits = policy(contest) == Plan.Late.ADMIT && !turn.is(Turn.Status.CERTIFIED);
        return admits
                ? Decision.accept(received, new Event.LateMarksAdmitted(judge, command.presenter(), command.turn(), ""))
                : Decision.accept(received);
    }

    static Decision admit(Contest contest, Command.AdmitLateMarks command) {
        return unless(
                notWaiting(contest, command.judge(), command.presenter(), command.turn())
                        .or(() -> Texts.reason(command.reason())),
                () -> new Event.LateMarksAdmitted(
                        command.judge(), command.presenter(), command.turn(), command.reason()));
    }

    static Decision refuse(Contest contest, Command.RefuseLateMarks command) {
        return unless(
                notWaiting(contest, command.judge(), command.presenter(), command.turn())
                        .or(() -> Texts.reason(command.reason())),
                () -> new Event.LateMarksRefused(
                        command.judge(), command.presenter(), command.turn(), command.reason()));
    }

    private static Optional<Refusal> notWaiting(Contest contest, String judge, String presenter, int turn) {
        return Known.judge(contest, judge)
                .or(() -> Known.turn(contest, presenter, turn))
                .or(() -> when(
                        contest.onStage()
                                .orElseThrow()
                                .sheets()
                                .aside()
                                .lateOf(judge)
                                .filter(LateMarks::isWaiting)
                                .isEmpty(),
                        NO_LATE_MARKS,
                        Known.judgeName(contest, judge)));
    }

    private static Plan.Late policy(Contest contest) {
        return contest.programme()
                .phase(Plan.Phase.SCORING)
                .map(Plan.Phase::whatOfLate)
                .orElse(Plan.Late.ASK);
    }

    private static boolean isAfter(Instant time, Instant end) {
        return end != null && time.isAfter(end);
    }
}
