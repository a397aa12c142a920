package io.leitai.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** A page's bytes: nothing outside may be loaded by it, and nothing in it keeps. */
final class Html {
    private Html() {}

    static void send(RoutingContext ctx, int status, String html) {
        HttpServerResponse response = ctx.response();
        String host = ctx.request().authority() == null
                ? ""
                : ctx.request().authority().toString();
        // Safari before 15 does not count a websocket of the own host as 'self'
        String sockets = host.matches("[A-Za-z0-9.:\\[\\]-]+") ? " ws://" + host + " wss://" + host : "";
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                                + " connect-src 'self'" + sockets
                                + "; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'")
                .end(html);
    }

    /** JSON that can't end the script element it stands in. */
    static String inScript(String json) {
        return json.replace("<", "\\u003c");
    }
}
