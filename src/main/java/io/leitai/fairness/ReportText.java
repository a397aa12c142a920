package io.leitai.fairness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report as text, in both languages. */
public final class ReportText {
    private static final String NONE = "–";

    private final Report report;
    private final Map<String, Report.Ranked> presenters;
    private final Map<String, Case.Judge> judges;
    private final StringBuilder text = new StringBuilder();

    private ReportText(Report report) {
        this.report = report;
        this.presenters =
                report.presenters().stream().collect(Collectors.toMap(Report.Ranked::id, Function.identity()));
        this.judges = report.judges().stream().collect(Collectors.toMap(Case.Judge::id, Function.identity()));
    }

    /** @param title of the contest */
    public static String of(String title, Report report) {
        return new ReportText(report).whole(title);
    }

    private String whole(String title) {
        line(title);
        line("公平性报告：仅供参考，不改变任何结果，也不能证明谁有过错。");
        line("Fairness report: advice. It changes no result and proves nobody's fault.");
        ranking();
        report.panels().forEach(this::panel);
        startOrder(report.startOrder());
        ownUnits();
        whatIfs();
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void heading(String heading) {
        line("");
        line(heading);
    }

    private void ranking() {
        heading("名次 Ranking");
        TextTable table = new TextTable().row("擂手", "名次", "总分", "出场").row("presenter", "rank", "total", "place");
        for (Report.Ranked p : report.presenters())
            table.row(
                    p.id() + " " + p.name(),
                    rank(p.rank()),
                    p.total() == null ? NONE : p.total().toPlainString(),
                    "" + p.place());
        text.append(table);
    }

    private void panel(PanelReport panel) {
        heading("评委组 Panel " + panel.panel() + " " + panel.name()
                + (panel.lowBest() ? "（低分为好 the lowest is the best）" : ""));
        Totals totals = panel.totals();
        if (totals == null) {
            line("  没有打分 no marks");
            return;
        }
        line("  " + (panel.vote() ? "公众投票 votes: " : "评委总分 judges' totals: ") + totals.count() + "，平均 mean "
                + two(totals.mean()) + "，最低 least "
                + two(totals.least()) + "，四分位 quartiles " + two(totals.q1()) + " / " + two(totals.median()) + " / "
                + two(totals.q3()) + "，最高 greatest " + two(totals.greatest())
                + (panel.vote() ? "" : "，通常的标准差 usual deviation " + two(panel.spread())));
        if (!panel.judges().isEmpty() || panel.agreement().judges() > 0) agreement(panel.agreement());
        if (!panel.judges().isEmpty()) text.append(judges(panel));
    }

    private void agreement(Agreement a) {
        line("  一致性 agreement: Kendall W = " + (a.w() == null ? NONE : three(a.w())) + "，平均 mean τ = "
                + (a.tau() == null ? NONE : three(a.tau())) + "，" + a.judges() + " 位评委 judges，" + a.presenters() + " / "
                + a.of() + " 位擂手 presenters，" + chance(a.chance())
                + (a.chiSquare() == null ? "" : "（χ² = " + two(a.chiSquare()) + "，df " + a.df() + "）"));
        if (!a.left().isEmpty())
            line("  打分不到一半，不参与比较 left out, marked fewer than half: " + list(a.left(), this::judge));
    }

    private String judges(PanelReport panel) {
        TextTable table = new TextTable()
                .row("评委", "份数", "平均", "本组平均", "宽严", "起伏", "标准差", "τ", "去高", "去低", "可去")
                .row("judge", "sheets", "mean", "panel", "leniency", "unsteady", "spread", "τ", "high", "low", "of");
        for (JudgeReport judge : panel.judges())
            table.row(
                    judge(judge.judge()),
                    "" + judge.sheets(),
                    two(judge.mean()),
                    two(judge.panelMean()),
                    signed(judge.leniency()),
                    two(judge.unsteady()),
                    two(judge.spread()),
                    two(judge.tau()),
                    "" + judge.droppedHighest(),
                    "" + judge.droppedLowest(),
                    "" + judge.counted());
        return table.toString();
    }

    private void startOrder(StartOrder order) {
        heading("出场顺序 Start order");
        line("  " + order.presenters() + " 位擂手 presenters，Spearman ρ = "
                + (order.spearman() == null ? NONE : three(order.spearman())) + "，每晚一位 each place later "
                + signed(order.slope()) + " 分 points，" + chance(order.chance()));
    }

    private void ownUnits() {
        if (report.ownUnits().isEmpty()) return;
        heading("给本单位打分 Own unit");
        TextTable table = new TextTable()
                .row("评委", "本单位", "份数", "对别人", "份数", "差", "")
                .row("judge", "own unit", "sheets", "others", "sheets", "difference", "");
        for (OwnUnit own : report.ownUnits())
            table.row(
                    judge(own.judge()) + " " + own.unit(),
                    signed(own.own().mean()),
                    "" + own.own().sheets(),
                    signed(own.others().mean()),
                    "" + own.others().sheets(),
                    signed(own.difference()),
                    chance(own.chance()));
        text.append(table);
    }

    private void whatIfs() {
        heading("假如 What if");
        line("  实际第一 first in fact: "
                + list(
                        report.presenters().stream()
                                .filter(p -> Integer.valueOf(1).equals(p.rank()))
                                .map(Report.Ranked::id)
                                .toList(),
                        this::presenter));
        for (WhatIf whatIf : report.whatIfs()) {
            String what = kind(whatIf.kind()) + (whatIf.judge() == null ? "" : " " + judge(whatIf.judge()));
            line("  " + what + ": " + outcome(whatIf));
        }
    }

    private String outcome(WhatIf whatIf) {
        String winner = whatIf.winnerChanges()
                ? "第一名改变 another first: " + list(whatIf.winners(), this::presenter)
                : "第一名不变 the same first";
        if (whatIf.moved().isEmpty()) return winner + "，名次全都不变 all ranks the same";
        String moved = whatIf.moved().stream()
                .map(move -> presenter(move.presenter()) + " " + rank(move.from()) + "→" + rank(move.to()))
                .collect(Collectors.joining(", "));
        return winner + "，名次 ranks: " + moved;
    }

    private static String rank(Integer rank) {
        return rank == null ? NONE : rank.toString();
    }

    private static String kind(WhatIf.Kind kind) {
        return switch (kind) {
            case WITHOUT_JUDGE -> "没有 without";
            case WITHOUT_TRIMMING -> "不去最高最低 without trimming";
            case EQUAL_PANELS -> "各组权重相同 equal panels";
            case MEDIAN -> "用中位数 the median";
            case MEAN -> "用平均数 the mean";
            case OWN_UNIT_EXCUSED -> "本单位回避 own units excused";
        };
    }

    private static String chance(Chance chance) {
        String p = chance.p() == null ? "" : (chance.p() < 0.001 ? "p < 0.001" : "p = " + three(chance.p())) + " ";
        return p
                + switch (chance.verdict()) {
                    case TOO_FEW -> "太少，说明不了什么 too few to say anything";
                    case LIKE_CHANCE -> "与偶然分不开 not to be told from chance";
                    case BEYOND_CHANCE -> "超出偶然 beyond chance";
                };
    }

    private static String list(List<String> ids, Function<String, String> name) {
        return ids.isEmpty() ? NONE : ids.stream().map(name).collect(Collectors.joining(", "));
    }

    private String presenter(String id) {
        return id + " " + presenters.get(id).name();
    }

    private String judge(String id) {
        return id + " " + judges.get(id).name();
    }

    private static String two(Double value) {
        return value == null ? NONE : fixed("%.2f", value);
    }

    private static String three(double value) {
        return fixed("%.3f", value);
    }

    private static String signed(Double value) {
        return value == null ? NONE : fixed("%+.2f", value);
    }

    /** −0.00 is 0.00. */
    private static String fixed(String format, double value) {
        String text = String.format(Locale.ROOT, format, value);
        boolean isZero = new BigDecimal(text).signum() == 0;
        return isZero ? text.replace("-", "").replace("+", "") : text;
    }
}
