package io.leitai.contest;

import io.leitai.scoring.Standing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who stands where, and who gets an award for it. */
final class Standings {
    private Standings() {}

    /** By totals alone, of one turn each. @param reveals that count */
    static List<Standing> of(Contest contest, List<Turns.Reveal> reveals) {
        Set<String> revealed = reveals.stream().map(Turns.Reveal::presenter).collect(Collectors.toSet());
        return Standing.rank(contest.plan().presenters().stream()
                .map(Plan.Presenter::id)
                .filter(revealed::contains)
                .filter(p -> contest.order().status(p) != PresenterStatus.WITHDRAWN)
                .map(p -> contest.turnOf(p).orElseThrow())
                .filter(t -> t.result().total() != null)
                .map(t -> new Standing.Total(t.presenter(), t.result().total()))
                .toList());
    }

    /**
     * An award with n places covers the next n ranks. All who share a rank that it covers get it, and an award whose
     * ranks are all used up by such sharing is given to nobody: two first places leave no second one.
     */
    static List<Event.AwardGiven> awards(List<Plan.Award> awards, List<Standing> standings) {
        return standings.stream()
                .flatMap(s -> awardFor(awards, s.rank()).map(a -> new Event.AwardGiven(a.id(), s.presenter())).stream())
                .toList();
    }

    private static Optional<Plan.Award> awardFor(List<Plan.Award> awards, int rank) {
        int covered = 0;
        for (Plan.Award award : awards) {
            covered += award.places();
            if (rank <= covered) return Optional.of(award);
        }
        return Optional.empty();
    }
}
