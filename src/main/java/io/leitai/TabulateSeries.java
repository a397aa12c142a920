package io.leitai;

import io.leitai.tabulate.SeriesTabulator;
import io.leitai.tabulate.Tabulator.NamedFile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reckons the standings of a series of contests from their results, without a server. */
@Command(
        name = "series",
        description = "Reckons standings over several contests from their results: no server, no database."
                + " docs/series.md explains the rules",
        mixinStandardHelpOptions = true)
final class TabulateSeries implements Callable<Integer> {
    @Option(names = "--series", paramLabel = "SERIES.yaml", required = true, description = "The series")
    private Path series;

    @Option(
            names = "--result",
            paramLabel = "ID=RESULT.csv",
            required = true,
            description = "A contest's result as tabulate writes it; once for each contest. rank,presenter,total are"
                    + " needed; unit and name are read too")
    private List<String> results;

    @Option(
            names = "--plan",
            paramLabel = "ID=PLAN.yaml",
            description = "A contest's plan, for the presenters' names and units")
    private List<String> plans = List.of();

    @Option(names = "--as-of", paramLabel = "ID", description = "Only this contest and those before it count")
    private String asOf;

    @Option(names = "--quarter", paramLabel = "2018-Q3", description = "Only the contests of this quarter count")
    private String quarter;

    @Option(
            names = "--out",
            paramLabel = "STANDINGS.csv",
            description = "Where the standings go; without it, they are printed")
    private Path out;

    @Option(
            names = "--explain",
            description = "Unfolds every total into the contests that made it: printed, or beside printed standings on"
                    + " the error output")
    private boolean explain;

    @Override
    public Integer call() {
        // names are Chinese, and a terminal's own character set may not have them
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            var request = new SeriesTabulator.Request(
                    Spreadsheets.read(series),
                    files("--result", results),
                    files("--plan", plans),
                    asOf,
                    quarter,
                    explain);
            return Spreadsheets.answer(SeriesTabulator.tabulate(request), out, err);
        } catch (Failure e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    /** By the contest's id, in the order given. */
    private static Map<String, NamedFile> files(String option, List<String> given) {
        Map<String, NamedFile> files = new LinkedHashMap<>();
        for (String each : given) {
            String[] parts = each.split("=", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank())
                throw new Failure(option + " 要写成 编号=文件 " + option + " must be ID=FILE: " + each);
            if (files.put(parts[0], Spreadsheets.read(Path.of(parts[1]))) != null)
                throw new Failure(option + " 给了两次 is given twice: " + parts[0]);
        }
        return files;
    }
}
