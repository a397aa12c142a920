package io.leitai.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each judge gave in all, for those who look at the judges. No result is made of it. */
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
}
