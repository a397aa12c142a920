package io.leitai.tabulate;

import io.leitai.contest.Plan;
import io.leitai.scoring.Component;
import io.leitai.scoring.Fraction;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.PanelMethod;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import io.leitai.scoring.Tally;
import io.leitai.scoring.TieRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every total unfolded into the steps that made it: which marks were dropped, what was rounded, which rule told a tie apart. */
final class Explanation {
    /** What a fraction without an end is shown with. */
    private static final int DIGITS = 6;

    private final Plan plan;
    private final Rules rules;
    private final Map<String, Plan.Presenter> presenters;
    private final StringBuilder text = new StringBuilder();

    private Explanation(Plan plan) {
        this.plan = plan;
        this.rules = plan.rules();
        this.presenters = plan.presenters().stream().collect(Collectors.toMap(Plan.Presenter::id, Function.identity()));
    }

    static String of(Plan plan, List<Tally> tallies) {
        Explanation explanation = new Explanation(plan);
        explanation.line(0, plan.title() + "  rules " + plan.rules().hash());
        for (Tally tally : tallies) explanation.tally(tally, tallies);
        return explanation.text.toString();
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    private void tally(Tally tally, List<Tally> all) {
        line(0, "");
        String who = tally.presenter() + " " + presenters.get(tally.presenter()).name();
        if (tally.total() == null) line(0, who + ": 没有总分 no total: " + lack(tally.lack()));
        else line(0, tally.rank() + ". " + who + ": " + tally.total().toPlainString());
        for (Tally.Turn turn : tally.turns()) turn(turn, tally.turns().size());
        if (tally.total() == null) return;
        String turns = tally.turns().stream()
                .filter(Tally.Turn::counts)
                .map(turn -> exact(turn.score()))
                .collect(Collectors.joining(" + "));
        String made = turns + items(tally.items(), rules.how().steps().factor());
        line(1, "总分 total = " + chain(made, rounded(tally.exact(), Fraction.of(tally.total()), rules.total())));
        ties(tally, all);
    }

    private void turn(Tally.Turn turn, int of) {
        int depth = 1;
        if (of > 1) {
            String counts = turn.score() == null || turn.counts() ? "" : " (不计入 does not count)";
            line(1, "第 " + turn.turn() + " 轮 turn " + turn.turn() + counts);
            depth = 2;
        }
        for (Tally.PanelScore panel : turn.panels()) panel(depth, panel);
        if (turn.score() == null) {
            line(depth, "没有得分 no score: " + lack(turn.lack()));
            return;
        }
        String made = combined(turn) + items(turn.items(), rules.how().steps().factor());
        line(depth, "得分 score = " + chain(made, exact(turn.score())));
    }

    /** A step that changes nothing is not shown. */
    private static String chain(String from, String to) {
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
        line(depth, panel.id() + " " + panel.name());
        for (Tally.Unit unit : score.units()) unit(depth + 1, panel, unit);
        if (score.score() == null) {
            line(depth + 1, "没有得分 no score: " + lack(score.lack()));
            return;
        }
        Fraction before = Fraction.of(0);
        for (Tally.Unit unit : score.units()) before = before.plus(unit.weighted());
        line(
                depth + 1,
                "本组 panel = "
                        + rounded(before, score.score(), rules.how().steps().panel()));
    }

    private void unit(int depth, Panel panel, Tally.Unit unit) {
        String marks = unit.entries().stream()
                .map(entry -> entry.judge() + " " + exact(entry.value()) + use(entry))
                .collect(Collectors.joining(", "));
        String what = unit.criterion().isEmpty() ? "评委总分 judges' totals" : unit.criterion();
        String places = panel.how().places() == null ? "" : " 按名次 by place";
        line(depth, what + places + ": " + marks);
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
        line(depth + 1, across);
    }

    private static String across(PanelMethod how) {
        return switch (how.across()) {
            case MEAN -> "平均 mean";
            case SUM -> "合计 sum";
            case MEDIAN -> "中位数 median";
        };
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

    private static String items(List<Tally.Item> items, Rounding factor) {
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
                text.append(" + ")
                        .append(plain(item.points()))
                        .append(times(item.component().weight()))
                        .append(" ")
                        .append(item.component().id());
        return text.toString();
    }

    private void ties(Tally tally, List<Tally> all) {
        List<String> equal = all.stream()
                .filter(other -> other != tally && other.total() != null)
                .filter(other -> other.total().compareTo(tally.total()) == 0)
                .map(Tally::presenter)
                .toList();
        if (equal.isEmpty()) return;
        line(1, "总分相同 equal totals: " + String.join(", ", equal));
        for (Tally.Decided decided : tally.decided()) {
            TieRule rule = rules.how().ties().get(decided.rule());
            line(2, (decided.rule() + 1) + ". " + by(rule) + ": " + figures(rule, decided.figures()));
        }
        List<String> shared = all.stream()
                .filter(other -> other != tally && other.rank() == tally.rank())
                .map(Tally::presenter)
                .toList();
        line(2, shared.isEmpty() ? decidedBy(tally) : "并列 shared with: " + String.join(", ", shared));
    }

    private String decidedBy(Tally tally) {
        int last = tally.decided().getLast().rule();
        return "由第 " + (last + 1) + " 条分出 decided by rule " + (last + 1) + " ("
                + by(rules.how().ties().get(last)) + ")";
    }

    private static String by(TieRule rule) {
        String by = rule.by().name().toLowerCase(Locale.ROOT);
        for (String about : List.of(rule.panel(), rule.criterion(), rule.component()))
            if (!about.isEmpty()) by += " " + about;
        return rule.by() == TieRule.By.LOTS ? "lots, SHA-256 of " + rule.seed() + ":ID" : by;
    }

    private static String figures(TieRule rule, List<Fraction> figures) {
        if (figures.isEmpty()) return "–";
        if (rule.by() == TieRule.By.LOTS)
            return "%064x".formatted(figures.getFirst().numerator());
        return figures.stream().map(Explanation::exact).collect(Collectors.joining(" "));
    }

    private static String lack(Tally.Lack lack) {
        return switch (lack.why()) {
            case NO_MARKS -> "没有打分 no marks (" + lack.about() + ")";
            case WAITING_FOR_JUDGE -> "还缺评委的分 a judge's mark is missing (" + lack.about() + ")";
            case BELOW_QUORUM -> "打分的评委不够 fewer judges than the quorum (" + lack.about() + ")";
            case NO_POINTS -> "还缺 points are missing (" + lack.about() + ")";
            case NO_TURN -> "缺少一轮 no score in turn " + lack.about();
        };
    }

    static String rounded(Fraction exact, Fraction rounded, Rounding rounding) {
        return rounding == null || exact.equals(rounded)
                ? exact(rounded)
                : exact(exact) + " → " + rounded.round(rounding).toPlainString() + " (" + rounding(rounding) + ")";
    }

    private static String rounding(Rounding rounding) {
        return rounding.digits() + " 位 digits, "
                + rounding.mode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String times(BigDecimal weight) {
        return weight.compareTo(BigDecimal.ONE) == 0 ? "" : " × " + plain(weight);
    }

    /** As a decimal where it has an end, else as a fraction with the beginning of its decimal. */
    static String exact(Fraction value) {
        BigDecimal shown = new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), DIGITS, RoundingMode.DOWN);
        return Fraction.of(shown).equals(value) ? plain(shown) : value + " (" + shown.toPlainString() + "…)";
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
