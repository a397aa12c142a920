package io.leitai.contest;

import io.leitai.scoring.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Who stands where: by totals alone, by ranks that more than totals make, or as a ceremony has them. */
final class Standings {
    private Standings() {}

    static List<Standing> now(Contest contest) {
        Turns turns = contest.turns();
        if (turns.isCeremonyGoing()) return turns.ceremony().standings(turns);
        return isPlain(contest) ? byTotals(contest, presenters(turns.revealed())) : ranked(turns, Turns.Ranked::now);
    }

    /** Without the newest reveal. */
    static List<Standing> before(Contest contest) {
        Turns turns = contest.turns();
        if (turns.ceremony() != null) return turns.ceremony().before(contest);
        if (!isPlain(contest)) return ranked(turns, Turns.Ranked::before);
        List<Turns.Reveal> all = turns.revealed();
        return byTotals(contest, presenters(all.isEmpty() ? all : all.subList(0, all.size() - 1)));
    }

    /** With the turn on stage, as if it were revealed. */
    static List<Standing> with(Contest contest, Turn turn) {
        Turns turns = contest.turns();
        if (turns.ceremony() != null) return contest.ranks();
        if (!isPlain(contest)) return Reckoning.standings(Reckoning.with(contest, turn));
        Turn revealed = turn.certified(contest.resultNow(turn)).revealed();
        Contest with = contest.with(turns.isRevealed(turn) ? turns : turns.withRevealed(revealed));
        return byTotals(
                with,
                with.turns().everybodys().stream()
                        .filter(with::counts)
                        .map(Turn::presenter)
                        .toList());
    }

    private static boolean isPlain(Contest contest) {
        return contest.plan().rules().isPlain();
    }

    private static List<String> presenters(List<Turns.Reveal> reveals) {
        return reveals.stream().map(Turns.Reveal::presenter).toList();
    }

    private static List<Standing> ranked(Turns turns, Function<Turns.Ranked, List<Standing>> which) {
        return turns.ranked() == null ? List.of() : which.apply(turns.ranked());
    }

    /** Of one turn each. @param presenters whose totals count */
    private static List<Standing> byTotals(Contest contest, Collection<String> presenters) {
        Set<String> counted = Set.copyOf(presenters);
        return Standing.rank(contest.plan().presenters().stream()
                .map(Plan.Presenter::id)
                .filter(counted::contains)
                .filter(p -> contest.order().status(p) != PresenterStatus.WITHDRAWN)
                .map(p -> contest.turnOf(p).orElseThrow())
                .filter(t -> t.result().total() != null)
                .map(t -> new Standing.Total(t.presenter(), t.result().total()))
                .toList());
    }
}
