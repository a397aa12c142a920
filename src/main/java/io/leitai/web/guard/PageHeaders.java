package io.leitai.web.guard;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What every answer forbids the browser that gets it. */
public final class PageHeaders {
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence RESOURCE = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence OPENER = HttpHeaders.createOptimized("Cross-Origin-Opener-Policy");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence STRICT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence PERMISSIONS = HttpHeaders.createOptimized("Permissions-Policy");

    /** For everything that is no page: a browser that opens it as one runs and loads nothing. */
    private static final CharSequence DATA_ONLY =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'; sandbox");

    /** What a scoring page never needs, so that nothing in it can ask for it. Wake lock and vibration are not named: phones use them. */
    private static final CharSequence NO_DEVICES = HttpHeaders.createOptimized(
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), bluetooth=(), midi=(), display-capture=()");

    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' data: blob:; media-src 'self' blob:; frame-src 'self'; base-uri 'none'; form-action 'none';"
            + " object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html; connect-src 'self'";

    private final String framedBy;
    private final String hsts;

    /**
     * @param embedders origins that may show the public screens within pages of theirs
     * @param hstsDays how long a browser that came by https asks by nothing else
     */
    public PageHeaders(List<String> embedders, int hstsDays) {
        this.hsts = "max-age=" + TimeUnit.DAYS.toSeconds(hstsDays);
        this.framedBy = "'self'" + (embedders.isEmpty() ? "" : " " + String.join(" ", embedders));
    }

    /** Before anything else answers; a page says more, below. */
    public void ofAnything(MultiMap headers, Visitor visitor) {
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF)
                .set(REFERRER, NO_REFERRER)
                .set(RESOURCE, SAME_ORIGIN)
                .set(POLICY, DATA_ONLY);
        if (visitor.secure()) headers.set(STRICT, hsts);
    }

    /** @param framed whether other pages may hold it in a frame: our own and those of the embedders */
    public void ofPage(MultiMap headers, Visitor visitor, boolean framed) {
        headers.set(POLICY, PAGE + sockets(visitor.host()) + "; frame-ancestors " + (framed ? framedBy : "'none'"))
                .set(PERMISSIONS, NO_DEVICES)
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
        // over plain http a browser ignores it, and complains on the console
        if (visitor.secure()) headers.set(OPENER, SAME_ORIGIN);
    }

    /** Safari before 15 does not count a websocket of the own host as 'self'. */
    private static String sockets(HostAndPort host) {
        if (host == null) return "";
        String name = host.host().contains(":") && !host.host().startsWith("[") ? "[" + host.host() + "]" : host.host();
        String text = host.port() < 0 ? name : name + ":" + host.port();
        return text.matches("[A-Za-z0-9.:\\[\\]-]+") ? " ws://" + text + " wss://" + text : "";
    }
}
