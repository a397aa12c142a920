package io.leitai.web.signin;

import io.leitai.ledger.Seats;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cookie of a browser's session. {@code Lax}, so that a link that is opened from a chat still signs in. Over https it has
 * a name that no other host and no plain page can set.
 */
public final class SessionCookie {
    private static final String PLAIN = "leitai";
    private static final String SECURE = "__Host-leitai";

    private SessionCookie() {}

    /** Null where there is none. */
    public static String of(HttpServerRequest request) {
        Cookie cookie = request.getCookie(SECURE);
        if (cookie == null && !request.isSSL()) cookie = request.getCookie(PLAIN);
        return cookie == null ? null : cookie.getValue();
    }

    /** For a browser that speaks https to a proxy: a cookie that any plain page could have set says nothing. Before any cookie is read. */
    public static void dropPlain(HttpServerRequest request) {
        List<String> lines = request.headers().getAll(HttpHeaders.COOKIE);
        if (lines.isEmpty()) return;
        String kept = lines.stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::trim)
                .filter(one -> !one.startsWith(PLAIN + "="))
                .collect(Collectors.joining("; "));
        request.headers().set(HttpHeaders.COOKIE, kept);
    }

    /** @param secure whether the browser speaks https */
    public static Cookie make(String session, boolean secure) {
        return Cookie.cookie(secure ? SECURE : PLAIN, session)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(secure)
                .setPath("/")
                .setMaxAge(Seats.SESSION_LIVES.toSeconds());
    }

    /** Makes the browser forget it. */
    public static Cookie gone(boolean secure) {
        return make("", secure).setMaxAge(0);
    }
}
