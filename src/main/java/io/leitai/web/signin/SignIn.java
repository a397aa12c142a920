package io.leitai.web.signin;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Means;
import io.leitai.contest.Role;
import io.leitai.ledger.Seats;
import io.leitai.ledger.Seats.Seat;
import io.leitai.web.guard.Rates;
import io.leitai.web.guard.Secret;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Tells who sent a request: by bearer token, or by a browser's cookie. Whether a seat is still theirs, its contest says. */
public final class SignIn {
    private static final Seat FIRST_ORGANISER = new Seat("", Role.ORGANISER, "organiser");

    private final Vertx vertx;
    private final Cluster cluster;
    private final Seats seats;
    private final Links links;
    private final Keys keys;
    private final StaffSessions staff;
    private final Rates rates;
    private final byte[] organiserToken;

    /** @param organiserToken null: there is none */
    public SignIn(
            Vertx vertx,
            Cluster cluster,
            Seats seats,
            StaffSessions staff,
            Links links,
            Keys keys,
            String organiserToken,
            Rates rates) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.seats = seats;
        this.staff = staff;
        this.links = links;
        this.keys = keys;
        this.rates = rates;
        this.organiserToken = organiserToken == null ? null : Secrets.hash(organiserToken);
    }

    /** Fails never: who can't be known is nobody. A request without a secret costs nothing. */
    public Future<Who> who(HttpServerRequest request) {
        return recognised(request).onSuccess(who -> {
            if (who.isSignedIn() || who.staff() != null) rates.vouch(Secret.of(secret(request, who)), who.pace());
        });
    }

    /** Whether the seat is still theirs who sat on it. */
    public boolean isHeld(Seat seat, boolean byCookie) {
        if (seat.contest().isEmpty()) return true;
        return cluster.contest(seat.contest())
                .map(contest -> contest.seat(seat.role(), seat.who()))
                .filter(now ->
                        byCookie ? now.isHeldBy(seat.role(), seat.epoch(), seat.phone()) : now.epoch() == seat.epoch())
                .isPresent();
    }

    /** Asked again and again while somebody acts so: whether the seat is still theirs. Looks into memory alone. */
    public BooleanSupplier held(Who who, String contest, Actor actor) {
        Seat seat = actor == null ? null : who.seat(contest, actor);
        if (seat == null) return () -> true;
        if (!who.isByAccount(contest, actor)) return () -> isHeld(seat, who.byCookie());
        String session = who.staff().session();
        return () ->
                staff.now(session).filter(now -> now.seats().contains(seat)).isPresent() && isHeld(seat, true);
    }

    /** Whether somebody has to show once more who it is before this command; a token is asked for nothing. */
    public SecondLook secondLook(Who who, String contest, Actor actor) {
        if (!who.isByAccount(contest, actor)) return SecondLook.NEVER;
        return new SecondLook(vertx, staff, who.staff().session());
    }

    /** By what we know who sent a request: token or cookie. Beside a good one, a made-up one of the other kind counts for nothing. */
    public static String secret(HttpServerRequest request, Who who) {
        String token = bearer(request);
        if (token != null) return token;
        return (who.staff() != null ? SessionCookie.ACCOUNT : SessionCookie.SEATS).of(request);
    }

    /** Whatever a request came with to say who sends it, known or not. */
    public static List<Secret> secrets(HttpServerRequest request) {
        String token = bearer(request);
        if (token != null) return List.of(Secret.of(token));
        return Stream.of(SessionCookie.ACCOUNT.of(request), SessionCookie.SEATS.of(request))
                .filter(Objects::nonNull)
                .map(Secret::of)
                .toList();
    }

    public static String bearer(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith("Bearer ")
                ? header.substring("Bearer ".length()).trim()
                : null;
    }

    private Future<Who> recognised(HttpServerRequest request) {
        String token = bearer(request);
        if (token != null) return byToken(token);
        String session = SessionCookie.SEATS.of(request);
        String account = SessionCookie.ACCOUNT.of(request);
        if (session == null && account == null) return Future.succeededFuture(Who.NOBODY);
        return vertx.executeBlocking(() -> ofCookies(session, account), false);
    }

    /** Either may be null. Blocks. */
    private Who ofCookies(String session, String account) {
        Who seated = session == null ? Who.NOBODY : ofSession(session);
        Staff signedIn = account == null ? null : staff.of(account).orElse(null);
        if (signedIn == null) return seated;
        List<Seat> all = Stream.concat(signedIn.seats().stream(), seated.seats().stream())
                .toList();
        return who(all, true, signedIn);
    }

    /** Blocks. */
    Who ofSession(String session) {
        return who(seats.ofSession(Secrets.hash(session), Instant.now()), true, null);
    }

    /** Blocks: what makes a seat theirs may have been written by another machine a moment ago. */
    private Who who(List<Seat> all, boolean byCookie, Staff signedIn) {
        all.stream()
                .filter(seat -> !isHeld(seat, byCookie))
                .map(Seat::contest)
                .distinct()
                .forEach(contest -> cluster.upToDate(contest).join());
        return new Who(all.stream().filter(seat -> isHeld(seat, byCookie)).toList(), byCookie, signedIn);
    }

    private Future<Who> byToken(String token) {
        byte[] hash = Secrets.hash(token);
        if (isOrganisers(hash)) return Future.succeededFuture(new Who(List.of(FIRST_ORGANISER), false, null));
        return vertx.executeBlocking(() -> who(seats.byToken(hash).stream().toList(), false, null), false);
    }

    /** What a code opens, as far as its contest still lets it. Blocks. */
    Optional<Opened> open(Offer offer) {
        byte[] hash = Secrets.hash(offer.code());
        if (isOrganisers(hash)) return Optional.of(new Opened(FIRST_ORGANISER, Means.TOKEN, null, 0, null));
        Optional<Seat> printed = links.open(offer.code());
        if (printed.isPresent()) return printed.map(seat -> new Opened(seat, Means.LINK, null, 0, null));
        byte[] kept = offer.isDigits() ? digits(offer.contest(), offer.code()) : hash;
        return seats.byCode(kept)
                .map(code -> new Opened(
                        new Seat(code.contest(), code.role(), code.who()),
                        code.means(),
                        code.batch(),
                        code.card(),
                        kept))
                .or(() -> seats.byToken(hash).map(seat -> new Opened(seat, Means.TOKEN, null, 0, null)));
    }

    /** Under what six digits of a contest are kept. */
    public byte[] digits(String contest, String digits) {
        return keys.hash("digits", contest + '\n' + digits);
    }

    private boolean isOrganisers(byte[] hash) {
        return organiserToken != null && MessageDigest.isEqual(organiserToken, hash);
    }
}
