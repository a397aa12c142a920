package io.leitai.contest;

import static io.leitai.contest.Refusal.Code.BAD_PHOTO;
import static io.leitai.contest.Refusal.Code.NOT_YET;
import static io.leitai.contest.Refusal.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A judge's paper sheet, typed in by two people. */
final class PaperMarking {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private PaperMarking() {}

    /** The second entry that agrees with the other person's makes the sheet count. */
    static Decision enter(Contest contest, Actor actor, Command.EnterPaperSheet command, Instant now) {
        Map<String, BigDecimal> marks = command.marks() == null ? Map.of() : command.marks();
        Optional<Refusal> refusal = Known.judge(contest, command.judge())
                .or(() -> Known.turn(contest, command.presenter(), command.turn()))
                .or(() -> notMarkable(contest, contest.onStage().orElseThrow(), command.judge()))
                .or(() -> Marks.refusal(contest.criteriaOf(command.judge()), marks, true))
                .or(() -> when(
                        command.photo() != null
                                && !SHA_256.matcher(command.photo()).matches(),
                        BAD_PHOTO))
                .or(() -> Texts.reason(command.reason()));
        if (refusal.isPresent()) return new Decision.Refused(refusal.get());
        Event.PaperSheetEntered entered = new Event.PaperSheetEntered(
                command.judge(),
                command.presenter(),
                command.turn(),
                Marks.inOrder(contest.criteriaOf(command.judge()), marks),
                actor.id(),
                command.photo(),
                command.reason());
        return with(contest.onStage().orElseThrow(), entered, now).isAgreed()
                ? Decision.accept(
                        entered,
                        new Event.PaperSheetAgreed(
                                command.judge(), command.presenter(), command.turn(), entered.marks()))
                : Decision.accept(entered);
    }

    /** The judge's paper sheet with this entry. */
    static PaperSheet with(Turn turn, Event.PaperSheetEntered entered, Instant at) {
        return turn.sheets()
                .aside()
                .paperOf(entered.judge())
                .orElse(PaperSheet.NONE)
                .with(new PaperSheet.Entry(entered.clerk(), entered.marks(), entered.photo(), at));
    }

    private static Optional<Refusal> notMarkable(Contest contest, Turn turn, String judge) {
        return when(turn.is(Turn.Status.CALLED), NOT_YET, Known.name(contest, turn.presenter()))
                .or(() -> Marking.notCounted(contest, turn, judge));
    }
}
