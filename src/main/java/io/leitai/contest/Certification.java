package io.leitai.contest;

import static io.leitai.contest.Decision.accept;
import static io.leitai.contest.Decision.refuse;
import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ALREADY_CERTIFIED;
import static io.leitai.contest.Refusal.Code.ALREADY_LOCKED;
import static io.leitai.contest.Refusal.Code.ALREADY_REVEALED;
import static io.leitai.contest.Refusal.Code.JUDGE_AWAITED;
import static io.leitai.contest.Refusal.Code.LATE_MARKS_WAIT;
import static io.leitai.contest.Refusal.Code.NOBODY_ON_STAGE;
import static io.leitai.contest.Refusal.Code.NOT_DUE;
import static io.leitai.contest.Refusal.Code.NOT_LOCKED;
import static io.leitai.contest.Refusal.Code.NOT_STARTED;
import static io.leitai.contest.Refusal.Code.POINTS_AWAITED;
import static io.leitai.contest.Refusal.Code.RECOUNT_DIFFERS;
import static io.leitai.contest.Refusal.Code.SHEETS_REOPENED;
import static io.leitai.contest.Refusal.when;

import io.leitai.scoring.Result;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Scoring;
import io.leitai.scoring.Sheet;
import io.leitai.scoring.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lock, and the result that it allows. */
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
                stillReopened(contest, turn)
                        .or(() -> lateWaiting(contest, turn))
                        .<Decision>map(Decision.Refused::new)
                        .orElseGet(() -> certified(contest, turn, result(contest, turn)));
            case CERTIFIED -> refuse(ALREADY_CERTIFIED, name(contest, turn));
            case REVEALED -> refuse(ALREADY_REVEALED, name(contest, turn));
        });
    }

    /** From the sheets given, the deductions and the off-stage points as they are. */
    static Result result(Contest contest, Turn turn) {
        Rules rules = contest.plan().rules();
        List<BigDecimal> deductions = Deducting.points(contest, turn);
        if (rules.isPlain()) return Scoring.score(rules, given(contest, turn.sheets()), deductions);
        Tally tally = Reckoning.tally(contest, turn);
        return new Result(tally.total(), List.of(), Scoring.deducted(rules, deductions), tally);
    }

    private static Decision certified(Contest contest, Turn turn, Result result) {
        return unless(
                awaited(contest, turn, result).or(() -> notRecounted(contest, turn, result)),
                () -> new Event.ResultCertified(turn.presenter(), turn.number(), result, contest.rulesHash()));
    }

    /** A desk can still do something about what is awaited; a turn without marks just has no result. */
    static Optional<Refusal> awaited(Contest contest, Turn turn, Result result) {
        Tally.Lack lack = lack(turn, result);
        if (lack == null) return Optional.empty();
        return switch (lack.why()) {
            case WAITING_FOR_JUDGE -> Optional.of(Refusal.of(JUDGE_AWAITED, Known.judgeName(contest, lack.about())));
            case NO_POINTS -> Optional.of(Refusal.of(POINTS_AWAITED, lack.about(), name(contest, turn)));
            case NO_MARKS, BELOW_QUORUM, NO_TURN -> Optional.empty();
        };
    }

    static Optional<Refusal> notRecounted(Contest contest, Turn turn, Result result) {
        List<String> differences = new SecondCount(contest).differences(turn, result);
        return when(!differences.isEmpty(), RECOUNT_DIFFERS, String.join("; ", differences));
    }

    /** What keeps this turn's score back, or else the total; null: nothing, or another turn. */
    private static Tally.Lack lack(Turn turn, Result result) {
        Tally tally = result.tally();
        if (tally == null) return null;
        Tally.Lack ofTurn = tally.turns().get(turn.round() - 1).lack();
        return ofTurn == null ? tally.lack() : ofTurn;
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

    private static Optional<Refusal> lateWaiting(Contest contest, Turn turn) {
        if (!turn.sheets().aside().isLateWaiting()) return Optional.empty();
        String judges = turn.sheets().aside().late().entrySet().stream()
                .filter(e -> e.getValue().isWaiting())
                .map(e -> Known.judgeName(contest, e.getKey()))
                .sorted()
                .collect(Collectors.joining("、"));
        return Optional.of(Refusal.of(LATE_MARKS_WAIT, judges));
    }

    static Decision onStage(Contest contest, Function<Turn, Decision> rule) {
        return contest.onStage().map(rule).orElseGet(() -> refuse(NOBODY_ON_STAGE));
    }

    private static String name(Contest contest, Turn turn) {
        return Known.name(contest, turn.presenter());
    }
}
