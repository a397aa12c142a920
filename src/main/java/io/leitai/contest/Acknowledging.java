package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.when;

import java.util.Optional;

/** "I have read it": so that the desk knows what has reached the host and the presenter. */
final class Acknowledging {
    private Acknowledging() {}

    static Decision acknowledge(Contest contest, Actor actor, Command.AcknowledgeChange c) {
        Optional<Change> change = contest.house().changes().numbered(c.change());
        Actor reader = c.presenter() == null ? actor : new Actor(c.presenter(), Role.PRESENTER);
        return unless(
                when(!reader.equals(actor) && !isAtLectern(contest, actor, c.presenter()), Refusal.Code.NO_RIGHT)
                        .or(() -> when(change.isEmpty(), Refusal.Code.UNKNOWN_CHANGE, c.change()))
                        .or(() -> when(
                                change.orElseThrow().seen().containsKey(reader), Refusal.Code.CHANGE_SEEN, c.change())),
                () -> new Event.ChangeAcknowledged(c.change(), reader));
    }

    /** One seat opens the lectern's monitor for the evening; who stands there, or comes next, reads on it. */
    private static boolean isAtLectern(Contest contest, Actor actor, String presenter) {
        return actor.role() == Role.PRESENTER
                && contest.onStage()
                        .filter(turn -> !turn.isRevealed())
                        .map(Turn::presenter)
                        .or(contest::nextPresenter)
                        .filter(presenter::equals)
                        .isPresent();
    }
}
