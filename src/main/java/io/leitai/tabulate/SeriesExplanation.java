package io.leitai.tabulate;

import static io.leitai.tabulate.Figures.exact;
import static io.leitai.tabulate.Figures.rounded;
import static io.leitai.tabulate.Figures.times;

import io.leitai.scoring.Fraction;
import io.leitai.scoring.series.Counting.Across;
import io.leitai.scoring.series.Improved;
import io.leitai.scoring.series.Improvement;
import io.leitai.scoring.series.Scope;
import io.leitai.scoring.series.Series;
import io.leitai.scoring.series.SeriesContest;
import io.leitai.scoring.series.SeriesOrder;
import io.leitai.scoring.series.SeriesStandings;
import io.leitai.scoring.series.SeriesTally;
import io.leitai.scoring.series.SeriesTally.Leg;
import io.leitai.scoring.series.SeriesTally.Use;
import io.leitai.scoring.series.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Every total of a series unfolded: what each contest counts and why, what was dropped, which rule told a tie apart. */
final class SeriesExplanation {
    private final Series series;
    private final SeriesStandings standings;
    private final Map<String, Integer> before;
    private final Outline outline = new Outline();

    private SeriesExplanation(Series series, SeriesStandings standings) {
        this.series = series;
        this.standings = standings;
        this.before = standings.previousRanks();
    }

    static String of(Series series, SeriesStandings standings, Scope scope) {
        SeriesExplanation explanation = new SeriesExplanation(series, standings);
        explanation.head(scope);
        standings.now().tallies().forEach(explanation::tally);
        explanation.improved();
        explanation.awards();
        return explanation.outline.toString();
    }

    private void head(Scope scope) {
        outline.line(0, series.title() + "  " + series.id() + (scope.quarter() == null ? "" : "  " + scope.quarter()));
        outline.line(
                1,
                "计入 counted: "
                        + standings.now().contests().stream()
                                .map(contest -> contest.id() + " " + contest.date() + times(contest.weight()))
                                .collect(Collectors.joining(", ")));
        List<String> others = series.contests().stream()
                .filter(contest -> !standings.now().contests().contains(contest))
                .map(SeriesContest::id)
                .toList();
        if (!others.isEmpty()) outline.line(1, "不计入 not counted: " + String.join(", ", others));
    }

    private void tally(SeriesTally tally) {
        outline.line(0, "");
        String rank = tally.rank() == 0 ? "没有名次 no rank: " : tally.rank() + ". ";
        outline.line(0, rank + who(tally) + ": " + tally.total().toPlainString() + moved(tally));
        if (tally.rank() == 0)
            outline.line(1, "参加 " + tally.taken() + " 场，不够 took part in too few contests: " + tally.taken());
        for (Leg leg : tally.legs()) outline.line(1, leg(leg));
        String sum = tally.legs().stream()
                .filter(leg -> leg.use() == Use.COUNTED)
                .map(leg -> exact(leg.figure()) + times(leg.contest().weight()))
                .collect(Collectors.joining(" + "));
        String made = series.counting().across() == Across.SUM ? sum : "(" + sum + ") / " + weights(tally);
        String total = rounded(tally.exact(), Fraction.of(tally.total()), series.total());
        outline.line(1, "总分 total = " + made + (made.equals(total) ? "" : " = " + total));
        ties(tally);
    }

    private String who(SeriesTally tally) {
        String name = tally.latest().name();
        return series.by() == Series.By.UNIT || name.isEmpty() ? tally.competitor() : tally.competitor() + " " + name;
    }

    private String moved(SeriesTally tally) {
        if (standings.before() == null || tally.rank() == 0) return "";
        Integer previous = before.get(tally.competitor());
        if (previous == null) return " (新上榜 new)";
        int up = previous - tally.rank();
        return up == 0 ? " (不变 same)" : " (" + (up > 0 ? "▲" + up : "▼" + -up) + ", 原第 was " + previous + ")";
    }

    private String leg(Leg leg) {
        String parts = leg.parts().stream()
                .map(part -> part.row().presenter() + " 第 place " + part.row().rank() + " " + exact(part.points())
                        + (part.counts() ? "" : " (不计 does not count)"))
                .collect(Collectors.joining(", "));
        String what = leg.contest().id() + ": " + (leg.isTaken() ? parts : "缺席 absent");
        if (leg.use() == Use.LEFT_OUT) return what + "，不计 left out";
        boolean plain =
                leg.parts().size() == 1 && leg.parts().getFirst().points().equals(leg.figure());
        return what + (plain ? "" : " → " + exact(leg.figure())) + (leg.use() == Use.DROPPED ? " (去掉 dropped)" : "");
    }

    private static String weights(SeriesTally tally) {
        return exact(Fraction.sum(tally.legs().stream()
                .filter(leg -> leg.use() == Use.COUNTED)
                .map(leg -> Fraction.of(leg.contest().weight()))
                .toList()));
    }

    private void ties(SeriesTally tally) {
        if (tally.rank() == 0) return;
        List<SeriesTally> equal = standings.now().tallies().stream()
                .filter(other -> other != tally && other.rank() > 0)
                .filter(other -> other.total().compareTo(tally.total()) == 0)
                .toList();
        if (equal.isEmpty()) return;
        outline.line(1, "总分相同 equal totals: " + names(equal));
        SeriesOrder order = new SeriesOrder(series);
        List<SeriesTally> left = new ArrayList<>(equal);
        for (Tie tie : series.ties()) {
            if (left.isEmpty()) break;
            List<Fraction> figures = order.figures(tie, tally);
            outline.line(2, word(tie.by()) + ": " + shown(figures));
            left.removeIf(other -> order.by(tie).compare(figures, order.figures(tie, other)) != 0);
        }
        if (!left.isEmpty()) outline.line(2, "并列 shared with: " + names(left));
    }

    private static String names(List<SeriesTally> tallies) {
        return tallies.stream().map(SeriesTally::competitor).collect(Collectors.joining(", "));
    }

    private static String shown(List<Fraction> figures) {
        return figures.stream()
                .map(figure -> figure == null ? "–" : exact(figure))
                .collect(Collectors.joining(" "));
    }

    private void improved() {
        if (standings.improved().isEmpty()) return;
        Improvement asked = series.improvement();
        String span = asked.from() == null
                ? standings.now().contests().getFirst().id() + " → "
                        + standings.now().contests().getLast().id()
                : asked.from() + " → " + asked.to();
        outline.line(0, "");
        outline.line(0, "进步 improvement: " + span + ", " + word(asked.by()));
        for (Improved one : standings.improved())
            outline.line(
                    1,
                    one.rank() + ". " + who(one.to()) + ": 名次 place "
                            + one.from().rank() + " → "
                            + one.to().rank() + ", 总分 total "
                            + one.from().total().toPlainString() + " → "
                            + one.to().total().toPlainString());
    }

    private void awards() {
        if (standings.awards().isEmpty()) return;
        outline.line(0, "");
        outline.line(0, "奖项 awards");
        standings
                .awards()
                .forEach(given ->
                        outline.line(1, given.award().id() + " " + given.award().name() + ": " + given.competitor()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
