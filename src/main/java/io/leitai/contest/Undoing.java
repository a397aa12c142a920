package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.UNDO_CHANGED;
import static io.leitai.contest.Refusal.Code.UNDO_LOSES_MARKS;
import static io.leitai.contest.Refusal.Code.UNDO_OVERTAKEN;
import static io.leitai.contest.Refusal.when;

import java.util.Optional;

/** Undoing what the director did last: what one saw, and nothing that anybody else did. */
final class Undoing {
    private Undoing() {}

    static Decision undo(Contest contest, Command.Undo command) {
        Optional<Deed> newest = contest.newestDeed();
        boolean another = newest.filter(deed -> command.of() == 0 || command.of() == deed.number())
                .isEmpty();
        return unless(
                when(newest.isPresent() && another, UNDO_CHANGED)
                        .or(() -> refusal(contest))
                        .or(() -> when(isGone(contest, newest.orElseThrow()), UNDO_OVERTAKEN)),
                () -> new Event.Undone(newest.orElseThrow()));
    }

    /** Empty where the newest can be undone. */
    static Optional<Refusal> refusal(Contest contest) {
        Optional<Deed> newest = contest.newestDeed();
        if (newest.isEmpty()) return Optional.of(Refusal.of(contest.deeds().why()));
        return newest.get().restore().stream()
                .flatMap(former -> losesMarks(contest, former).stream())
                .findFirst();
    }

    private static boolean isGone(Contest contest, Deed deed) {
        return Formers.restored(contest, deed.restore()).isEmpty();
    }

    private static Optional<Refusal> losesMarks(Contest contest, Former former) {
        boolean wouldLose = switch (former) {
            case Former.NotCalled f -> isWrittenFor(contest, f.presenter(), f.turn());
            case Former.Clocks f ->
                f.clocks().isEmpty()
                        && contest.onStage().filter(Undoing::isMarked).isPresent();
            case Former.Unopened f -> false;
            case Former.OnStage f -> false;
            case Former.Order f -> false;
            case Former.Cued f -> false;
            case Former.Scenes f -> false;
            case Former.Picture f -> false;
            case Former.Page f -> false;
            case Former.PhaseLength f -> false;
            case Former.Unposted f -> false;
            case Former.Undecided f -> false;
            case Former.Ranks f -> false;
        };
        return when(
                wouldLose,
                UNDO_LOSES_MARKS,
                contest.onStage().map(t -> Known.name(contest, t.presenter())).orElse(""));
    }

    /** With the turn would go what a judge has only begun, and the desk's deductions. */
    private static boolean isWrittenFor(Contest contest, String presenter, int number) {
        boolean isWritten = contest.turns()
                .of(presenter, number)
                .filter(turn -> isMarked(turn) || !turn.sheets().byJudge().isEmpty())
                .isPresent();
        return isWritten
                || contest.deductions().stream()
                        .anyMatch(d -> d.turn() == number && d.presenter().equals(presenter));
    }

    /** A draft stays on its sheet when the clock is taken back. */
    private static boolean isMarked(Turn turn) {
        Aside aside = turn.sheets().aside();
        return turn.sheets().given() > 0
                || !turn.votes().byVoter().isEmpty()
                || !aside.late().isEmpty()
                || !aside.paper().isEmpty();
    }
}
