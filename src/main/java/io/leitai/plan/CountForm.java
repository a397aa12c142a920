package io.leitai.plan;

import io.leitai.scoring.Method.Winner;
import io.leitai.scoring.PanelMethod.Shared;
import io.leitai.scoring.series.Absence;
import io.leitai.scoring.series.Counting;
import io.leitai.scoring.series.Counting.Across;
import io.leitai.scoring.series.Counting.PlacePoints;
import io.leitai.scoring.series.Counting.Several;
import io.leitai.scoring.series.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What counts of each contest of a series, and of one that somebody missed. */
final class CountForm {
    private static final Allowed<BigDecimal> POINTS = Allowed.decimal(Limits.POINTS.negate(), Limits.POINTS);
    private static final Allowed<Absence> ABSENCE = new Allowed<>(
            "leaveOut、behindLast，或者一个分数（0 就是没有分）",
            "leaveOut, behindLast, or a number of points (0: nothing)",
            CountForm::absence);

    private final Problems problems;
    private final Series.By by;
    private final int contests;

    CountForm(Problems problems, Series.By by, int contests) {
        this.problems = problems;
        this.by = by;
        this.contests = contests;
    }

    private enum Of {
        TOTAL,
        PLACES
    }

    Counting read(Fields series) {
        Fields count = series.under(
                "count", "of", "points", "beyond", "shared", "several", "winner", "across", "best", "dropWorst");
        Of of = count.optional("of", Allowed.oneOf(Of.class), Of.TOTAL);
        List<BigDecimal> points = count.values("points", Limits.PRESENTERS, POINTS);
        boolean ranks = of == Of.PLACES && points.isEmpty();
        Winner winner = count.optional("winner", Allowed.oneOf(Winner.class), ranks ? Winner.LOWEST : Winner.HIGHEST);
        if (ranks && winner == Winner.HIGHEST)
            problems.add(
                    count.at("winner"),
                    "没有写 points 时名次本身就是分，第一名的分最低：winner 只能是 lowest。",
                    "Without points the places themselves count, and the first has the lowest: winner must be lowest.");
        belongs(count, "points", of == Of.PLACES, "of: places");
        belongs(count, "beyond", !points.isEmpty(), "points");
        belongs(count, "shared", of == Of.PLACES, "of: places");
        belongs(count, "several", by == Series.By.UNIT, "by: unit");
        BigDecimal beyond = count.optional("beyond", POINTS, BigDecimal.ZERO);
        fall(count, points, beyond, winner);
        PlacePoints places =
                new PlacePoints(points, beyond, count.optional("shared", Allowed.oneOf(Shared.class), Shared.MEAN));
        Allowed<Integer> some = Allowed.whole(1, Limits.CONTESTS);
        int best = notMoreThanContests(count, "best", count.optional("best", some, 0));
        return new Counting(
                of == Of.PLACES ? places : null,
                count.optional("several", Allowed.oneOf(Several.class), Several.BEST),
                winner,
                count.optional("across", Allowed.oneOf(Across.class), Across.SUM),
                best,
                dropWorst(count));
    }

    /** A better place that is worth less is a slip of the fingers. */
    private void fall(Fields count, List<BigDecimal> points, BigDecimal beyond, Winner winner) {
        int sign = winner == Winner.HIGHEST ? 1 : -1;
        for (int i = 0; i < points.size(); i++) {
            boolean last = i + 1 == points.size();
            if (last && !count.has("beyond")) return;
            BigDecimal next = last ? beyond : points.get(i + 1);
            if (points.get(i).compareTo(next) * sign >= 0) continue;
            problems.add(
                    count.at(last ? "beyond" : "points"),
                    "第 %d 名得 %s，第 %d 名得 %s：名次靠后不能更好。"
                            .formatted(i + 1, points.get(i).toPlainString(), i + 2, next.toPlainString()),
                    "Place %d is worth %s and place %d is worth %s: a later place must not be the better one."
                            .formatted(i + 1, points.get(i).toPlainString(), i + 2, next.toPlainString()));
            return;
        }
    }

    private int dropWorst(Fields count) {
        int dropped = count.optional("dropWorst", Allowed.whole(1, Limits.CONTESTS), 0);
        if (contests > 0 && dropped >= contests)
            problems.add(
                    count.at("dropWorst"),
                    "一共 %d 场，要去掉 %d 场：至少要剩一场。".formatted(contests, dropped),
                    "Contests: %d, dropped: %d; at least one must be left.".formatted(contests, dropped));
        if (dropped > 0 && count.has("best"))
            problems.add(count.at("dropWorst"), "best 和 dropWorst 只能写一个。", "There may be best or dropWorst, not both.");
        return dropped;
    }

    /** @return the number itself */
    int notMoreThanContests(Fields at, String key, int number) {
        if (contests > 0 && number > contests)
            problems.add(
                    at.at(key),
                    "%s 是 %d，可是一共只有 %d 场。".formatted(key, number, contests),
                    "%s is %d, but there are only %d contests.".formatted(key, number, contests));
        return number;
    }

    private void belongs(Fields count, String key, boolean allowed, String with) {
        if (!allowed && count.has(key))
            problems.add(
                    count.at(key), "%s 只能和 %s 一起写。".formatted(key, with), "%s goes with %s only.".formatted(key, with));
    }

    Absence absence(Fields series, Counting counting) {
        Absence absence = series.optional("absence", ABSENCE, Absence.NOTHING);
        if (absence instanceof Absence.BehindLast && counting.places() == null)
            problems.add(
                    series.at("absence"),
                    "behindLast 只能和 count 的 of: places 一起写：按总分计的没有名次分。",
                    "behindLast goes with of: places under count only: totals have no place behind the last.");
        if (counting.winner() == Winner.LOWEST && winsByStayingAway(absence, counting))
            problems.add(
                    series.at("absence"),
                    "分低的在前，缺席却%s：谁不来谁占便宜。absence 要写明一个分数%s。"
                            .formatted(
                                    absence instanceof Absence.LeaveOut ? "不计" : "得 0 分",
                                    counting.places() == null ? "" : "或 behindLast"),
                    "The lowest total wins, and an absence counts nothing: who stays away would win. Absence must be"
                            + " a number of points%s.".formatted(counting.places() == null ? "" : " or behindLast"));
        return absence;
    }

    private static boolean winsByStayingAway(Absence absence, Counting counting) {
        return switch (absence) {
            case Absence.Points points -> points.points().signum() <= 0;
            case Absence.LeaveOut none -> counting.across() == Across.SUM;
            case Absence.BehindLast behind -> false;
        };
    }

    private static Optional<Absence> absence(String text) {
        return switch (text) {
            case "leaveOut" -> Optional.of(new Absence.LeaveOut());
            case "behindLast" -> Optional.of(new Absence.BehindLast());
            default -> POINTS.parse().apply(text).map(Absence.Points::new);
        };
    }
}
