package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ALREADY_OPEN;
import static io.leitai.contest.Refusal.Code.NOT_ALL_REVEALED;
import static io.leitai.contest.Refusal.when;

import io.leitai.scoring.Standing;
import java.util.List;

/** A contest's first step and its last. */
final class Opening {
    private Opening() {}

    static Decision open(Contest contest) {
        return unless(when(contest.state() == Contest.State.OPEN, ALREADY_OPEN), Event.ContestOpened::new);
    }

    static Decision close(Contest contest) {
        return unless(
                Queue.stageTaken(contest)
                        .or(() -> Ceremonies.stillWaiting(contest))
                        .or(() -> when(Ceremonies.isAhead(contest), NOT_ALL_REVEALED)),
                () -> closed(contest));
    }

    private static Event closed(Contest contest) {
        List<Standing> standings = Reckoning.standingsAfter(contest, new Event.ContestClosed(List.of()));
        return new Event.ContestClosed(
                Awards.of(contest.plan(), standings == null ? contest.standings() : standings), standings);
    }
}
