package io.leitai.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;

/** Which web pages may talk to us in a person's name. */
final class Origins {
    private final List<String> listed;

    Origins(List<String> listed) {
        this.listed = List.copyOf(listed);
    }

    /** No Origin is a script, the own host and a listed origin are fine; anything else is another site. */
    boolean allows(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || listed.contains(origin) || isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        if (request.authority() == null) return false;
        try {
            URI uri = URI.create(origin);
            String scheme = request.isSSL() ? "https" : "http";
            int standard = request.isSSL() ? 443 : 80;
            int port = uri.getPort() < 0 ? standard : uri.getPort();
            int own = request.authority().port() < 0
                    ? standard
                    : request.authority().port();
            return scheme.equals(uri.getScheme())
                    && request.authority().host().equalsIgnoreCase(uri.getHost())
                    && port == own;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
