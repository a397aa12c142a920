package io.leitai.web;

import io.leitai.cluster.Cluster;
import io.leitai.contest.Actor;
import io.leitai.contest.Event;
import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.contest.Role;
import io.leitai.contest.WireName;
import io.leitai.ledger.Bodies;
import io.leitai.ledger.Entry;
import io.leitai.ledger.LedgerReader;
import io.leitai.web.signin.SignIn;
import io.leitai.web.signin.Who;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** {@code GET …/receipts}: where in the ledger a judge's own sheets are, whatever phone or paper they came from. */
final class Receipts {
    /** @param what the event's name with a small first letter */
    record Line(String what, String presenter, int turn, long seq, String hash, Instant at) {}

    private final Vertx vertx;
    private final Cluster cluster;
    private final LedgerReader ledger;
    private final SignIn signIn;

    Receipts(Vertx vertx, Cluster cluster, LedgerReader ledger, SignIn signIn) {
        this.vertx = vertx;
        this.cluster = cluster;
        this.ledger = ledger;
        this.signIn = signIn;
    }

    void mount(Router router) {
        router.get("/api/v1/contests/:contest/receipts")
                .handler(ctx -> Answering.then(ctx, signIn.who(ctx.request()), who -> send(ctx, who)));
    }

    private void send(RoutingContext ctx, Who who) {
        String contest = ctx.pathParam("contest");
        Actor actor = who.actor(contest, ctx.request().getParam("as"));
        if (actor == null || actor.role() != Role.JUDGE) {
            Problem.send(ctx, who.isSignedIn() ? 403 : 401, Refusal.of(Code.NO_RIGHT));
            return;
        }
        if (cluster.contest(contest).isEmpty()) {
            Problem.send(ctx, 404, Refusal.of(Code.UNKNOWN_CONTEST));
            return;
        }
        Answering.then(
                ctx,
                vertx.executeBlocking(() -> of(contest, actor.id()), false),
                lines -> Api.json(ctx, 200, Map.of("receipts", lines)));
    }

    private List<Line> of(String contest, String judge) {
        byte[] named = ("\"judge\":\"" + judge + "\"").getBytes(StandardCharsets.UTF_8);
        List<Line> lines = new ArrayList<>();
        ledger.read(contest, 1, entry -> {
            if (contains(entry.body(), named)) add(lines, entry, judge);
        });
        return lines;
    }

    private static void add(List<Line> lines, Entry entry, String judge) {
        for (Event event : Bodies.decode(entry.body()).events()) {
            Line line = switch (event) {
                case Event.MarksGiven e
                when e.judge().equals(judge) -> line("marksGiven", e.presenter(), e.turn(), entry);
                case Event.Beside e
                when e.judge().equals(judge) -> line(WireName.of(event), e.presenter(), e.turn(), entry);
                default -> null;
            };
            if (line != null) lines.add(line);
        }
    }

    private static Line line(String what, String presenter, int turn, Entry entry) {
        return new Line(what, presenter, turn, entry.seq(), HexFormat.of().formatHex(entry.hash()), entry.at());
    }

    /** Most entries are others', and need not be read. */
    private static boolean contains(byte[] body, byte[] part) {
        for (int at = 0; at <= body.length - part.length; at++) {
            int same = 0;
            while (same < part.length && body[at + same] == part[same]) same++;
            if (same == part.length) return true;
        }
        return false;
    }
}
