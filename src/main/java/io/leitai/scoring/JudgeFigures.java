package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the rules against ties compare that look at what each judge gave. A public's votes are nobody's whom one could name. */
final class JudgeFigures {
    private final Rules rules;
    private final MarkTable table;
    private final List<Tally> all;

    /** The judges who place one higher by giving less. */
    private final Set<String> lowPlacers = new HashSet<>();

    /** For each panel and criterion that rules ask for, worked out once. */
    private final Map<List<String>, Map<String, Map<String, Fraction>>> likings = new HashMap<>();

    private final Map<List<String>, Map<String, Likings>> ofAll = new HashMap<>();

    /** @param all who has a total */
    JudgeFigures(Rules rules, MarkTable table, List<Tally> all) {
        this.rules = rules;
        this.table = table;
        this.all = all;
        for (Panel panel : rules.panels()) if (rules.isLowFirst(panel)) lowPlacers.addAll(table.judges(panel));
    }

    /** One figure of all that judges gave in all turns; none where they gave nothing. */
    List<Fraction> ofGiven(TieRule rule, Tally tally, Function<List<Fraction>, Fraction> figure) {
        List<Fraction> given = given(rule, tally, tally.turns()).values().stream()
                .flatMap(List::stream)
                .toList();
        return given.isEmpty() ? List.of() : List.of(figure.apply(given));
    }

    /** Judge's id to what this judge gave in each of these turns: the total, or the mark for the rule's criterion. */
    private Map<String, List<Fraction>> given(TieRule rule, Tally tally, List<Tally.Turn> turns) {
        Map<String, List<Fraction>> given = new LinkedHashMap<>();
        for (Panel panel : rules.panels()) {
            if (!rule.panel().isEmpty() && !rule.panel().equals(panel.id())) continue;
            List<Criterion> criteria = rules.markedBy(panel).stream()
                    .filter(c -> rule.criterion().isEmpty() || rule.criterion().equals(c.id()))
                    .toList();
            if (criteria.isEmpty()) continue;
            for (Tally.Turn turn : turns) {
                TurnMarks sheets = table.of(tally.presenter(), turn.turn());
                for (String judge : table.judges(panel)) {
                    var marks = sheets.marks(judge);
                    if (PanelScoring.isComplete(marks, criteria))
                        given.computeIfAbsent(judge, j -> new ArrayList<>()).add(value(rule, criteria, marks));
                }
            }
        }
        return given;
    }

    private Fraction value(TieRule rule, List<Criterion> criteria, Map<String, BigDecimal> marks) {
        return rule.criterion().isEmpty()
                ? PanelScoring.given(marks, criteria)
                        .roundedTo(rules.how().steps().judge())
                : Fraction.of(marks.get(rule.criterion()));
    }

    /** Judge's id to the sum of what this judge gave; the more, the better the place. */
    private Map<String, Fraction> liking(TieRule rule, Tally tally) {
        return likings.computeIfAbsent(List.of(rule.panel(), rule.criterion()), key -> new HashMap<>())
                .computeIfAbsent(tally.presenter(), presenter -> {
                    Map<String, Fraction> liking = new HashMap<>();
                    List<Tally.Turn> counting =
                            tally.turns().stream().filter(Tally.Turn::counts).toList();
                    given(rule, tally, counting).forEach((judge, given) -> {
                        Fraction sum = Fraction.sum(given);
                        liking.put(judge, lowPlacers.contains(judge) ? Fraction.ZERO.minus(sum) : sum);
                    });
                    return liking;
                });
    }

    /** Judge's id to what this judge gave to each of these. */
    private Map<String, Likings> byJudge(TieRule rule, List<Tally> tallies) {
        Map<String, Likings> byJudge = new HashMap<>();
        for (Tally tally : tallies)
            liking(rule, tally)
                    .forEach((judge, value) ->
                            byJudge.computeIfAbsent(judge, j -> new Likings()).add(value));
        return byJudge;
    }

    /** How many judges placed one higher, against each of the equal. */
    Map<String, List<Fraction>> whoPlacedHigher(TieRule rule, List<Tally> equal) {
        Map<String, Likings> byJudge = byJudge(rule, equal);
        return TieFigures.each(equal, tally -> {
            long higher = 0;
            for (var mine : liking(rule, tally).entrySet())
                higher += byJudge.get(mine.getKey()).below(mine.getValue());
            return List.of(Fraction.of(higher));
        });
    }

    /** How many judges placed one first of all, then second … */
    Map<String, List<Fraction>> places(TieRule rule, List<Tally> equal) {
        Map<String, Likings> byJudge =
                ofAll.computeIfAbsent(List.of(rule.panel(), rule.criterion()), key -> byJudge(rule, all));
        return TieFigures.each(equal, tally -> {
            long[] times = new long[all.size()];
            liking(rule, tally)
                    .forEach((judge, value) -> times[byJudge.get(judge).above(value)]++);
            List<Fraction> counts = new ArrayList<>();
            for (long count : times) counts.add(Fraction.of(count));
            return counts;
        });
    }
}
