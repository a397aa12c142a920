package io.leitai.contest;

import static io.leitai.contest.Decision.unless;
import static io.leitai.contest.Refusal.Code.ALREADY_OPEN;
import static io.leitai.contest.Refusal.Code.STILL_WAITING;
import static io.leitai.contest.Refusal.when;

import io.leitai.scoring.Standing;
import java.util.List;
import java.util.Optional;

/** A contest's first step and its last. */
final class Opening {
    private Opening() {}

    static Decision open(Contest contest) {
        return unless(when(contest.state() == Contest.State.OPEN, ALREADY_OPEN), Event.ContestOpened::new);
    }

    static Decision close(Contest contest) {
        return unless(Queue.stageTaken(contest).or(() -> stillWaiting(contest)), () -> closed(contest));
    }

    private static Event closed(Contest contest) {
        List<Standing> standings = Reckoning.standingsAfter(contest, new Event.ContestClosed(List.of()));
        return new Event.ContestClosed(
                Awards.of(contest.plan(), standings == null ? contest.standings() : standings), standings);
    }

    private static Optional<Refusal> stillWaiting(Contest contest) {
        List<String> names = contest.runningOrder().stream()
                .filter(s -> s.status() == PresenterStatus.WAITING)
                .map(s -> Known.name(contest, s.presenter()))
                .toList();
        return when(!names.isEmpty(), STILL_WAITING, String.join("、", names));
    }
}
