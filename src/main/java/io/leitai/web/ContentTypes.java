package io.leitai.web;

import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;

/**
 * What a body says that it is. A browser has to call JSON what is JSON: any site's form can send the other types. A script
 * may leave it out, or call it text or bytes as many do by themselves.
 */
final class ContentTypes {
    private static final String JSON = "application/json";
    private static final Set<String> OF_SCRIPTS =
            Set.of("", JSON, "text/plain", "text/json", "application/octet-stream");
    private static final Set<String> UTF_8 = Set.of("utf-8", "\"utf-8\"", "utf8");

    private ContentTypes() {}

    static void json(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        String[] said = said(request);
        boolean script = request.getHeader(HttpHeaders.COOKIE) == null && request.getHeader(HttpHeaders.ORIGIN) == null;
        boolean fits = script ? OF_SCRIPTS.contains(said[0]) : said[0].equals(JSON);
        for (int i = 1; fits && i < said.length; i++)
            fits = !said[i].startsWith("charset=") || UTF_8.contains(said[i].substring("charset=".length()));
        if (fits) ctx.next();
        else Problem.send(ctx, 415, Refusal.of(Code.MALFORMED, "Content-Type: " + said[0] + " ≠ " + JSON));
    }

    /** What sends a file without saying what it is often calls it a form; a percent sign in it would be taken for a code. */
    static void file(RoutingContext ctx) {
        ctx.request().headers().remove(HttpHeaders.CONTENT_TYPE);
        ctx.next();
    }

    private static String[] said(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return (header == null ? "" : header).trim().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
    }
}
