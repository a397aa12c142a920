package io.leitai;

import io.leitai.cluster.NodeSettings;
import io.leitai.ledger.PostgresAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What {@code --cluster FILE} names: where the contests are, and how the nodes find each other. */
final class ClusterFile {
    /** The database's password, where the file names none. */
    static final String PASSWORD_VARIABLE = "LEITAI_DATABASE_PASSWORD";

    private static final List<String> KEYS =
            List.of("database", "user", "password", "password-file", "cluster", "node", "address", "members");
    private static final int FIRST_PORT = 1_024;
    private static final int LAST_PORT = 65_534;

    private final Path file;
    private final Map<?, ?> values;
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();
    private final PostgresAddress database;

    private ClusterFile(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
        this.values = values();
        for (Object key : values.keySet())
            if (!KEYS.contains(String.valueOf(key)))
                problems.add("there is no key \"" + key + "\"; the keys are " + String.join(", ", KEYS));
        this.database = readDatabase();
    }

    /**
     * @param environment as {@link System#getenv()}
     * @throws Config.Invalid with every problem of the file, a line each
     */
    static ClusterFile read(Path file, Map<String, String> environment) throws Config.Invalid {
        ClusterFile read = new ClusterFile(file, environment);
        read.requireNone();
        return read;
    }

    PostgresAddress database() {
        return database;
    }

    /** @throws Config.Invalid where the file does not say how this node finds the others */
    NodeSettings node() throws Config.Invalid {
        String cluster = name("cluster", "a name that all nodes share, such as county");
        String node = name("node", "this machine's name, such as a");
        String address = text("address");
        List<String> members = members();
        int colon = address == null ? -1 : address.lastIndexOf(':');
        int port = colon < 0 ? -1 : port(address.substring(colon + 1));
        if (port < 0)
            problems.add("address is missing or malformed: the private address and port where this node talks with the"
                    + " others, such as 10.0.0.1:5701; the port after it is used too");
        else if (!isPrivate(address.substring(0, colon)))
            problems.add("address " + address + " is not of a private interface (10.…, 172.16–31.…, 192.168.…, fd…, or"
                    + " this machine alone): what nodes say to each other is not encrypted");
        else if (!members.isEmpty() && !members.contains(address))
            problems.add("members lack this node's own address " + address);
        requireNone();
        return new NodeSettings(cluster, node, address.substring(0, colon), port, members);
    }

    private void requireNone() throws Config.Invalid {
        if (!problems.isEmpty())
            throw new Config.Invalid(problems.stream().map(p -> file + ": " + p).toList());
    }

    private Map<?, ?> values() {
        try {
            Object yaml = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            if (yaml instanceof Map<?, ?> map) return map;
            problems.add("expected keys and values");
        } catch (IOException e) {
            problems.add("can't be read");
        } catch (YamlEngineException e) {
            problems.add(e.getMessage());
        }
        return Map.of();
    }

    private PostgresAddress readDatabase() {
        String url = text("database");
        if (url == null) {
            if (!values.isEmpty())
                problems.add("database is missing: a URL such as jdbc:postgresql://10.0.0.5:5432/leitai");
            return null;
        }
        if (url.matches("(?i).*[?&](ssl)?password=.*|jdbc:postgresql://[^/]*:[^/@]*@.*")) {
            problems.add("database has a password in its URL, where logs and process lists show it: put it into a file"
                    + " that password-file names, or into " + PASSWORD_VARIABLE);
            return null;
        }
        try {
            return new PostgresAddress(url, text("user"), password());
        } catch (IllegalArgumentException e) {
            problems.add("database " + e.getMessage());
            return null;
        }
    }

    private String password() {
        String given = text("password");
        String secretFile = text("password-file");
        if (secretFile == null) return given == null ? environment.get(PASSWORD_VARIABLE) : given;
        if (given != null) problems.add("password and password-file are both there: leave one out");
        Path secret = file.toAbsolutePath().resolveSibling(secretFile);
        try {
            return Files.readString(secret).strip();
        } catch (IOException e) {
            problems.add("password-file " + secret + " can't be read");
            return null;
        }
    }

    private String name(String key, String what) {
        String value = text(key);
        if (value == null || !value.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}"))
            problems.add(key + (value == null ? " is missing: " : " \"" + value + "\" is no name: ") + what
                    + ", of letters, digits and -");
        return value;
    }

    private List<String> members() {
        if (!(values.get("members") instanceof List<?> list) || list.isEmpty()) {
            problems.add("members is missing: the address of every node, such as [10.0.0.1:5701, 10.0.0.2:5701]");
            return List.of();
        }
        List<String> members = list.stream().map(String::valueOf).toList();
        for (String member : members)
            if (port(member.substring(member.lastIndexOf(':') + 1)) < 0)
                problems.add("members: " + member + " is no address such as 10.0.0.1:5701");
        return members;
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{4,5}")) return -1;
        int port = Integer.parseInt(text);
        return port >= FIRST_PORT && port <= LAST_PORT ? port : -1;
    }

    /** An IPv6 address of fc00::/7 is private too, though Java has no question for it. */
    private static boolean isPrivate(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            byte[] bytes = address.getAddress();
            boolean local = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
            return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress() || local;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String text(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }
}
