package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.view.ViewName;
import io.leitai.web.signin.Who;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Finds a view that somebody asks for, or answers why not: 404 none such, 401 not signed in, 403 not theirs. */
final class FindView {
    private FindView() {}

    /** Null where the request was answered with an error. */
    static ViewName find(RoutingContext ctx, Cluster cluster, String contest, String name, Actor actor, Who who) {
        if (cluster.contests().stream().noneMatch(c -> c.id().equals(contest))) {
            Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
            return null;
        }
        Optional<ViewName> view = ViewName.parse(name);
        if (view.isEmpty()) {
            Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_VIEW, name));
            return null;
        }
        if (!view.get().mayBeSeenBy(actor)) {
            Problem.send(ctx, who.isSignedIn() ? 403 : 401, Refusal.of(Code.NO_RIGHT));
            return null;
        }
        if (cluster.frame(contest, view.get()).isEmpty()) {
            Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_VIEW, name));
            return null;
        }
        return view.get();
    }

    static boolean mayWatchPresence(RoutingContext ctx, Actor actor, Who who) {
        if (actor != null && ViewName.of(ViewName.Topic.CONSOLE).mayBeSeenBy(actor)) return true;
        Problem.send(ctx, who.isSignedIn() ? 403 : 401, Refusal.of(Code.NO_RIGHT));
        return false;
    }
}
