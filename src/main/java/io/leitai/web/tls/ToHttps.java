package io.leitai.web.tls;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/** Answers plain http: whoever asks for a page comes by https instead. Whoever sends something is refused, since it was readable on the way. */
public final class ToHttps implements Handler<HttpServerRequest> {
    private static final int STANDARD_PORT = 443;
    private static final int MOVED_FOR_GOOD = 308;
    private static final int UPGRADE_REQUIRED = 426;
    private static final int MALFORMED = 400;

    private final int port;

    /** @param port where https is spoken */
    public ToHttps(int port) {
        this.port = port;
    }

    @Override
    public void handle(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        boolean isRead =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        if (asked == null
                || !asked.host().matches("[A-Za-z0-9.:\\[\\]-]+")
                || !request.uri().startsWith("/")) {
            answer(request, MALFORMED);
        } else if (isRead) {
            String host = asked.host() + (port == STANDARD_PORT ? "" : ":" + port);
            request.response().putHeader(HttpHeaders.LOCATION, "https://" + host + request.uri());
            answer(request, MOVED_FOR_GOOD);
        } else {
            request.response().putHeader(HttpHeaders.UPGRADE, "TLS/1.2, HTTP/1.1");
            answer(request, UPGRADE_REQUIRED);
        }
    }

    /** Nothing that was said this way is listened to any longer. */
    private static void answer(HttpServerRequest request, int status) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end()
                .onComplete(said -> request.connection().close());
    }
}
