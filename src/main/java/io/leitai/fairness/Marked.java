package io.leitai.fairness;

import io.leitai.scoring.Fraction;
import io.leitai.scoring.JudgeTotals;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one panel's judges gave, as numbers that are the better the higher: where the lowest mark is the best, all of them
 * are turned round.
 */
final class Marked {
    private final List<Case.Judge> judges;
    private final boolean lowBest;

    /** By performance (a presenter's turn), then by judge; NaN where there is no complete sheet. */
    private final List<double[]> totals = new ArrayList<>();

    /** The presenter of each performance, as a position in the case. */
    private final List<Integer> presenters = new ArrayList<>();

    /** By judge, then by presenter: the mean over the presenter's turns; NaN where the judge left one of them unmarked. */
    private final double[][] figures;

    Marked(Case matter, Panel panel) {
        judges = matter.judges().stream()
                .filter(judge -> judge.panel().equals(panel.id()))
                .toList();
        lowBest = isLowBest(matter.rules(), panel);
        figures = new double[judges.size()][matter.presenters().size()];
        for (double[] ofJudge : figures) Arrays.fill(ofJudge, Double.NaN);
        Map<String, Integer> judgeAt = new HashMap<>();
        for (Case.Judge judge : judges) judgeAt.put(judge.id(), judgeAt.size());
        List<Map<String, Map<String, Fraction>>> turns = new ArrayList<>();
        for (int turn = 1; turn <= matter.rules().how().turns().count(); turn++)
            turns.add(JudgeTotals.of(matter.rules(), matter.table(), panel, turn));
        for (int p = 0; p < matter.presenters().size(); p++)
            presenter(p, matter.presenters().get(p).id(), turns, judgeAt);
    }

    /** A place is the better the lower; so is a mark where the lowest total wins and no places are made of marks. */
    private static boolean isLowBest(Rules rules, Panel panel) {
        PanelMethod.Places places = panel.how().places();
        if (places != null) return places.from() == PanelMethod.From.RANKS;
        return rules.how().winner() == Method.Winner.LOWEST;
    }

    private void presenter(
            int at, String presenter, List<Map<String, Map<String, Fraction>>> turns, Map<String, Integer> judgeAt) {
        Fraction[] sums = new Fraction[judges.size()];
        int[] given = new int[judges.size()];
        int held = 0;
        for (Map<String, Map<String, Fraction>> turn : turns) {
            Map<String, Fraction> sheets = turn.get(presenter);
            if (sheets == null) continue;
            held++;
            double[] row = new double[judges.size()];
            Arrays.fill(row, Double.NaN);
            sheets.forEach((judge, total) -> {
                int j = judgeAt.get(judge);
                row[j] = turned(Stats.number(total));
                sums[j] = sums[j] == null ? total : sums[j].plus(total);
                given[j]++;
            });
            totals.add(row);
            presenters.add(at);
        }
        for (int j = 0; j < given.length; j++)
            if (given[j] > 0 && given[j] == held)
                figures[j][at] = turned(Stats.number(sums[j].dividedBy(Fraction.of(held))));
    }

    private double turned(double value) {
        return lowBest ? 0 - value : value;
    }

    List<Case.Judge> judges() {
        return judges;
    }

    boolean lowBest() {
        return lowBest;
    }

    /** How many turns of presenters this panel marked. */
    int performances() {
        return totals.size();
    }

    /** Of a performance, as a position in the case. */
    int presenter(int performance) {
        return presenters.get(performance);
    }

    /** NaN where the judge gave none. */
    double total(int performance, int judge) {
        return totals.get(performance)[judge];
    }

    /** Of all who marked it; there is one at least. */
    double mean(int performance) {
        return Arrays.stream(totals.get(performance))
                .filter(total -> !Double.isNaN(total))
                .average()
                .orElseThrow();
    }

    /** Every total as it was marked, in no order. */
    double[] all() {
        return totals.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(total -> !Double.isNaN(total))
                .map(this::turned)
                .toArray();
    }

    /** The judge's own mean for each presenter of the case; NaN where it is not whole. */
    double[] figures(int judge) {
        return figures[judge];
    }

    /** A figure as it was marked. */
    double shown(double value) {
        return turned(value);
    }
}
