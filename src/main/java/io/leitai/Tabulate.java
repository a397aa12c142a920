package io.leitai;

import io.leitai.tabulate.Tabulator;
import io.leitai.tabulate.Tabulator.NamedFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reckons a contest from spreadsheets, without a server. */
@Command(
        name = "tabulate",
        description = "Reckons a contest from spreadsheets: no server, no database. docs/rules.md explains the rules",
        mixinStandardHelpOptions = true)
final class Tabulate implements Callable<Integer> {
    @Option(names = "--contest", paramLabel = "PLAN.yaml", required = true, description = "The contest's plan")
    private Path contest;

    @Option(
            names = "--marks",
            paramLabel = "MARKS.csv",
            required = true,
            description = "Header presenter,judge,criterion,mark and, where there are several, turn")
    private Path marks;

    @Option(
            names = "--points",
            paramLabel = "POINTS.csv",
            description = "Header presenter,component,points and, where there are several, turn")
    private Path points;

    @Option(
            names = "--out",
            paramLabel = "RESULT.csv",
            description = "Where the result goes; without it, it is printed")
    private Path out;

    @Option(
            names = "--explain",
            description = "Unfolds every total into the steps that made it: printed, or beside a printed result on the"
                    + " error output")
    private boolean explain;

    @Override
    public Integer call() {
        try {
            NamedFile off = points == null ? null : Papers.read(points);
            return Papers.answer(Tabulator.tabulate(Papers.read(contest), Papers.read(marks), off, explain), out);
        } catch (Failure e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }
}
