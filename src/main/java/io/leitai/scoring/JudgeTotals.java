package io.leitai.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each judge gave in all, and the public, for those who look at the judges. No result is made of it. */
public final class JudgeTotals {
    private JudgeTotals() {}

    /**
     * Each mark times its criterion's weight, summed over the criteria that the panel marks; exact, nothing rounded or
     * dropped.
     *
     * @return presenter's id to judge's id to total, in the table's order; only complete sheets, none of the excused
     */
    public static Map<String, Map<String, Fraction>> of(Rules rules, MarkTable table, Panel panel, int turn) {
        List<Criterion> criteria = rules.markedBy(panel);
        Map<String, Map<String, Fraction>> all = new LinkedHashMap<>();
        for (String presenter : table.presenters()) {
            TurnMarks sheets = table.of(presenter, turn);
            Map<String, Fraction> given = new LinkedHashMap<>();
            for (String judge : table.judges(panel)) {
                var marks = sheets.marks(judge);
                if (PanelScoring.isComplete(marks, criteria)) given.put(judge, PanelScoring.given(marks, criteria));
            }
            if (!given.isEmpty()) all.put(presenter, given);
        }
        return all;
    }

    /** Of all presenters and turns together: how often each vote was given, times its criterion's weight, in ascending order. */
    public static SortedMap<BigDecimal, Long> votes(Rules rules, MarkTable table, Panel panel) {
        BigDecimal weight = rules.markedBy(panel).getFirst().weight();
        SortedMap<BigDecimal, Long> votes = new TreeMap<>();
        for (String presenter : table.presenters())
            for (int turn = 1; turn <= rules.how().turns().count(); turn++)
                for (var each : table.of(presenter, turn).votes().counts())
                    votes.merge(each.getKey().multiply(weight), (long) each.getValue(), Long::sum);
        return votes;
    }
}
