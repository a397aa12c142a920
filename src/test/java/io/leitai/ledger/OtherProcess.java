package io.leitai.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Opens a store in a process of its own: {@code OtherProcess open DATA} or {@code OtherProcess backup DATA TARGET}. */
public final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] args) {
        try {
            if (args[0].equals("backup")) System.out.println(Backup.copy(Path.of(args[1]), Path.of(args[2])));
            else
                try (Store store = Store.open(Path.of(args[1]))) {
                    System.out.println("opened, " + store.ledger().heads().size());
                }
        } catch (StoreUnusable e) {
            System.out.println(e.getMessage());
        }
    }

    /** What such a process says, all of it. */
    static String says(Object... args) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName());
        java.command().addAll(List.of(args).stream().map(Object::toString).toList());
        java.redirectErrorStream(true);
        return new String(java.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
