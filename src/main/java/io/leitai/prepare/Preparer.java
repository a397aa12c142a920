package io.leitai.prepare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Prepares one file after another, each in a process of its own: a bomb goes off there, and costs its own file. */
public final class Preparer implements AutoCloseable {
    /** Those that wait; each is at most one upload's file on the disk. */
    public static final int MOST_WAITING = 64;

    private static final String MEMORY = "-Xmx384m";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Of all that one file is made into. */
    private static final long MOST_BYTES = 150L * 1024 * 1024;

    private final int mostPages;
    private final Duration patience;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                Thread t = new Thread(work, "prepare");
                t.setDaemon(true);
                return t;
            });
    private volatile Process running;

    public Preparer(int mostPages) {
        this(mostPages, PATIENCE);
    }

    /** @param patience how long one file may take */
    public Preparer(int mostPages, Duration patience) {
        this.mostPages = mostPages;
        this.patience = patience;
    }

    /**
     * @param folder empty, the caller's to delete
     * @throws RejectedExecutionException where too many wait
     */
    public CompletableFuture<Prepared> prepare(Path file, Path folder) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work(file, folder);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return new Prepared.Refused(Unfit.TOO_MUCH);
                    }
                },
                thread);
    }

    /** Whether as many wait as may. */
    public boolean isFull() {
        return thread.getQueue().remainingCapacity() == 0;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        Process last = running;
        if (last != null) last.destroyForcibly();
    }

    private Prepared work(Path file, Path folder) throws IOException, InterruptedException {
        Process process = start(file, folder);
        running = process;
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0)
                return new Prepared.Refused(Unfit.TOO_MUCH);
            return read(Files.readAllLines(folder.resolve(Workbench.DONE)), folder);
        } finally {
            process.destroyForcibly();
            running = null;
        }
    }

    /** With nothing of this process but its classes: no secret is in its environment. */
    private Process start(Path file, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) command.addAll(List.of("/usr/bin/nice", "-n", "10"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-Xss1m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dsun.java2d.cmm=sun.java2d.cmm.lcms.LcmsServiceProvider",
                "-cp",
                classPath(),
                Workbench.class.getName(),
                file.toAbsolutePath().toString(),
                folder.toAbsolutePath().toString(),
                String.valueOf(mostPages)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(
                        new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null")));
        builder.environment().clear();
        return builder.start();
    }

    /** The child runs in another folder, so that every path must be whole. */
    private static String classPath() {
        List<String> whole = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator))
            if (!path.isEmpty()) whole.add(new File(path).getAbsolutePath());
        return String.join(File.pathSeparator, whole);
    }

    private static Prepared read(List<String> lines, Path folder) throws IOException {
        List<Prepared.Page> pages = new ArrayList<>();
        long bytes = 0;
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "unfit" -> {
                    return new Prepared.Refused(Unfit.valueOf(words[1]));
                }
                case "video" -> {
                    return new Prepared.Video(folder.resolve(Path.of(words[1]).getFileName()), words[2]);
                }
                case "page" -> {
                    Path file = folder.resolve(Path.of(words[1]).getFileName());
                    bytes += Files.size(file);
                    pages.add(
                            new Prepared.Page(file, words[2], Integer.parseInt(words[3]), Integer.parseInt(words[4])));
                }
                default -> throw new IOException("unknown line: " + line);
            }
        }
        if (pages.isEmpty() || bytes > MOST_BYTES) return new Prepared.Refused(Unfit.TOO_MUCH);
        return new Prepared.Pictures(pages);
    }
}
