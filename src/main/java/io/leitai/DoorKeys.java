package io.leitai;

import io.leitai.web.guard.Cidr;
import io.leitai.web.guard.Https;
import io.leitai.web.guard.Limits;
import io.leitai.web.guard.Proxies;
import io.leitai.web.guard.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The configuration's keys about who may come in. */
final class DoorKeys {
    static final List<String> ALL = List.of(
            "origins",
            "embed-origins",
            "proxies",
            "proxy-headers",
            "connections-per-address",
            "requests-per-second",
            "material-mb",
            "tls-certificate",
            "tls-key",
            "redirect-port",
            "hsts-days");

    private static final int MANY = 1_000_000;
    private static final int TEN_YEARS_DAYS = 3650;

    private DoorKeys() {}

    /** @param problems takes every problem, a line each */
    static Settings read(Map<String, String> values, List<String> problems) {
        Limits limits = Limits.of(
                        Config.whole(
                                "connections-per-address", values, Limits.CONNECTIONS_PER_ADDRESS, 1, MANY, problems),
                        Config.whole("requests-per-second", values, Limits.REQUESTS_PER_SECOND, 1, MANY, problems))
                .withMaterial(Config.whole("material-mb", values, Limits.MATERIAL_MB, 1, MANY, problems));
        return new Settings(
                origins("origins", values, problems),
                origins("embed-origins", values, problems),
                new Proxies(proxies(values, problems), speak(values, problems)),
                limits,
                https(values, problems));
    }

    private static Https https(Map<String, String> values, List<String> problems) {
        Path certificate = file("tls-certificate", values);
        Path key = file("tls-key", values);
        int redirectPort = Config.whole("redirect-port", values, 0, 0, 65_535, problems);
        if ((certificate == null) != (key == null))
            problems.add((key == null ? "tls-key" : "tls-certificate") + ": is missing; https needs both files");
        if (redirectPort != 0 && certificate == null)
            problems.add("redirect-port: there is no https to redirect to without tls-certificate and tls-key");
        int hstsDays = Config.whole("hsts-days", values, Https.HSTS_DAYS, 0, TEN_YEARS_DAYS, problems);
        return new Https(certificate, key, redirectPort, hstsDays);
    }

    private static Path file(String key, Map<String, String> values) {
        String value = values.getOrDefault(key, "").trim();
        return value.isEmpty() ? null : Path.of(value);
    }

    private static List<String> origins(String key, Map<String, String> values, List<String> problems) {
        List<String> origins = list(key, values);
        for (String origin : origins)
            if (!origin.matches("https?://[A-Za-z0-9.:\\[\\]-]+"))
                problems.add(key + ": " + origin + " is no origin such as https://tv.example.org");
        return origins;
    }

    private static List<Cidr> proxies(Map<String, String> values, List<String> problems) {
        List<Cidr> named = new ArrayList<>();
        for (String one : list("proxies", values))
            Cidr.parse(one)
                    .ifPresentOrElse(
                            named::add,
                            () -> problems.add("proxies: " + one + " is no address such as 127.0.0.1 or 10.0.0.0/8"));
        return named;
    }

    private static Proxies.Speak speak(Map<String, String> values, List<String> problems) {
        return switch (values.getOrDefault("proxy-headers", "x-forwarded")) {
            case "x-forwarded" -> Proxies.Speak.X_FORWARDED;
            case "forwarded" -> Proxies.Speak.FORWARDED;
            case String other -> {
                problems.add("proxy-headers: \"" + other + "\" is neither x-forwarded nor forwarded");
                yield Proxies.Speak.X_FORWARDED;
            }
        };
    }

    private static List<String> list(String key, Map<String, String> values) {
        String value = values.getOrDefault(key, "").trim();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s*,\\s*"));
    }
}
