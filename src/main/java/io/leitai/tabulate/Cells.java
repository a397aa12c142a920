package io.leitai.tabulate;

import io.leitai.contest.Plan;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What rows of both files have: a presenter, a turn, a number; and whether a row was there before. */
final class Cells {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern TURN = Pattern.compile("\\d{1,3}");

    /**
     * More than presenters, judges, criteria and components of a plan together; its third power times 100 fits a long. A
     * prime: by a power of two all cells would fall into a few buckets of a map.
     */
    private static final long MOST_IDS = 100_003;

    private final Map<String, String> presenters;

    /** Numbers of ids, and by them what was given on which line. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final Map<Long, Integer> seen = new HashMap<>();

    Cells(Plan plan) {
        // the plan's own ids, so that a table of a million rows holds each once
        this.presenters = plan.presenters().stream()
                .map(Plan.Presenter::id)
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    /** Null where there is none. */
    String presenter(Table.Row row) {
        String id = row.get("presenter");
        if (presenters.containsKey(id)) return presenters.get(id);
        row.fault(
                "presenter",
                "方案里没有编号为“%s”的擂手。".formatted(Faults.quote(id)),
                "The plan has no presenter \"%s\".".formatted(Faults.quote(id)));
        return null;
    }

    /** 0 where it is none. */
    int turn(Table.Row row, int most) {
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

    /** Null where it is none. @param zhElse what else may stand there */
    static BigDecimal decimal(Table.Row row, String column, String text, String zhElse, String enElse) {
        if (DECIMAL.matcher(text).matches()) return new BigDecimal(text);
        row.fault(
                column,
                "%s 要写一个数，例如 8.5%s，这里是“%s”。".formatted(column, zhElse, Faults.quote(text)),
                "%s must be a number such as 8.5%s; this is \"%s\".".formatted(column, enElse, Faults.quote(text)));
        return null;
    }

    /** @param who the judge, or nobody for points @param what the criterion or the component */
    boolean isTwice(Table.Row row, String presenter, int turn, String who, String what) {
        return isTwice(row, seen.putIfAbsent(cell(turn, presenter, who, what), row.line()));
    }

    /** @param first the line on which the same was told before; null: none */
    static boolean isTwice(Table.Row row, Integer first) {
        if (first == null) return false;
        row.fault(
                "presenter",
                "和第 %d 行重复：同一擂手、同一轮、同一项只能有一行。".formatted(first),
                "This repeats line %d: there may be one row only for it.".formatted(first));
        return true;
    }

    /** The same number for the same, and only for it. @param ids of the plan, at most three */
    long cell(int turn, String... ids) {
        long cell = turn;
        for (String id : ids) cell = cell * MOST_IDS + numbers.computeIfAbsent(id, i -> numbers.size() + 1);
        return cell;
    }

    static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
