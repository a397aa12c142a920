package io.leitai.web;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A line into a network namespace of its own that loses packets each way. */
final class LossyLine implements AutoCloseable {
    private final String namespace;
    private final String near;
    private final String far;
    private final String subnet;

    private LossyLine(int number) {
        namespace = "leitai-" + number;
        near = "lt" + number + "a";
        far = "lt" + number + "b";
        subnet = "10.93." + number % 256 + ".";
    }

    /** @param share of the packets that are lost, as "0.3"; skips the test, with a line that says why, where this machine does not allow it */
    static LossyLine of(String share) {
        LossyLine line = new LossyLine(ThreadLocalRandom.current().nextInt(1, 30_000));
        try {
            line.open(share);
            return line;
        } catch (IOException e) {
            line.close();
            System.out.println("Skipped: this machine makes no lossy line (" + e.getMessage() + ")");
            return abort("no lossy line: " + e.getMessage());
        }
    }

    private void open(String share) throws IOException {
        run("ip netns add " + namespace);
        run("ip link add " + near + " type veth peer name " + far);
        run("ip link set " + far + " netns " + namespace);
        run("ip addr add " + address() + "/30 dev " + near);
        run("ip link set " + near + " up");
        inside("ip addr add " + subnet + "2/30 dev " + far);
        inside("ip link set " + far + " up");
        inside("ip link set lo up");
        for (String way : List.of("INPUT -i ", "OUTPUT -o "))
            inside("iptables -A " + way + far + " -m statistic --mode random --probability " + share + " -j DROP");
    }

    /** Where a server on this side is reached from the other. */
    String address() {
        return subnet + "1";
    }

    /** What a program's {@code main} prints, run on the other side of the line on this test's own class path. */
    List<String> prints(Class<?> program, List<String> arguments, long patienceSeconds) throws IOException {
        List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        try {
            if (!process.waitFor(patienceSeconds, TimeUnit.SECONDS) || process.exitValue() != 0)
                throw new AssertionError(program.getSimpleName() + " failed: " + lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return lines;
    }

    private void inside(String command) throws IOException {
        run("ip netns exec " + namespace + " " + command);
    }

    private static void run(String command) throws IOException {
        Process process =
                new ProcessBuilder(command.split(" ")).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        try {
            if (process.waitFor() != 0) throw new IOException(command + ": " + said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What is not there any more need not be taken away. */
    @Override
    public void close() {
        for (String command : List.of("ip link del " + near, "ip netns del " + namespace)) {
            try {
                run(command);
            } catch (IOException gone) {
                // the other end takes this one with it
            }
        }
    }
}
