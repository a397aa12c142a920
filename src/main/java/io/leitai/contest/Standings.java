package io.leitai.contest;

import io.leitai.scoring.Standing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who stands where. */
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
}
