package io.leitai.fairness;

import java.util.ArrayList;
import java.util.List;

/**
 * How one judge judged, beside the panel. Points are those of a judge's total: each mark times its criterion's weight, summed.
 *
 * @param sheets how many complete ones the judge gave
 * @param mean of the judge's totals; null without sheets
 * @param panelMean the mean of the panel's means of the same turns: what the panel, this judge among it, gave there
 * @param leniency the mean difference between the judge's totals and the panel's means: above 0 the judge is kinder, below
 *     0 stricter, also where the lowest mark is the best
 * @param unsteady the standard deviation of these differences: how far the judge's view differs from the panel's besides
 *     being kinder or stricter all along; null of fewer than two sheets
 * @param spread the standard deviation of the judge's totals; null of fewer than two sheets
 * @param tau the mean of Kendall's τ-b with each of the panel's other judges, over the presenters that both marked; null
 *     where there are too few
 * @param counted how many of the judge's totals (or marks, where criteria come first) could count
 * @param droppedHighest how many of these were dropped as the highest
 * @param places where the judge puts each of the report's presenters, in the report's order; null where not marked in all turns
 */
public record JudgeReport(
        String judge,
        int sheets,
        Double mean,
        Double panelMean,
        Double leniency,
        Double unsteady,
        Double spread,
        Double tau,
        int counted,
        int droppedHighest,
        int droppedLowest,
        List<Double> places) {

    /** @param taus with each of the panel's judges @param order positions in the case of the report's presenters */
    static JudgeReport of(Marked marked, int judge, Double[] taus, Drops.Count drops, List<Integer> order) {
        List<Double> own = new ArrayList<>();
        List<Double> panels = new ArrayList<>();
        List<Double> differences = new ArrayList<>();
        for (int p = 0; p < marked.performances(); p++) {
            double total = marked.total(p, judge);
            if (Double.isNaN(total)) continue;
            double mean = marked.mean(p);
            own.add(marked.shown(total));
            panels.add(marked.shown(mean));
            differences.add(total - mean);
        }
        double[] ranks = Ranks.of(marked.figures(judge));
        List<Double> places = new ArrayList<>();
        for (int p : order) places.add(Double.isNaN(ranks[p]) ? null : ranks[p]);
        return new JudgeReport(
                marked.judges().get(judge).id(),
                own.size(),
                Stats.mean(Stats.array(own)),
                Stats.mean(Stats.array(panels)),
                Stats.mean(Stats.array(differences)),
                Stats.deviation(Stats.array(differences)),
                Stats.deviation(Stats.array(own)),
                mean(taus),
                drops.counted(),
                drops.highest(),
                drops.lowest(),
                places);
    }

    private static Double mean(Double[] taus) {
        List<Double> known = new ArrayList<>();
        for (Double tau : taus) if (tau != null) known.add(tau);
        return Stats.mean(Stats.array(known));
    }
}
