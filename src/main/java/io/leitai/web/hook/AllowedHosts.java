package io.leitai.web.hook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * Where webhooks may go: hosts that the configuration names, and nowhere else. A list of names and not of addresses: whoever runs the server
 * vouches for them, on the station's own network too, and no look-up can lead elsewhere.
 *
 * @param names {@code tv.example.org}, {@code tv.example.org:8443} for one port alone, {@code *.example.org} for all below it
 */
public record AllowedHosts(List<String> names) {
    public AllowedHosts {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** Null where the text is no address of a page: http or https, a host, no user and no fragment. */
    public static URI parse(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    public boolean allow(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int standard = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        String withPort = host + ":" + (uri.getPort() < 0 ? standard : uri.getPort());
        return names.stream()
                .anyMatch(name -> name.equals(host)
                        || name.equals(withPort)
                        || name.startsWith("*.") && host.endsWith(name.substring(1)));
    }
}
