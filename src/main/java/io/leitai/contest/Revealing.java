package io.leitai.contest;

import static io.leitai.contest.Decision.accept;
import static io.leitai.contest.Decision.refuse;
import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ALREADY_REVEALED;
import static io.leitai.contest.Refusal.Code.CORRECTED_SINCE;
import static io.leitai.contest.Refusal.Code.NOTHING_SHOWN;
import static io.leitai.contest.Refusal.Code.NOT_CERTIFIED;
import static io.leitai.contest.Refusal.Code.PRESENTER_WITHDRAWN;
import static io.leitai.contest.Refusal.when;

import java.util.Optional;

/** The reveal of a certified result, at once or step by step, forwards and backwards. */
final class Revealing {
    private Revealing() {}

    static Decision whole(Contest contest) {
        return Certification.onStage(contest, turn -> switch (turn.status()) {
            case CALLED, RUNNING, PAUSED, ENDED, LOCKED -> refuse(NOT_CERTIFIED, name(contest, turn));
            case CERTIFIED -> accept(revealed(contest, turn));
            case REVEALED -> refuse(ALREADY_REVEALED, name(contest, turn));
        });
    }

    static Decision next(Contest contest) {
        return Certification.onStage(contest, turn -> switch (turn.status()) {
            case CALLED, RUNNING, PAUSED, ENDED, LOCKED -> refuse(NOT_CERTIFIED, name(contest, turn));
            case CERTIFIED -> {
                int step = turn.step() + 1;
                yield accept(step < stepsOf(contest, turn) ? stepped(turn, step) : revealed(contest, turn));
            }
            case REVEALED -> refuse(ALREADY_REVEALED, name(contest, turn));
        });
    }

    static Decision back(Contest contest) {
        return Certification.onStage(contest, turn -> switch (turn.status()) {
            case CALLED, RUNNING, PAUSED, ENDED, LOCKED -> refuse(NOT_CERTIFIED, name(contest, turn));
            case CERTIFIED ->
                unless(
                        when(turn.step() == 0, NOTHING_SHOWN, name(contest, turn)),
                        () -> stepped(turn, turn.step() - 1));
            case REVEALED -> unless(settled(contest, turn), () -> takenBack(contest, turn));
        });
    }

    /** What was put right in public is not taken back: the wrong figures would be certified again. */
    private static Optional<Refusal> settled(Contest contest, Turn turn) {
        boolean proposed = contest.corrections().stream()
                .anyMatch(c -> c.state() == Correction.State.PROPOSED
                        && c.proposed().turn() == turn.number()
                        && c.proposed().presenter().equals(turn.presenter()));
        boolean withdrawn = contest.order().status(turn.presenter()) == PresenterStatus.WITHDRAWN;
        return when(withdrawn, PRESENTER_WITHDRAWN, name(contest, turn))
                .or(() -> when(turn.corrected() || proposed, CORRECTED_SINCE, name(contest, turn)));
    }

    private static int stepsOf(Contest contest, Turn turn) {
        return RevealSteps.of(contest, turn).size();
    }

    private static Event stepped(Turn turn, int step) {
        return new Event.RevealStepped(turn.presenter(), turn.number(), step);
    }

    private static Event revealed(Contest contest, Turn turn) {
        Event.ResultRevealed plain = new Event.ResultRevealed(turn.presenter(), turn.number());
        return plain.with(Reckoning.standingsAfter(contest, plain));
    }

    private static Event takenBack(Contest contest, Turn turn) {
        Event.RevealTakenBack plain =
                new Event.RevealTakenBack(turn.presenter(), turn.number(), stepsOf(contest, turn) - 1, null);
        return plain.with(Reckoning.standingsAfter(contest, plain));
    }

    private static String name(Contest contest, Turn turn) {
        return Known.name(contest, turn.presenter());
    }
}
