package io.leitai;

import io.leitai.ledger.PostgresAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What {@code --cluster FILE} names.
 *
 * @param database where the contests are
 */
record ClusterFile(PostgresAddress database) {
    private static final List<String> KEYS = List.of("database", "user", "password", "password-file");

    /** @throws Config.Invalid with every problem of the file, a line each */
    static ClusterFile read(Path file) throws Config.Invalid {
        List<String> problems = new ArrayList<>();
        Map<?, ?> values = values(file, problems);
        for (Object key : values.keySet())
            if (!KEYS.contains(String.valueOf(key)))
                problems.add("there is no key \"" + key + "\"; the keys are " + String.join(", ", KEYS));
        PostgresAddress database = database(file, values, problems);
        if (!problems.isEmpty())
            throw new Config.Invalid(problems.stream().map(p -> file + ": " + p).toList());
        return new ClusterFile(database);
    }

    private static Map<?, ?> values(Path file, List<String> problems) {
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

    private static PostgresAddress database(Path file, Map<?, ?> values, List<String> problems) {
        String url = text(values, "database");
        if (url == null) {
            if (!values.isEmpty())
                problems.add("database is missing: a URL such as jdbc:postgresql://10.0.0.5:5432/leitai");
            return null;
        }
        try {
            return new PostgresAddress(url, text(values, "user"), password(file, values, problems));
        } catch (IllegalArgumentException e) {
            problems.add("database " + e.getMessage());
            return null;
        }
    }

    private static String password(Path file, Map<?, ?> values, List<String> problems) {
        String given = text(values, "password");
        String secretFile = text(values, "password-file");
        if (secretFile == null) return given;
        if (given != null) problems.add("password and password-file are both there: leave one out");
        Path secret = file.toAbsolutePath().resolveSibling(secretFile);
        try {
            return Files.readString(secret).strip();
        } catch (IOException e) {
            problems.add("password-file " + secret + " can't be read");
            return null;
        }
    }

    private static String text(Map<?, ?> values, String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }
}
