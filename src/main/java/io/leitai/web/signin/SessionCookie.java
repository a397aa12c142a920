package io.leitai.web.signin;

import io.leitai.ledger.Seats;
import io.leitai.ledger.SignIns;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cookies of a browser. {@code Lax}, so that a link that is opened from a chat still signs in. Over https it has
 * a name that no other host and no plain page can set.
 */
public enum SessionCookie {
    /** The seats that this browser sits on. */
    SEATS("leitai", Seats.SESSION_LIVES),
    /** Whose account it is signed in with: apart, so that a judge's seat is not lost by signing out. */
    ACCOUNT("leitai-account", SignIns.LONGEST),
    /** That somebody signed in here before; opens nothing. */
    KNOWN("leitai-known", Duration.ofDays(180));

    private static final String SECURE = "__Host-";

    private final String plain;
    private final Duration lives;

    SessionCookie(String plain, Duration lives) {
        this.plain = plain;
        this.lives = lives;
    }

    /** Null where there is none. */
    public String of(HttpServerRequest request) {
        Cookie cookie = request.getCookie(SECURE + plain);
        if (cookie == null && !request.isSSL()) cookie = request.getCookie(plain);
        return cookie == null ? null : cookie.getValue();
    }

    /** For a browser that speaks https to a proxy: a cookie that any plain page could have set says nothing. Before any cookie is read. */
    public static void dropPlain(HttpServerRequest request) {
        List<String> lines = request.headers().getAll(HttpHeaders.COOKIE);
        if (lines.isEmpty()) return;
        String kept = lines.stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::trim)
                .filter(one -> Stream.of(values()).noneMatch(cookie -> one.startsWith(cookie.plain + "=")))
                .collect(Collectors.joining("; "));
        request.headers().set(HttpHeaders.COOKIE, kept);
    }

    /** @param secure whether the browser speaks https */
    public Cookie make(String value, boolean secure) {
        return Cookie.cookie(secure ? SECURE + plain : plain, value)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(secure)
                .setPath("/")
                .setMaxAge(lives.toSeconds());
    }

    /** Makes the browser forget it. */
    public Cookie gone(boolean secure) {
        return make("", secure).setMaxAge(0);
    }
}
