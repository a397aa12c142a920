package io.leitai;

import io.leitai.tabulate.Tabulator;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reckons a contest from spreadsheets, without a server. */
@Command(
        name = "tabulate",
        description = "Reckons a contest from spreadsheets: no server, no database. docs/rules.md explains the rules",
        mixinStandardHelpOptions = true)
final class Tabulate implements Callable<Integer> {
    @Mixin
    private Spreadsheets files;

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
        // names are Chinese, and a terminal's own character set may not have them
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            return Spreadsheets.answer(
                    Tabulator.tabulate(files.plan(), files.marks(), files.points(), explain), out, err);
        } catch (Failure e) {
            err.println(e.getMessage());
            return 2;
        }
    }
}
