package io.leitai.recount;

import io.leitai.recount.Scheme.Component;
import io.leitai.recount.Scheme.Group;
import io.leitai.recount.Scheme.Panel;
import io.leitai.recount.Scheme.Part;
import io.leitai.recount.Scheme.Tie;
import io.leitai.recount.Scheme.Use;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a rule of {@code docs/rules.md}, "Ties", compares: for each presenter one figure, or several of which the first that differ decide.
 *
 * @param all who has a total, in the plan's order
 */
record TieFigures(JudgesWork work, List<Reckoned> all) {

    /**
     * @param equal those whom nothing has told apart so far
     * @param one of them
     * @return an empty one where there is no figure
     */
    List<Optional<Ratio>> of(Tie tie, Reckoned one, List<Reckoned> equal) {
        return switch (tie.by()) {
            case CRITERION -> List.of(criterion(tie, one));
            case PANEL -> List.of(Optional.of(panel(tie, one)));
            case COMPONENT -> List.of(component(tie, one));
            case OWN -> List.of(Optional.of(one.own()));
            case TURNS -> turns(one);
            case MEAN -> List.of(ofAll(tie, one).map(Ratio::mean));
            case MEDIAN -> List.of(ofAll(tie, one).map(Voice::median));
            case HIGHEST -> List.of(ofAll(tie, one).map(Collections::max));
            case LOWEST -> List.of(ofAll(tie, one).map(Collections::min));
            case JUDGES -> List.of(Optional.of(judges(tie, one, equal)));
            case PLACES -> places(tie, one);
            case GIVERS -> List.of(Optional.of(givers(tie, one)));
            case POINTS -> points(tie, one, equal);
            case ORDER -> List.of(Optional.of(Ratio.of(all.indexOf(one))));
            case LOTS -> List.of(Optional.of(lot(tie.seed(), one.presenter())));
        };
    }

    /** The criterion's figure across the judges, times the panel's weight, over panels and turns; a group's is made of its parts. */
    private Optional<Ratio> criterion(Tie tie, Reckoned one) {
        List<Ratio> figures = new ArrayList<>();
        for (TurnScore turn : one.counting())
            for (Panel panel : panels(tie))
                for (Part part : parts(tie.criterion())) {
                    Ratio figure = turn.panels().get(panel.id()).figures().get(part.criterion());
                    if (figure != null) figures.add(figure.times(part.weight()).times(panel.weight()));
                }
        return figures.isEmpty() ? Optional.empty() : Optional.of(Ratio.sum(figures));
    }

    private List<Part> parts(String criterionOrGroup) {
        for (Group group : work.scheme().groups()) if (group.id().equals(criterionOrGroup)) return group.parts();
        return List.of(new Part(criterionOrGroup, Ratio.ONE));
    }

    private static Ratio panel(Tie tie, Reckoned one) {
        return Ratio.sum(one.counting().stream()
                .map(turn -> turn.panels().get(tie.panel()).score())
                .toList());
    }

    /** The points as given, over all turns; where none are required, none are 0, or a factor of 1. */
    private Optional<Ratio> component(Tie tie, Reckoned one) {
        Component component = work.scheme().components().stream()
                .filter(some -> some.id().equals(tie.component()))
                .findFirst()
                .orElseThrow();
        Ratio none = component.use() == Use.FACTOR ? Ratio.ONE : Ratio.ZERO;
        if (!component.eachTurn())
            return Optional.of(work.given()
                    .points(one.presenter(), Papers.ONCE, component.id())
                    .orElse(none));
        Ratio sum = Ratio.ZERO;
        for (int turn = 1; turn <= work.scheme().turns().count(); turn++)
            sum = sum.plus(work.given()
                    .points(one.presenter(), turn, component.id())
                    .orElse(component.required() ? Ratio.ZERO : none));
        return Optional.of(sum);
    }

    /** All turns that have a score, also those that do not count, the best first. */
    private List<Optional<Ratio>> turns(Reckoned one) {
        Comparator<Ratio> best = work.scheme().lowestWins() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Optional<Ratio>> figures = new ArrayList<>(one.turns().stream()
                .filter(TurnScore::hasScore)
                .map(TurnScore::score)
                .sorted(best)
                .map(Optional::of)
                .toList());
        while (figures.size() < work.scheme().turns().count()) figures.add(Optional.empty());
        return figures;
    }

    /** Of all judges' totals, or of all marks for one criterion: as given, of all turns. */
    private Optional<List<Ratio>> ofAll(Tie tie, Reckoned one) {
        List<Ratio> figures = new ArrayList<>();
        for (int turn = 1; turn <= work.scheme().turns().count(); turn++)
            for (Panel panel : panels(tie))
                for (String judge : panel.judges())
                    gave(tie, panel, judge, one, turn).ifPresent(figures::add);
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures);
    }

    /** How many judges placed one higher, counted against each of the equal ones. */
    private Ratio judges(Tie tie, Reckoned one, List<Reckoned> equal) {
        int count = 0;
        for (Panel panel : panels(tie))
            for (String judge : panel.judges())
                for (Reckoned other : equal) if (isHigher(tie, panel, judge, one, other)) count++;
        return Ratio.of(count);
    }

    /** How many judges placed one first of all, then second … */
    private List<Optional<Ratio>> places(Tie tie, Reckoned one) {
        int[] counts = new int[all.size()];
        for (Panel panel : panels(tie))
            for (String judge : panel.judges()) {
                if (sum(tie, panel, judge, one).isEmpty()) continue;
                int higher = 0;
                for (Reckoned other : all) if (isHigher(tie, panel, judge, other, one)) higher++;
                counts[higher]++;
            }
        List<Optional<Ratio>> figures = new ArrayList<>();
        for (int count : counts) figures.add(Optional.of(Ratio.of(count)));
        return figures;
    }

    private boolean isHigher(Tie tie, Panel panel, String judge, Reckoned one, Reckoned other) {
        Optional<Ratio> ones = sum(tie, panel, judge, one);
        Optional<Ratio> others = sum(tie, panel, judge, other);
        if (ones.isEmpty() || others.isEmpty()) return false;
        int compared = ones.get().compareTo(others.get());
        boolean lowIsHigh = panel.places() == null
                ? work.scheme().lowestWins()
                : panel.places().marksArePlaces();
        return lowIsHigh ? compared < 0 : compared > 0;
    }

    /** Over the turns that count. */
    private Optional<Ratio> sum(Tie tie, Panel panel, String judge, Reckoned one) {
        List<Ratio> gave = new ArrayList<>();
        for (TurnScore turn : one.counting())
            gave(tie, panel, judge, one, turn.turn()).ifPresent(gave::add);
        return gave.isEmpty() ? Optional.empty() : Optional.of(Ratio.sum(gave));
    }

    /** A judge's total, or the mark for the rule's criterion: as given, before places. */
    private Optional<Ratio> gave(Tie tie, Panel panel, String judge, Reckoned one, int turn) {
        return tie.criterion() == null
                ? work.total(panel, judge, one.presenter(), turn)
                : work.given().mark(one.presenter(), turn, judge, tie.criterion());
    }

    private Ratio givers(Tie tie, Reckoned one) {
        int count = 0;
        for (Panel panel : panels(tie))
            for (String judge : panel.judges())
                if (gifts(panel, judge, one).stream().anyMatch(points -> points.compareTo(Ratio.ZERO) > 0)) count++;
        return Ratio.of(count);
    }

    /** How many times one got the highest points above 0 that any of the equal ones got, then the next … */
    private List<Optional<Ratio>> points(Tie tie, Reckoned one, List<Reckoned> equal) {
        TreeSet<Ratio> values = new TreeSet<>(Comparator.reverseOrder());
        for (Reckoned other : equal) values.addAll(gifts(tie, other));
        List<Ratio> own = gifts(tie, one);
        List<Optional<Ratio>> figures = new ArrayList<>();
        for (Ratio value : values)
            if (value.compareTo(Ratio.ZERO) > 0) figures.add(Optional.of(Ratio.of(Collections.frequency(own, value))));
        return figures;
    }

    private List<Ratio> gifts(Tie tie, Reckoned one) {
        List<Ratio> gifts = new ArrayList<>();
        for (Panel panel : panels(tie)) for (String judge : panel.judges()) gifts.addAll(gifts(panel, judge, one));
        return gifts;
    }

    /** What a judge gave in each of the turns that count, after places became points. */
    private List<Ratio> gifts(Panel panel, String judge, Reckoned one) {
        List<Ratio> gifts = new ArrayList<>();
        for (TurnScore turn : one.counting()) gifts.addAll(work.gave(panel, judge, one.presenter(), turn.turn()));
        return gifts;
    }

    /** SHA-256 of {@code SEED:ID}: the smaller goes first, as hex and as a number. */
    private static Ratio lot(String seed, String presenter) {
        try {
            byte[] drawn = MessageDigest.getInstance("SHA-256")
                    .digest((seed + ":" + presenter).getBytes(StandardCharsets.UTF_8));
            return new Ratio(new BigInteger(1, drawn), BigInteger.ONE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private List<Panel> panels(Tie tie) {
        return work.scheme().panels().stream()
                .filter(panel -> tie.panel() == null || panel.id().equals(tie.panel()))
                .toList();
    }
}
