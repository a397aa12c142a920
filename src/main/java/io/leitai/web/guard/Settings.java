package io.leitai.web.guard;

import java.util.List;

/**
 * Who may come in, and how.
 *
 * @param origins web origins besides the own one that may open a socket and act in a person's name
 * @param embedders web origins that may show the public screens within their pages
 * @param proxies whose word about a request's origin counts
 */
public record Settings(List<String> origins, List<String> embedders, Proxies proxies, Limits limits) {
    public Settings {
        origins = List.copyOf(origins);
        embedders = List.copyOf(embedders);
    }

    /** As without any configuration. */
    public static Settings standard() {
        return new Settings(List.of(), List.of(), new Proxies(List.of(), Proxies.Speak.X_FORWARDED), Limits.standard());
    }

    public Settings withOrigins(List<String> others) {
        return new Settings(others, embedders, proxies, limits);
    }
}
