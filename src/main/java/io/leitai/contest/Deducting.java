package io.leitai.contest;

import static io.leitai.contest.Decision.refuse;
import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ALREADY_CANCELLED;
import static io.leitai.contest.Refusal.Code.BAD_POINTS;
import static io.leitai.contest.Refusal.Code.UNKNOWN_DEDUCTION;
import static io.leitai.contest.Refusal.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Points taken off, from the call until the reveal; after it a correction changes their sum. */
final class Deducting {
    static final BigDecimal MOST_POINTS = new BigDecimal("1000");

    private Deducting() {}

    static Decision deduct(Contest contest, Command.Deduct command) {
        return unless(
                Known.turn(contest, command.presenter(), command.turn())
                        .or(() -> badPoints(command.points()))
                        .or(() -> Texts.reason(command.reason())),
                () -> new Event.PointsDeducted(
                        contest.deductions().size() + 1,
                        command.presenter(),
                        command.turn(),
                        Marks.plain(command.points()),
                        command.reason()));
    }

    static Decision cancel(Contest contest, Command.CancelDeduction command) {
        Optional<Deduction> known = contest.desk().deduction(command.deduction());
        if (known.isEmpty()) return refuse(UNKNOWN_DEDUCTION, command.deduction());
        Deduction deduction = known.get();
        return unless(
                when(deduction.cancelled(), ALREADY_CANCELLED, deduction.number())
                        .or(() -> Known.turn(contest, deduction.presenter(), deduction.turn()))
                        .or(() -> Texts.reason(command.reason())),
                () -> new Event.DeductionCancelled(deduction.number(), command.reason()));
    }

    /** What counts against the turn: the deductions recorded, or the sum that a correction put in their place. */
    static List<BigDecimal> points(Contest contest, Turn turn) {
        return turn.deducted() == null
                ? contest.desk().deducted(turn.presenter(), turn.number())
                : List.of(turn.deducted());
    }

    private static Optional<Refusal> badPoints(BigDecimal points) {
        boolean right = Marks.isPoints(points, MOST_POINTS) && points.signum() > 0;
        return when(!right, BAD_POINTS, MOST_POINTS);
    }
}
