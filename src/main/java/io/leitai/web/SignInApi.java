package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.ledger.Accounts.Account;
import io.leitai.web.account.Accounting;
import io.leitai.web.account.Accounting.Browser;
import io.leitai.web.account.Accounting.In;
import io.leitai.web.account.Outcome;
import io.leitai.web.guard.Visitor;
import io.leitai.web.signin.SessionCookie;
import io.leitai.web.signin.SignIn;
import io.leitai.wire.AccountRequests;
import io.leitai.wire.Malformed;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.function.Consumer;

/** The ways in with an account: password, set-up, invitation. */
final class SignInApi {
    private final Cluster cluster;
    private final Accounting accounting;
    private final Posts posts;

    SignInApi(Cluster cluster, SignIn signIn, Accounting accounting, Doors doors) {
        this.cluster = cluster;
        this.accounting = accounting;
        this.posts = new Posts(signIn, doors.rates());
    }

    void mount(Router router) {
        posts.anybodys(router, "/api/v1/signin", this::signIn);
        posts.anybodys(router, "/api/v1/setup", this::setUp);
        posts.anybodys(router, "/api/v1/invitation", this::invitation);
    }

    private void signIn(RoutingContext ctx) {
        read(ctx, AccountRequests::signIn, asked -> {
            Future<Outcome<In>> entered = accounting.signIn(browser(ctx), asked.name(), asked.password(), asked.code());
            answer(ctx, entered, in -> let(ctx, in, in.account().seats().size() == 1));
        });
    }

    private void setUp(RoutingContext ctx) {
        read(ctx, AccountRequests::setUp, asked -> {
            Future<Outcome<In>> entered = accounting.setUp(
                    browser(ctx),
                    Doors.visitor(ctx).local(),
                    asked.code(),
                    asked.name(),
                    asked.shown(),
                    asked.password());
            answer(ctx, entered, in -> let(ctx, in, false));
        });
    }

    private void invitation(RoutingContext ctx) {
        read(ctx, AccountRequests::invitation, asked -> {
            if (asked.password() == null) {
                Future<Outcome<Account>> invited =
                        accounting.invited(Doors.visitor(ctx).house(), asked.code());
                answer(ctx, invited, who -> Api.json(ctx, 200, Map.of("name", who.name(), "shown", who.shown())));
            } else {
                Future<Outcome<In>> entered = accounting.accept(browser(ctx), asked.code(), asked.password());
                answer(ctx, entered, in -> let(ctx, in, false));
            }
        });
    }

    /** @param straight to the only place where the person has something to do; else to the own account, which lists them */
    private void let(RoutingContext ctx, In in, boolean straight) {
        boolean secure = Doors.visitor(ctx).secure();
        ctx.response().addCookie(SessionCookie.ACCOUNT.make(in.session(), secure));
        ctx.response().addCookie(SessionCookie.KNOWN.make(in.known(), secure));
        String to = straight ? Page.of(in.account().seats().getFirst(), cluster) : "/account";
        Api.json(ctx, 200, Map.of("to", to));
    }

    private static Browser browser(RoutingContext ctx) {
        Visitor from = Doors.visitor(ctx);
        return new Browser(
                from.house(),
                ctx.request().getHeader(HttpHeaders.USER_AGENT),
                SessionCookie.KNOWN.of(ctx.request()),
                SessionCookie.ACCOUNT.of(ctx.request()));
    }

    /** Answers with what came of it. */
    static <T> void answer(RoutingContext ctx, Future<Outcome<T>> coming, Consumer<T> then) {
        Answering.then(ctx, coming, outcome -> answer(ctx, outcome, then));
    }

    static <T> void answer(RoutingContext ctx, Outcome<T> outcome, Consumer<T> then) {
        switch (outcome) {
            case Outcome.Done<T> done -> then.accept(done.value());
            case Outcome.No<T> no -> {
                if (!no.pause().isZero())
                    ctx.response()
                            .putHeader(
                                    HttpHeaders.RETRY_AFTER,
                                    String.valueOf(no.pause().toSeconds() + 1));
                Problem.send(ctx, no.status(), no.refusal());
            }
        }
    }

    interface Reader<T> {
        T read(String text) throws Malformed;
    }

    static <T> void read(RoutingContext ctx, Reader<T> reader, Consumer<T> then) {
        try {
            then.accept(reader.read(Posts.text(ctx)));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
        }
    }
}
