package io.leitai.tabulate;

import io.leitai.contest.Plan;
import io.leitai.scoring.series.ContestResult;
import io.leitai.scoring.series.Doubt;
import io.leitai.scoring.series.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the rows of one contest's RESULT.csv, and reports every one that is no result or that the series can't use. */
final class Placings {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    private static final Pattern RANK = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private final Series series;
    private final String contest;
    private final Map<String, Plan.Presenter> planned;
    private final boolean unitsLater;

    private record Read(ContestResult.Row result, Table.Row row) {}

    private final Map<String, Read> read = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /**
     * @param plan the contest's, or null: ids, names and units are then as the file has them
     * @param unitsLater a plan was given, and it has to be mended before units can be asked for
     */
    Placings(Series series, String contest, Plan plan, boolean unitsLater) {
        this.series = series;
        this.contest = contest;
        this.unitsLater = unitsLater;
        this.planned = plan == null
                ? null
                : plan.presenters().stream().collect(Collectors.toMap(Plan.Presenter::id, Function.identity()));
    }

    /** The columns {@code PANEL.CRITERION} are of no interest here. */
    ContestResult of(Table csv) {
        csv.read(
                List.of("rank", "presenter", "total"),
                List.of("name", "unit"),
                name -> name.indexOf('.') > 0,
                this::placing);
        List<Read> byRank = new ArrayList<>(read.values());
        byRank.sort(Comparator.comparingInt((Read r) -> r.result().rank())
                .thenComparingInt(r -> r.row().line()));
        ranksFollow(byRank);
        return new ContestResult(contest, byRank.stream().map(Read::result).toList());
    }

    void report(Doubt doubt) {
        read.get(doubt.presenter()).row().fault("presenter", doubt.zh(), doubt.en());
    }

    private void placing(Table.Row row) {
        String presenter = presenter(row);
        String rank = row.get("rank");
        String total = row.get("total");
        if (!rank.isEmpty() && !RANK.matcher(rank).matches())
            row.fault(
                    "rank",
                    "rank 要写名次（1、2、3…），没有成绩就空着；这里是“%s”。".formatted(Faults.quote(rank)),
                    "rank must be a place such as 1, or nothing without a result; this is \"%s\"."
                            .formatted(Faults.quote(rank)));
        else if (!total.isEmpty() && !DECIMAL.matcher(total).matches())
            row.fault(
                    "total",
                    "total 要写成数，例如 92.46；这里是“%s”。".formatted(Faults.quote(total)),
                    "total must be a number such as 92.46; this is \"%s\".".formatted(Faults.quote(total)));
        else if (rank.isEmpty() != total.isEmpty())
            row.fault(
                    rank.isEmpty() ? "rank" : "total",
                    "rank 和 total 要么都有，要么都空着（退赛、没有成绩）。",
                    "There must be both rank and total, or neither (withdrawn, no result).");
        else if (presenter != null && !rank.isEmpty()) keep(row, presenter, Integer.parseInt(rank), total);
    }

    /** Null where there is none, or none that may be here. */
    private String presenter(Table.Row row) {
        String id = row.get("presenter");
        if (!ID.matcher(id).matches()) {
            row.fault(
                    "presenter",
                    "“%s”不是擂手的编号。".formatted(Faults.quote(id)),
                    "\"%s\" is no presenter's id.".formatted(Faults.quote(id)));
            return null;
        }
        if (planned != null && !planned.containsKey(id)) {
            row.fault("presenter", "方案里没有编号为“%s”的擂手。".formatted(id), "The plan has no presenter \"%s\".".formatted(id));
            return null;
        }
        Integer first = lines.putIfAbsent(id, row.line());
        if (first == null) return id;
        row.fault(
                "presenter",
                "“%s”在第 %d 行已经有了：一位擂手只能有一行。".formatted(id, first),
                "\"%s\" is on line %d already: a presenter has one row only.".formatted(id, first));
        return null;
    }

    private void keep(Table.Row row, String presenter, int rank, String total) {
        Plan.Presenter known = planned == null ? null : planned.get(presenter);
        String unit = text(row, "unit", known == null ? "" : known.unit());
        String name = text(row, "name", known == null ? "" : known.name());
        if (unit.isEmpty() && series.by() == Series.By.UNIT && !unitsLater)
            row.fault(
                    "unit",
                    "按单位排名，可是不知道“%s”的单位：加一列 unit，或者用 --plan 给出方案。".formatted(presenter),
                    "The series ranks units, but the unit of \"%s\" is not known: add a column unit, or give the plan with --plan."
                            .formatted(presenter));
        Map<String, String> en = known == null ? Map.of() : known.en();
        read.put(
                presenter,
                new Read(new ContestResult.Row(presenter, name, unit, rank, new BigDecimal(total), en), row));
    }

    /** What the file says, which the plan must not contradict; what the plan says where the file says nothing. */
    private static String text(Table.Row row, String column, String planned) {
        String text = row.get(column);
        if (text.isEmpty() || text.equals(planned)) return planned;
        boolean line = text.length() <= 120 && text.chars().noneMatch(Character::isISOControl);
        if (!line)
            row.fault(
                    column,
                    "%s 要写一行文字，最多 120 个字。".formatted(column),
                    "%s must be one line of text of at most 120 characters.".formatted(column));
        else if (!planned.isEmpty())
            row.fault(
                    column,
                    "这里是“%s”，方案里是“%s”：两处要一致。".formatted(text, planned),
                    "This is \"%s\", but the plan has \"%s\": they must be the same.".formatted(text, planned));
        return text;
    }

    /** 1, 1, 3, and totals that go one way: else a rank was mistyped, or rows are missing. */
    private static void ranksFollow(List<Read> byRank) {
        int way = 0;
        for (int i = 0; i < byRank.size(); i++) {
            Read read = byRank.get(i);
            Read before = i == 0 ? null : byRank.get(i - 1);
            int rank = read.result().rank();
            boolean shared = before != null && rank == before.result().rank();
            if (!shared && rank != i + 1) {
                read.row()
                        .fault(
                                "rank",
                                "第 %d 名接不上：前面有 %d 行，这里应当是第 %d 名（并列后要空出名次：1、1、3）。".formatted(rank, i, i + 1),
                                "Place %d does not follow: %d rows are before it, so it must be %d (shared ranks leave a gap: 1, 1, 3)."
                                        .formatted(rank, i, i + 1));
                return;
            }
            if (before == null) continue;
            int step = read.result().total().compareTo(before.result().total());
            if (shared ? step != 0 : step * way < 0) {
                read.row()
                        .fault(
                                "total",
                                shared ? "和并列的第 %d 名总分不一样。".formatted(rank) : "总分和名次的顺序对不上：检查这一行的 rank 和 total。",
                                shared
                                        ? "Another total than the one it shares place %d with.".formatted(rank)
                                        : "The totals do not go with the ranks: look at rank and total of this row.");
                return;
            }
            if (step != 0) way = step;
        }
    }
}
