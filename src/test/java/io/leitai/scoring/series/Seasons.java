package io.leitai.scoring.series;

import io.leitai.plan.SeriesReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Series and results, in few words. */
final class Seasons {
    private Seasons() {}

    /** @param rest of the file, below id, title and timezone */
    static Series series(String rest) {
        return switch (SeriesReader.read("id: s\ntitle: t\ntimezone: Asia/Shanghai\n" + rest)) {
            case SeriesReader.Read read -> read.series();
            case SeriesReader.Wrong wrong -> throw new AssertionError(wrong.problems());
        };
    }

    /** @param byTotal {@code presenter total}, the best first; equal totals that follow each other share a rank */
    static ContestResult result(String contest, String... byTotal) {
        List<ContestResult.Row> rows = new ArrayList<>();
        for (String each : byTotal) {
            String[] parts = each.split(" ");
            boolean shared = !rows.isEmpty() && rows.getLast().total().equals(new BigDecimal(parts[1]));
            rows.add(row(parts[0], shared ? rows.getLast().rank() : rows.size() + 1, parts[1]));
        }
        return new ContestResult(contest, rows);
    }

    static ContestResult.Row row(String presenter, int rank, String total) {
        return new ContestResult.Row(presenter, "", "", rank, new BigDecimal(total), Map.of());
    }

    static ContestResult.Row of(String presenter, String unit, int rank, String total) {
        return new ContestResult.Row(presenter, "", unit, rank, new BigDecimal(total), Map.of());
    }

    static ContestResult.Row named(String presenter, String name, int rank, String total) {
        return new ContestResult.Row(presenter, name, "", rank, new BigDecimal(total), Map.of());
    }

    /** {@code rank competitor total}, a row each. */
    static List<String> ranks(Series series, Collection<ContestResult> results) {
        return ranks(SeriesStandings.of(series, results, Scope.ALL).now());
    }

    static List<String> ranks(SeriesTable table) {
        return table.tallies().stream()
                .map(tally -> tally.rank() + " " + tally.competitor() + " " + tally.total())
                .toList();
    }
}
