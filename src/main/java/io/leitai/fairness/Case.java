package io.leitai.fairness;

import io.leitai.scoring.MarkTable;
import io.leitai.scoring.Rules;
import java.util.List;
import java.util.Map;

/**
 * What a report looks at.
 *
 * @param presenters in the order in which they took the stage; whoever else the table has is left out
 * @param judges in the plan's order
 */
public record Case(Rules rules, MarkTable table, List<Presenter> presenters, List<Judge> judges) {
    public Case {
        presenters = List.copyOf(presenters);
        judges = List.copyOf(judges);
    }

    /**
     * @param unit empty where there is none
     * @param place in the running order, from 1
     * @param en the English for name and unit, where there is any
     */
    public record Presenter(String id, String name, String unit, int place, Map<String, String> en) {}

    /** @param unit empty where there is none @param panel its id @param en the English for name and unit, where there is any */
    public record Judge(String id, String name, String unit, String panel, Map<String, String> en) {}
}
