package io.leitai.plan;

import io.leitai.scoring.Rounding;
import io.leitai.scoring.series.Award;
import io.leitai.scoring.series.Counting;
import io.leitai.scoring.series.Series;
import io.leitai.scoring.series.SeriesContest;
import io.leitai.scoring.series.Tie;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole series, from the file's root down. What it answers is to be used only if no problem was found. */
final class SeriesForm {
    private static final Allowed<String> NAME = Allowed.text(Limits.NAME);
    private static final Allowed<String> LINE = Allowed.text(Limits.LINE);
    private static final Allowed<BigDecimal> POSITIVE = Allowed.decimal(Limits.SMALLEST, Limits.POINTS);
    private static final Allowed<Boolean> LOW = Allowed.oneOf(Map.of("high", false, "low", true));

    private final Problems problems;

    SeriesForm(Problems problems) {
        this.problems = problems;
    }

    Series read(Yaml root) {
        Fields series = Fields.of(
                root,
                problems,
                "id",
                "title",
                "timezone",
                "en",
                "by",
                "contests",
                "count",
                "absence",
                "atLeast",
                "atLeastInQuarter",
                "rounding",
                "ties",
                "awards",
                "improvement");
        Series.By by = series.required("by", Allowed.oneOf(Series.By.class), Series.By.PRESENTER);
        ZoneId timezone = series.required("timezone", Allowed.TIMEZONE, ZoneOffset.UTC);
        List<SeriesContest> contests = contests(series, by, day(timezone));
        CountForm count = new CountForm(problems, by, contests.size());
        Counting counting = count.read(series);
        Allowed<Integer> some = Allowed.whole(1, Limits.CONTESTS);
        Fields rounding = series.under("rounding", "digits", "mode", "contest");
        Ids awards = new Ids(problems);
        return new Series(
                series.required("id", Allowed.ID, ""),
                series.required("title", LINE, ""),
                series.en("title"),
                timezone,
                by,
                contests,
                counting,
                count.absence(series, counting),
                count.notMoreThanContests(series, "atLeast", series.optional("atLeast", some, 1)),
                count.notMoreThanContests(series, "atLeastInQuarter", series.optional("atLeastInQuarter", some, 1)),
                RulesForm.rounding(rounding, Rounding.DEFAULT),
                rounding.has("contest")
                        ? RulesForm.rounding(rounding.under("contest", "digits", "mode"), Rounding.DEFAULT)
                        : null,
                series.listOf("ties", Limits.TIES, this::tie),
                awards(series, awards),
                series.has("improvement") ? new ImprovementForm(problems, contests).read(series, awards) : null);
    }

    private List<SeriesContest> contests(Fields series, Series.By by, Allowed<LocalDate> day) {
        Ids ids = new Ids(problems);
        Allowed<String> competitor = by == Series.By.PRESENTER ? Allowed.ID : LINE;
        return series.someOf("contests", Limits.CONTESTS, "至少一场比赛", "at least one contest", yaml -> {
            Fields contest = Fields.of(yaml, problems, "id", "title", "date", "weight", "as", "en");
            String id = ids.claim(contest, "id");
            return new SeriesContest(
                    id,
                    contest.optional("title", LINE, id),
                    contest.en("title"),
                    contest.required("date", day, LocalDate.EPOCH),
                    contest.optional("weight", POSITIVE, BigDecimal.ONE),
                    contest.pairs("as", Limits.PRESENTERS, competitor));
        });
    }

    /** A day of the calendar, or a moment, which is on one there. */
    private static Allowed<LocalDate> day(ZoneId timezone) {
        return new Allowed<>(
                "日期，例如 2018-09-28，或者带时差的时间，例如 2018-09-28T15:00+08:00",
                "a day such as 2018-09-28, or a time with its offset such as 2018-09-28T15:00+08:00",
                text -> {
                    try {
                        return Optional.of(
                                        text.length() > 10
                                                ? OffsetDateTime.parse(text)
                                                        .atZoneSameInstant(timezone)
                                                        .toLocalDate()
                                                : LocalDate.parse(text))
                                .filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
                    } catch (DateTimeParseException e) {
                        return Optional.empty();
                    }
                });
    }

    private Tie tie(Yaml yaml) {
        Fields tie = Fields.of(yaml, problems, "by", "first");
        Tie.By by = tie.required("by", Allowed.oneOf(Tie.By.class), Tie.By.PLACES);
        if (by != Tie.By.TOTALS && tie.has("first"))
            problems.add(
                    tie.at("first"),
                    "first 不能和 by: %s 一起写。".formatted(Allowed.word(by)),
                    "first does not go with by: %s.".formatted(Allowed.word(by)));
        return new Tie(by, tie.optional("first", LOW, false));
    }

    /** @param ids of all awards of the series */
    static List<Award> awards(Fields of, Ids ids) {
        return of.listOf("awards", Limits.AWARDS, yaml -> {
            Fields award = Fields.of(yaml, ids.problems(), "id", "name", "places", "share", "from", "en");
            award.oneOf("places", "share", "from");
            return new Award(
                    ids.claim(award, "id"),
                    award.required("name", NAME, ""),
                    award.optional("places", Allowed.whole(1, Limits.PRESENTERS), null),
                    award.optional("share", AwardForm.SHARE, null),
                    award.optional("from", AwardForm.POINTS, null),
                    award.en("name"));
        });
    }
}
