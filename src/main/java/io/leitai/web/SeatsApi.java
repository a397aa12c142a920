package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Means;
import io.leitai.contest.Plan;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.contest.Spare;
import io.leitai.ledger.Seats;
import io.leitai.live.Answer;
import io.leitai.office.QrSquare;
import io.leitai.web.guard.Visitor;
import io.leitai.web.signin.Offer;
import io.leitai.web.signin.Redeemed;
import io.leitai.web.signin.Redeeming;
import io.leitai.web.signin.SecondLook;
import io.leitai.web.signin.Secrets;
import io.leitai.web.signin.SessionCookie;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.leitai.wire.Malformed;
import io.leitai.wire.Requests;
import io.leitai.wire.Up;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Codes for seats, given out and taken in. The ledger has each before its secret leaves the server, this once. */
final class SeatsApi {
    /** So many different six digits are tried before one is found that is not in use. */
    private static final int TRIES = 20;

    private final Vertx vertx;
    private final Cluster cluster;
    private final Seats seats;
    private final SignIn signIn;
    private final Redeeming redeeming;
    private final Commands commands;
    private final Posts posts;

    SeatsApi(
            Vertx vertx,
            Cluster cluster,
            Seats seats,
            SignIn signIn,
            Redeeming redeeming,
            Commands commands,
            Doors doors) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.seats = seats;
        this.signIn = signIn;
        this.redeeming = redeeming;
        this.commands = commands;
        this.posts = new Posts(signIn, doors.rates());
    }

    void mount(Router router) {
        posts.anybodys(router, "/api/v1/redeem", this::redeem);
        posts.json(router, "/api/v1/contests/:contest/slips", this::slips);
        posts.json(router, "/api/v1/contests/:contest/spares", this::spares);
        posts.json(router, "/api/v1/contests/:contest/digits", this::digits);
    }

    private void redeem(RoutingContext ctx) {
        Requests.Redeem redeem;
        try {
            redeem = Requests.redeem(Posts.text(ctx));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
            return;
        }
        Visitor from = Doors.visitor(ctx);
        Offer offer = new Offer(
                redeem.code(),
                redeem.contest(),
                redeem.attempt() == null ? Secrets.make() : redeem.attempt(),
                ctx.request().getHeader(HttpHeaders.USER_AGENT),
                from.house(),
                SessionCookie.SEATS.of(ctx.request()));
        Answering.then(ctx, redeeming.redeem(offer), outcome -> {
            switch (outcome) {
                case Redeemed.Seated seated -> {
                    if (seated.cookie() != null)
                        ctx.response().addCookie(SessionCookie.SEATS.make(seated.cookie(), from.secure()));
                    Api.json(ctx, 200, Map.of("to", Page.of(seated.seat(), cluster)));
                }
                case Redeemed.Waits waits -> Api.json(ctx, 202, Map.of("wait", waiting(waits)));
                case Redeemed.Refused refused -> Problem.send(ctx, refused.status(), refused.refusal());
            }
        });
    }

    /** @param until when nobody nods any more */
    private record Waiting(String contest, String title, String name, String digits, Instant until) {}

    private Waiting waiting(Redeemed.Waits waits) {
        Contest contest = cluster.contest(waits.contest()).orElseThrow();
        return new Waiting(
                waits.contest(),
                contest.plan().title(),
                contest.judge(waits.ask().who())
                        .map(Plan.Judge::name)
                        .orElse(waits.ask().who()),
                waits.ask().digits(),
                waits.ask().at().plus(io.leitai.contest.SeatAsk.PATIENCE));
    }

    /** @param number a judge's, or a card's; 0: none @param qr the link as a square of black and white */
    private record Slip(String role, String who, int number, String name, String link, QrSquare qr) {}

    private void slips(RoutingContext ctx, Who who) {
        read(ctx, Requests::slips, asked -> {
            Contest contest = contest(ctx);
            if (contest == null) return;
            List<String> whose = whose(contest, asked);
            String batch = Secrets.name();
            give(ctx, who, new Command.MintSeats(asked.role(), whose, Means.SLIP, batch), () -> {
                List<Seats.Code> codes = whose.stream()
                        .map(w -> new Seats.Code(contest.plan().id(), Means.SLIP, asked.role(), w, batch, 0))
                        .toList();
                return keep(ctx, codes, code -> number(contest, code), code -> name(contest, code));
            });
        });
    }

    private static List<String> whose(Contest contest, Requests.Slips asked) {
        if (!asked.who().isEmpty()) return asked.who();
        return switch (asked.role()) {
            case JUDGE -> contest.plan().judges().stream().map(Plan.Judge::id).toList();
            case VENUE -> contest.plan().venues().stream().map(Plan.Venue::id).toList();
            case AUDIENCE ->
                IntStream.range(0, asked.count())
                        .mapToObj(i -> "a-" + UUID.randomUUID())
                        .toList();
            case ORGANISER, DIRECTOR, CLERK, SUPERVISOR, HOST, PRESENTER, BROADCASTER, AUDITOR, CLOCK -> List.of();
        };
    }

    private static int number(Contest contest, Seats.Code code) {
        return code.role() == Role.JUDGE ? contest.judgeNumber(code.who()) : 0;
    }

    private static String name(Contest contest, Seats.Code code) {
        return switch (code.role()) {
            case JUDGE -> contest.judge(code.who()).map(Plan.Judge::name).orElse(code.who());
            case VENUE ->
                contest.plan().venues().stream()
                        .filter(venue -> venue.id().equals(code.who()))
                        .map(Plan.Venue::name)
                        .findFirst()
                        .orElse(code.who());
            case PRESENTER ->
                contest.presenter(code.who()).map(Plan.Presenter::name).orElse(code.who());
            case AUDIENCE -> "";
            case ORGANISER, DIRECTOR, CLERK, SUPERVISOR, HOST, BROADCASTER, AUDITOR, CLOCK -> code.who();
        };
    }

    private void spares(RoutingContext ctx, Who who) {
        read(ctx, Requests::spares, count -> {
            String id = ctx.pathParam("contest");
            String batch = Secrets.name();
            give(ctx, who, new Command.MintSpares(count, batch), () -> {
                List<Seats.Code> codes = cluster.contest(id).orElseThrow().spares().stream()
                        .filter(spare -> spare.batch().equals(batch))
                        .map(Spare::spare)
                        .map(card -> new Seats.Code(id, Means.SPARE, Role.JUDGE, "", batch, card))
                        .toList();
                return keep(ctx, codes, Seats.Code::card, code -> "");
            });
        });
    }

    private void digits(RoutingContext ctx, Who who) {
        read(ctx, Requests::digits, asked -> {
            String id = ctx.pathParam("contest");
            String batch = Secrets.name();
            give(ctx, who, new Command.MintSeats(asked.role(), asked.who(), Means.DIGITS, batch), () -> {
                String seat = asked.who().getFirst();
                String digits = unused(id);
                seats.keep(
                        List.of(new Seats.Code(id, Means.DIGITS, asked.role(), seat, batch, 0)),
                        List.of(signIn.digits(id, digits)),
                        Instant.now());
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("digits", digits);
                answer.put("until", until(id, asked.role(), seat));
                return answer;
            });
        });
    }

    private Instant until(String contest, Role role, String who) {
        var digits = cluster.contest(contest).orElseThrow().seat(role, who).digits();
        return digits == null ? null : digits.until();
    }

    /** Digits that open another seat at this moment would be taken from it. Blocks. */
    private String unused(String contest) {
        for (int i = 0; i < TRIES; i++) {
            String digits = Secrets.digits();
            boolean used = seats.byCode(signIn.digits(contest, digits))
                    .filter(code -> stillOpens(code))
                    .isPresent();
            if (!used) return digits;
        }
        throw new IllegalStateException("no six digits are left");
    }

    private boolean stillOpens(Seats.Code code) {
        var digits = cluster.contest(code.contest())
                .map(contest -> contest.seat(code.role(), code.who()).digits())
                .orElse(null);
        return digits != null
                && digits.batch().equals(code.batch())
                && !digits.used()
                && Instant.now().isBefore(digits.until());
    }

    /** Blocks. */
    private Map<String, Object> keep(
            RoutingContext ctx,
            List<Seats.Code> codes,
            Function<Seats.Code, Integer> number,
            Function<Seats.Code, String> name) {
        List<String> secrets = codes.stream().map(code -> Secrets.onPaper()).toList();
        seats.keep(codes, secrets.stream().map(Secrets::hash).toList(), Instant.now());
        // so will the phones in the hall call it, if the printer's page was opened by that name
        String base = Doors.visitor(ctx).base();
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Seats.Code code = codes.get(i);
            String link = base + "/join#" + secrets.get(i);
            slips.add(new Slip(
                    code.role().name().toLowerCase(Locale.ROOT),
                    code.who(),
                    number.apply(code),
                    name.apply(code),
                    link,
                    QrSquare.of(link)));
        }
        return Map.of("slips", slips);
    }

    private Contest contest(RoutingContext ctx) {
        Contest contest = cluster.contest(ctx.pathParam("contest")).orElse(null);
        if (contest == null) Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
        return contest;
    }

    private interface Reader<T> {
        T read(String text) throws Malformed;
    }

    private static <T> void read(RoutingContext ctx, Reader<T> reader, Consumer<T> then) {
        try {
            then.accept(reader.read(Posts.text(ctx)));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
        }
    }

    private interface Secretly {
        Map<String, Object> make();
    }

    /** First the ledger has it; only then are the secrets made, their hashes kept, and they given out. */
    private void give(RoutingContext ctx, Who who, Command command, Secretly then) {
        String contest = ctx.pathParam("contest");
        Actor actor = Api.actor(ctx, who, contest);
        if (actor == null) return;
        Up.Do asked = new Up.Do(UUID.randomUUID().toString(), command);
        SecondLook look = signIn.secondLook(who, contest, actor);
        Api.afterLook(
                ctx,
                look,
                command,
                () -> Answering.then(ctx, commands.give(vertx.getOrCreateContext(), contest, actor, asked), answer -> {
                    if (answer instanceof Answer.Receipt)
                        Answering.then(ctx, vertx.executeBlocking(then::make, false), made -> Api.json(ctx, 201, made));
                    else Commands.respond(ctx, answer, 201);
                }));
    }
}
