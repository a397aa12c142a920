package io.leitai;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands. Without a name, {@code serve} is meant. */
@Command(
        name = "leitai",
        description = "Leitai 擂台: a server for live arena contests",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {
    private static final Map<String, Function<Ahead, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("serve", Serve::new);
        COMMANDS.put("tabulate", ahead -> new Tabulate());
        COMMANDS.put("fairness", ahead -> new Fairness());
        COMMANDS.put("series", ahead -> new TabulateSeries());
        COMMANDS.put("verify", ahead -> new Verify());
        COMMANDS.put("export", ahead -> new Export());
        COMMANDS.put("import", ahead -> new Import());
        COMMANDS.put("backup", ahead -> new Backup());
        COMMANDS.put("reset-password", ahead -> new ResetPassword());
        COMMANDS.put("drill", Rehearse::new);
    }

    /** They serve, and so need what is made ready ahead. */
    private static final Set<String> SERVERS = Set.of("serve", "drill");

    private Main() {}

    public static void main(String[] args) {
        String[] named = withCommand(args);
        Ahead ahead = SERVERS.contains(named[0]) ? Ahead.start() : null;
        // names are Chinese, and a terminal's own character set may not have them
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int exit = commandLine(named[0], ahead).execute(named);
        if (exit != Serve.KEEPS_RUNNING) System.exit(exit);
    }

    /**
     * Of all commands, only what is asked for is read: the annotations of the others would take a third of a second of a start.
     *
     * @param ahead null where none of these is asked for, or none by itself
     */
    private static CommandLine commandLine(String name, Ahead ahead) {
        CommandLine all = new CommandLine(new Main());
        for (Map.Entry<String, Function<Ahead, Object>> command : COMMANDS.entrySet())
            if (isGeneral(name)
                    || !COMMANDS.containsKey(name)
                    || command.getKey().equals(name))
                all.addSubcommand(command.getValue().apply(ahead));
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
