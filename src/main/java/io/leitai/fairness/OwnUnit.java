package io.leitai.fairness;

import java.util.ArrayList;
import java.util.List;

/**
 * A judge who marked presenters of the judge's own unit (利益冲突，本应回避). The differences are those between the judge's totals
 * and the panel's means, as for the leniency: Emerson, Seltzer and Lin, Assessing Judging Bias, The American Statistician 63
 * (2009).
 *
 * @param own the difference where the units are the same
 * @param others the difference for everybody else
 * @param difference own less others: above 0 the judge was kinder to the own unit; null where there are no others
 */
public record OwnUnit(
        String judge, String panel, String unit, Group own, Group others, Double difference, Chance chance) {

    /** @param sheets how many @param mean null of none @param deviation the standard deviation; null of fewer than two */
    public record Group(int sheets, Double mean, Double deviation) {
        static Group of(double[] differences) {
            return new Group(differences.length, Stats.mean(differences), Stats.deviation(differences));
        }
    }

    /** One for each judge of the panel who marked somebody of the own unit. */
    static List<OwnUnit> of(Case matter, Marked marked) {
        List<OwnUnit> found = new ArrayList<>();
        for (int j = 0; j < marked.judges().size(); j++) {
            Case.Judge judge = marked.judges().get(j);
            List<Double> own = new ArrayList<>();
            List<Double> others = new ArrayList<>();
            for (int p = 0; p < marked.performances(); p++) {
                if (Double.isNaN(marked.total(p, j))) continue;
                Case.Presenter presenter = matter.presenters().get(marked.presenter(p));
                (isSame(judge, presenter) ? own : others).add(marked.total(p, j) - marked.mean(p));
            }
            if (!own.isEmpty()) found.add(of(judge, Stats.array(own), Stats.array(others)));
        }
        return found;
    }

    private static OwnUnit of(Case.Judge judge, double[] own, double[] others) {
        Group ofOwn = Group.of(own);
        Group ofOthers = Group.of(others);
        return new OwnUnit(
                judge.id(),
                judge.panel(),
                judge.unit(),
                ofOwn,
                ofOthers,
                others.length == 0 ? null : ofOwn.mean() - ofOthers.mean(),
                Shuffles.ofChoice(own, others));
    }

    /** The plan's very words, but for spaces around them; nobody without a unit has the same one as another. */
    static boolean isSame(Case.Judge judge, Case.Presenter presenter) {
        return !judge.unit().isBlank()
                && judge.unit().strip().equals(presenter.unit().strip());
    }
}
