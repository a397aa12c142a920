package io.leitai.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Totals in order, and equal ones told apart by the rules' chain as far as it goes. */
final class Ranking {
    private final Rules rules;
    private final List<Tally> all;
    private final TieFigures figures;
    private final Map<String, List<Tally.Decided>> decided = new HashMap<>();

    Ranking(Rules rules, MarkTable table, List<Tally> all) {
        this.rules = rules;
        this.all = all.stream().filter(tally -> tally.total() != null).toList();
        this.figures = new TieFigures(rules, table, this.all);
    }

    /** Best first; who shares a rank in the plan's order. */
    List<Tally> ranked() {
        Comparator<Tally> ascending = Comparator.comparing(Tally::total);
        Comparator<Tally> bestFirst = rules.how().winner() == Method.Winner.HIGHEST ? ascending.reversed() : ascending;
        List<Tally> ranked = new ArrayList<>();
        for (List<Tally> equal : runs(all, bestFirst))
            for (List<Tally> shared : apart(equal, 0)) {
                int rank = ranked.size() + 1;
                for (Tally tally : shared)
                    ranked.add(tally.ranked(rank, decided.getOrDefault(tally.presenter(), List.of())));
            }
        return ranked;
    }

    /** @param link of the chain, from which on it is asked */
    private List<List<Tally>> apart(List<Tally> equal, int link) {
        if (equal.size() == 1 || link == rules.how().ties().size()) return List.of(equal);
        TieRule rule = rules.how().ties().get(link);
        Map<String, List<Fraction>> compared = figures.of(rule, equal);
        List<List<Tally>> runs = runs(equal, Comparator.comparing(t -> compared.get(t.presenter()), order(rule)));
        for (Tally tally : equal)
            decided.computeIfAbsent(tally.presenter(), p -> new ArrayList<>())
                    .add(new Tally.Decided(link, compared.get(tally.presenter())));
        List<List<Tally>> apart = new ArrayList<>();
        for (List<Tally> run : runs) apart.addAll(apart(run, link + 1));
        return apart;
    }

    /** Who has no figure comes last. */
    private static Comparator<List<Fraction>> order(TieRule rule) {
        boolean lowFirst = rule.low() || rule.by() == TieRule.By.ORDER || rule.by() == TieRule.By.LOTS;
        return (a, b) -> {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                int difference = a.get(i).compareTo(b.get(i));
                if (difference != 0) return lowFirst ? difference : -difference;
            }
            return Integer.compare(b.size(), a.size());
        };
    }

    private static List<List<Tally>> runs(List<Tally> tallies, Comparator<Tally> order) {
        List<List<Tally>> runs = new ArrayList<>();
        for (Tally tally : tallies.stream().sorted(order).toList()) {
            boolean same = !runs.isEmpty() && order.compare(runs.getLast().getFirst(), tally) == 0;
            if (!same) runs.add(new ArrayList<>());
            runs.getLast().add(tally);
        }
        return runs;
    }
}
