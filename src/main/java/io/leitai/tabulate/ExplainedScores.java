package io.leitai.tabulate;

import static io.leitai.tabulate.Figures.exact;
import static io.leitai.tabulate.Figures.plain;
import static io.leitai.tabulate.Figures.rounded;
import static io.leitai.tabulate.Figures.rounding;
import static io.leitai.tabulate.Figures.times;

import io.leitai.scoring.Component;
import io.leitai.scoring.Fraction;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** How one presenter's turns were reckoned: which marks were dropped, what was rounded. */
final class ExplainedScores {
    private final Rules rules;
    private final Outline outline;

    ExplainedScores(Rules rules, Outline outline) {
        this.rules = rules;
        this.outline = outline;
    }

    void turn(Tally.Turn turn, int of) {
        int depth = 1;
        if (of > 1) {
            String counts = turn.score() == null || turn.counts() ? "" : " (不计入 does not count)";
            outline.line(1, "第 " + turn.turn() + " 轮 turn " + turn.turn() + counts);
            depth = 2;
        }
        for (Tally.PanelScore panel : turn.panels()) panel(depth, panel);
        if (turn.score() == null) {
            outline.line(depth, "没有得分 no score: " + lack(turn.lack()));
            return;
        }
        String made = combined(turn) + items(turn.items(), rules.how().steps().factor()) + deducted(turn.deducted());
        outline.line(depth, "得分 score = " + chain(made, exact(turn.score())));
    }

    /** A step that changes nothing is not shown. */
    static String chain(String from, String to) {
        return to.equals(from) || to.startsWith(from + " →") ? to : from + " = " + to;
    }

    private String combined(Tally.Turn turn) {
        String sum = "";
        BigDecimal weights = BigDecimal.ZERO;
        for (int i = 0; i < rules.panels().size(); i++) {
            Panel panel = rules.panels().get(i);
            weights = weights.add(panel.weight());
            if (turn.panels().get(i).score() == null) continue;
            sum += (sum.isEmpty() ? "" : " + ") + exact(turn.panels().get(i).score()) + times(panel.weight());
        }
        if (rules.panels().size() == 1 && rules.how().combine() == Method.Combine.SHARE) return exact(turn.combined());
        boolean share = rules.how().combine() == Method.Combine.SHARE;
        return share ? "(" + sum + ") / " + plain(weights) + " = " + exact(turn.combined()) : sum;
    }

    private void panel(int depth, Tally.PanelScore score) {
        Panel panel = rules.panels().stream()
                .filter(p -> p.id().equals(score.panel()))
                .findFirst()
                .orElseThrow();
        outline.line(depth, panel.id() + " " + panel.name());
        for (Tally.Unit unit : score.units()) unit(depth + 1, panel, unit);
        for (Method.Group group : rules.how().groups()) {
            Fraction figure = rules.figure(group.id(), score.figures());
            if (figure != null)
                outline.line(depth + 1, "分项组 group " + group.id() + " " + group.name() + " = " + exact(figure));
        }
        if (score.score() == null) {
            outline.line(depth + 1, "没有得分 no score: " + lack(score.lack()));
            return;
        }
        Fraction before = Fraction.of(0);
        for (Tally.Unit unit : score.units()) before = before.plus(unit.weighted());
        outline.line(
                depth + 1,
                "本组 panel = "
                        + rounded(before, score.score(), rules.how().steps().panel()));
    }

    private void unit(int depth, Panel panel, Tally.Unit unit) {
        String marks = unit.votes() == null
                ? unit.entries().stream()
                        .map(entry -> entry.judge() + " " + exact(entry.value()) + use(entry))
                        .collect(Collectors.joining(", "))
                : votes(unit.votes());
        String totals = unit.votes() == null ? "评委总分 judges' totals" : "公众投票 public vote";
        String what = unit.criterion().isEmpty() ? totals : unit.criterion();
        String places = panel.how().places() == null ? "" : " 按名次 by place";
        outline.line(depth, what + places + ": " + marks);
        String across = across(panel.how()) + " = "
                + rounded(unit.exact(), unit.rounded(), rules.how().steps().across());
        if (!unit.criterion().isEmpty()) {
            BigDecimal weight = rules.criteria().stream()
                    .filter(c -> c.id().equals(unit.criterion()))
                    .findFirst()
                    .orElseThrow()
                    .weight();
            Fraction exact = unit.rounded().times(Fraction.of(weight));
            across += times(weight)
                    + " = "
                    + rounded(exact, unit.weighted(), rules.how().steps().criterion());
        }
        outline.line(depth + 1, across);
    }

    private static String across(PanelMethod how) {
        return switch (how.across()) {
            case MEAN -> "平均 mean";
            case SUM -> "合计 sum";
            case MEDIAN -> "中位数 median";
        };
    }

    private static String votes(Tally.Votes votes) {
        String dropped = votes.droppedHighest() + votes.droppedLowest() == 0
                ? ""
                : "，去掉最高 dropped highest " + votes.droppedHighest() + "，去掉最低 dropped lowest " + votes.droppedLowest();
        return votes.all() + " 票 votes" + dropped;
    }

    private static String use(Tally.Entry entry) {
        String filled = entry.filled() ? " (缺分，取平均 missing, panel's mean)" : "";
        return filled
                + switch (entry.use()) {
                    case COUNTED -> "";
                    case DROPPED_HIGHEST -> " (去掉最高 dropped highest)";
                    case DROPPED_LOWEST -> " (去掉最低 dropped lowest)";
                };
    }

    static String items(List<Tally.Item> items, Rounding factor) {
        StringBuilder text = new StringBuilder();
        for (Tally.Item item : items)
            if (item.component().use() == Component.Use.FACTOR)
                text.append(" × ")
                        .append(plain(item.points()))
                        .append(" ")
                        .append(item.component().id());
        if (!text.isEmpty() && factor != null)
            text.append(" (").append(rounding(factor)).append(")");
        for (Tally.Item item : items)
            if (item.component().use() != Component.Use.FACTOR)
                text.append(added(item)).append(" ").append(item.component().id());
        return text.toString();
    }

    private static String added(Tally.Item item) {
        return item.component().use() == Component.Use.OVERTIME
                ? signed(item.counted()) + " (" + plain(item.points()) + " 秒 s)"
                : " + " + plain(item.points()) + times(item.component().weight());
    }

    private String deducted(BigDecimal points) {
        if (points.signum() == 0) return "";
        boolean taken = rules.how().winner() == Method.Winner.HIGHEST;
        return signed(taken ? points.negate() : points) + " 扣分 deducted";
    }

    private static String signed(BigDecimal points) {
        return (points.signum() > 0 ? " + " : " − ") + plain(points.abs());
    }

    static String lack(Tally.Lack lack) {
        return switch (lack.why()) {
            case NO_MARKS -> "没有打分 no marks (" + lack.about() + ")";
            case WAITING_FOR_JUDGE -> "还缺评委的分 a judge's mark is missing (" + lack.about() + ")";
            case BELOW_QUORUM -> "打分的评委不够 fewer judges than the quorum (" + lack.about() + ")";
            case NO_POINTS -> "还缺 points are missing (" + lack.about() + ")";
            case NO_TURN -> "缺少一轮 no score in turn " + lack.about();
        };
    }
}
