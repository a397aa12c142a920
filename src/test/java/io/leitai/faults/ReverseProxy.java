package io.leitai.faults;

import io.leitai.web.TestCertificate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that stands in front of three nodes, with the file that docs/operations.md gives for it. */
final class ReverseProxy implements AutoCloseable {
    /** On whatever stays open something must be heard within this; the files say a minute, and the server speaks every 10 s. */
    static final int PATIENCE_SECONDS = 12;

    private static final Path FILES = Path.of("docs", "deploy");
    private static final List<String> NODES = List.of("10.0.0.1:8080", "10.0.0.2:8080", "10.0.0.3:8080");

    enum Program {
        HAPROXY("haproxy.cfg"),
        NGINX("nginx.conf");

        private final String file;

        Program(String file) {
            this.file = file;
        }

        private String command() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Where this machine has it; else null. */
        Path path() {
            for (String folder : (System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin").split(":"))
                if (Files.isExecutable(Path.of(folder, command()))) return Path.of(folder, command());
            return null;
        }
    }

    private final Program program;
    private final Path file;
    private final int plainPort = Machines.freePort();
    private final int port = Machines.freePort();
    private final List<String> printed = new ArrayList<>();
    private Process process;

    /** @param nodes {@code HOST:PORT} of each, in the places of the file's three */
    ReverseProxy(Program program, Path folder, TestCertificate certificate, List<String> nodes) {
        this.program = program;
        try {
            Path home = Files.createDirectories(folder.resolve(program.command()));
            Path pem = Files.writeString(home.resolve("chain.pem"), certificate.certificatePem());
            Path key = Files.writeString(home.resolve("key.pem"), certificate.keyPem());
            Path both =
                    Files.writeString(home.resolve("both.pem"), certificate.certificatePem() + certificate.keyPem());
            Text text = new Text(Files.readString(FILES.resolve(program.file)));
            for (int n = 0; n < NODES.size(); n++) text.put(NODES.get(n), nodes.get(n));
            text.put("60s", PATIENCE_SECONDS + "s");
            switch (program) {
                case HAPROXY ->
                    text.put("/dev/log local0", "stdout format raw local0")
                            .put("user haproxy\n", "\n")
                            .put("group haproxy\n", "\n")
                            .put("bind :80\n", "bind 127.0.0.1:" + plainPort + "\n")
                            .put("bind :443 ", "bind 127.0.0.1:" + port + " ")
                            .put("/etc/haproxy/leitai.pem", both.toString());
                case NGINX ->
                    text.put("user www-data;", "daemon off;")
                            .put("/run/nginx.pid", home.resolve("pid").toString())
                            .put("/var/log/nginx/error.log", "stderr")
                            .put(
                                    "/var/log/nginx/access.log",
                                    home.resolve("access.log").toString())
                            .put("listen 80;", "listen 127.0.0.1:" + plainPort + ";")
                            .put("listen 443 ", "listen 127.0.0.1:" + port + " ")
                            .put("/etc/letsencrypt/live/leitai.example.org/fullchain.pem", pem.toString())
                            .put("/etc/letsencrypt/live/leitai.example.org/privkey.pem", key.toString());
            }
            file = Files.writeString(home.resolve(program.file), text.text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's text, in which what belongs to the example becomes what is there. */
    private static final class Text {
        private String text;

        Text(String text) {
            this.text = text;
        }

        Text put(String example, String own) {
            if (!text.contains(example)) throw new AssertionError("the file does not say: " + example);
            text = text.replace(example, own);
            return this;
        }
    }

    /** What the program says to the file, with its exit code before it. */
    String verdict() throws IOException, InterruptedException {
        Process check =
                new ProcessBuilder(command(true)).redirectErrorStream(true).start();
        String said = new String(check.getInputStream().readAllBytes());
        return check.waitFor() + " " + said;
    }

    void start() throws IOException {
        process = new ProcessBuilder(command(false)).redirectErrorStream(true).start();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader out = process.inputReader()) {
                for (String line; (line = out.readLine()) != null; )
                    synchronized (printed) {
                        printed.add(line);
                    }
            } catch (IOException e) {
                // it was stopped
            }
        });
    }

    private List<String> command(boolean check) {
        String path = program.path().toString();
        return switch (program) {
            case HAPROXY -> check ? List.of(path, "-c", "-f", file.toString()) : List.of(path, "-f", file.toString());
            case NGINX ->
                check
                        ? List.of(path, "-t", "-e", "stderr", "-c", file.toString())
                        : List.of(path, "-e", "stderr", "-c", file.toString());
        };
    }

    String base() {
        return "https://localhost:" + port;
    }

    String plainBase() {
        return "http://localhost:" + plainPort;
    }

    List<String> printed() {
        synchronized (printed) {
            return List.copyOf(printed);
        }
    }

    @Override
    public void close() {
        if (process == null) return;
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
