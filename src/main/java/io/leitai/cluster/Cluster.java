package io.leitai.cluster;

import io.leitai.contest.Actor;
import io.leitai.contest.Command;
import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.live.Answer;
import io.leitai.live.Work;
import io.leitai.view.ViewName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Contests, wherever they are hosted. */
public interface Cluster extends AutoCloseable {

    /** @param state planned, open or closed @param readOnly why nothing can be written, or null */
    record Summary(String id, String title, String state, boolean rehearsal, String readOnly) {}

    CompletableFuture<Answer> plan(String commandId, Actor actor, Plan plan, boolean rehearsal);

    CompletableFuture<Answer> submit(String contest, String commandId, Actor actor, Command command);

    List<Summary> contests();

    /** The contest as it is now, or as of the newest that this machine knows. */
    Optional<Contest> contest(String id);

    /** The view as it is now; empty where there is no such contest, judge or venue. */
    Optional<Frame> frame(String contest, ViewName view);

    /**
     * Frames of a view from now on, beginning with the present one; called on one thread, in order, merged to
     * {@code framesPerSecond}. Closing the handle ends it.
     */
    AutoCloseable watch(String contest, ViewName view, Consumer<Frame> watcher);

    /** What this machine's writer does. */
    Work work();

    @Override
    void close();
}
