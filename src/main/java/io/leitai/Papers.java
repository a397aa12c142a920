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

/** Files that somebody gives on the command line, and what is made of them: a file, or printed. */
final class Papers {
    private Papers() {}

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
     * @param out null: it is printed
     * @return the exit code
     */
    static int answer(Tabulator.Outcome outcome, Path out) {
        // names are Chinese, and a terminal's own character set may not have them
        PrintStream err = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        int exit = switch (outcome) {
            case Tabulator.Done done -> write(done, out, err);
            case Tabulator.Wrong wrong -> {
                for (Fault fault : wrong.faults()) err.println(fault);
                if (wrong.more() > 0)
                    err.println("另有 " + wrong.more() + " 处错误，没有列出。 " + wrong.more() + " more errors are not listed.");
                yield 2;
            }
        };
        err.flush();
        return exit;
    }

    private static int write(Tabulator.Done done, Path out, PrintStream err) {
        PrintStream printed = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (out == null) printed.print(done.result());
        else replace(out.toAbsolutePath(), done.result());
        if (done.explanation() != null) (out == null ? err : printed).print(done.explanation());
        printed.flush();
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
