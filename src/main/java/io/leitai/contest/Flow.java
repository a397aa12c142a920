package io.leitai.contest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The way that a contest goes by itself: the next step, the next phase, and until when marks are taken. */
final class Flow {
    private Flow() {}

    static Optional<NextStep> nextStep(Contest contest) {
        return switch (contest.state()) {
            case PLANNED -> Optional.of(new NextStep(new Command.Open(), 0));
            case OPEN ->
                Optional.of(contest.onStage()
                        .filter(t -> !t.isRevealed() && contest.turns().ceremony() == null)
                        .filter(t -> !Ceremonies.mayLeave(contest, t))
                        .map(t -> new NextStep(withTurn(contest, t), awaited(contest, t)))
                        .orElseGet(() -> new NextStep(betweenTurns(contest), 0)));
            case CLOSED -> Optional.empty();
        };
    }

    /** The plan's first phase that this turn has not started. */
    static Optional<Plan.Phase> nextPhase(Plan plan, Turn turn) {
        return plan.turn().stream().filter(p -> turn.clock(p.id()).isEmpty()).findFirst();
    }

    /** Null: no end is known yet. */
    static Instant takenUntil(Programme programme, Turn turn) {
        Duration grace =
                programme.phase(Plan.Phase.SCORING).map(Plan.Phase::grace).orElse(Duration.ZERO);
        return turn.clock(Plan.Phase.SCORING)
                .map(PhaseClock::timeOver)
                .map(end -> end.plus(grace))
                .orElse(null);
    }

    private static Command betweenTurns(Contest contest) {
        if (contest.turns().isCeremonyGoing()) return new Command.RevealNext();
        if (contest.nextPresenter().isPresent()) return new Command.CallNext();
        return Ceremonies.isAhead(contest) ? new Command.OpenCeremony() : new Command.Close();
    }

    private static Command withTurn(Contest contest, Turn turn) {
        return switch (turn.status()) {
            case CALLED, ENDED ->
                nextPhase(contest.plan(), turn)
                        .<Command>map(p -> new Command.StartPhase(p.id()))
                        .orElseGet(Command.Lock::new);
            case RUNNING -> new Command.EndPhase();
            case PAUSED -> new Command.Resume();
            case LOCKED -> turn.sheets().reopened().isEmpty() ? new Command.Certify() : new Command.Lock();
            case CERTIFIED -> new Command.RevealNext();
            case REVEALED -> betweenTurns(contest);
        };
    }

    private static int awaited(Contest contest, Turn turn) {
        Set<String> reopened = turn.sheets().reopened();
        int again = (int) reopened.stream().filter(turn.sheets()::isGivenBy).count();
        return contest.judgesOf(turn) - turn.sheets().given() + again;
    }
}
