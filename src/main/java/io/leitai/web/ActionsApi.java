package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.NextStep;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.WireName;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.leitai.wire.Malformed;
import io.leitai.wire.Up;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;

/**
 * The director's actions for boxes of buttons (Stream Deck, Companion, a lighting desk): an address for each command, and
 * {@code next} for what the contest's flow asks for. A box can't make an id for each press, so the server does;
 * {@code Idempotency-Key} counts as the id where it is sent.
 */
final class ActionsApi {
    private static final String NEXT = "next";
    private static final String KEY = "Idempotency-Key";

    private final Vertx vertx;
    private final Cluster cluster;
    private final SignIn signIn;
    private final Commands commands;

    ActionsApi(Vertx vertx, Cluster cluster, SignIn signIn, Commands commands) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.signIn = signIn;
        this.commands = commands;
    }

    void mount(Router router, Posts posts) {
        posts.json(router, "/api/v1/contests/:contest/actions/:action", this::press);
    }

    private void press(RoutingContext ctx, Who who) {
        String contest = ctx.pathParam("contest");
        Actor actor = Api.actor(ctx, who, contest);
        if (actor == null) return;
        try {
            Optional<Up.Do> press = press(ctx, contest, ctx.pathParam("action"));
            if (press.isEmpty()) return;
            Up.Do command = press.get();
            Api.afterLook(
                    ctx,
                    signIn.secondLook(who, contest, actor),
                    command.command(),
                    () -> Answering.then(
                            ctx,
                            commands.give(vertx.getOrCreateContext(), contest, actor, command),
                            answer -> Commands.respond(ctx, answer, 200)));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
        }
    }

    /** Empty where the request was answered with an error. */
    private Optional<Up.Do> press(RoutingContext ctx, String contest, String action) throws Malformed {
        String key = ctx.request().getHeader(KEY);
        String id = key == null ? UUID.randomUUID().toString() : key;
        String text = Posts.text(ctx);
        if (!action.equals(NEXT)) return Optional.of(Up.press(id, action, text));
        boolean sure = Up.sure(text);
        Contest now = cluster.contest(contest).orElse(null);
        if (now == null) {
            Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
            return Optional.empty();
        }
        // where nothing comes next, the rulebook says why
        NextStep step = now.nextStep().orElseGet(() -> new NextStep(new Command.Close(), 0));
        if (step.isAskedTwice() && !sure) {
            Problem.send(ctx, 409, Refusal.of(Code.SURE, WireName.of(step.command()), step.missing()));
            return Optional.empty();
        }
        return Optional.of(Up.press(id, step.command()));
    }
}
