package io.leitai.web.guard;

import java.util.List;

/**
 * Who may come in, and how.
 *
 * @param origins web origins besides the own one that may open a socket and act in a person's name
 * @param embedders web origins that may show the public screens within their pages
 * @param proxies whose word about a request's origin counts
 */
public record Settings(List<String> origins, List<String> embedders, Proxies proxies, Limits limits, Https https) {
    public Settings {
        origins = List.copyOf(origins);
        embedders = List.copyOf(embedders);
    }

    /** As without any configuration. */
    public static Settings standard() {
        return new Settings(
                List.of(),
                List.of(),
                new Proxies(List.of(), Proxies.Speak.X_FORWARDED),
                Limits.standard(),
                Https.none());
    }

    public Settings withOrigins(List<String> others) {
        return new Settings(others, embedders, proxies, limits, https);
    }

    public Settings withProxies(Proxies others) {
        return new Settings(origins, embedders, others, limits, https);
    }

    public Settings withLimits(Limits others) {
        return new Settings(origins, embedders, proxies, others, https);
    }

    public Settings withHttps(Https other) {
        return new Settings(origins, embedders, proxies, limits, other);
    }
}
