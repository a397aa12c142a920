package io.leitai.tabulate;

import io.leitai.contest.Plan;
import io.leitai.scoring.Component;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.MarkTable;
import io.leitai.scoring.Panel;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the rows of MARKS.csv and POINTS.csv into a table, and reports every one that the plan does not allow. */
final class Entries {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern TURN = Pattern.compile("\\d{1,3}");
    /**
     * More than presenters, judges, criteria and components of a plan together; its third power times 100 fits a long. A
     * prime: by a power of two all cells would fall into a few buckets of a map.
     */
    private static final long MOST_IDS = 100_003;

    private static final String EXCUSED = "excused";

    private final Plan plan;
    private final int turns;
    private final Map<String, String> presenters;
    private final Map<String, String> judges;
    private final Map<String, Map<String, Criterion>> criteriaOfJudge = new HashMap<>();
    private final Map<String, Component> components;
    private final MarkTable table;

    /** Numbers of ids, and by them what was given on which line. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final Map<Long, Integer> seen = new HashMap<>();

    /** Whether a judge is excused in a turn; nothing where the judge has not been met. */
    private final Map<Long, Boolean> excusals = new HashMap<>();

    Entries(Plan plan) {
        this.plan = plan;
        this.turns = plan.rules().how().turns().count();
        // the plan's own ids, so that a table of a million rows holds each once
        this.presenters = plan.presenters().stream()
                .map(Plan.Presenter::id)
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
        this.judges = plan.judges().stream()
                .map(Plan.Judge::id)
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
        this.components =
                plan.rules().how().components().stream().collect(Collectors.toMap(Component::id, Function.identity()));
        Map<String, Map<String, Criterion>> ofPanel = new HashMap<>();
        for (Panel panel : plan.rules().panels())
            ofPanel.put(
                    panel.id(),
                    plan.rules().markedBy(panel).stream()
                            .collect(Collectors.toMap(Criterion::id, Function.identity())));
        for (Plan.Judge judge : plan.judges()) criteriaOfJudge.put(judge.id(), ofPanel.get(judge.panel()));
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
        csv.read(List.of("presenter", "judge", "criterion", "mark"), List.of("turn"), this::mark);
    }

    void points(Table csv) {
        csv.read(List.of("presenter", "component", "points"), List.of("turn"), this::point);
    }

    private void mark(Table.Row row) {
        String presenter = presenter(row);
        int turn = turn(row, turns);
        String judge = judges.get(row.get("judge"));
        Map<String, Criterion> criteria = judge == null ? null : criteriaOfJudge.get(judge);
        if (criteria == null)
            row.fault(
                    "judge",
                    "方案里没有编号为“%s”的评委。".formatted(Faults.quote(row.get("judge"))),
                    "The plan has no judge \"%s\".".formatted(Faults.quote(row.get("judge"))));
        Criterion criterion = criterion(row, criteria);
        BigDecimal mark = mark(row, criterion);
        if (presenter == null || turn == 0 || criterion == null) return;
        if (isTwice(row, presenter, turn, "judge " + judge, "criterion " + criterion.id())) return;
        boolean excused = row.get("mark").equals(EXCUSED);
        if (!excused && mark == null || contradicts(row, presenter, turn, judge, excused)) return;
        if (excused) table.excuse(presenter, turn, judge);
        else table.give(presenter, turn, judge, criterion.id(), mark);
    }

    /** A mark of a judge who is excused would be lost without a word. */
    private boolean contradicts(Table.Row row, String presenter, int turn, String judge, boolean excused) {
        Boolean before = excusals.putIfAbsent(cell(turn, presenter, judge), excused);
        if (before == null || before == excused) return false;
        row.fault(
                "mark",
                "评委“%s”在这一轮既有打分又有 excused（回避）：只能有一样。".formatted(judge),
                "Judge \"%s\" has both a mark and excused in this turn: there may be one of them only."
                        .formatted(judge));
        return true;
    }

    private Criterion criterion(Table.Row row, Map<String, Criterion> ofJudge) {
        String id = row.get("criterion");
        Criterion criterion = plan.rules().criteria().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElse(null);
        if (criterion == null)
            row.fault(
                    "criterion",
                    "方案里没有“%s”这个评分项。".formatted(Faults.quote(id)),
                    "The plan has no criterion \"%s\".".formatted(Faults.quote(id)));
        else if (ofJudge != null && !ofJudge.containsKey(id)) {
            row.fault(
                    "criterion",
                    "评委“%s”所在的组不打“%s”这一项。".formatted(row.get("judge"), id),
                    "Judge \"%s\" is on a panel that does not mark \"%s\".".formatted(row.get("judge"), id));
            return null;
        }
        return ofJudge == null ? null : criterion;
    }

    /** Null where there is none, or none that counts. */
    private BigDecimal mark(Table.Row row, Criterion c) {
        String text = row.get("mark");
        if (text.isEmpty() || text.equals(EXCUSED)) return null;
        BigDecimal mark = decimal(row, "mark", text, "或者空着，或者 excused（回避）", ", or nothing, or excused");
        if (mark == null || c == null) return null;
        if (mark.compareTo(c.min()) < 0 || mark.compareTo(c.max()) > 0)
            row.fault(
                    "mark",
                    "“%s”只能打 %s 到 %s 分，这里是 %s。".formatted(c.id(), plain(c.min()), plain(c.max()), text),
                    "\"%s\" takes a mark from %s to %s; this is %s."
                            .formatted(c.id(), plain(c.min()), plain(c.max()), text));
        else if (mark.subtract(c.min()).remainder(c.step()).signum() != 0)
            row.fault(
                    "mark",
                    "“%s”应从 %s 分起，每档 %s 分，这里是 %s。".formatted(c.id(), plain(c.min()), plain(c.step()), text),
                    "\"%s\" takes marks from %s in steps of %s; this is %s."
                            .formatted(c.id(), plain(c.min()), plain(c.step()), text));
        else return mark;
        return null;
    }

    private void point(Table.Row row) {
        String presenter = presenter(row);
        String id = row.get("component");
        Component component = components.get(id);
        if (component == null)
            row.fault(
                    "component",
                    "方案的 components 里没有“%s”。".formatted(Faults.quote(id)),
                    "The plan has no component \"%s\".".formatted(Faults.quote(id)));
        int turn = turn(row, component == null || component.perTurn() ? turns : 1);
        String text = row.get("points");
        BigDecimal points = text.isEmpty() ? null : decimal(row, "points", text, "", "");
        if (points != null && component != null) checkRange(row, component, points);
        if (presenter == null || turn == 0 || component == null) return;
        if (isTwice(row, presenter, turn, "", "component " + component.id())) return;
        if (points != null) table.points(presenter, turn, component.id(), points);
    }

    private static void checkRange(Table.Row row, Component c, BigDecimal points) {
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

    private String presenter(Table.Row row) {
        String id = row.get("presenter");
        if (presenters.containsKey(id)) return presenters.get(id);
        row.fault(
                "presenter",
                "方案里没有编号为“%s”的擂手。".formatted(Faults.quote(id)),
                "The plan has no presenter \"%s\".".formatted(Faults.quote(id)));
        return null;
    }

    /** 0 where it is none. */
    private int turn(Table.Row row, int most) {
        String text = row.get("turn");
        if (text.isEmpty()) return 1;
        int turn = TURN.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (turn >= 1 && turn <= most) return turn;
        row.fault(
                "turn",
                "turn 要写 1 到 %d，这里是“%s”。".formatted(most, Faults.quote(text)),
                "turn must be from 1 to %d; this is \"%s\".".formatted(most, Faults.quote(text)));
        return 0;
    }

    private static BigDecimal decimal(Table.Row row, String column, String text, String zhElse, String enElse) {
        if (DECIMAL.matcher(text).matches()) return new BigDecimal(text);
        row.fault(
                column,
                "%s 要写一个数，例如 8.5%s，这里是“%s”。".formatted(column, zhElse, Faults.quote(text)),
                "%s must be a number such as 8.5%s; this is \"%s\".".formatted(column, enElse, Faults.quote(text)));
        return null;
    }

    /** @param who the judge, or nobody for points @param what the criterion or the component */
    private boolean isTwice(Table.Row row, String presenter, int turn, String who, String what) {
        Integer first = seen.putIfAbsent(cell(turn, presenter, who, what), row.line());
        if (first == null) return false;
        row.fault(
                "presenter",
                "和第 %d 行重复：同一擂手、同一轮、同一项只能有一行。".formatted(first),
                "This repeats line %d: there may be one row only for it.".formatted(first));
        return true;
    }

    /** The same number for the same, and only for it. */
    private long cell(int turn, String... ids) {
        long cell = turn;
        for (String id : ids) cell = cell * MOST_IDS + numbers.computeIfAbsent(id, i -> numbers.size() + 1);
        return cell;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
