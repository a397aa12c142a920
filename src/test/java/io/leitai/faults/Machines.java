package io.leitai.faults;

import static io.leitai.faults.Patience.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leitai.ledger.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** A PostgreSQL and the nodes of one cluster, on this machine, each in a folder of its own. */
final class Machines implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOOPBACK = "127.0.0.1";
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;

    private final Path folder;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, NodeProcess> nodes = new LinkedHashMap<>();
    private final int databasePort = freePort();
    private final Lan lan;
    private List<String> options = List.of();
    private EmbeddedPostgres database;

    /** @param names of the nodes; none is started yet */
    Machines(Path folder, String... names) {
        this(folder, null, names);
    }

    /** @param lan that joins them, with all these names, and stays the caller's to close; null: this machine's loopback */
    Machines(Path folder, Lan lan, String... names) {
        this.folder = folder;
        this.lan = lan;
        for (String name : names) ports.put(name, freePort());
        startDatabase();
    }

    /** What every node is started with from now on, besides what it needs. */
    void options(String... more) {
        options = List.of(more);
    }

    void startDatabase() {
        Path data = folder.resolve("postgres");
        boolean first = !Files.exists(data);
        try {
            database = PostgresServer.settings()
                    .setPort(databasePort)
                    .setServerConfig("listen_addresses", lan == null ? LOOPBACK : LOOPBACK + "," + lan.address())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .start();
            if (first && lan != null) letIn(data.resolve("pg_hba.conf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void letIn(Path hosts) throws IOException {
        Files.writeString(hosts, "host all all " + lan.network() + " trust\n", StandardOpenOption.APPEND);
        ask("SELECT pg_reload_conf()");
    }

    void stopDatabase() {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int databasePort() {
        return databasePort;
    }

    /** Starts it, and waits for nothing. */
    NodeProcess start(String name) {
        return start(name, databasePort, null);
    }

    NodeProcess start(String name, int byPort, Path classes) {
        write(name, settings(name, byPort));
        return begin(name, classes);
    }

    /** With the file that is there. */
    NodeProcess begin(String name) {
        return begin(name, null);
    }

    /** @param classes a folder whose classes go before the jar's; null: none */
    NodeProcess begin(String name, Path classes) {
        Path home = home(name);
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("--cluster", home.resolve("cluster.yaml").toString(), "--host", address(name)));
        NodeProcess node = new NodeProcess(
                name, home, lan == null ? List.of() : lan.on(name), classes, all.toArray(String[]::new));
        nodes.put(name, node);
        return node;
    }

    /** The first column of the first row. */
    String ask(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres", "postgres", null);
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** A statement that answers nothing. */
    void run(String sql) {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres", "postgres", null)) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    NodeProcess node(String name) {
        return nodes.get(name);
    }

    List<NodeProcess> nodes() {
        return List.copyOf(nodes.values());
    }

    /** Waits until each node that was started hears all others. */
    void allHear() throws Exception {
        for (NodeProcess node : nodes())
            await(
                    () -> JSON.readTree(node.get("/api/v1/nodes").body())
                                    .path("nodes")
                                    .size()
                            == nodes.size(),
                    "all hear each other");
    }

    /** A node's own folder: all have the same key. */
    Path home(String name) {
        try {
            Path home = Files.createDirectories(folder.resolve(name));
            Files.createDirectories(home.resolve("data"));
            Path key = home.resolve("data").resolve("leitai.key");
            if (!Files.exists(key)) Files.writeString(key, "ab".repeat(32) + "\n");
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String settings(String name) {
        return settings(name, databasePort);
    }

    private String settings(String name, int byPort) {
        return """
                database: jdbc:postgresql://%s:%d/postgres?prepareThreshold=0
                user: postgres
                cluster: county
                node: %s
                address: %s
                members: [%s]
                """.formatted(
                        lan == null ? LOOPBACK : lan.address(),
                        byPort,
                        name,
                        member(name),
                        ports.keySet().stream().map(this::member).collect(Collectors.joining(", ")));
    }

    private String member(String name) {
        return address(name) + ":" + ports.get(name);
    }

    private String address(String name) {
        return lan == null ? LOOPBACK : lan.address(name);
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(home(name).resolve("cluster.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nodes.values().forEach(NodeProcess::close);
        stopDatabase();
    }

    /** This one and the next are free, below the ports that the system gives to clients. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            if (isFree(port) && isFree(port + 1)) return port;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket door = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort() == port;
        } catch (IOException e) {
            return false;
        }
    }
}
