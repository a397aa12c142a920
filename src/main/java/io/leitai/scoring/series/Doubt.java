package io.leitai.scoring.series;

import io.leitai.scoring.Method.Winner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why results can't be put together as they are: standings would tell of people and units something that is not so.
 *
 * @param presenter whose row of the contest's result it is about
 * @param zh the sentence in Chinese
 * @param en the same in English
 */
public record Doubt(String contest, String presenter, String zh, String en) {

    /** By contest, then as its rows stand. */
    public static List<Doubt> of(Series series, Collection<ContestResult> results) {
        Map<String, ContestResult> byContest =
                results.stream().collect(Collectors.toMap(ContestResult::contest, Function.identity()));
        List<Doubt> doubts = new ArrayList<>();
        Map<String, Known> names = new HashMap<>();
        for (SeriesContest contest : series.contests()) {
            ContestResult result = byContest.get(contest.id());
            if (result == null) continue;
            if (series.counting().places() == null) direction(series, result, doubts);
            if (series.by() == Series.By.PRESENTER) names(series, contest, result, names, doubts);
        }
        return List.copyOf(doubts);
    }

    private record Known(String name, String contest) {}

    /** Totals of contests that other totals win can't be added. */
    private static void direction(Series series, ContestResult result, List<Doubt> doubts) {
        boolean highest = series.counting().winner() == Winner.HIGHEST;
        List<ContestResult.Row> byRank = result.rows().stream()
                .sorted(Comparator.comparingInt(ContestResult.Row::rank))
                .toList();
        for (int i = 1; i < byRank.size(); i++) {
            ContestResult.Row row = byRank.get(i);
            int more = row.total().compareTo(byRank.get(i - 1).total());
            if (highest ? more <= 0 : more >= 0) continue;
            doubts.add(new Doubt(
                    result.contest(),
                    row.presenter(),
                    "名次在后，总分却更好：这个系列里%s的总分好。".formatted(highest ? "高" : "低"),
                    "A later place with a better total: in this series the %s total is the better."
                            .formatted(highest ? "higher" : "lower")));
            return;
        }
    }

    /** An id such as p1 is easily another person's in the next contest. */
    private static void names(
            Series series, SeriesContest contest, ContestResult result, Map<String, Known> names, List<Doubt> doubts) {
        Map<String, String> here = new HashMap<>();
        for (ContestResult.Row row : result.rows()) {
            String id = series.competitor(contest, row);
            String other = here.putIfAbsent(id, row.presenter());
            if (other != null)
                doubts.add(new Doubt(
                        contest.id(),
                        row.presenter(),
                        "这一场里“%s”和“%s”都算作“%s”：改正 as。".formatted(other, row.presenter(), id),
                        "\"%s\" and \"%s\" of this contest are both \"%s\": correct \"as\"."
                                .formatted(other, row.presenter(), id)));
            if (row.name().isEmpty() || contest.as().containsKey(row.presenter())) continue;
            Known known = names.putIfAbsent(id, new Known(row.name(), contest.id()));
            if (known != null && !known.name().equals(row.name()))
                doubts.add(new Doubt(
                        contest.id(),
                        row.presenter(),
                        "“%s”在这里是%s，在 %s 是%s：不是同一个人就用 as 改编号，是同一个人也用 as 写明。"
                                .formatted(id, row.name(), known.contest(), known.name()),
                        "\"%s\" is %s here and %s in %s: give one of them another id with \"as\", or, if they are one"
                                        .formatted(id, row.name(), known.name(), known.contest())
                                + " person, say so with \"as\"."));
        }
    }
}
