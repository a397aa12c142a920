package io.leitai.tabulate;

import static io.leitai.tabulate.Cells.plain;

import io.leitai.contest.Plan;
import io.leitai.scoring.Component;
import io.leitai.scoring.MarkTable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of POINTS.csv. */
final class PointRows {
    private final int turns;
    private final Map<String, Component> components;
    private final Cells cells;
    private final MarkTable table;

    PointRows(Plan plan, Cells cells, MarkTable table) {
        this.turns = plan.rules().how().turns().count();
        this.components =
                plan.rules().how().components().stream().collect(Collectors.toMap(Component::id, Function.identity()));
        this.cells = cells;
        this.table = table;
    }

    void take(Table.Row row) {
        String presenter = cells.presenter(row);
        String id = row.get("component");
        Component component = components.get(id);
        if (component == null)
            row.fault(
                    "component",
                    "方案的 components 里没有“%s”。".formatted(Faults.quote(id)),
                    "The plan has no component \"%s\".".formatted(Faults.quote(id)));
        int turn = cells.turn(row, component == null || component.perTurn() ? turns : 1);
        String text = row.get("points");
        BigDecimal points = text.isEmpty() ? null : Cells.decimal(row, "points", text, "", "");
        if (points != null && component != null) check(row, component, points);
        if (presenter == null || turn == 0 || component == null) return;
        if (cells.isTwice(row, presenter, turn, "", component.id())) return;
        if (points != null) table.points(presenter, turn, component.id(), points);
    }

    private static void check(Table.Row row, Component c, BigDecimal points) {
        if (c.use() == Component.Use.OVERTIME) {
            if (points.signum() < 0)
                row.fault(
                        "points",
                        "“%s”写的是超时的秒数，没有超时就是 0，不能是 %s。".formatted(c.id(), plain(points)),
                        "\"%s\" takes seconds over the time allowed, 0 for none; this is %s."
                                .formatted(c.id(), plain(points)));
            return;
        }
        boolean low = c.min() != null && points.compareTo(c.min()) < 0;
        boolean high = c.max() != null && points.compareTo(c.max()) > 0;
        if (!low && !high) return;
        String min = c.min() == null ? "" : plain(c.min());
        String max = c.max() == null ? "" : plain(c.max());
        row.fault(
                "points",
                "“%s”超出范围（%s…%s）：%s。".formatted(c.id(), min, max, plain(points)),
                "\"%s\" is out of its range (%s…%s): %s.".formatted(c.id(), min, max, plain(points)));
    }
}
