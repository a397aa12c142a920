package io.leitai.web;

import io.leitai.web.guard.PageHeaders;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** A page's bytes: nothing outside may be loaded by it, and nothing in it keeps. */
final class Html {
    private final PageHeaders headers;

    Html(PageHeaders headers) {
        this.headers = headers;
    }

    /** @param framed whether other pages may hold it in a frame */
    void send(RoutingContext ctx, int status, String html, boolean framed) {
        HttpServerResponse response = ctx.response();
        headers.ofPage(response.headers(), Doors.visitor(ctx), framed);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .end(html);
    }

    /** JSON that can't end the script element it stands in. */
    static String inScript(String json) {
        return json.replace("<", "\\u003c");
    }
}
