package io.leitai;

import io.leitai.tabulate.Fault;
import io.leitai.tabulate.Tabulator;
import io.leitai.tabulate.Tabulator.NamedFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        // names are Chinese, and a terminal's own character set may not have them
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            NamedFile off = points == null ? null : read(points);
            return switch (Tabulator.tabulate(read(contest), read(marks), off, explain)) {
                case Tabulator.Done done -> write(done, err);
                case Tabulator.Wrong wrong -> {
                    for (Fault fault : wrong.faults()) err.println(fault);
                    if (wrong.more() > 0)
                        err.println(
                                "另有 " + wrong.more() + " 处错误，没有列出。 " + wrong.more() + " more errors are not listed.");
                    yield 2;
                }
            };
        } catch (Failure e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static NamedFile read(Path file) {
        try {
            return new NamedFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Failure(file + " can't be read: " + e);
        }
    }

    private int write(Tabulator.Done done, PrintStream err) {
        PrintStream printed = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (out == null) printed.print(done.result());
        else replace(out.toAbsolutePath(), done.result());
        if (explain) (out == null ? err : printed).print(done.explanation());
        printed.flush();
        err.flush();
        return 0;
    }

    /** All of it or nothing: a result that breaks off in the middle looks like one. */
    private static void replace(Path file, String text) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) { // a pipe, for instance
                Files.writeString(file, text);
                return;
            }
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure(file + " can't be written: " + e);
        }
    }
}
