package io.leitai;

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
 * @param origins web origins besides the own one that may open a socket
 * @param webhookHosts where webhooks may go; empty: nowhere
 */
public record Config(
        String host,
        int port,
        Path data,
        String organiserToken,
        int framesPerSecond,
        List<String> origins,
        List<String> webhookHosts) {

    private static final String DEFAULT_FILE = "config/leitai.yaml";
    private static final List<String> KEYS =
            List.of("host", "port", "data", "organiser-token", "frames-per-second", "origins", "webhook-hosts");
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
            if (!name.startsWith("LEITAI_")) return;
            String key =
                    name.substring("LEITAI_".length()).toLowerCase(Locale.ROOT).replace('_', '-');
            if (KEYS.contains(key)) values.put(key, value);
            else problems.add(name + ": there is no such key; the keys are " + String.join(", ", KEYS));
        });
        values.putAll(options);

        String host = values.getOrDefault("host", "127.0.0.1");
        int port = whole("port", values.getOrDefault("port", "8080"), 0, 65_535, problems);
        Path data = Path.of(values.getOrDefault("data", "data"));
        int frames = whole("frames-per-second", values.getOrDefault("frames-per-second", "10"), 1, 1000, problems);
        String token = values.get("organiser-token");
        if (token != null && token.isBlank()) problems.add("organiser-token: is empty; leave it out, or set one");
        List<String> origins = values.getOrDefault("origins", "").isBlank()
                ? List.of()
                : List.of(values.get("origins").trim().split("\\s*,\\s*"));
        for (String origin : origins)
            if (!origin.matches("https?://[^/?#]+"))
                problems.add("origins: " + origin + " is no origin such as https://tv.example.org");
        List<String> webhookHosts = values.getOrDefault("webhook-hosts", "").isBlank()
                ? List.of()
                : List.of(values.get("webhook-hosts").trim().split("\\s*,\\s*"));
        for (String webhookHost : webhookHosts)
            if (!webhookHost.matches("(\\*\\.)?[A-Za-z0-9.-]+(:[0-9]+)?"))
                problems.add("webhook-hosts: " + webhookHost + " is no host such as tv.example.org or *.example.org");
        if (!problems.isEmpty()) throw new Invalid(problems);
        return new Config(host, port, data, token, frames, origins, webhookHosts);
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
                + ", origins=" + origins + ", webhookHosts=" + webhookHosts + "]";
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

    private static int whole(String key, String value, int least, int most, List<String> problems) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // said below, together with a number out of range
        }
        problems.add(key + ": \"" + value + "\" is no whole number from " + least + " to " + most);
        return least;
    }
}
