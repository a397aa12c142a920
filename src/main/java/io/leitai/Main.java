package io.leitai;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands. Without a name, {@code serve} is meant. */
@Command(
        name = "leitai",
        description = "Leitai 擂台: a server for live arena contests",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {
    private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("serve", Serve::new);
        COMMANDS.put("tabulate", Tabulate::new);
        COMMANDS.put("fairness", Fairness::new);
        COMMANDS.put("series", TabulateSeries::new);
        COMMANDS.put("verify", Verify::new);
        COMMANDS.put("export", Export::new);
        COMMANDS.put("import", Import::new);
        COMMANDS.put("backup", Backup::new);
        COMMANDS.put("reset-password", ResetPassword::new);
        COMMANDS.put("drill", Rehearse::new);
    }

    private Main() {}

    public static void main(String[] args) {
        // names are Chinese, and a terminal's own character set may not have them
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        String[] named = withCommand(args);
        int exit = commandLine(named[0]).execute(named);
        if (exit != Serve.KEEPS_RUNNING) System.exit(exit);
    }

    /** Of all commands, only what is asked for is read: the annotations of the others would take a third of a second of a start. */
    private static CommandLine commandLine(String name) {
        CommandLine all = new CommandLine(new Main());
        for (Map.Entry<String, Supplier<Object>> command : COMMANDS.entrySet())
            if (isGeneral(name)
                    || !COMMANDS.containsKey(name)
                    || command.getKey().equals(name))
                all.addSubcommand(command.getValue().get());
        return all;
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
