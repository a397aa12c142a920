package io.leitai.live;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Event;
import io.leitai.contest.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The contests that this process hosts. */
public interface Live extends AutoCloseable {

    /**
     * Hears of each commit, on the writer's thread: be quick.
     */
    interface Observer {
        /** @param events what this commit added; none where anything may be new: a new term, or now reading only */
        void committed(Running after, List<Event> events);
    }

    /** A contest as of its newest commit. @param seq the newest entry's @param readOnly why nothing can be written, or null */
    record Running(Contest contest, String id, long term, long seq, Instant at, String readOnly) {}

    /** A new contest. An id that exists is refused. */
    CompletableFuture<Answer> plan(String commandId, Actor actor, Plan plan, boolean rehearsal);

    /**
     * The answer may come on the writer's thread: go elsewhere before doing anything slow.
     *
     * @param commandId the client's, see {@link io.leitai.ledger.Chain#isCommandId}; else an IllegalArgumentException
     */
    CompletableFuture<Answer> submit(String contest, String commandId, Actor actor, Command command);

    Optional<Running> running(String contest);

    /** All, in the order of their planning. */
    List<Running> all();

    Work work();

    /** From now on. */
    void observe(Observer observer);

    @Override
    void close();
}
