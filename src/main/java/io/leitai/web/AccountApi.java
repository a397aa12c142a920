package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Contest;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.ledger.Seats.Seat;
import io.leitai.office.QrSquare;
import io.leitai.web.account.OwnAccount;
import io.leitai.web.account.OwnAccount.TotpOffer;
import io.leitai.web.guard.Visitor;
import io.leitai.web.signin.SessionCookie;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Staff;
import io.leitai.wire.AccountRequests;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The own account: {@code /api/v1/account}. */
final class AccountApi {
    private final Cluster cluster;
    private final SignIn signIn;
    private final OwnAccount own;
    private final Posts posts;

    AccountApi(Cluster cluster, SignIn signIn, OwnAccount own, Doors doors) {
        this.cluster = cluster;
        this.signIn = signIn;
        this.own = own;
        this.posts = new Posts(signIn, doors.rates());
    }

    void mount(Router router) {
        router.get("/api/v1/account").handler(this::self);
        posts.ofStaff(router, "/api/v1/account/look", this::look);
        posts.ofStaff(router, "/api/v1/account/password", this::password);
        posts.ofStaff(router, "/api/v1/account/totp", this::offerTotp);
        posts.ofStaff(router, "/api/v1/account/totp/on", this::totpOn);
        posts.ofStaff(router, "/api/v1/account/totp/off", this::totpOff);
        posts.ofStaff(router, "/api/v1/account/recovery", this::recovery);
        posts.ofStaff(router, "/api/v1/account/signout", this::signOut);
    }

    /** @param contest empty: every contest @param to the page where one does it */
    private record RoleLine(String contest, String title, Map<String, String> en, String role, String who, String to) {}

    private record SelfPart(
            String name,
            String shown,
            boolean totp,
            int recoveryLeft,
            Instant at,
            Instant lookLasts,
            List<RoleLine> roles) {}

    private void self(RoutingContext ctx) {
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            Staff staff = who.staff();
            if (staff == null) {
                Problem.send(ctx, 401, Refusal.of(Code.NOT_SIGNED_IN));
                return;
            }
            SignInApi.answer(
                    ctx,
                    own.self(staff),
                    self -> Api.json(
                            ctx,
                            200,
                            new SelfPart(
                                    staff.name(),
                                    staff.shown(),
                                    self.account().hasTotp(),
                                    self.recoveryLeft(),
                                    staff.at(),
                                    staff.looked().plus(Staff.LOOK_LASTS),
                                    staff.seats().stream().map(this::line).toList())));
        });
    }

    private RoleLine line(Seat seat) {
        Contest contest = cluster.contest(seat.contest()).orElse(null);
        return new RoleLine(
                seat.contest(),
                contest == null ? "" : contest.plan().title(),
                contest == null ? Map.of() : contest.plan().en(),
                seat.role().name().toLowerCase(Locale.ROOT),
                seat.who(),
                Page.of(seat, cluster));
    }

    private void look(RoutingContext ctx, Staff staff) {
        SignInApi.read(
                ctx,
                AccountRequests::look,
                asked -> SignInApi.answer(ctx, own.look(staff, asked.password(), asked.code()), done -> nothing(ctx)));
    }

    private void password(RoutingContext ctx, Staff staff) {
        SignInApi.read(
                ctx,
                AccountRequests::change,
                asked -> SignInApi.answer(
                        ctx, own.changePassword(staff, asked.old(), asked.password()), done -> nothing(ctx)));
    }

    private void offerTotp(RoutingContext ctx, Staff staff) {
        bare(ctx, () -> {
            Visitor visitor = Doors.visitor(ctx);
            TotpOffer offer = own.offerTotp(
                    staff, visitor.host() == null ? "" : visitor.host().host());
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("draft", offer.draft());
            answer.put("secret", offer.secret());
            answer.put("uri", offer.uri());
            answer.put("qr", QrSquare.of(offer.uri()));
            Api.json(ctx, 200, answer);
        });
    }

    private void totpOn(RoutingContext ctx, Staff staff) {
        SignInApi.read(
                ctx,
                AccountRequests::totpOn,
                asked -> SignInApi.answer(
                        ctx, own.switchTotpOn(staff, asked.draft(), asked.code()), codes -> codes(ctx, codes)));
    }

    private void totpOff(RoutingContext ctx, Staff staff) {
        bare(ctx, () -> SignInApi.answer(ctx, own.switchTotpOff(staff), done -> nothing(ctx)));
    }

    private void recovery(RoutingContext ctx, Staff staff) {
        bare(ctx, () -> SignInApi.answer(ctx, own.renewRecovery(staff), codes -> codes(ctx, codes)));
    }

    private void signOut(RoutingContext ctx, Staff staff) {
        SignInApi.read(
                ctx,
                AccountRequests::everywhere,
                everywhere -> SignInApi.answer(ctx, own.signOut(staff, everywhere), done -> {
                    ctx.response()
                            .addCookie(SessionCookie.ACCOUNT.gone(
                                    Doors.visitor(ctx).secure()));
                    nothing(ctx);
                }));
    }

    /** A message that says nothing but that it is one. */
    private static void bare(RoutingContext ctx, Runnable then) {
        SignInApi.read(
                ctx,
                text -> {
                    AccountRequests.nothing(text);
                    return text;
                },
                text -> then.run());
    }

    private static void codes(RoutingContext ctx, List<String> codes) {
        Api.json(ctx, 200, Map.of("recovery", codes));
    }

    static void nothing(RoutingContext ctx) {
        ctx.response().setStatusCode(204).end();
    }
}
