package io.leitai;

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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built jar, run as its users run it. */
public final class ServerProcess implements AutoCloseable {
    public static final String ORGANISER = "the-organisers-own-token";
    private static final Pattern BASE = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final List<String> printed = new ArrayList<>();
    private final String base;

    private ServerProcess(Process process) {
        this.process = process;
        this.base = readUntilUp();
    }

    /** {@code java -jar target/leitai.jar ARGUMENTS}, on the Java that runs this test. */
    static Process start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    private static Process start(Path folder, List<String> ofJava, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(ofJava);
        command.addAll(List.of("-jar", jar()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LEITAI_"));
        builder.environment().put("LEITAI_ORGANISER_TOKEN", ORGANISER);
        builder.environment().put("LEITAI_WARM_UP", "false"); // dozens of processes share the machine
        return builder.start();
    }

    /** Waits until the server says where it is. */
    public static ServerProcess serve(Path folder, String... options) throws IOException {
        return serve(folder, List.of(), options);
    }

    /** Where one was before. */
    public static ServerProcess serveAt(Path folder, int port) throws IOException {
        return new ServerProcess(start(folder, List.of(), "serve", "--port", String.valueOf(port)));
    }

    /** @param ofJava what Java is told before it is told of the jar */
    static ServerProcess serve(Path folder, List<String> ofJava, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(List.of(options));
        return new ServerProcess(start(folder, ofJava, arguments.toArray(String[]::new)));
    }

    /** The same for a rehearsal of a plan. */
    static ServerProcess drill(Path folder, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("drill", "--port", "0"));
        arguments.addAll(List.of(options));
        return new ServerProcess(start(folder, arguments.toArray(String[]::new)));
    }

    /** Everything that the process prints, and its exit code on a last line of its own. */
    public static List<String> run(Path folder, String... arguments) throws IOException, InterruptedException {
        Process process = start(folder, arguments);
        List<String> lines = process.inputReader().lines().toList();
        if (!process.waitFor(30, TimeUnit.SECONDS)) throw new AssertionError("still runs: " + lines);
        List<String> all = new ArrayList<>(lines);
        all.add("exit " + process.exitValue());
        return all;
    }

    public String base() {
        return base;
    }

    /** What was printed up to the address, and since then the block below it. */
    List<String> printed() {
        return List.copyOf(printed);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String token, String path, String body) throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .setHeader("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As a cut power line would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(10))
                .setHeader("Authorization", "Bearer " + ORGANISER);
    }

    private String readUntilUp() {
        try {
            BufferedReader out = process.inputReader();
            String found = null;
            for (String line; (line = out.readLine()) != null; ) {
                printed.add(line);
                Matcher matcher = BASE.matcher(line);
                if (found == null && matcher.find()) found = matcher.group();
                if (line.contains("Ctrl-C")) break;
            }
            if (found == null) throw new AssertionError("did not start: " + printed);
            Thread.ofVirtual().start(() -> out.lines().forEach(line -> {}));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jar() {
        String jar = System.getProperty("leitai.jar", "target/leitai.jar");
        return new File(jar).getAbsolutePath();
    }
}
