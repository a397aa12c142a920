package io.leitai;

import io.leitai.tabulate.Fault;
import io.leitai.tabulate.Tabulator;
import io.leitai.tabulate.Tabulator.NamedFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** A contest as files: what the commands that need no server read, and answer. */
final class Spreadsheets {
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

    /** @throws Failure where it can't be read */
    NamedFile plan() {
        return read(contest);
    }

    /** @throws Failure where it can't be read */
    NamedFile marks() {
        return read(marks);
    }

    /** Null where there are none. @throws Failure where it can't be read */
    NamedFile points() {
        return points == null ? null : read(points);
    }

    /** @throws Failure where it can't be read */
    static NamedFile read(Path file) {
        try {
            return new NamedFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Failure(file + " can't be read: " + e);
        }
    }

    /**
     * Writes what was reckoned, or tells everything that is wrong.
     *
     * @param out null: it is printed, and what explains it goes to the error output
     * @return the exit code
     */
    static int answer(Tabulator.Outcome outcome, Path out, PrintStream err) {
        return switch (outcome) {
            case Tabulator.Done done -> write(done, out, err);
            case Tabulator.Wrong wrong -> refuse(wrong, err);
        };
    }

    private static int write(Tabulator.Done done, Path out, PrintStream err) {
        PrintStream printed = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (out == null) printed.print(done.result());
        else WholeFile.write(out, done.result());
        if (done.explanation() != null) (out == null ? err : printed).print(done.explanation());
        printed.flush();
        err.flush();
        return 0;
    }

    /** The exit code of files with faults. */
    static int refuse(Tabulator.Wrong wrong, PrintStream err) {
        for (Fault fault : wrong.faults()) err.println(fault);
        if (wrong.more() > 0)
            err.println("另有 " + wrong.more() + " 处错误，没有列出。 " + wrong.more() + " more errors are not listed.");
        return 2;
    }
}
