package io.leitai.fairness;

import io.leitai.scoring.Criterion;
import io.leitai.scoring.MarkTable;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A contest for the report, written down as its marks. One criterion, "mark". */
final class Arena {
    static final Rounding TWO = Rounding.DEFAULT;

    private final List<Panel> panels = new ArrayList<>();
    private final Map<String, List<String>> judges = new LinkedHashMap<>();
    private final List<Case.Judge> people = new ArrayList<>();
    private final List<Case.Presenter> presenters = new ArrayList<>();
    private final Map<String, String> units = new HashMap<>();
    private Method method;

    static Criterion mark() {
        return new Criterion(
                "mark", "分", BigDecimal.ZERO, BigDecimal.valueOf(100), new BigDecimal("0.1"), BigDecimal.ONE);
    }

    Arena method(Method stated) {
        method = stated;
        return this;
    }

    Arena panel(String id, String weight, int highest, int lowest, PanelMethod how, String... ids) {
        panels.add(new Panel(id, id, new BigDecimal(weight), highest, lowest, Map.of(), how));
        judges.put(id, List.of(ids));
        for (String judge : ids)
            people.add(new Case.Judge(judge, "评委 " + judge, units.getOrDefault(judge, ""), id, Map.of()));
        return this;
    }

    /** Before the panel or the presenter is named. */
    Arena unit(String of, String unit) {
        units.put(of, unit);
        return this;
    }

    Arena presenters(String... ids) {
        for (String id : ids)
            presenters.add(
                    new Case.Presenter(id, "擂手 " + id, units.getOrDefault(id, ""), presenters.size() + 1, Map.of()));
        return this;
    }

    Rules rules() {
        return new Rules(List.of(mark()), panels, TWO, method);
    }

    MarkTable table() {
        return new MarkTable(presenters.stream().map(Case.Presenter::id).toList(), judges);
    }

    /** @param rows {@code presenter: judge mark, judge mark …}, or {@code presenter 2: …} for the second turn */
    Case marked(String... rows) {
        MarkTable table = table();
        for (String row : rows) {
            String[] parts = row.split(": ");
            String[] who = parts[0].split(" ");
            int turn = who.length == 1 ? 1 : Integer.parseInt(who[1]);
            for (String each : parts[1].split(", ")) {
                String[] mark = each.split(" ");
                if (mark[1].equals("excused")) table.excuse(who[0], turn, mark[0]);
                else table.give(who[0], turn, mark[0], "mark", new BigDecimal(mark[1]));
            }
        }
        return of(table);
    }

    Case of(MarkTable table) {
        return new Case(rules(), table, presenters, people);
    }
}
