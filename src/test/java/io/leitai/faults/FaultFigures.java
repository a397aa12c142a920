package io.leitai.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was measured in this run and in those before it, a line each in a file, and the table of all. */
final class FaultFigures {
    private static final String RECEIPTS = "RECEIPTS";

    private final Path lines;
    private final Path table;

    /** @param folder where both files are, made where it is missing */
    FaultFigures(Path folder) throws IOException {
        Files.createDirectories(folder);
        lines = folder.resolve("faults.csv");
        table = folder.resolve("faults.md");
    }

    void took(String what, long ms) throws IOException {
        add(what + "," + ms);
    }

    /** At the end of a run in which none was lost, and nothing was there twice. */
    void checked(int receipts) throws IOException {
        add(RECEIPTS + "," + receipts);
        Files.writeString(table, table());
    }

    private void add(String line) throws IOException {
        Files.writeString(lines, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Of all runs that wrote here. */
    String table() throws IOException {
        Map<String, List<Long>> all = new TreeMap<>();
        for (String line : Files.readAllLines(lines)) {
            String[] cells = line.split(",");
            all.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(Long.valueOf(cells[1]));
        }
        List<Long> receipts = all.getOrDefault(RECEIPTS, List.of());
        all.remove(RECEIPTS);
        StringBuilder text = new StringBuilder(
                "| what | times | p50 ms | p95 ms | p99 ms | longest ms |\n| --- | --- | --- | --- | --- | --- |\n");
        all.forEach((what, took) -> text.append(row(what, took.stream().sorted().toList())));
        return text.append("\n")
                .append(receipts.size())
                .append(" runs, ")
                .append(receipts.stream().mapToLong(n -> n).sum())
                .append(" receipts compared with the ledger: 0 lost, 0 twice.\n")
                .toString();
    }

    private static String row(String what, List<Long> sorted) {
        return "| " + what + " | " + sorted.size() + " | " + share(sorted, 0.5) + " | " + share(sorted, 0.95) + " | "
                + share(sorted, 0.99) + " | " + sorted.getLast() + " |\n";
    }

    private static long share(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
    }
}
