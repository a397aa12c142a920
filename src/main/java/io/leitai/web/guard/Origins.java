package io.leitai.web.guard;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;

/** Which web pages may talk to us in a person's name. */
public final class Origins {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final List<String> listed;

    public Origins(List<String> listed) {
        this.listed = List.copyOf(listed);
    }

    /** No Origin is a script, the own host and a listed origin are fine; anything else is another site. */
    public boolean allows(HttpServerRequest request, Visitor visitor) {
        List<String> origins = request.headers().getAll("Origin");
        if (origins.size() > 1) return false;
        return origins.isEmpty() ? !isAnotherSites(request) : isFine(origins.get(0), visitor);
    }

    /** Whether the request says which page it comes from, or bears a header that no other site's page can set. */
    public static boolean isNamed(HttpServerRequest request) {
        return request.headers().contains("Origin")
                || "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                || request.headers().contains("X-Leitai");
    }

    private boolean isFine(String origin, Visitor visitor) {
        return listed.contains(origin) || isOwn(origin, visitor);
    }

    /** A browser that leaves the origin out still says that it was another site's page. */
    private static boolean isAnotherSites(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static boolean isOwn(String origin, Visitor visitor) {
        if (visitor.host() == null) return false;
        try {
            URI uri = URI.create(origin);
            int standard = visitor.secure() ? HTTPS : HTTP;
            int port = uri.getPort() < 0 ? standard : uri.getPort();
            int own = visitor.host().port() < 0 ? standard : visitor.host().port();
            return (visitor.secure() ? "https" : "http").equals(uri.getScheme())
                    && visitor.host().host().equalsIgnoreCase(uri.getHost())
                    && port == own;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
