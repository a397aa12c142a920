package io.leitai.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * {@code tabulate} of 200,000 marks as people run it: a Java that starts anew each time, with -Xmx384m. Prints the median
 * of its times in milliseconds.
 */
public final class TabulateBenchmark {
    private static final int RUNS = 9;

    private TabulateBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of("target", "bench", "tables");
        BigTable.plain(folder.resolve("plain"));
        BigTable.byPlace(folder.resolve("by-place"));
        for (String kind : List.of("plain", "by-place")) report(kind, folder.resolve(kind));
    }

    private static void report(String kind, Path folder) throws IOException, InterruptedException {
        long[] millis = new long[RUNS];
        for (int i = 0; i < RUNS; i++) millis[i] = run(folder);
        Arrays.sort(millis);
        System.out.printf(
                "%-10s median %d ms (%d to %d, %d runs)%n", kind, millis[RUNS / 2], millis[0], millis[RUNS - 1], RUNS);
    }

    private static long run(Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.leitai.Main",
                        "tabulate",
                        "--contest",
                        folder.resolve("plan.yaml").toString(),
                        "--marks",
                        folder.resolve("marks.csv").toString(),
                        "--out",
                        folder.resolve("result.csv").toString())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) throw new IllegalStateException("tabulate ended with " + exit);
        return (System.nanoTime() - start) / 1_000_000;
    }
}
