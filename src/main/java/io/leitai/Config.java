package io.leitai;

import io.leitai.web.guard.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The validated configuration. Each key stands in {@code config/leitai.yaml}, as {@code LEITAI_…} in the environment, or as
 * {@code --key value}; the later goes before the earlier.
 *
 * @param host the address to listen on
 * @param port 0 takes any free one
 * @param data the folder of the store
 * @param organiserToken opens every contest with all rights; null: none
 * @param framesPerSecond at most so many frames a second of one view
 * @param doors who may come in
 * @param webhookHosts where webhooks may go; empty: nowhere
 * @param warmUp whether the server plays contests for itself after its start, so that Java is fast before people come
 */
public record Config(
        String host,
        int port,
        Path data,
        String organiserToken,
        int framesPerSecond,
        Settings doors,
        List<String> webhookHosts,
        boolean warmUp) {

    private static final String DEFAULT_FILE = "config/leitai.yaml";
    private static final List<String> KEYS = Stream.concat(
                    Stream.of(
                            "host", "port", "data", "organiser-token", "frames-per-second", "webhook-hosts", "warm-up"),
                    DoorKeys.ALL.stream())
            .toList();
    private static final int SAFE_TOKEN_LENGTH = 16;

    /** Every problem of a configuration, a line each. */
    public static final class Invalid extends Exception {
        Invalid(List<String> problems) {
            super(String.join("\n", problems));
        }
    }

    /**
     * @param file the file named with {@code --config}, or null for {@code config/leitai.yaml} here or in the jar
     * @param environment as {@link System#getenv()}
     * @param options key to value, as on the command line
     */
    public static Config read(Path file, Map<String, String> environment, Map<String, String> options) throws Invalid {
        List<String> problems = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>(ofFile(file, problems));
        new TreeMap<>(environment).forEach((name, value) -> {
            if (!name.startsWith("LEITAI_") || name.equals(ClusterFile.PASSWORD_VARIABLE)) return;
            String key =
                    name.substring("LEITAI_".length()).toLowerCase(Locale.ROOT).replace('_', '-');
            if (KEYS.contains(key)) values.put(key, value);
            else problems.add(name + ": there is no such key; the keys are " + String.join(", ", KEYS));
        });
        values.putAll(options);

        String host = values.getOrDefault("host", "127.0.0.1");
        int port = whole("port", values, 8080, 0, 65_535, problems);
        Path data = Path.of(values.getOrDefault("data", "data"));
        int frames = whole("frames-per-second", values, 10, 1, 1000, problems);
        String token = values.get("organiser-token");
        if (token != null && token.isBlank()) problems.add("organiser-token: is empty; leave it out, or set one");
        Settings doors = DoorKeys.read(values, problems);
        List<String> webhookHosts = values.getOrDefault("webhook-hosts", "").isBlank()
                ? List.of()
                : List.of(values.get("webhook-hosts").trim().split("\\s*,\\s*"));
        for (String webhookHost : webhookHosts)
            if (!webhookHost.matches("(\\*\\.)?[A-Za-z0-9.-]+(:[0-9]+)?"))
                problems.add("webhook-hosts: " + webhookHost + " is no host such as tv.example.org or *.example.org");
        boolean warmUp = yes("warm-up", values, true, problems);
        if (!problems.isEmpty()) throw new Invalid(problems);
        return new Config(host, port, data, token, frames, doors, webhookHosts, warmUp);
    }

    /** Whether somebody could guess the organiser's token. */
    public boolean isTokenShort() {
        return organiserToken != null && organiserToken.length() < SAFE_TOKEN_LENGTH;
    }

    /** Whether only this machine can reach the server. */
    public boolean isLoopbackOnly() {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    @Override
    public String toString() {
        return "Config[host=" + host + ", port=" + port + ", data=" + data + ", framesPerSecond=" + framesPerSecond
                + ", doors=" + doors + ", webhookHosts=" + webhookHosts + ", warmUp=" + warmUp + "]";
    }

    private static Map<String, String> ofFile(Path file, List<String> problems) {
        Map<String, String> values = new LinkedHashMap<>();
        String name = file == null ? DEFAULT_FILE : file.toString();
        try {
            Object yaml = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text(file));
            if (yaml == null) return values;
            if (!(yaml instanceof Map<?, ?> map)) {
                problems.add(name + ": expected keys and values");
                return values;
            }
            map.forEach((key, value) -> {
                if (!KEYS.contains(String.valueOf(key)))
                    problems.add(name + ": there is no key \"" + key + "\"; the keys are " + String.join(", ", KEYS));
                else if (value instanceof List<?> list)
                    values.put(
                            key.toString(),
                            String.join(",", list.stream().map(String::valueOf).toList()));
                else if (value != null) values.put(key.toString(), value.toString());
            });
        } catch (IOException e) {
            problems.add(name + ": can't be read");
        } catch (YamlEngineException e) {
            problems.add(name + ": " + e.getMessage());
        }
        return values;
    }

    private static String text(Path file) throws IOException {
        if (file != null) return Files.readString(file);
        if (Files.exists(Path.of(DEFAULT_FILE))) return Files.readString(Path.of(DEFAULT_FILE));
        try (InputStream in = Config.class.getResourceAsStream("/" + DEFAULT_FILE)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int whole(String key, Map<String, String> values, int standard, int least, int most, List<String> problems) {
        String value = values.get(key);
        if (value == null) return standard;
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // said below, together with a number out of range
        }
        problems.add(key + ": \"" + value + "\" is no whole number from " + least + " to " + most);
        return least;
    }

    private static boolean yes(String key, Map<String, String> values, boolean standard, List<String> problems) {
        String value = values.getOrDefault(key, String.valueOf(standard));
        if (value.equals("true") || value.equals("false")) return value.equals("true");
        problems.add(key + ": \"" + value + "\" is neither true nor false");
        return standard;
    }
}
