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
     * More than presenters, judges, criteria and components of a plan together; its third power times 100 fits a long.
     */
    private static final long MOST_IDS = 100_003;

    private final Map<String, String> presenters;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Lines rows = new Lines();

    /** Voters are not in the plan, and may be more than everything that is. */
    private final Map<String, Integer> voters = new HashMap<>();

    private final Lines votes = new Lines();

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

    /**
     * Whether a row for this was there before, which is then reported.
     *
     * @param who the judge, or nobody for points
     * @param what the criterion or the component
     */
    boolean isTwice(Table.Row row, String presenter, int turn, String who, String what) {
        long cell = ((turn * MOST_IDS + number(numbers, presenter)) * MOST_IDS + number(numbers, who)) * MOST_IDS
                + number(numbers, what);
        return isTwice(row, rows.first(cell, row.line()));
    }

    /** The same for a public's vote. */
    boolean isTwice(Table.Row row, String presenter, int turn, String voter) {
        long cell = (number(voters, voter) * MOST_IDS + number(numbers, presenter)) * MOST_IDS + turn;
        return isTwice(row, votes.first(cell, row.line()));
    }

    /** The same for the same id. Where two things have one id, another column of their rows differs. */
    private static int number(Map<String, Integer> numbers, String id) {
        return numbers.computeIfAbsent(id, i -> numbers.size() + 1);
    }

    /** @param first the line on which the same was told before; 0: none */
    private static boolean isTwice(Table.Row row, int first) {
        if (first == 0) return false;
        row.fault(
                "presenter",
                "和第 %d 行重复：同一擂手、同一轮、同一项只能有一行。".formatted(first),
                "This repeats line %d: there may be one row only for it.".formatted(first));
        return true;
    }

    static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
