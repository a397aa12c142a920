package io.leitai.live;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Plan;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * A request on its way to its answer.
 *
 * @param id the command's id, the client's
 * @param digest see {@link CommandDigest}
 * @param receivedAt by the server's clock; what counts, however long the disk takes
 */
record Submission(
        String id, Actor actor, Request request, String digest, Instant receivedAt, CompletableFuture<Answer> answer) {

    static Submission of(String id, Actor actor, Command command, Instant receivedAt) {
        return new Submission(
                id,
                actor,
                new Request.Give(command),
                CommandDigest.of(actor, command),
                receivedAt,
                new CompletableFuture<>());
    }

    static Submission of(String id, Actor actor, Plan plan, boolean rehearsal, Instant receivedAt) {
        var prepare = new Request.Prepare(plan, rehearsal);
        return new Submission(
                id, actor, prepare, CommandDigest.of(actor, prepare), receivedAt, new CompletableFuture<>());
    }

    void tryAgain(Answer.Reason reason) {
        answer.complete(new Answer.TryAgain(id, reason));
    }
}
