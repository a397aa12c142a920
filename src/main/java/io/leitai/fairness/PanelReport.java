package io.leitai.fairness;

import io.leitai.scoring.JudgeTotals;
import io.leitai.scoring.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How one panel judged.
 *
 * @param lowBest whether the lowest mark is the best; then places count from there
 * @param vote whether it is a public's vote: then it has votes for totals, and no judges
 * @param totals null without any
 * @param spread what is usual for a judge: the standard deviation within judges, all of them together; null where nobody
 *     gave two totals
 * @param judges one for each; empty above {@link #MOST_JUDGES}
 */
public record PanelReport(
        String panel,
        String name,
        Map<String, String> en,
        boolean lowBest,
        boolean vote,
        Totals totals,
        Double spread,
        Agreement agreement,
        List<JudgeReport> judges) {
    /** More are a public, of whom nobody asks who was kind. */
    public static final int MOST_JUDGES = 60;

    /** @param order positions in the case of the report's presenters */
    static PanelReport of(Case matter, Panel panel, Marked marked, Drops drops, List<Integer> order) {
        boolean each = marked.judges().size() <= MOST_JUDGES;
        Double[][] taus = each ? taus(marked) : new Double[0][];
        List<JudgeReport> judges = new ArrayList<>();
        if (each)
            for (int j = 0; j < marked.judges().size(); j++)
                judges.add(JudgeReport.of(
                        marked, j, taus[j], drops.of(marked.judges().get(j).id()), order));
        boolean vote = panel.how().vote();
        return new PanelReport(
                panel.id(),
                panel.name(),
                panel.en(),
                marked.lowBest(),
                vote,
                vote
                        ? Totals.ofVotes(JudgeTotals.votes(matter.rules(), matter.table(), panel))
                        : Totals.of(marked.all()),
                spread(marked),
                Agreement.of(marked, taus, matter.presenters().size()),
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
