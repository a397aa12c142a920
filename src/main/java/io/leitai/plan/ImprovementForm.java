package io.leitai.plan;

import io.leitai.scoring.series.Improvement;
import io.leitai.scoring.series.Quarter;
import io.leitai.scoring.series.SeriesContest;
import java.util.List;
import java.util.stream.Collectors;

/** Who is praised for coming forward. */
final class ImprovementForm {
    private static final Allowed<Quarter> QUARTER =
            new Allowed<>("一个季度，例如 2018-Q3", "a quarter such as 2018-Q3", Quarter::parse);

    private final Problems problems;
    private final List<SeriesContest> contests;

    ImprovementForm(Problems problems, List<SeriesContest> contests) {
        this.problems = problems;
        this.contests = contests;
    }

    Improvement read(Fields series, Ids awards) {
        Fields improvement = series.under("improvement", "by", "from", "to", "ties", "awards");
        Improvement.Gain by =
                improvement.required("by", Allowed.oneOf(Improvement.Gain.class), Improvement.Gain.PLACES);
        Quarter from = quarter(improvement, "from");
        Quarter to = quarter(improvement, "to");
        if (improvement.has("from") != improvement.has("to"))
            problems.add(
                    improvement.at(improvement.has("from") ? "from" : "to"),
                    "from 和 to 要写就两个都写：都不写就是从第一场到最后一场。",
                    "Write both from and to: without them it is from the first contest to the last.");
        if (from != null && to != null && from.compareTo(to) >= 0)
            problems.add(
                    improvement.at("to"),
                    "to（%s）要在 from（%s）之后。".formatted(to, from),
                    "to (%s) must be after from (%s).".formatted(to, from));
        return new Improvement(
                by,
                from,
                to,
                improvement.listOf("ties", Limits.TIES, yaml -> {
                    Fields tie = Fields.of(yaml, problems, "by");
                    return tie.required("by", Allowed.oneOf(Improvement.Tie.class), Improvement.Tie.RANK);
                }),
                SeriesForm.awards(improvement, awards));
    }

    private Quarter quarter(Fields improvement, String key) {
        Quarter quarter = improvement.optional(key, QUARTER, null);
        if (quarter == null || contests.isEmpty()) return quarter;
        if (contests.stream().noneMatch(contest -> contest.quarter().equals(quarter))) {
            String held = contests.stream()
                    .map(contest -> contest.quarter().toString())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            problems.add(
                    improvement.at(key),
                    "%s 这个季度没有比赛，有比赛的是：%s。".formatted(quarter, held),
                    "There is no contest in %s, only in %s.".formatted(quarter, held));
        }
        return quarter;
    }
}
