package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.PresenterStatus.DONE;
import static io.leitai.contest.PresenterStatus.ON_STAGE;
import static io.leitai.contest.PresenterStatus.SKIPPED;
import static io.leitai.contest.PresenterStatus.WAITING;
import static io.leitai.contest.PresenterStatus.WITHDRAWN;
import static io.leitai.contest.Refusal.Code.BAD_PLACE;
import static io.leitai.contest.Refusal.Code.BAD_SEED;
import static io.leitai.contest.Refusal.Code.DRAW_OVER;
import static io.leitai.contest.Refusal.Code.NOBODY_WAITING;
import static io.leitai.contest.Refusal.Code.NOT_AWAY;
import static io.leitai.contest.Refusal.Code.PRESENTER_DONE;
import static io.leitai.contest.Refusal.Code.PRESENTER_ON_STAGE;
import static io.leitai.contest.Refusal.Code.PRESENTER_SKIPPED;
import static io.leitai.contest.Refusal.Code.PRESENTER_WITHDRAWN;
import static io.leitai.contest.Refusal.Code.STILL_ON_STAGE;
import static io.leitai.contest.Refusal.when;

import java.util.Optional;
import java.util.Set;

/** Who comes when, and who comes to the stage. */
final class Queue {
    /** Characters. */
    static final int LONGEST_SEED = 200;

    private Queue() {}

    static Decision drawLots(Contest contest, Command.DrawLots command) {
        String seed = command.seed();
        return unless(
                when(!contest.order().calls().isEmpty(), DRAW_OVER)
                        .or(() -> when(
                                Texts.isBlank(seed) || Texts.isLonger(seed, LONGEST_SEED), BAD_SEED, LONGEST_SEED)),
                () -> new Event.LotsDrawn(seed, Lots.draw(seed, contest.order().order())));
    }

    static Decision callNext(Contest contest) {
        return unless(
                stageTaken(contest).or(() -> when(contest.nextPresenter().isEmpty(), NOBODY_WAITING)),
                () -> called(contest, contest.nextPresenter().orElseThrow()));
    }

    static Decision call(Contest contest, Command.CallPresenter command) {
        return unless(
                stageTaken(contest).or(() -> isNot(Ceremonies.left(contest), command.presenter(), Set.of(WAITING))),
                () -> called(contest, command.presenter()));
    }

    static Decision move(Contest contest, Command.MovePresenter command) {
        return unless(
                isNot(contest, command.presenter(), Set.of(WAITING, SKIPPED))
                        .or(() -> badPlace(command.place(), contest.order().places())),
                () -> new Event.PresenterMoved(command.presenter(), free(contest, command.place())));
    }

    static Decision defer(Contest contest, Command.Defer command) {
        return unless(
                isNot(contest, command.presenter(), Set.of(WAITING, ON_STAGE)),
                () -> new Event.PresenterDeferred(command.presenter(), voidTurn(contest, command.presenter())));
    }

    static Decision skip(Contest contest, Command.Skip command) {
        return unless(
                isNot(contest, command.presenter(), Set.of(WAITING, ON_STAGE)),
                () -> new Event.PresenterSkipped(command.presenter(), voidTurn(contest, command.presenter())));
    }

    static Decision withdraw(Contest contest, Command.Withdraw command) {
        String presenter = command.presenter();
        return unless(
                isNot(contest, presenter, Set.of(WAITING, ON_STAGE, SKIPPED, DONE))
                        .or(() -> Texts.reason(command.reason())),
                () -> {
                    Event.PresenterWithdrawn plain =
                            new Event.PresenterWithdrawn(presenter, voidTurn(contest, presenter), command.reason());
                    return plain.with(Reckoning.standingsAfter(contest, plain));
                });
    }

    static Decision bringBack(Contest contest, Command.BringBack command) {
        return unless(isNot(contest, command.presenter(), Set.of(SKIPPED, WITHDRAWN)), () -> {
            Event.PresenterBroughtBack plain = new Event.PresenterBroughtBack(command.presenter());
            return plain.with(Reckoning.standingsAfter(contest, plain));
        });
    }

    static Optional<Refusal> stageTaken(Contest contest) {
        return contest.onStage()
                .filter(t -> !t.isRevealed() && !Ceremonies.mayLeave(contest, t))
                .map(t -> Refusal.of(STILL_ON_STAGE, Known.name(contest, t.presenter())));
    }

    static Optional<Refusal> badPlace(int place, int places) {
        return when(place < 1 || place > places, BAD_PLACE, places);
    }

    /** Nobody is put before those on stage or done: the first free place is as far to the front as one gets. */
    static int free(Contest contest, int place) {
        return Math.max(place, contest.order().placesTaken() + 1);
    }

    private static Event called(Contest contest, String presenter) {
        return new Event.PresenterCalled(presenter, contest.order().calls(presenter) + 1);
    }

    private static int voidTurn(Contest contest, String presenter) {
        return contest.order().status(presenter) == ON_STAGE
                ? contest.turnOf(presenter).orElseThrow().number()
                : 0;
    }

    private static Optional<Refusal> isNot(Contest contest, String presenter, Set<PresenterStatus> fit) {
        return Known.presenter(contest, presenter)
                .or(() -> when(
                        !fit.contains(contest.order().status(presenter)),
                        unfit(contest.order().status(presenter)),
                        Known.name(contest, presenter)));
    }

    private static Refusal.Code unfit(PresenterStatus status) {
        return switch (status) {
            case WAITING -> NOT_AWAY;
            case ON_STAGE -> PRESENTER_ON_STAGE;
            case DONE -> PRESENTER_DONE;
            case SKIPPED -> PRESENTER_SKIPPED;
            case WITHDRAWN -> PRESENTER_WITHDRAWN;
        };
    }
}
