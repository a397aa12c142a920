package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.BAD_SUM;
import static io.leitai.contest.Refusal.Code.CORRECTION_SETTLED;
import static io.leitai.contest.Refusal.Code.NOTHING_TO_CORRECT;
import static io.leitai.contest.Refusal.Code.NOT_REVEALED;
import static io.leitai.contest.Refusal.Code.SAME_PERSON;
import static io.leitai.contest.Refusal.Code.UNKNOWN_CORRECTION;
import static io.leitai.contest.Refusal.when;

import io.leitai.scoring.Criterion;
import io.leitai.scoring.Result;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of what was revealed: one person proposes, another confirms. */
final class Correcting {
    private Correcting() {}

    static Decision propose(Contest contest, Actor actor, Command.ProposeCorrection command) {
        return unless(
                Known.presenter(contest, command.presenter())
                        .or(() -> notRevealed(contest, command))
                        .or(() -> notACorrection(contest, command))
                        .or(() -> Texts.reason(command.reason())),
                () -> proposed(contest, actor, command));
    }

    /** The result is computed again: another correction may have been confirmed since the proposal. */
    static Decision confirm(Contest contest, Actor actor, Command.ConfirmCorrection command) {
        return unless(
                settled(contest, command.correction())
                        .or(() -> samePerson(contest, actor, command.correction()))
                        .or(() -> notRecounted(contest, correction(contest, command.correction()))),
                () -> corrected(contest, correction(contest, command.correction())));
    }

    static Decision reject(Contest contest, Command.RejectCorrection command) {
        return unless(
                settled(contest, command.correction()).or(() -> Texts.reason(command.reason())),
                () -> new Event.CorrectionRejected(command.correction(), command.reason()));
    }

    /** The contest with what the proposal changes; results and ranks are as they were. */
    static Contest changed(Contest contest, Event.CorrectionProposed change, Instant at) {
        Turn turn = turn(contest, change);
        Sheets sheets = change.judge() == null
                ? turn.sheets()
                : turn.sheets().with(change.judge(), JudgeSheet.EMPTY.withGiven(change.marks(), at));
        BigDecimal deducted = change.deducted() == null ? turn.deducted() : change.deducted();
        Contest after = contest.with(contest.turns().with(turn.changed(sheets, deducted)));
        if (change.component() == null) return after;
        int round = OffStage.isPerTurn(contest, change.component()) ? turn.round() : 1;
        Desk.At place = new Desk.At(change.presenter(), change.component(), round);
        return after.with(after.desk().with(place, change.points()));
    }

    private static Event proposed(Contest contest, Actor actor, Command.ProposeCorrection command) {
        List<Criterion> criteria = contest.plan().rules().criteria();
        Event.CorrectionProposed change = new Event.CorrectionProposed(
                contest.corrections().size() + 1,
                actor.id(),
                command.presenter(),
                command.turn(),
                command.judge(),
                command.judge() == null ? null : Marks.inOrder(criteria, command.marks()),
                command.deducted() == null ? null : Marks.plain(command.deducted()),
                command.reason(),
                null,
                command.component(),
                command.component() == null ? null : Marks.plain(command.points()));
        return change.with(result(contest, change));
    }

    private static Event corrected(Contest contest, Event.CorrectionProposed change) {
        Event.ResultCorrected plain = new Event.ResultCorrected(
                change.correction(), change.presenter(), change.turn(), result(contest, change), contest.rulesHash());
        return plain.with(Reckoning.standingsAfter(contest, plain));
    }

    private static Result result(Contest contest, Event.CorrectionProposed change) {
        Contest changed = changed(contest, change, Instant.EPOCH);
        return Certification.result(changed, turn(changed, change));
    }

    private static Optional<Refusal> notRecounted(Contest contest, Event.CorrectionProposed change) {
        Contest changed = changed(contest, change, Instant.EPOCH);
        return Certification.notRecounted(changed, turn(changed, change), result(contest, change));
    }

    private static Turn turn(Contest contest, Event.CorrectionProposed change) {
        return contest.turns().of(change.presenter(), change.turn()).orElseThrow();
    }

    private static Optional<Refusal> notRevealed(Contest contest, Command.ProposeCorrection command) {
        return when(
                !Known.isSettled(contest, command.presenter(), command.turn()),
                NOT_REVEALED,
                Known.name(contest, command.presenter()),
                command.turn());
    }

    private static Optional<Refusal> notACorrection(Contest contest, Command.ProposeCorrection command) {
        Map<String, BigDecimal> marks = command.marks() == null ? Map.of() : command.marks();
        boolean another = command.judge() != null;
        boolean points = command.component() != null;
        boolean nothing = another ? marks.isEmpty() : !marks.isEmpty() || command.deducted() == null && !points;
        return when(nothing, NOTHING_TO_CORRECT)
                .or(() -> another ? badSheet(contest, command, marks) : Optional.empty())
                .or(() -> badSum(command.deducted()))
                .or(() ->
                        points ? OffStage.badPoints(contest, command.component(), command.points()) : Optional.empty());
    }

    private static Optional<Refusal> badSheet(
            Contest contest, Command.ProposeCorrection command, Map<String, BigDecimal> marks) {
        Turn turn = contest.turns().of(command.presenter(), command.turn()).orElseThrow();
        return Known.judge(contest, command.judge())
                .or(() -> Marking.notCounted(contest, turn, command.judge()))
                .or(() -> Marks.refusal(contest.criteriaOf(command.judge()), marks, true));
    }

    private static Optional<Refusal> badSum(BigDecimal deducted) {
        boolean right = deducted == null || Marks.isPoints(deducted, Deducting.MOST_POINTS);
        return when(!right, BAD_SUM, Deducting.MOST_POINTS);
    }

    private static Optional<Refusal> settled(Contest contest, int number) {
        Optional<Correction> known = contest.desk().correction(number);
        return when(known.isEmpty(), UNKNOWN_CORRECTION, number)
                .or(() -> when(known.orElseThrow().state() != Correction.State.PROPOSED, CORRECTION_SETTLED, number));
    }

    private static Optional<Refusal> samePerson(Contest contest, Actor actor, int number) {
        return when(correction(contest, number).proposer().equals(actor.id()), SAME_PERSON);
    }

    private static Event.CorrectionProposed correction(Contest contest, int number) {
        return contest.desk().correction(number).orElseThrow().proposed();
    }
}
