package io.leitai.contest;

import static io.leitai.contest.Decision.accept;
import static io.leitai.contest.Decision.refuse;
import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ALREADY_CERTIFIED;
import static io.leitai.contest.Refusal.Code.ALREADY_LOCKED;
import static io.leitai.contest.Refusal.Code.ALREADY_REVEALED;
import static io.leitai.contest.Refusal.Code.NOBODY_ON_STAGE;
import static io.leitai.contest.Refusal.Code.NOT_CERTIFIED;
import static io.leitai.contest.Refusal.Code.NOT_DUE;
import static io.leitai.contest.Refusal.Code.NOT_LOCKED;
import static io.leitai.contest.Refusal.Code.NOT_STARTED;
import static io.leitai.contest.Refusal.Code.SHEETS_REOPENED;
import static io.leitai.contest.Refusal.when;

import io.leitai.scoring.Result;
import io.leitai.scoring.Scoring;
import io.leitai.scoring.Sheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From the lock to the reveal. */
final class Certification {
    private Certification() {}

    /** Ends a phase that is going; and once locked, closes the sheets that were reopened. */
    static Decision lock(Contest contest, Actor actor, Instant now) {
        return onStage(contest, turn -> switch (turn.status()) {
            case CALLED -> refuse(NOT_STARTED, name(contest, turn));
            case RUNNING, PAUSED, ENDED ->
                notDue(contest, actor, now)
                        .<Decision>map(Decision.Refused::new)
                        .orElseGet(() -> turn.isClockGoing()
                                ? accept(Timekeeping.ended(turn.clock().orElseThrow(), now), locked(turn))
                                : accept(locked(turn)));
            case LOCKED ->
                unless(
                        notDue(contest, actor, now)
                                .or(() -> when(turn.sheets().reopened().isEmpty(), ALREADY_LOCKED)),
                        () -> locked(turn));
            case CERTIFIED -> refuse(ALREADY_CERTIFIED, name(contest, turn));
            case REVEALED -> refuse(ALREADY_REVEALED, name(contest, turn));
        });
    }

    /** Judges who gave no marks are left out. */
    static Decision certify(Contest contest) {
        return onStage(contest, turn -> switch (turn.status()) {
            case CALLED, RUNNING, PAUSED, ENDED -> refuse(NOT_LOCKED, name(contest, turn));
            case LOCKED ->
                unless(
                        stillReopened(contest, turn),
                        () -> new Event.ResultCertified(
                                turn.presenter(), turn.number(), result(contest, turn), contest.rulesHash()));
            case CERTIFIED -> refuse(ALREADY_CERTIFIED, name(contest, turn));
            case REVEALED -> refuse(ALREADY_REVEALED, name(contest, turn));
        });
    }

    static Decision reveal(Contest contest) {
        return onStage(contest, turn -> switch (turn.status()) {
            case CALLED, RUNNING, PAUSED, ENDED, LOCKED -> refuse(NOT_CERTIFIED, name(contest, turn));
            case CERTIFIED -> accept(new Event.ResultRevealed(turn.presenter(), turn.number()));
            case REVEALED -> refuse(ALREADY_REVEALED, name(contest, turn));
        });
    }

    /** From the sheets given and the deductions as they are. */
    static Result result(Contest contest, Turn turn) {
        return result(contest, turn, turn.sheets(), turn.deducted());
    }

    /** @param deducted the sum of the deductions; null: those recorded */
    static Result result(Contest contest, Turn turn, Sheets sheets, BigDecimal deducted) {
        List<BigDecimal> points =
                deducted == null ? contest.desk().points(turn.presenter(), turn.number()) : List.of(deducted);
        return Scoring.score(contest.plan().rules(), given(contest, sheets), points);
    }

    private static List<Sheet> given(Contest contest, Sheets sheets) {
        return contest.plan().judges().stream()
                .filter(j -> sheets.isGivenBy(j.id()))
                .map(j -> new Sheet(
                        j.id(),
                        j.panel(),
                        sheets.of(j.id()).orElseThrow().given().marks()))
                .toList();
    }

    private static Event locked(Turn turn) {
        return new Event.MarksLocked(turn.presenter(), turn.number());
    }

    /** The clock's lock may have been sent before somebody paused or added time. */
    private static Optional<Refusal> notDue(Contest contest, Actor actor, Instant now) {
        boolean due = contest.autoLockAt().filter(at -> !now.isBefore(at)).isPresent();
        return when(actor.role() == Role.CLOCK && !due, NOT_DUE);
    }

    private static Optional<Refusal> stillReopened(Contest contest, Turn turn) {
        String judges = turn.sheets().reopened().stream()
                .sorted()
                .map(j -> Known.judgeName(contest, j))
                .collect(Collectors.joining("、"));
        return when(!judges.isEmpty(), SHEETS_REOPENED, judges);
    }

    private static Decision onStage(Contest contest, Function<Turn, Decision> rule) {
        return contest.onStage().map(rule).orElseGet(() -> refuse(NOBODY_ON_STAGE));
    }

    private static String name(Contest contest, Turn turn) {
        return Known.name(contest, turn.presenter());
    }
}
