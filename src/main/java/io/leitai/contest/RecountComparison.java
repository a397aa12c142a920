package io.leitai.contest;

import io.leitai.contest.Recounting.Difference;
import io.leitai.recount.Outcome;
import io.leitai.scoring.Result;
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
        return differences(outcome.presenter(), figures(tally), figures(outcome));
    }

    /** The total and each panel's score, for a plain result has no other figures. */
    static List<Difference> differences(Result plain, Outcome outcome) {
        Map<String, String> scored = new HashMap<>();
        put(scored, "total", plain.total() == null ? null : plain.total().toPlainString());
        for (Result.PanelScore panel : plain.panels()) put(scored, panelTurn(panel.panel(), 1), panel.score());
        Map<String, String> recounted = new HashMap<>();
        put(recounted, "total", outcome.total() == null ? null : outcome.total().toPlainString());
        for (Outcome.Score score : outcome.scores())
            put(recounted, panelTurn(score.panel(), score.turn()), score.exact());
        return differences(outcome.presenter(), scored, recounted);
    }

    /** @param recounted award's id to who gets it */
    static List<Difference> differences(List<Event.AwardGiven> given, Map<String, List<String>> recounted) {
        List<Difference> differences = new ArrayList<>();
        for (Event.AwardGiven one : given)
            if (!recounted.getOrDefault(one.award(), List.of()).contains(one.presenter()))
                differences.add(new Difference(one.presenter(), "award " + one.award(), "yes", ""));
        recounted.forEach((award, presenters) -> {
            for (String presenter : presenters)
                if (!given.contains(new Event.AwardGiven(award, presenter)))
                    differences.add(new Difference(presenter, "award " + award, "", "yes"));
        });
        return differences;
    }

    private static List<Difference> differences(
            String presenter, Map<String, String> scored, Map<String, String> recounted) {
        TreeSet<String> names = new TreeSet<>(scored.keySet());
        names.addAll(recounted.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            String one = scored.getOrDefault(name, "");
            String other = recounted.getOrDefault(name, "");
            if (!one.equals(other)) differences.add(new Difference(presenter, name, one, other));
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
                put(figures, panelTurn(panel.panel(), turn.turn()), panel.score());
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
            put(figures, panelTurn(score.panel(), score.turn()), score.exact());
        for (Outcome.Figure figure : outcome.figures())
            put(figures, figure.panel() + "." + figure.criterion() + " turn " + figure.turn(), figure.exact());
        return figures;
    }

    private static String panelTurn(String panel, int turn) {
        return "panel " + panel + " turn " + turn;
    }

    /** Fractions of both say "n" or "n/d" in lowest terms. */
    private static void put(Map<String, String> figures, String name, Object figure) {
        if (figure != null) figures.put(name, figure.toString());
    }
}
