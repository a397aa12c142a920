package io.leitai.contest;

import io.leitai.contest.Recounting.Difference;
import io.leitai.recount.Outcome;
import io.leitai.scoring.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Every figure of the scoring beside every figure of the recount, each under its name, as a text that equal figures share. */
final class RecountComparison {
    private RecountComparison() {}

    /** @param tally of the same presenter */
    static List<Difference> differences(Tally tally, Outcome outcome) {
        Map<String, String> scored = figures(tally);
        Map<String, String> recounted = figures(outcome);
        TreeSet<String> names = new TreeSet<>(scored.keySet());
        names.addAll(recounted.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            String one = scored.getOrDefault(name, "");
            String other = recounted.getOrDefault(name, "");
            if (!one.equals(other)) differences.add(new Difference(outcome.presenter(), name, one, other));
        }
        return differences;
    }

    private static Map<String, String> figures(Tally tally) {
        Map<String, String> figures = new HashMap<>();
        if (tally.rank() != 0) figures.put("rank", "" + tally.rank());
        put(figures, "total", tally.total() == null ? null : tally.total().toPlainString());
        put(figures, "exact total", tally.exact());
        put(figures, "own total", tally.own());
        for (Tally.Turn turn : tally.turns()) {
            put(figures, "turn " + turn.turn(), turn.score());
            if (turn.counts() && tally.total() != null) figures.put("turn " + turn.turn() + " counts", "yes");
            for (Tally.PanelScore panel : turn.panels()) {
                put(figures, "panel " + panel.panel() + " turn " + turn.turn(), panel.score());
                panel.figures()
                        .forEach((criterion, figure) ->
                                put(figures, panel.panel() + "." + criterion + " turn " + turn.turn(), figure));
            }
        }
        return figures;
    }

    private static Map<String, String> figures(Outcome outcome) {
        Map<String, String> figures = new HashMap<>();
        put(figures, "rank", outcome.rank());
        put(figures, "total", outcome.total() == null ? null : outcome.total().toPlainString());
        put(figures, "exact total", outcome.exact());
        put(figures, "own total", outcome.own());
        for (Outcome.Turn turn : outcome.turns()) {
            put(figures, "turn " + turn.turn(), turn.exact());
            if (turn.counts()) figures.put("turn " + turn.turn() + " counts", "yes");
        }
        for (Outcome.Score score : outcome.scores())
            put(figures, "panel " + score.panel() + " turn " + score.turn(), score.exact());
        for (Outcome.Figure figure : outcome.figures())
            put(figures, figure.panel() + "." + figure.criterion() + " turn " + figure.turn(), figure.exact());
        return figures;
    }

    /** Fractions of both say "n" or "n/d" in lowest terms. */
    private static void put(Map<String, String> figures, String name, Object figure) {
        if (figure != null) figures.put(name, figure.toString());
    }
}
