package io.leitai;

import io.leitai.fairness.Report;
import io.leitai.fairness.ReportText;
import io.leitai.tabulate.Tabulator;
import io.leitai.view.FairnessCase;
import io.leitai.wire.Json;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports how the judges of a contest judged, from the spreadsheets that {@code tabulate} reads. */
@Command(
        name = "fairness",
        description = "Reports how judges judged, from the same spreadsheets: advice, never a change. docs/fairness.md"
                + " explains the figures",
        mixinStandardHelpOptions = true)
final class Fairness implements Callable<Integer> {
    @Mixin
    private Spreadsheets files;

    @Option(
            names = "--out",
            paramLabel = "REPORT.json|.txt",
            description = "Where the report goes; without it, it is printed as text")
    private Path out;

    @Override
    public Integer call() {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            boolean json = out != null && isJson(out);
            return switch (Tabulator.enter(files.plan(), files.marks(), files.points())) {
                case Tabulator.Entered entered -> {
                    Report report = Report.of(FairnessCase.of(entered.plan(), entered.table()));
                    write(
                            json
                                    ? Json.text(report) + "\n"
                                    : ReportText.of(entered.plan().title(), report));
                    yield 0;
                }
                case Tabulator.Wrong wrong -> Spreadsheets.refuse(wrong, err);
            };
        } catch (Failure e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static boolean isJson(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) return true;
        if (name.endsWith(".txt")) return false;
        throw new Failure("--out " + file + "：文件名要以 .json 或 .txt 结尾。\n    --out " + file
                + ": the name must end in .json or .txt.");
    }

    private void write(String report) {
        if (out != null) {
            WholeFile.write(out, report);
            return;
        }
        PrintStream printed = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        printed.print(report);
        printed.flush();
    }
}
