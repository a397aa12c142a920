package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Plan;
import io.leitai.contest.Refusal;
import io.leitai.contest.Role;
import io.leitai.live.Answer;
import io.leitai.plan.PlanReader;
import io.leitai.web.signin.Who;
import io.leitai.wire.Up;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Plans that come as YAML: a new contest, and other rules for one that is there. */
final class PlanFiles {
    private final Vertx vertx;
    private final Cluster cluster;
    private final Commands commands;

    PlanFiles(Vertx vertx, Cluster cluster, Commands commands) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.commands = commands;
    }

    /** {@code POST /api/v1/contests}, {@code ?rehearsal=true} for a rehearsal. */
    void create(RoutingContext ctx, Who who) {
        Actor actor = Api.actor(ctx, who, "");
        if (actor == null) return;
        if (actor.role() != Role.ORGANISER) {
            Problem.send(ctx, 403, Refusal.of(Refusal.Code.NO_RIGHT));
            return;
        }
        boolean rehearsal = "true".equals(ctx.request().getParam("rehearsal"));
        read(ctx)
                .ifPresent(plan -> Answering.then(
                        ctx,
                        Future.fromCompletionStage(
                                cluster.plan(newId(), actor, plan, rehearsal), vertx.getOrCreateContext()),
                        answer -> {
                            if (answer instanceof Answer.Receipt) Api.json(ctx, 201, Map.of("id", plan.id()));
                            else Commands.respond(ctx, answer, 201);
                        }));
    }

    /** {@code POST …/rules?reason=…}: a whole plan, of which only the rules are proposed. */
    void proposeRules(RoutingContext ctx, Who who) {
        String contest = ctx.pathParam("contest");
        Actor actor = Api.actor(ctx, who, contest);
        if (actor == null) return;
        read(ctx)
                .ifPresent(plan -> Answering.then(
                        ctx,
                        commands.give(
                                vertx.getOrCreateContext(),
                                contest,
                                actor,
                                new Up.Do(
                                        newId(),
                                        new Command.ProposeRules(
                                                plan.rules(), ctx.request().getParam("reason")))),
                        answer -> Commands.respond(ctx, answer, 201)));
    }

    /** Empty where the request was answered with every error of the file. */
    private static Optional<Plan> read(RoutingContext ctx) {
        return switch (PlanReader.read(Posts.bytes(ctx))) {
            case PlanReader.Read read -> Optional.of(read.plan());
            case PlanReader.Wrong wrong -> {
                wrong(ctx, wrong.problems());
                yield Optional.empty();
            }
        };
    }

    /** Every error of the file. */
    static void wrong(RoutingContext ctx, List<io.leitai.plan.Problem> problems) {
        String language = Language.of(ctx.request());
        Problem.send(
                ctx,
                400,
                "plan-wrong",
                language.equals("en") ? "The plan has errors." : "方案里有错。",
                Map.of(
                        "errors",
                        problems.stream()
                                .map(p -> Map.of("line", p.line(), "column", p.column(), "say", p.say(language)))
                                .toList()));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
