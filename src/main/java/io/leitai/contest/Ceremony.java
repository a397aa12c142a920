package io.leitai.contest;

import io.leitai.scoring.Standing;
import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The reveal of all results at the end, as far as it has come.
 *
 * @param standings the ranks of all; not for every eye
 * @param order who is revealed, from the last place to the first
 * @param finalists how many of them, from the end, are revealed side by side; 0: none
 * @param called whose results are on, in the order of their turns; empty before the first
 * @param past what each press so far came from, the newest last
 */
public record Ceremony(
        List<Standing> standings, List<String> order, int finalists, List<String> called, PVector<Press> past) {

    /**
     * @param called who was on before it @param focus whose turn the screens showed before it, or null
     * @param presenter whose result it showed more of; null: it called somebody
     */
    record Press(List<String> called, String focus, String presenter) {}

    static Ceremony begun(List<Standing> standings, List<String> order, int finalists) {
        return new Ceremony(standings, order, finalists, List.of(), TreePVector.empty());
    }

    /** Those who are not revealed, from the last place to the first. */
    List<String> left(Turns turns) {
        return order.stream().filter(p -> !isRevealed(turns, p)).toList();
    }

    /** The ranks of those who are revealed, among all. */
    List<Standing> standings(Turns turns) {
        return standings.stream().filter(s -> isRevealed(turns, s.presenter())).toList();
    }

    /** Nobody moves in a ceremony: each has the rank at once that stays. */
    List<Standing> before(Contest contest) {
        List<Turns.Reveal> all = contest.turns().revealed();
        String newest = all.isEmpty() ? "" : all.getLast().presenter();
        return contest.standings().stream()
                .filter(s -> !s.presenter().equals(newest))
                .toList();
    }

    Press last() {
        return past.get(past.size() - 1);
    }

    Ceremony with(List<String> nowCalled, Press press) {
        return new Ceremony(standings, order, finalists, List.copyOf(nowCalled), past.plus(press));
    }

    Ceremony withoutLast() {
        return new Ceremony(standings, order, finalists, last().called(), past.minus(past.size() - 1));
    }

    private static boolean isRevealed(Turns turns, String presenter) {
        return turns.of(presenter).filter(Turn::isRevealed).isPresent();
    }
}
