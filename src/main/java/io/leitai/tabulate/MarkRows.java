package io.leitai.tabulate;

import static io.leitai.tabulate.Cells.plain;

import io.leitai.contest.Plan;
import io.leitai.scoring.Criterion;
import io.leitai.scoring.MarkTable;
import io.leitai.scoring.Panel;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of MARKS.csv: judges' marks, and a public's votes under names such as {@code public:0017}. */
final class MarkRows {
    private static final String EXCUSED = "excused";

    private final Plan plan;
    private final int turns;
    private final Cells cells;
    private final MarkTable table;
    private final Map<String, String> judges;
    private final Map<String, Map<String, Criterion>> criteriaOfJudge = new HashMap<>();
    private final Panel votePanel;
    private final Map<String, Criterion> criteriaOfVoter;

    /** Criterion's id to the texts that are marks for it; most of a table's are the same few. */
    private final Map<String, Map<String, BigDecimal>> known = new HashMap<>();

    MarkRows(Plan plan, Cells cells, MarkTable table) {
        this.plan = plan;
        this.turns = plan.rules().how().turns().count();
        this.cells = cells;
        this.table = table;
        this.judges = plan.judges().stream()
                .map(Plan.Judge::id)
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
        Map<String, Map<String, Criterion>> ofPanel = new HashMap<>();
        for (Panel panel : plan.rules().panels()) ofPanel.put(panel.id(), criteria(panel));
        for (Plan.Judge judge : plan.judges()) criteriaOfJudge.put(judge.id(), ofPanel.get(judge.panel()));
        this.votePanel = plan.rules().votePanel().orElse(null);
        this.criteriaOfVoter = votePanel == null ? null : ofPanel.get(votePanel.id());
    }

    private Map<String, Criterion> criteria(Panel panel) {
        return plan.rules().markedBy(panel).stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
    }

    void take(Table.Row row) {
        String presenter = cells.presenter(row);
        int turn = cells.turn(row, turns);
        String who = row.get("judge");
        boolean voter = isVoter(who);
        Map<String, Criterion> criteria = voter ? criteriaOfVoter : criteriaOfJudge.get(who);
        if (criteria == null) unknown(row, who);
        Criterion criterion = criterion(row, criteria);
        boolean excused = row.get("mark").equals(EXCUSED);
        if (voter && excused) excusedVoter(row);
        BigDecimal mark = excused ? null : mark(row, criterion);
        if (presenter == null || turn == 0 || criterion == null) return;
        if (voter) vote(row, who, presenter, turn, mark);
        else judged(row, judges.get(who), presenter, turn, criterion, mark, excused);
    }

    /** The vote panel's id, a colon, and a name of any form. */
    private boolean isVoter(String id) {
        return votePanel != null
                && id.startsWith(votePanel.id() + ":")
                && id.length() > votePanel.id().length() + 1;
    }

    private void vote(Table.Row row, String voter, String presenter, int turn, BigDecimal mark) {
        if (!cells.isTwice(row, presenter, turn, voter) && mark != null) table.vote(presenter, turn, mark);
    }

    private void judged(
            Table.Row row, String judge, String presenter, int turn, Criterion c, BigDecimal mark, boolean excused) {
        if (cells.isTwice(row, presenter, turn, judge, c.id())) return;
        if (!excused && mark == null || contradicts(row, presenter, turn, judge, excused)) return;
        if (excused) table.excuse(presenter, turn, judge);
        else table.give(presenter, turn, judge, c.id(), mark);
    }

    private void unknown(Table.Row row, String who) {
        String zh = votePanel == null ? "" : "公众的票写成“%s:编号”。".formatted(votePanel.id());
        String en = votePanel == null ? "" : " A vote of the public is \"%s:NUMBER\".".formatted(votePanel.id());
        row.fault(
                "judge",
                "方案里没有编号为“%s”的评委。".formatted(Faults.quote(who)) + zh,
                "The plan has no judge \"%s\".".formatted(Faults.quote(who)) + en);
    }

    private void excusedVoter(Table.Row row) {
        row.fault(
                "mark",
                "公众的票不能是 excused（回避）：不投就没有这一行。",
                "A vote of the public can't be excused: who does not vote has no row.");
    }

    /** A mark of a judge who is excused would be lost without a word. */
    private boolean contradicts(Table.Row row, String presenter, int turn, String judge, boolean excused) {
        boolean contradicts =
                excused ? table.isMarked(presenter, turn, judge) : table.isExcused(presenter, turn, judge);
        if (!contradicts) return false;
        row.fault(
                "mark",
                "评委“%s”在这一轮既有打分又有 excused（回避）：只能有一样。".formatted(judge),
                "Judge \"%s\" has both a mark and excused in this turn: there may be one of them only."
                        .formatted(judge));
        return true;
    }

    /** @param ofWho what the judge marks; null where there is no such judge */
    private Criterion criterion(Table.Row row, Map<String, Criterion> ofWho) {
        String id = row.get("criterion");
        if (ofWho != null && ofWho.containsKey(id)) return ofWho.get(id);
        boolean known = plan.rules().criteria().stream().anyMatch(c -> c.id().equals(id));
        boolean group = plan.rules().how().groups().stream().anyMatch(g -> g.id().equals(id));
        String quoted = Faults.quote(id);
        if (group)
            row.fault(
                    "criterion",
                    "“%s”是一组评分项：分打在组内各项上。".formatted(quoted),
                    "\"%s\" is a group of criteria: its parts are marked.".formatted(quoted));
        else if (!known)
            row.fault(
                    "criterion",
                    "方案里没有“%s”这个评分项。".formatted(quoted),
                    "The plan has no criterion \"%s\".".formatted(quoted));
        else if (ofWho != null)
            row.fault(
                    "criterion",
                    "评委“%s”所在的组不打“%s”这一项。".formatted(Faults.quote(row.get("judge")), id),
                    "Judge \"%s\" is on a panel that does not mark \"%s\"."
                            .formatted(Faults.quote(row.get("judge")), id));
        return null;
    }

    /** Null where there is none, or none that counts. */
    private BigDecimal mark(Table.Row row, Criterion c) {
        String text = row.get("mark");
        if (text.isEmpty()) return null;
        Map<String, BigDecimal> marks = c == null ? Map.of() : known.computeIfAbsent(c.id(), id -> new HashMap<>());
        BigDecimal mark = marks.get(text);
        if (mark == null) {
            mark = checked(row, c, text);
            if (mark != null) marks.put(text, mark);
        }
        return mark;
    }

    private static BigDecimal checked(Table.Row row, Criterion c, String text) {
        BigDecimal mark = Cells.decimal(row, "mark", text, "，或者空着，或者 excused（回避）", ", or nothing, or excused");
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
}
