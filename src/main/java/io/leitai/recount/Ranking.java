package io.leitai.recount;

import io.leitai.recount.Scheme.By;
import io.leitai.recount.Scheme.Tie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ranks: by the rounded totals, then {@code docs/rules.md}, "Ties". */
final class Ranking {
    private final JudgesWork work;
    private final List<Tie> ties;
    private final TieFigures figures;

    /** @param all who has a total, in the plan's order */
    private Ranking(JudgesWork work, List<Reckoned> all) {
        this.work = work;
        ties = work.scheme().ties();
        figures = new TieFigures(work, all);
    }

    /** Each one's rank; nobody's who has no total. Equal ranks leave a gap. */
    static Map<String, Integer> of(JudgesWork work, List<Reckoned> everybody) {
        List<Reckoned> all = everybody.stream().filter(Reckoned::hasTotal).toList();
        return new Ranking(work, all).ranks(all);
    }

    private Map<String, Integer> ranks(List<Reckoned> all) {
        Comparator<Ratio> best = work.scheme().lowestWins() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        TreeMap<Ratio, List<Reckoned>> byTotal = new TreeMap<>(best);
        for (Reckoned one : all)
            byTotal.computeIfAbsent(Ratio.of(one.total()), total -> new ArrayList<>())
                    .add(one);
        Map<String, Integer> ranks = new HashMap<>();
        for (List<Reckoned> equal : byTotal.values())
            for (List<Reckoned> sharing : toldApart(equal, 0)) {
                int rank = ranks.size() + 1;
                for (Reckoned one : sharing) ranks.put(one.presenter(), rank);
            }
        return ranks;
    }

    /** The rules from the given one on: those whom a rule leaves equal go on to the next. */
    private List<List<Reckoned>> toldApart(List<Reckoned> equal, int rule) {
        if (equal.size() == 1 || rule == ties.size()) return List.of(equal);
        Tie tie = ties.get(rule);
        Map<List<Optional<Ratio>>, List<Reckoned>> byFigures = new LinkedHashMap<>();
        for (Reckoned one : equal)
            byFigures
                    .computeIfAbsent(figures.of(tie, one, equal), same -> new ArrayList<>())
                    .add(one);
        List<List<Reckoned>> apart = new ArrayList<>();
        byFigures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(firstThatDiffer(tie)))
                .forEach(same -> apart.addAll(toldApart(same.getValue(), rule + 1)));
        return apart;
    }

    /** The higher figure goes first, or the lower; who has none comes last. */
    private static Comparator<List<Optional<Ratio>>> firstThatDiffer(Tie tie) {
        boolean lowFirst = tie.by() == By.ORDER || tie.by() == By.LOTS || tie.lowFirst();
        Comparator<Ratio> byFigure = lowFirst ? Comparator.naturalOrder() : Comparator.reverseOrder();
        Comparator<Optional<Ratio>> lastIfNone =
                Comparator.comparing(figure -> figure.orElse(null), Comparator.nullsLast(byFigure));
        return (some, others) -> {
            for (int i = 0; i < some.size(); i++) {
                int compared = lastIfNone.compare(some.get(i), others.get(i));
                if (compared != 0) return compared;
            }
            return 0;
        };
    }
}
