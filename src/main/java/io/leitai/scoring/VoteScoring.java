package io.leitai.scoring;

import io.leitai.scoring.Tally.Lack;
import io.leitai.scoring.Tally.Why;
import java.util.List;
import java.util.Map;

/** A public's votes of one turn, put together as judges' marks are. */
final class VoteScoring {
    private final Method.Order order;
    private final Method.Steps steps;

    VoteScoring(Rules rules) {
        this.order = rules.how().order();
        this.steps = rules.how().steps();
    }

    /** @param criterion the one that the public marks */
    Tally.PanelScore score(Panel panel, Criterion criterion, Distribution votes) {
        PanelMethod how = panel.how();
        boolean none = votes.size() == 0;
        if (votes.size() < how.quorum() || none && how.across() != PanelMethod.Across.SUM) {
            Lack lack = new Lack(none ? Why.NO_MARKS : Why.BELOW_QUORUM, panel.id());
            return new Tally.PanelScore(panel.id(), List.of(), Map.of(), null, lack);
        }
        Trimming.Ends dropped = Trimming.ends(panel, votes.size());
        Fraction marks = across(how, votes, dropped);
        return switch (order) {
            case JUDGES_FIRST -> {
                Fraction totals = steps.judge() == null
                        ? marks.times(Fraction.of(criterion.weight()))
                        : across(how, totals(votes, criterion), dropped);
                Tally.Unit unit = unit("", votes, dropped, totals, criterion);
                yield score(panel, unit, Map.of(criterion.id(), marks.roundedTo(steps.across())));
            }
            case CRITERIA_FIRST -> {
                Tally.Unit unit = unit(criterion.id(), votes, dropped, marks, criterion);
                yield score(panel, unit, Map.of(criterion.id(), unit.rounded()));
            }
        };
    }

    /** Each vote as a judge's total, rounded as these are; their order stays, so the same ones are dropped. */
    private Distribution totals(Distribution votes, Criterion criterion) {
        return votes.map(mark -> Fraction.of(mark.multiply(criterion.weight())).round(steps.judge()));
    }

    private Tally.Unit unit(String id, Distribution votes, Trimming.Ends dropped, Fraction exact, Criterion criterion) {
        Fraction rounded = exact.roundedTo(steps.across());
        Fraction weighted = id.isEmpty()
                ? rounded
                : rounded.times(Fraction.of(criterion.weight())).roundedTo(steps.criterion());
        Tally.Votes counted = new Tally.Votes(votes.size(), dropped.highest(), dropped.lowest());
        return new Tally.Unit(id, List.of(), counted, exact, rounded, weighted);
    }

    private Tally.PanelScore score(Panel panel, Tally.Unit unit, Map<String, Fraction> figures) {
        Fraction score = unit.weighted().roundedTo(steps.panel());
        return new Tally.PanelScore(panel.id(), List.of(unit), figures, score, null);
    }

    private static Fraction across(PanelMethod how, Distribution votes, Trimming.Ends dropped) {
        int left = votes.size() - dropped.highest() - dropped.lowest();
        return switch (how.across()) {
            case MEAN -> sum(votes, dropped).dividedBy(Fraction.of(left));
            case SUM -> sum(votes, dropped);
            case MEDIAN -> votes.medianWithout(dropped.highest(), dropped.lowest());
        };
    }

    private static Fraction sum(Distribution votes, Trimming.Ends dropped) {
        return Fraction.of(votes.sumWithout(dropped.highest(), dropped.lowest()));
    }
}
