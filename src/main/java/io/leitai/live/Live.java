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

    /** Hears of each commit, on the writer's thread: be quick. */
    interface Observer {
        void committed(Running after, List<Event> events);
    }

    /** A contest as of its newest commit. @param seq the newest entry's @param readOnly why nothing can be written, or null */
    record Running(Contest contest, String id, long term, long seq, Instant at, String readOnly) {}

    /** A new contest. An id that exists is refused. */
    CompletableFuture<Answer> plan(String commandId, Actor actor, Plan plan, boolean rehearsal);

    /** @param commandId 1 to 64 characters, the client's */
    CompletableFuture<Answer> submit(String contest, String commandId, Actor actor, Command command);

    Optional<Running> running(String contest);

    /** All, in the order of their planning. */
    List<Running> all();

    @Override
    void close();
}
