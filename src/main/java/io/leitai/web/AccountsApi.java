package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Means;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.ledger.Accounts;
import io.leitai.ledger.Accounts.Account;
import io.leitai.ledger.Seats.Seat;
import io.leitai.live.Answer;
import io.leitai.web.account.Inviting;
import io.leitai.web.account.Outcome;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.leitai.wire.AccountRequests;
import io.leitai.wire.Up;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Others' accounts, for an organiser of every contest: {@code /api/v1/accounts}. A role in a contest is in its ledger first. */
final class AccountsApi {
    private static final int LOG_LINES = 100;

    private final Vertx vertx;
    private final Cluster cluster;
    private final SignIn signIn;
    private final Inviting inviting;
    private final Commands commands;
    private final Posts posts;

    AccountsApi(Vertx vertx, Cluster cluster, SignIn signIn, Inviting inviting, Commands commands, Doors doors) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.signIn = signIn;
        this.inviting = inviting;
        this.commands = commands;
        this.posts = new Posts(signIn, doors.rates());
    }

    void mount(Router router) {
        router.get("/api/v1/accounts").handler(this::all);
        posts.json(router, "/api/v1/accounts", (ctx, who) -> organised(ctx, who, this::create));
        ofOne(router, "invite", this::invite);
        ofOne(router, "roles", this::roles);
        ofOne(router, "disable", (ctx, one) -> disable(ctx, one, true));
        ofOne(router, "enable", (ctx, one) -> disable(ctx, one, false));
    }

    /** An organiser and the account that something is done to. */
    private record Asked(Actor by, Account account) {}

    private void ofOne(Router router, String what, BiConsumer<RoutingContext, Asked> then) {
        posts.json(
                router,
                "/api/v1/accounts/:account/" + what,
                (ctx, who) -> organised(
                        ctx,
                        who,
                        (same, by) -> Answering.then(
                                ctx,
                                vertx.executeBlocking(() -> inviting.account(ctx.pathParam("account")), false),
                                found -> found.ifPresentOrElse(
                                        account -> then.accept(ctx, new Asked(by, account)),
                                        () -> Problem.send(ctx, 404, Refusal.of(Code.NOT_FOUND))))));
    }

    /** Goes on for an organiser of every contest who has shown a moment ago who it is, or who came with a token. */
    private void organised(RoutingContext ctx, Who who, BiConsumer<RoutingContext, Actor> then) {
        Actor by = organiser(who);
        if (by == null) Problem.send(ctx, 403, Refusal.of(Code.NO_RIGHT));
        else if (who.isByAccount("", by) && !who.staff().looksFresh(Instant.now()))
            Problem.send(ctx, 403, Refusal.of(Code.SECOND_LOOK));
        else then.accept(ctx, by);
    }

    /** Null: this one organises nothing, or one contest alone. */
    static Actor organiser(Who who) {
        return who.seats().stream()
                .filter(seat -> seat.contest().isEmpty() && seat.role() == Role.ORGANISER)
                .map(seat -> new Actor(seat.who(), seat.role()))
                .findFirst()
                .orElse(null);
    }

    private record RolePart(String contest, String role, String who) {
        static RolePart of(Seat seat) {
            return new RolePart(seat.contest(), seat.role().name().toLowerCase(Locale.ROOT), seat.who());
        }
    }

    /** @param state whether somebody can sign in with it: {@code invited} until the first password is made */
    private record AccountLine(
            String id, String name, String shown, String state, boolean totp, Instant at, List<RolePart> roles) {
        static AccountLine of(Account account) {
            String state = account.disabled() ? "disabled" : account.password().isEmpty() ? "invited" : "active";
            return new AccountLine(
                    account.id(),
                    account.name(),
                    account.shown(),
                    state,
                    account.hasTotp(),
                    account.at(),
                    account.seats().stream().map(RolePart::of).toList());
        }
    }

    private void all(RoutingContext ctx) {
        Answering.then(ctx, signIn.who(ctx.request()), who -> {
            if (organiser(who) == null) {
                Problem.noRight(ctx, who.isSignedIn() || who.staff() != null);
                return;
            }
            Answering.then(ctx, vertx.executeBlocking(this::list, false), list -> Api.json(ctx, 200, list));
        });
    }

    private Map<String, Object> list() {
        List<Accounts.Line> log = inviting.log(LOG_LINES);
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("accounts", inviting.all().stream().map(AccountLine::of).toList());
        list.put("log", log);
        return list;
    }

    private void create(RoutingContext ctx, Actor by) {
        SignInApi.read(
                ctx,
                AccountRequests::create,
                asked -> SignInApi.answer(
                        ctx,
                        blocking(() -> inviting.create(by, asked.name(), asked.shown())),
                        account -> link(ctx, by, account, 201)));
    }

    private void invite(RoutingContext ctx, Asked asked) {
        link(ctx, asked.by(), asked.account(), 201);
    }

    /** An invitation's link, shown this once. */
    private void link(RoutingContext ctx, Actor by, Account account, int status) {
        Answering.then(ctx, vertx.executeBlocking(() -> inviting.invite(by, account), false), code -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("id", account.id());
            answer.put("link", Doors.visitor(ctx).base() + "/invite#" + code);
            answer.put("until", Instant.now().plus(Inviting.INVITATION_LIVES));
            Api.json(ctx, status, answer);
        });
    }

    private void disable(RoutingContext ctx, Asked asked, boolean disabled) {
        SignInApi.answer(
                ctx,
                blocking(() -> inviting.setDisabled(asked.by(), asked.account(), disabled)),
                done -> AccountApi.nothing(ctx));
    }

    private void roles(RoutingContext ctx, Asked asked) {
        SignInApi.read(ctx, AccountRequests::roles, wanted -> {
            List<Seat> seats = wanted.stream()
                    .map(seat -> Inviting.isNamedByPlan(seat.role())
                            ? seat
                            : new Seat(
                                    seat.contest(), seat.role(), asked.account().name()))
                    .distinct()
                    .toList();
            if (!seats.stream().allMatch(Inviting::isPossible)) Problem.send(ctx, 409, Refusal.of(Code.NO_SEAT));
            else
                SignInApi.answer(
                        ctx,
                        inLedgers(asked, seats, 0, new ArrayList<>()),
                        entered -> SignInApi.answer(
                                ctx,
                                blocking(() -> inviting.setSeats(asked.by(), asked.account(), entered)),
                                done -> AccountApi.nothing(ctx)));
        });
    }

    /** One after the other: each new role in a contest becomes an entry there, and stands as long as its seat is not revoked. */
    private Future<Outcome<List<Seat>>> inLedgers(Asked asked, List<Seat> wanted, int from, List<Seat> entered) {
        if (from == wanted.size()) return Future.succeededFuture(Outcome.done(entered));
        Seat seat = wanted.get(from);
        Seat known = asked.account().seats().stream()
                .filter(one -> one.contest().equals(seat.contest())
                        && one.role() == seat.role()
                        && one.who().equals(seat.who()))
                .filter(one -> signIn.isHeld(one, true))
                .findFirst()
                .orElse(null);
        if (seat.contest().isEmpty() || known != null) {
            entered.add(known != null ? known : seat);
            return inLedgers(asked, wanted, from + 1, entered);
        }
        Command mint = new Command.MintSeats(seat.role(), List.of(seat.who()), Means.ACCOUNT, null);
        return commands.give(
                        vertx.getOrCreateContext(),
                        seat.contest(),
                        asked.by(),
                        new Up.Do(UUID.randomUUID().toString(), mint))
                .compose(answer -> {
                    if (!(answer instanceof Answer.Receipt)) return Future.succeededFuture(refused(answer));
                    int epoch = cluster.contest(seat.contest())
                            .orElseThrow()
                            .seat(seat.role(), seat.who())
                            .epoch();
                    entered.add(seat.as(epoch, ""));
                    return inLedgers(asked, wanted, from + 1, entered);
                });
    }

    private static Outcome<List<Seat>> refused(Answer answer) {
        return switch (answer) {
            case Answer.Refused r -> new Outcome.No<>(409, r.refusal(), java.time.Duration.ZERO);
            case Answer.TryAgain t -> Outcome.no(503, Code.BUSY);
            case Answer.Unknown u -> Outcome.no(404, Code.UNKNOWN_CONTEST);
            case Answer.Receipt r -> throw new IllegalStateException("a receipt is no refusal");
        };
    }

    private <T> Future<Outcome<T>> blocking(java.util.concurrent.Callable<Outcome<T>> work) {
        return vertx.executeBlocking(work, false);
    }
}
