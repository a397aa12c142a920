package io.leitai.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes and a PostgreSQL, processes all, in which judges score while one thing after another goes wrong with the
 * contest's host. {@code -Dfaults=300} goes on for so many; the times it prints are for a quiet machine, and nothing rests on
 * them here.
 */
class FaultsIT {
    private static final int FAULTS = Integer.getInteger("faults", 4);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("a", "b", "c");

    /** Longer than a lease, so that another node has taken over when it goes on. */
    private static final long PAUSE_MS = 6_000;

    private enum Fault {
        KILL,
        PAUSE,
        DATABASE,
        STOP
    }

    @TempDir
    Path folder;

    private final List<NodeProcess> answering = new CopyOnWriteArrayList<>();
    private final Map<Fault, List<Long>> tookMs = new TreeMap<>();

    @Test
    void whatever_happens_to_the_host_every_receipt_is_in_the_ledger_once_and_all_screens_are_equal() throws Exception {
        try (Machines machines = new Machines(folder, NAMES.toArray(String[]::new))) {
            NAMES.forEach(machines::start);
            machines.nodes().forEach(NodeProcess::base);
            answering.addAll(machines.nodes());
            Scoring scoring = new Scoring("weixian-8", () -> List.copyOf(answering));
            scoring.begin();
            for (int n = 0; n < FAULTS; n++) {
                int before = scoring.receipts();
                Fault fault = Fault.values()[n % Fault.values().length];
                tookMs.computeIfAbsent(fault, f -> new ArrayList<>()).add(happens(fault, machines, scoring, n));
                for (NodeProcess node : answering) awaitHost(node);
                assertThat(scoring.receipts()).as("they go on after " + fault).isGreaterThan(before);
            }
            scoring.end();
            scoring.untilAReceipt("the-last");
            scoring.check(machines.nodes());
            System.out.println(scoring.receipts() + " receipts");
            tookMs.forEach((fault, took) -> System.out.println(fault + ": " + summary(took)));
        }
    }

    /** @return how long after it a command waited that was given at once */
    private long happens(Fault fault, Machines machines, Scoring scoring, int n) throws Exception {
        NodeProcess host = machines.node(host(answering.getFirst()));
        String id = fault.name().toLowerCase(java.util.Locale.ROOT) + "-" + n;
        return switch (fault) {
            case KILL -> {
                host.kill();
                answering.remove(host);
                long took = scoring.untilAReceipt(id);
                restart(machines, host.name);
                yield took;
            }
            case PAUSE -> {
                host.pause();
                answering.remove(host);
                long began = System.nanoTime();
                long took = scoring.untilAReceipt(id);
                Thread.sleep(Math.max(0, PAUSE_MS - (System.nanoTime() - began) / 1_000_000));
                host.goOn();
                answering.add(host);
                yield took;
            }
            case DATABASE -> {
                machines.stopDatabase();
                machines.startDatabase();
                yield scoring.untilAReceipt(id);
            }
            case STOP -> {
                Thread stopping = Thread.ofVirtual().start(host::stop);
                answering.remove(host);
                long took = scoring.untilAReceipt(id);
                stopping.join();
                restart(machines, host.name);
                yield took;
            }
        };
    }

    private void restart(Machines machines, String name) {
        NodeProcess again = machines.start(name);
        again.base();
        answering.add(again);
    }

    /** Until the node knows who hosts the contest. */
    private static void awaitHost(NodeProcess node) throws Exception {
        long end = System.nanoTime() + 20_000_000_000L;
        while (host(node) == null) {
            if (System.nanoTime() > end) throw new AssertionError("no host at " + node.name + node.printed());
            Thread.sleep(50);
        }
    }

    private static String host(NodeProcess node) throws Exception {
        for (var each : JSON.readTree(node.get("/api/v1/nodes").body()).get("nodes"))
            if (each.get("contests").toString().contains("weixian-8"))
                return each.get("name").asText();
        return null;
    }

    private static String summary(List<Long> took) {
        List<Long> sorted = took.stream().sorted().toList();
        return sorted.size() + " times, median " + sorted.get(sorted.size() / 2) + " ms, p99 "
                + sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1) + " ms, longest " + sorted.getLast() + " ms";
    }
}
