package io.leitai.fairness;

import io.leitai.scoring.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How one panel judged.
 *
 * @param lowBest whether the lowest mark is the best; then places count from there
 * @param totals how its judges' totals lie; null without any
 * @param spread what is usual for a judge: the standard deviation within judges, all of them together; null where nobody
 *     gave two totals
 * @param judges one for each; empty above {@link #MOST_JUDGES}
 */
public record PanelReport(
        String panel,
        String name,
        Map<String, String> en,
        boolean lowBest,
        Distribution totals,
        Double spread,
        Agreement agreement,
        List<JudgeReport> judges) {
    /** More are a public, of whom nobody asks who was kind. */
    public static final int MOST_JUDGES = 60;

    /** @param count how many there are; then the least, the quartiles and the greatest */
    public record Distribution(
            int count, double mean, double least, double q1, double median, double q3, double greatest) {
        static Distribution of(double[] values) {
            if (values.length == 0) return null;
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return new Distribution(
                    sorted.length,
                    Stats.mean(sorted),
                    sorted[0],
                    Stats.quantile(sorted, 0.25),
                    Stats.quantile(sorted, 0.5),
                    Stats.quantile(sorted, 0.75),
                    sorted[sorted.length - 1]);
        }
    }

    /** @param order positions in the case of the report's presenters */
    static PanelReport of(Panel panel, Marked marked, Drops drops, int presenters, List<Integer> order) {
        boolean each = marked.judges().size() <= MOST_JUDGES;
        Double[][] taus = each ? taus(marked) : new Double[0][];
        List<JudgeReport> judges = new ArrayList<>();
        if (each)
            for (int j = 0; j < marked.judges().size(); j++)
                judges.add(JudgeReport.of(
                        marked, j, taus[j], drops.of(marked.judges().get(j).id()), order));
        double[] shown = Arrays.stream(marked.all()).map(marked::shown).toArray();
        return new PanelReport(
                panel.id(),
                panel.name(),
                panel.en(),
                marked.lowBest(),
                Distribution.of(shown),
                spread(marked),
                Agreement.of(marked, taus, presenters),
                judges);
    }

    private static Double[][] taus(Marked marked) {
        int judges = marked.judges().size();
        Double[][] taus = new Double[judges][judges];
        for (int i = 0; i < judges; i++)
            for (int j = 0; j < i; j++) {
                taus[i][j] = Tau.of(marked.figures(i), marked.figures(j));
                taus[j][i] = taus[i][j];
            }
        return taus;
    }

    private static Double spread(Marked marked) {
        double squares = 0;
        int freedom = 0;
        for (int j = 0; j < marked.judges().size(); j++) {
            List<Double> totals = new ArrayList<>();
            for (int p = 0; p < marked.performances(); p++)
                if (!Double.isNaN(marked.total(p, j))) totals.add(marked.total(p, j));
            if (totals.size() < 2) continue;
            squares += Stats.squares(Stats.array(totals));
            freedom += totals.size() - 1;
        }
        return freedom == 0 ? null : Math.sqrt(squares / freedom);
    }
}
