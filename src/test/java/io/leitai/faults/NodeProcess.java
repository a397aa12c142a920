package io.leitai.faults;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One node of a cluster: the built jar as its users run it, or with other classes before it. */
final class NodeProcess implements AutoCloseable {
    static final String ORGANISER = "the-organisers-own-token";
    private static final long PATIENCE_SECONDS = 120;
    private static final Pattern BASE = Pattern.compile("http://[0-9.]+:\\d+");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    final String name;
    private final Process process;
    private final List<String> printed = new ArrayList<>();
    private final CompletableFuture<String> base = new CompletableFuture<>();

    /**
     * @param before what the command line begins with, as {@code ip netns exec …}
     * @param classes a folder whose classes go before the jar's; null: none
     */
    NodeProcess(String name, Path folder, List<String> before, Path classes, String... options) {
        this.name = name;
        List<String> command = new ArrayList<>(before);
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        if (classes == null) command.addAll(List.of("-jar", jar()));
        else command.addAll(List.of("-cp", classes + File.pathSeparator + jar(), "io.leitai.Main"));
        command.addAll(List.of("serve", "--port", "0"));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("LEITAI_"));
        builder.environment().put("LEITAI_ORGANISER_TOKEN", ORGANISER);
        builder.environment().put("LEITAI_WARM_UP", "false"); // dozens of processes share the machine
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        String found = null;
        try (BufferedReader out = process.inputReader()) {
            for (String line; (line = out.readLine()) != null; ) {
                synchronized (printed) {
                    printed.add(line);
                }
                Matcher matcher = BASE.matcher(line);
                if (found == null && matcher.find()) found = matcher.group();
                if (found != null && line.contains("Ctrl-C")) base.complete(found);
            }
        } catch (IOException e) {
            // it was killed
        }
        base.completeExceptionally(new AssertionError("it ended"));
    }

    /** Waits until it serves. */
    String base() {
        try {
            return base.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("node " + name + " does not serve: " + printed(), e);
        }
    }

    List<String> printed() {
        synchronized (printed) {
            return List.copyOf(printed);
        }
    }

    /** What it says when it ends by itself. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("still runs: " + printed());
        return process.exitValue();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path, ORGANISER).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String token, String path, String body) throws IOException, InterruptedException {
        return HTTP.send(
                request(path, token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base() + path))
                .timeout(Duration.ofSeconds(9))
                .setHeader("Authorization", "Bearer " + token);
    }

    /** As a cut power line would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** It stands still, without knowing it. */
    void pause() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    /** As {@code systemctl stop}: it gives its contests away first. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    static String jar() {
        return new File(System.getProperty("leitai.jar", "target/leitai.jar")).getAbsolutePath();
    }
}
