package io.leitai;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands. Without a name, {@code serve} is meant. */
@Command(
        name = "leitai",
        description = "Leitai 擂台: a server for live arena contests",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Serve.class,
            Tabulate.class,
            Fairness.class,
            TabulateSeries.class,
            Verify.class,
            Export.class,
            Import.class,
            Backup.class,
            ResetPassword.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // names are Chinese, and a terminal's own character set may not have them
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int exit = new CommandLine(new Main()).execute(withCommand(args));
        if (exit != Serve.KEEPS_RUNNING) System.exit(exit);
    }

    private static String[] withCommand(String[] args) {
        boolean named = args.length > 0 && (!args[0].startsWith("-") || isGeneral(args[0]));
        if (named) return args;
        String[] all = new String[args.length + 1];
        all[0] = "serve";
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }

    private static boolean isGeneral(String option) {
        return Arrays.asList("-h", "--help", "-V", "--version").contains(option);
    }
}
