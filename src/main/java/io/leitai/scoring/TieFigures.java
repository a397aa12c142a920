package io.leitai.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What each rule of the chain compares. */
final class TieFigures {
    private final Rules rules;
    private final MarkTable table;
    private final List<Tally> all;

    /** The judges who place one higher by giving less: their marks are places, or the lowest total wins. */
    private final Set<String> lowPlacers = new HashSet<>();

    /** For each panel and criterion that rules ask for, worked out once. */
    private final Map<List<String>, Map<String, Map<String, Fraction>>> likings = new HashMap<>();

    private final Map<List<String>, Map<String, Likings>> ofAll = new HashMap<>();

    /** @param all who has a total */
    TieFigures(Rules rules, MarkTable table, List<Tally> all) {
        this.rules = rules;
        this.table = table;
        this.all = all;
        for (Panel panel : rules.panels()) {
            PanelMethod.Places places = panel.how().places();
            boolean low = places == null
                    ? rules.how().winner() == Method.Winner.LOWEST
                    : places.from() == PanelMethod.From.RANKS;
            if (low) lowPlacers.addAll(table.judges(panel));
        }
    }

    /** Presenter's id to figures; empty where there are none. @param equal who is to be told apart */
    Map<String, List<Fraction>> of(TieRule rule, List<Tally> equal) {
        return switch (rule.by()) {
            case CRITERION -> each(equal, tally -> criterion(rule, tally));
            case PANEL -> each(equal, tally -> panel(rule, tally));
            case COMPONENT -> each(equal, tally -> component(rule, tally));
            case OWN -> each(equal, tally -> List.of(tally.own()));
            case TURNS -> each(equal, this::turns);
            case MEAN -> each(equal, tally -> ofGiven(rule, tally, Fraction::mean));
            case MEDIAN -> each(equal, tally -> ofGiven(rule, tally, Fraction::median));
            case HIGHEST -> each(equal, tally -> ofGiven(rule, tally, TieFigures::highest));
            case LOWEST -> each(equal, tally -> ofGiven(rule, tally, TieFigures::lowest));
            case JUDGES -> judges(rule, equal);
            case PLACES -> places(rule, equal);
            case GIVERS -> each(equal, tally -> givers(rule, tally));
            case POINTS -> points(rule, equal);
            case ORDER ->
                each(equal, tally -> List.of(Fraction.of(table.presenters().indexOf(tally.presenter()) + 1L)));
            case LOTS -> each(equal, tally -> List.of(lot(rule.seed(), tally.presenter())));
        };
    }

    private static Map<String, List<Fraction>> each(List<Tally> equal, Function<Tally, List<Fraction>> figures) {
        Map<String, List<Fraction>> all = new HashMap<>();
        for (Tally tally : equal) all.put(tally.presenter(), figures.apply(tally));
        return all;
    }

    private List<Fraction> criterion(TieRule rule, Tally tally) {
        Fraction sum = null;
        for (Tally.PanelScore score : scores(rule, tally)) {
            Fraction figure = rules.figure(rule.criterion(), score.figures());
            if (figure == null) continue;
            Fraction weighted = figure.times(Fraction.of(panelOf(score).weight()));
            sum = sum == null ? weighted : sum.plus(weighted);
        }
        return sum == null ? List.of() : List.of(sum);
    }

    private List<Fraction> panel(TieRule rule, Tally tally) {
        List<Fraction> scores = scores(rule, tally).stream()
                .map(Tally.PanelScore::score)
                .filter(score -> score != null)
                .toList();
        return scores.isEmpty() ? List.of() : List.of(Fraction.sum(scores));
    }

    /** None are 0, or a factor of 1, where they are not required. */
    private List<Fraction> component(TieRule rule, Tally tally) {
        Component component = rules.how().components().stream()
                .filter(c -> c.id().equals(rule.component()))
                .findFirst()
                .orElseThrow();
        int turns = component.perTurn() ? rules.how().turns().count() : 1;
        List<Fraction> points = new ArrayList<>();
        for (int turn = 1; turn <= turns; turn++) {
            BigDecimal given = table.of(tally.presenter(), turn).points(rule.component());
            if (given != null) points.add(Fraction.of(given));
            else if (!component.required()) points.add(Fraction.of(component.insteadOfNone()));
        }
        return points.isEmpty() ? List.of() : List.of(Fraction.sum(points));
    }

    private List<Fraction> turns(Tally tally) {
        Comparator<Fraction> ascending = Comparator.naturalOrder();
        return tally.turns().stream()
                .map(Tally.Turn::score)
                .filter(score -> score != null)
                .sorted(rules.how().winner() == Method.Winner.HIGHEST ? ascending.reversed() : ascending)
                .toList();
    }

    private static Fraction highest(List<Fraction> values) {
        return values.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Fraction lowest(List<Fraction> values) {
        return values.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private List<Fraction> ofGiven(TieRule rule, Tally tally, Function<List<Fraction>, Fraction> figure) {
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

    private Map<String, List<Fraction>> judges(TieRule rule, List<Tally> equal) {
        Map<String, Likings> byJudge = byJudge(rule, equal);
        return each(equal, tally -> {
            long higher = 0;
            for (var mine : liking(rule, tally).entrySet())
                higher += byJudge.get(mine.getKey()).below(mine.getValue());
            return List.of(Fraction.of(higher));
        });
    }

    private Map<String, List<Fraction>> places(TieRule rule, List<Tally> equal) {
        Map<String, Likings> byJudge =
                ofAll.computeIfAbsent(List.of(rule.panel(), rule.criterion()), key -> byJudge(rule, all));
        return each(equal, tally -> {
            long[] times = new long[all.size()];
            liking(rule, tally)
                    .forEach((judge, value) -> times[byJudge.get(judge).above(value)]++);
            List<Fraction> counts = new ArrayList<>();
            for (long count : times) counts.add(Fraction.of(count));
            return counts;
        });
    }

    private List<Fraction> givers(TieRule rule, Tally tally) {
        Set<String> givers = new HashSet<>();
        for (Tally.Entry entry : entries(rule, tally))
            if (entry.value().compareTo(Fraction.ZERO) > 0) givers.add(entry.judge());
        return List.of(Fraction.of(givers.size()));
    }

    private Map<String, List<Fraction>> points(TieRule rule, List<Tally> equal) {
        Set<Fraction> highestFirst =
                new TreeSet<>(Comparator.<Fraction>naturalOrder().reversed());
        for (Tally tally : equal)
            for (Tally.Entry entry : entries(rule, tally))
                if (entry.value().compareTo(Fraction.ZERO) > 0) highestFirst.add(entry.value());
        return each(equal, tally -> {
            Map<Fraction, Long> times = new HashMap<>();
            for (Tally.Entry entry : entries(rule, tally)) times.merge(entry.value(), 1L, Long::sum);
            return highestFirst.stream()
                    .map(value -> Fraction.of(times.getOrDefault(value, 0L)))
                    .toList();
        });
    }

    /** As they went into the score, dropped ones too; without those that the panel's mean stands for. */
    private List<Tally.Entry> entries(TieRule rule, Tally tally) {
        return scores(rule, tally).stream()
                .flatMap(score -> score.units().stream())
                .filter(unit -> rule.criterion().isEmpty() || unit.criterion().equals(rule.criterion()))
                .flatMap(unit -> unit.entries().stream())
                .filter(entry -> !entry.filled())
                .toList();
    }

    private List<Tally.PanelScore> scores(TieRule rule, Tally tally) {
        return tally.turns().stream()
                .filter(Tally.Turn::counts)
                .flatMap(turn -> turn.panels().stream())
                .filter(score -> rule.panel().isEmpty() || rule.panel().equals(score.panel()))
                .toList();
    }

    private Panel panelOf(Tally.PanelScore score) {
        return rules.panels().stream()
                .filter(panel -> panel.id().equals(score.panel()))
                .findFirst()
                .orElseThrow();
    }

    private static Fraction lot(String seed, String presenter) {
        try {
            byte[] text = (seed + ":" + presenter).getBytes(StandardCharsets.UTF_8);
            BigInteger hash =
                    new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(text));
            return new Fraction(hash, BigInteger.ONE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
