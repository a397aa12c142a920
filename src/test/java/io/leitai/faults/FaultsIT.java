package io.leitai.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes and a PostgreSQL, processes all, in which judges score while one thing after another goes wrong with the
 * contest's host. By hand it goes on for long: docs/reliability.md says how. What it prints and writes to
 * {@code target/faults} are times, and nothing rests on them here.
 */
class FaultsIT {
    private static final List<Fault> KINDS = kinds();
    private static final int FAULTS = Integer.getInteger("faults", KINDS.size());
    private static final long MOST_MINUTES = Long.getLong("faults.minutes", 60);
    private static final Path FIGURES = Path.of(System.getProperty("faults.figures", "target/faults"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final String CONTEST = "weixian-8";

    /** A take-over that is longer is told of with what the nodes said. */
    private static final long PROMISED_MS = 4_000;

    /** How long a paused host stands still after another one has taken over, at most. */
    private static final int STANDS_STILL_MS = 3_000;

    private enum Fault {
        KILL,
        PAUSE,
        DATABASE,
        STOP,
        /** No fault: the organiser moves the contest. */
        MOVE,
        /** No fault either: the organiser drains its host, and undrains it. */
        DRAIN,
        /** The host does not reach the other nodes. */
        CUT_FROM_NODES,
        /** The host does not reach the database. */
        CUT_FROM_DATABASE,
        /** The host reaches neither. */
        CUT_FROM_BOTH;

        boolean isCut() {
            return this == CUT_FROM_NODES || this == CUT_FROM_DATABASE || this == CUT_FROM_BOTH;
        }
    }

    @TempDir
    Path folder;

    private final List<NodeProcess> answering = new CopyOnWriteArrayList<>();

    private static List<Fault> kinds() {
        String named = System.getProperty("faults.kinds");
        return named == null
                ? List.of(Fault.values())
                : Arrays.stream(named.split(",")).map(Fault::valueOf).toList();
    }

    @Test
    void whatever_happens_to_the_host_every_receipt_is_in_the_ledger_once_and_all_screens_are_equal() throws Exception {
        FaultFigures figures = new FaultFigures(FIGURES);
        try (Lan lan = lan();
                Machines machines = new Machines(folder, lan, NAMES.toArray(String[]::new))) {
            NAMES.forEach(machines::start);
            machines.nodes().forEach(NodeProcess::base);
            answering.addAll(machines.nodes());
            Scoring scoring = new Scoring(CONTEST, () -> List.copyOf(answering));
            scoring.begin();
            settle();
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
            for (int n = 0; n < FAULTS && System.nanoTime() < end; n++) {
                int before = scoring.receipts();
                Fault fault = KINDS.get(n % KINDS.size());
                if (fault.isCut() && lan == null) continue;
                long took = happens(fault, machines, lan, scoring, n);
                figures.took(fault.name(), took);
                if (took > PROMISED_MS) tellWhy(fault, took, machines);
                settle();
                assertThat(scoring.receipts()).as("they go on after " + fault).isGreaterThan(before);
            }
            scoring.end();
            scoring.untilAReceipt("the-last");
            scoring.check(machines.nodes());
            figures.checked(scoring.receipts());
            System.out.println(figures.table());
        }
    }

    /** Null where this machine makes none: then no line is cut. */
    private static Lan lan() {
        try {
            return Lan.of(NAMES);
        } catch (IOException e) {
            System.out.println("No line is cut: this machine makes no network of its own (" + e.getMessage() + ")");
            return null;
        }
    }

    /** @return how long after it a command waited that was given at once */
    private long happens(Fault fault, Machines machines, Lan lan, Scoring scoring, int n) throws Exception {
        NodeProcess host = machines.node(host(answering.getFirst()));
        String id = fault.name().toLowerCase(Locale.ROOT) + "-" + n;
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
                long took = scoring.untilAReceipt(id);
                Thread.sleep(ThreadLocalRandom.current().nextInt(STANDS_STILL_MS));
                host.goOn();
                answering.add(host);
                yield took;
            }
            case DATABASE -> {
                machines.stopDatabase();
                machines.startDatabase();
                yield scoring.untilAReceipt(id);
            }
            case CUT_FROM_NODES, CUT_FROM_DATABASE, CUT_FROM_BOTH -> {
                if (fault != Fault.CUT_FROM_DATABASE) lan.cutFromOthers(host.name);
                if (fault != Fault.CUT_FROM_NODES) lan.cutFrom(machines.databasePort(), host.name);
                answering.remove(host);
                long took = scoring.untilAReceipt(id);
                Thread.sleep(ThreadLocalRandom.current().nextInt(STANDS_STILL_MS));
                lan.mend(host.name);
                answering.add(host);
                yield took;
            }
            case MOVE -> {
                String to = NAMES.get((NAMES.indexOf(host.name) + 1) % NAMES.size());
                long began = System.nanoTime();
                HttpResponse<String> moved = answering
                        .get(n % answering.size())
                        .post(
                                NodeProcess.ORGANISER,
                                "/api/v1/contests/" + CONTEST + "/host",
                                "{\"node\":\"" + to + "\"}");
                assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
                scoring.untilAReceipt(id);
                yield TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            }
            case DRAIN -> {
                NodeProcess at = answering.get(n % answering.size());
                long began = System.nanoTime();
                wish(at, host.name, "drain");
                scoring.untilAReceipt(id);
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                wish(at, host.name, "undrain");
                yield took;
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

    private static void wish(NodeProcess at, String node, String what) throws Exception {
        HttpResponse<String> answer = at.post(NodeProcess.ORGANISER, "/api/v1/nodes/" + node + "/" + what, "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void tellWhy(Fault fault, long took, Machines machines) {
        System.out.println(fault + " took " + took + " ms");
        for (NodeProcess node : machines.nodes()) {
            List<String> lines = node.printed();
            System.out.println(node.name + ": "
                    + String.join("\n   ", lines.subList(Math.max(0, lines.size() - 15), lines.size())));
        }
    }

    private void restart(Machines machines, String name) {
        NodeProcess again = machines.start(name);
        again.base();
        answering.add(again);
    }

    /** Until every node hears of every other, and all say the same of who hosts the contest. */
    private void settle() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!isSettled()) {
            if (System.nanoTime() > end)
                throw new AssertionError("they do not find each other: "
                        + answering.stream().map(NodeProcess::printed).toList());
            Thread.sleep(50);
        }
    }

    private boolean isSettled() throws Exception {
        List<String> hosts = answering.stream()
                .map(node -> answering.size() == heard(node).size() && isUp(node) ? String.valueOf(host(node)) : "?")
                .distinct()
                .toList();
        return hosts.size() == 1 && NAMES.contains(hosts.getFirst());
    }

    private static boolean isUp(NodeProcess node) {
        try {
            return node.get("/health").statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode heard(NodeProcess node) {
        try {
            return JSON.readTree(node.get("/api/v1/nodes").body()).path("nodes");
        } catch (IOException e) {
            return JSON.createArrayNode();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String host(NodeProcess node) {
        for (JsonNode each : heard(node))
            if (each.get("contests").toString().contains(CONTEST))
                return each.get("name").asText();
        return null;
    }
}
