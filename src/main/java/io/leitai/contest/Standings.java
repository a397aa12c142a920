package io.leitai.contest;

import io.leitai.scoring.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who stands where. */
final class Standings {
    private Standings() {}

    /** @param presenters whose results are revealed */
    static List<Standing> of(Contest contest, List<String> presenters) {
        Set<String> revealed = new HashSet<>(presenters);
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
