package io.leitai.contest;

import static io.leitai.contest.Refusal.Code.ALREADY_REVEALED;
import static io.leitai.contest.Refusal.Code.NO_SUCH_TURN;
import static io.leitai.contest.Refusal.Code.UNKNOWN_JUDGE;
import static io.leitai.contest.Refusal.Code.UNKNOWN_PRESENTER;
import static io.leitai.contest.Refusal.when;

import java.util.Optional;

/** Whether what a command names is there, and what people call it. */
final class Known {
    private Known() {}

    static Optional<Refusal> presenter(Contest contest, String id) {
        return when(!contest.order().has(id), UNKNOWN_PRESENTER, id);
    }

    static Optional<Refusal> judge(Contest contest, String id) {
        return when(contest.judge(id).isEmpty(), UNKNOWN_JUDGE, id);
    }

    /** Refused unless this very turn is on stage, and not revealed. */
    static Optional<Refusal> turn(Contest contest, String presenter, int number) {
        return presenter(contest, presenter)
                .or(() -> when(isRevealed(contest, presenter, number), ALREADY_REVEALED, name(contest, presenter)))
                .or(() -> when(!isOnStage(contest, presenter, number), NO_SUCH_TURN, name(contest, presenter), number));
    }

    static boolean isOnStage(Contest contest, String presenter, int number) {
        return contest.onStage()
                .filter(t -> t.number() == number && t.presenter().equals(presenter))
                .isPresent();
    }

    static boolean isRevealed(Contest contest, String presenter, int number) {
        return contest.turns().of(presenter, number).filter(Turn::isRevealed).isPresent();
    }

    /** Revealed, or kept for the ceremony: only a correction changes it. */
    static boolean isSettled(Contest contest, String presenter, int number) {
        return contest.turns().of(presenter, number).filter(contest::counts).isPresent();
    }

    static String name(Contest contest, String presenter) {
        return contest.presenter(presenter).map(Plan.Presenter::name).orElse(presenter);
    }

    static String judgeName(Contest contest, String judge) {
        return contest.judge(judge).map(Plan.Judge::name).orElse(judge);
    }
}
