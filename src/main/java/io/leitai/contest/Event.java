package io.leitai.contest;

import io.leitai.scoring.Result;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What happened. When, is the ledger entry's {@code at}. Its JSON in the ledger is for ever: a component may be added,
 * none renamed or removed.
 */
public sealed interface Event {

    /** The first of every contest. @param rulesHash {@link io.leitai.scoring.Rules#hash()} */
    record ContestPlanned(Plan plan, boolean rehearsal, String rulesHash) implements Event {}

    record ContestOpened() implements Event {}

    /** @param awards who got what, by the ranks at the close */
    record ContestClosed(List<AwardGiven> awards) implements Event {}

    record AwardGiven(String award, String presenter) {}

    /** @param order the whole running order after the draw; see {@link Lots} */
    record LotsDrawn(String seed, List<String> order) implements Event {}

    record PresenterMoved(String presenter, int place) implements Event {}

    record PresenterCalled(String presenter, int turn) implements Event {}

    /** @param voidTurn the turn on stage that this ends without a result, or 0 */
    record PresenterDeferred(String presenter, int voidTurn) implements Event {}

    record PresenterSkipped(String presenter, int voidTurn) implements Event {}

    record PresenterWithdrawn(String presenter, int voidTurn, String reason) implements Event {}

    record PresenterBroughtBack(String presenter) implements Event {}

    record PhaseStarted(String phase, Instant endsAt) implements Event {}

    record PartStarted(String part) implements Event {}

    /** @param left time left on the clock; negative in overtime */
    record PhasePaused(Duration left) implements Event {}

    record PhaseResumed(Instant endsAt) implements Event {}

    /** @param endsAt null while paused; then the time left grows by {@code by} */
    record TimeAdded(Duration by, Instant endsAt) implements Event {}

    /** @param used how long the clock ran @param overtime how long of that was over the time allowed */
    record PhaseEnded(String phase, Duration used, Duration overtime) implements Event {}

    /** @param madeAt the phone's claim, or null */
    record MarksGiven(String judge, String presenter, int turn, Map<String, BigDecimal> marks, Instant madeAt)
            implements Event {}

    record MarksDrafted(String judge, String presenter, int turn, Map<String, BigDecimal> marks) implements Event {}

    record MarksLocked(String presenter, int turn) implements Event {}

    /** Takes a certification back too, where there was one. */
    record SheetReopened(String judge, String presenter, int turn, String reason) implements Event {}

    record JudgeExcused(String judge, String presenter, String reason) implements Event {}

    /**
     * Takes a certification back too, where there was one.
     *
     * @param deduction its number in this contest, from 1
     */
    record PointsDeducted(int deduction, String presenter, int turn, BigDecimal points, String reason)
            implements Event {}

    /** Takes a certification back too, where there was one. */
    record DeductionCancelled(int deduction, String reason) implements Event {}

    record ResultCertified(String presenter, int turn, Result result, String rulesHash) implements Event {}

    record ResultRevealed(String presenter, int turn) implements Event {}

    /** @param correction its number in this contest, from 1 @param result what the result would be */
    record CorrectionProposed(
            int correction,
            String proposer,
            String presenter,
            int turn,
            String judge,
            Map<String, BigDecimal> marks,
            BigDecimal deducted,
            String reason,
            Result result)
            implements Event {
        CorrectionProposed with(Result computed) {
            return new CorrectionProposed(
                    correction, proposer, presenter, turn, judge, marks, deducted, reason, computed);
        }
    }

    record ResultCorrected(int correction, String presenter, int turn, Result result, String rulesHash)
            implements Event {}

    record CorrectionRejected(int correction, String reason) implements Event {}

    record PresenterAdded(Plan.Presenter presenter, int place) implements Event {}

    record PresenterReplaced(Plan.Presenter presenter, String reason) implements Event {}

    record JudgeAdded(Plan.Judge judge) implements Event {}

    record PhaseLengthSet(String phase, Duration length) implements Event {}

    record NoticePosted(String text) implements Event {}

    record SceneShown(Scene scene) implements Event {}

    record DirectionTaken(Actor director) implements Event {}

    /** A person can now be given these seats; the secrets themselves are never here. */
    record SeatsMinted(Role role, List<String> who) implements Event {}
}
