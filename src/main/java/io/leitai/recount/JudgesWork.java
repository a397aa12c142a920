package io.leitai.recount;

import io.leitai.recount.Scheme.Panel;
import io.leitai.recount.Scheme.Places;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What single judges gave to one presenter in one turn: totals, and what their places are worth. Nothing is filled in here. */
record JudgesWork(Scheme scheme, Given given, List<String> presenters) {

    /**
     * A judge's total, of one who marked all that the panel marks: {@code docs/rules.md}, "From marks to a total", step 1.
     */
    Optional<Ratio> total(Panel panel, String judge, String presenter, int turn) {
        Ratio total = Ratio.ZERO;
        for (String criterion : panel.criteria()) {
            Optional<Ratio> mark = given.mark(presenter, turn, judge, criterion);
            if (mark.isEmpty()) return Optional.empty();
            total = total.plus(mark.get().times(scheme.weightOf(criterion)));
        }
        return Optional.of(Scheme.Steps.apply(scheme.rounding().judge(), total));
    }

    /** A judge's total, or what the place that it means is worth. */
    Optional<Ratio> worthOfTotal(Panel panel, String judge, String presenter, int turn) {
        return worth(panel, presenter, somebody -> total(panel, judge, somebody, turn));
    }

    /** A judge's mark for one criterion, or what the place that it means is worth. */
    Optional<Ratio> worthOfMark(Panel panel, String judge, String presenter, int turn, String criterion) {
        return worth(panel, presenter, somebody -> given.mark(somebody, turn, judge, criterion));
    }

    /** What went across the judges from this one, after places became points: the total, or with {@code criteriaFirst} each mark. */
    List<Ratio> gave(Panel panel, String judge, String presenter, int turn) {
        if (scheme.judgesFirst())
            return worthOfTotal(panel, judge, presenter, turn).stream().toList();
        return panel.criteria().stream()
                .flatMap(criterion -> worthOfMark(panel, judge, presenter, turn, criterion).stream())
                .toList();
    }

    /** {@code docs/rules.md}, "By place". {@code figures} says for each presenter what this judge gave. */
    private Optional<Ratio> worth(Panel panel, String presenter, Function<String, Optional<Ratio>> figures) {
        Optional<Ratio> figure = figures.apply(presenter);
        Places places = panel.places();
        if (places == null || figure.isEmpty()) return figure;
        if (places.marksArePlaces()) return Optional.of(worthOf(places, figure.get()));
        int higher = 0;
        int equal = 0;
        for (String somebody : presenters) {
            int compared = figures.apply(somebody)
                    .map(other -> other.compareTo(figure.get()))
                    .orElse(-1);
            if (compared > 0) higher++;
            if (compared == 0) equal++;
        }
        if (places.bestShared()) return Optional.of(worthOf(places, Ratio.of(higher + 1L)));
        Ratio worth = Ratio.ZERO;
        for (int place = higher + 1; place <= higher + equal; place++)
            worth = worth.plus(worthOf(places, Ratio.of(place)));
        return Optional.of(worth.dividedBy(Ratio.of(equal)));
    }

    /** A place beyond the table is worth 0, and so is what is no place of the table. */
    private static Ratio worthOf(Places places, Ratio place) {
        if (places.points() == null) return place;
        boolean inTable = place.isWhole()
                && place.above().signum() > 0
                && place.above().compareTo(BigInteger.valueOf(places.points().size())) <= 0;
        return inTable ? places.points().get(place.above().intValueExact() - 1) : Ratio.ZERO;
    }
}
