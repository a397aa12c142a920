package io.leitai.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What each rule of the chain compares. */
final class TieFigures {
    private final Rules rules;
    private final MarkTable table;
    private final JudgeFigures judges;

    /** @param all who has a total */
    TieFigures(Rules rules, MarkTable table, List<Tally> all) {
        this.rules = rules;
        this.table = table;
        this.judges = new JudgeFigures(rules, table, all);
    }

    /** Presenter's id to figures; empty where there are none. @param equal who is to be told apart */
    Map<String, List<Fraction>> of(TieRule rule, List<Tally> equal) {
        return switch (rule.by()) {
            case CRITERION -> each(equal, tally -> criterion(rule, tally));
            case PANEL -> each(equal, tally -> panel(rule, tally));
            case COMPONENT -> each(equal, tally -> component(rule, tally));
            case OWN -> each(equal, tally -> List.of(tally.own()));
            case TURNS -> each(equal, this::turns);
            case MEAN -> each(equal, tally -> judges.ofGiven(rule, tally, Fraction::mean));
            case MEDIAN -> each(equal, tally -> judges.ofGiven(rule, tally, Fraction::median));
            case HIGHEST -> each(equal, tally -> judges.ofGiven(rule, tally, Collections::max));
            case LOWEST -> each(equal, tally -> judges.ofGiven(rule, tally, Collections::min));
            case JUDGES -> judges.whoPlacedHigher(rule, equal);
            case PLACES -> judges.places(rule, equal);
            case GIVERS -> each(equal, tally -> givers(rule, tally));
            case POINTS -> points(rule, equal);
            case ORDER ->
                each(equal, tally -> List.of(Fraction.of(table.presenters().indexOf(tally.presenter()) + 1L)));
            case LOTS -> each(equal, tally -> List.of(lot(rule.seed(), tally.presenter())));
        };
    }

    static Map<String, List<Fraction>> each(List<Tally> equal, Function<Tally, List<Fraction>> figures) {
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
