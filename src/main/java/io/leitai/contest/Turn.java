package io.leitai.contest;

import io.leitai.scoring.Result;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A presenter's time on stage, with all that was written for it.
 *
 * @param number from 1 for each presenter; a turn that became void is never counted again
 * @param round which of the plan's turns it is, from 1: a void one is held again
 * @param clocks of the phases started so far, in the order of their starts
 * @param part the part that the presenter speaks on, or null
 * @param votes of the public; none where the plan has no such panel
 * @param judges how many of the plan's judges, from its first, this turn counts: frozen by the lock, 0 before it
 * @param deducted a confirmed correction's sum, which replaces the recorded deductions, or null
 * @param result as certified, or as corrected since; null before
 * @param corrected whether the result was corrected after the reveal
 * @param step how many steps of its reveal the hall has seen; 0 before the first, and of no meaning once revealed
 */
public record Turn(
        String presenter,
        int number,
        int round,
        Status status,
        PVector<PhaseClock> clocks,
        String part,
        Sheets sheets,
        Votes votes,
        int judges,
        BigDecimal deducted,
        Result result,
        boolean corrected,
        int step) {

    /** How far a turn has come. */
    public enum Status {
        CALLED,
        RUNNING,
        PAUSED,
        /** Between phases, or after the last. */
        ENDED,
        LOCKED,
        CERTIFIED,
        REVEALED
    }

    static Turn called(String presenter, int number, int round) {
        return new Turn(
                presenter,
                number,
                round,
                Status.CALLED,
                TreePVector.empty(),
                null,
                Sheets.NONE,
                Votes.NONE,
                0,
                null,
                null,
                false,
                0);
    }

    public boolean is(Status wanted) {
        return status == wanted;
    }

    /** From the lock on; a reopened sheet does not undo it. */
    public boolean isLocked() {
        return status.compareTo(Status.LOCKED) >= 0;
    }

    public boolean isRevealed() {
        return is(Status.REVEALED);
    }

    /** The phase that runs or is paused, else the one that ran last. */
    public Optional<PhaseClock> clock() {
        return clocks.isEmpty() ? Optional.empty() : Optional.of(clocks.get(clocks.size() - 1));
    }

    /** The clock of a phase that was started. */
    public Optional<PhaseClock> clock(String phase) {
        for (PhaseClock clock : clocks) if (clock.phase().equals(phase)) return Optional.of(clock);
        return Optional.empty();
    }

    boolean isClockGoing() {
        return is(Status.RUNNING) || is(Status.PAUSED);
    }

    Turn withPhase(PhaseClock started) {
        return new Turn(
                presenter,
                number,
                round,
                Status.RUNNING,
                clocks.plus(started),
                null,
                sheets,
                votes,
                judges,
                deducted,
                result,
                false,
                0);
    }

    Turn withClock(Status newStatus, PhaseClock now) {
        PVector<PhaseClock> changed = clocks.with(clocks.size() - 1, now);
        return new Turn(
                presenter, number, round, newStatus, changed, part, sheets, votes, judges, deducted, result, false, 0);
    }

    /** As they were before. */
    Turn withClocks(Status status, PVector<PhaseClock> clocks, String part) {
        return new Turn(
                presenter, number, round, status, clocks, part, sheets, votes, judges, deducted, result, false, 0);
    }

    Turn withPart(String newPart) {
        return new Turn(
                presenter, number, round, status, clocks, newPart, sheets, votes, judges, deducted, result, false, 0);
    }

    Turn withSheets(Sheets newSheets) {
        return new Turn(
                presenter, number, round, status, clocks, part, newSheets, votes, judges, deducted, result, corrected,
                step);
    }

    Turn with(Aside changed) {
        return withSheets(sheets.with(changed));
    }

    Turn withVotes(Votes newVotes) {
        return new Turn(
                presenter, number, round, status, clocks, part, sheets, newVotes, judges, deducted, result, corrected,
                step);
    }

    /** @param planJudges how many judges the plan has; a later lock of the same turn does not count new ones */
    Turn locked(int planJudges, Instant at) {
        int counted = judges == 0 ? planJudges : judges;
        return new Turn(
                presenter,
                number,
                round,
                Status.LOCKED,
                clocks,
                part,
                sheets.locked(at),
                votes,
                counted,
                deducted,
                null,
                false,
                0);
    }

    /** What was certified no longer stands; otherwise the same. */
    Turn uncertified() {
        return is(Status.CERTIFIED) ? withResult(Status.LOCKED, null) : this;
    }

    Turn certified(Result newResult) {
        return withResult(Status.CERTIFIED, newResult);
    }

    /** @param newStep of its reveal; back to before the last, where it was revealed */
    Turn withStep(int newStep) {
        return new Turn(
                presenter,
                number,
                round,
                Status.CERTIFIED,
                clocks,
                part,
                sheets,
                votes,
                judges,
                deducted,
                result,
                false,
                newStep);
    }

    Turn revealed() {
        return withResult(Status.REVEALED, result);
    }

    Turn changed(Sheets newSheets, BigDecimal newDeducted) {
        return new Turn(
                presenter,
                number,
                round,
                status,
                clocks,
                part,
                newSheets,
                votes,
                judges,
                newDeducted,
                result,
                corrected,
                step);
    }

    Turn corrected(Result newResult) {
        return new Turn(
                presenter, number, round, status, clocks, part, sheets, votes, judges, deducted, newResult, true, step);
    }

    private Turn withResult(Status newStatus, Result newResult) {
        return new Turn(
                presenter, number, round, newStatus, clocks, part, sheets, votes, judges, deducted, newResult, false,
                0);
    }
}
