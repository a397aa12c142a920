package io.leitai.tabulate;

import io.leitai.contest.Plan;
import io.leitai.scoring.MarkTable;
import java.util.List;
import java.util.stream.Collectors;

/** Takes the rows of MARKS.csv and POINTS.csv into a table, and reports every one that the plan does not allow. */
final class Entries {
    private final Plan plan;
    private final Cells cells;
    private final MarkTable table;

    Entries(Plan plan) {
        this.plan = plan;
        this.cells = new Cells(plan);
        this.table = new MarkTable(
                plan.presenters().stream().map(Plan.Presenter::id).toList(),
                plan.judges().stream()
                        .collect(Collectors.groupingBy(
                                Plan.Judge::panel, Collectors.mapping(Plan.Judge::id, Collectors.toList()))));
    }

    MarkTable table() {
        return table;
    }

    void marks(Table csv) {
        MarkRows rows = new MarkRows(plan, cells, table);
        csv.read(List.of("presenter", "judge", "criterion", "mark"), List.of("turn"), rows::take);
    }

    void points(Table csv) {
        PointRows rows = new PointRows(plan, cells, table);
        csv.read(List.of("presenter", "component", "points"), List.of("turn"), rows::take);
    }
}
