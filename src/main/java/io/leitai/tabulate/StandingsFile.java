package io.leitai.tabulate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.leitai.scoring.series.Improved;
import io.leitai.scoring.series.Series;
import io.leitai.scoring.series.SeriesContest;
import io.leitai.scoring.series.SeriesStandings;
import io.leitai.scoring.series.SeriesStandings.AwardGiven;
import io.leitai.scoring.series.SeriesTally;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * STANDINGS.csv: {@code rank,WHO,total,before,contests,gain,awards}, WHO being {@code presenter} or {@code unit}, then a
 * column for each contest that counts, with what it counts before its weight.
 */
final class StandingsFile {
    private StandingsFile() {}

    static String of(Series series, SeriesStandings standings) {
        Map<String, Integer> before = standings.previousRanks();
        Map<String, Improved> improved =
                standings.improved().stream().collect(Collectors.toMap(Improved::competitor, Function.identity()));
        Map<String, String> awards = standings.awards().stream()
                .collect(Collectors.groupingBy(
                        AwardGiven::competitor,
                        Collectors.mapping(given -> given.award().id(), Collectors.joining(" "))));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            List<String> header = new ArrayList<>(List.of(
                    "rank",
                    series.by().name().toLowerCase(Locale.ROOT),
                    "total",
                    "before",
                    "contests",
                    "gain",
                    "awards"));
            standings.now().contests().stream().map(SeriesContest::id).forEach(header::add);
            csv.writeRecord(header);
            for (SeriesTally tally : standings.now().tallies()) {
                List<String> row = new ArrayList<>(List.of(
                        tally.rank() == 0 ? "" : "" + tally.rank(),
                        CsvText.of(tally.competitor()),
                        tally.total().toPlainString(),
                        before.containsKey(tally.competitor()) ? "" + before.get(tally.competitor()) : "",
                        "" + tally.taken(),
                        gain(series, improved.get(tally.competitor())),
                        awards.getOrDefault(tally.competitor(), "")));
                for (SeriesTally.Leg leg : tally.legs()) row.add(figure(series, leg));
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String gain(Series series, Improved improved) {
        if (improved == null) return "";
        return improved.gain(series.improvement().by()).toPlainString();
    }

    private static String figure(Series series, SeriesTally.Leg leg) {
        if (leg.figure() == null) return "";
        return leg.figure()
                .round(series.figure() == null ? series.total() : series.figure())
                .toPlainString();
    }
}
