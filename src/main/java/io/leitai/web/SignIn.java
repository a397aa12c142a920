package io.leitai.web;

import io.leitai.contest.Role;
import io.leitai.ledger.Seats;
import io.leitai.ledger.Seats.Seat;
import io.leitai.web.guard.Rates;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells who sent a request: by bearer token, or by a browser's cookie. */
final class SignIn {
    private static final String COOKIE = "leitai";
    private static final Duration COOKIE_AGE = Duration.ofDays(30);
    private static final Seat FIRST_ORGANISER = new Seat("", Role.ORGANISER, "organiser");

    private final Vertx vertx;
    private final Seats seats;
    private final Links links;
    private final Rates rates;
    private final byte[] organiserToken;

    /** @param organiserToken null: there is none */
    SignIn(Vertx vertx, Seats seats, Links links, String organiserToken, Rates rates) {
        this.vertx = vertx;
        this.seats = seats;
        this.rates = rates;
        this.links = links;
        this.organiserToken = organiserToken == null ? null : Secrets.hash(organiserToken);
    }

    /** Fails never: who can't be known is nobody. */
    Future<Who> who(HttpServerRequest request) {
        return recognised(request).onSuccess(who -> {
            if (who.isSignedIn()) rates.vouch(Doors.secret(request), who.pace());
        });
    }

    private Future<Who> recognised(HttpServerRequest request) {
        String token = bearer(request);
        if (token != null)
            return seat(token).map(seat -> new Who(seat.map(List::of).orElse(List.of()), false));
        Cookie cookie = request.getCookie(COOKIE);
        if (cookie == null) return Future.succeededFuture(Who.NOBODY);
        byte[] session = Secrets.hash(cookie.getValue());
        return vertx.executeBlocking(() -> new Who(seats.ofSession(session), true), false);
    }

    /** Adds the code's seat to this browser's session, and answers with the seat; empty where the code opens none. @param secure over https */
    Future<Optional<Seat>> redeem(HttpServerRequest request, boolean secure, String code) {
        return seat(code).compose(found -> {
            if (found.isEmpty()) return Future.succeededFuture(found);
            Cookie old = request.getCookie(COOKIE);
            String secret = old == null ? Secrets.make() : old.getValue();
            return vertx.executeBlocking(
                    () -> {
                        // a cookie that we never gave could be one that somebody planted: it gets a new secret
                        boolean ours = old != null
                                && !seats.ofSession(Secrets.hash(secret)).isEmpty();
                        String session = ours ? secret : Secrets.make();
                        seats.sit(Secrets.hash(session), found.get(), Instant.now());
                        request.response().addCookie(cookie(session, secure));
                        return found;
                    },
                    false);
        });
    }

    private Future<Optional<Seat>> seat(String secret) {
        byte[] hash = Secrets.hash(secret);
        if (organiserToken != null && MessageDigest.isEqual(organiserToken, hash))
            return Future.succeededFuture(Optional.of(FIRST_ORGANISER));
        Optional<Seat> printed = links.open(secret);
        if (printed.isPresent()) return Future.succeededFuture(printed);
        return vertx.executeBlocking(() -> seats.byToken(hash), false);
    }

    /** Token or cookie, whichever counts; null where the request has neither. */
    static String secret(HttpServerRequest request) {
        String token = bearer(request);
        if (token != null) return token;
        Cookie cookie = request.getCookie(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    static String bearer(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith("Bearer ")
                ? header.substring("Bearer ".length()).trim()
                : null;
    }

    private static Cookie cookie(String session, boolean secure) {
        return Cookie.cookie(COOKIE, session)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(secure)
                .setPath("/")
                .setMaxAge(COOKIE_AGE.toSeconds());
    }
}
